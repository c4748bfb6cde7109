using System.Text;
using Bazaar.Core;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;
using Xunit;

namespace Bazaar.Tests.Sql;

/// <summary>The scripts of tests/conformance/sql against their goldens; <c>BAZAAR_RENEW=1</c> writes the goldens anew.</summary>
public sealed class ConformanceTests
{
    internal static readonly string Folder = Find();

    public static TheoryData<string> Scripts() =>
        [.. Directory.GetFiles(Folder, "*.sql").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "tests", "conformance", "sql") is var folder && Directory.Exists(folder))
                return folder;
        throw new DirectoryNotFoundException("tests/conformance/sql");
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Trees_are_as_before(string name)
    {
        var text = new StringBuilder();
        var script = new ScriptText(File.ReadAllText(Path.Combine(Folder, name + ".sql")), name + ".sql");
        foreach (var statement in StatementSplitter.Split(script))
            text.Append(Tree(statement)).Append('\n');
        Golden(name + ".tree", text.ToString());
    }

    private static string Tree(StatementText statement)
    {
        try
        {
            return TreeText.Of(Parser.Parse(statement.Source, Dialect.Hive));
        }
        catch (BazaarException e)
        {
            return e.Diagnostic + "\n";
        }
    }

    internal static void Golden(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
