using System.Globalization;
using Xunit;

namespace Bazaar.Parity.Tests;

/// <summary>
/// The rows that tests/conformance/sql holds the embedded engine against are those of real Hive. Only scripts are asked that Hive has not
/// confirmed yet as they are, and one more, another each day. <c>BAZAAR_RENEW=1</c> writes what Hive says into the files.
/// </summary>
[Collection(Engines.Shared)]
public sealed class HiveConformanceTests(Engines engines)
{
    private const int Again = 1;

    internal static readonly string Folder = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "tests", "conformance", "sql") is var folder && Directory.Exists(folder))
                return folder;
        throw new DirectoryNotFoundException("tests/conformance/sql");
    }

    [Fact]
    public void Rows_are_confirmed_by_real_Hive()
    {
        engines.Require();
        var renew = Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1";
        var confirmed = new Confirmed(Path.Combine(Folder, "confirmed.tsv"));
        var setup = File.ReadAllText(Path.Combine(Folder, "_setup.sql"));
        var names = Directory
            .GetFiles(Folder, "*.sql")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => n[0] != '_')
            .Order(StringComparer.Ordinal)
            .ToList();
        string Text(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
        string Rows(string name) => Path.Combine(Folder, name + ".rows");
        string Asked(string name) => $"{HiveAnswers.Version}\n{setup}\n{Text(Path.Combine(Folder, name + ".sql"))}";
        var unconfirmed = names.Where(n => !confirmed.Has(n, Asked(n), Text(Rows(n)))).ToList();
        var day = TimeProvider.System.GetUtcNow().DayOfYear;
        var sample = Enumerable.Range(0, Again).Select(i => names[(day * Again + i) % names.Count]);
        var hive = new HiveAnswers(engines.Hive());
        var wrong = new List<string>();
        foreach (var name in unconfirmed.Union(renew ? [] : sample))
        {
            Console.WriteLine($"asking real Hive: {name}");
            var answers = hive.Ask(setup, Text(Path.Combine(Folder, name + ".sql")));
            if (renew)
                File.WriteAllText(Rows(name), answers);
            if (answers == Text(Rows(name)).ReplaceLineEndings("\n"))
                confirmed.Add(name, Asked(name), answers);
            else
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: real Hive says\n{answers}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
