using Bazaar.Core;
using Bazaar.Sql.Functions;
using Bazaar.Tests.Sql.Running;
using Xunit;

namespace Bazaar.Tests.Sql;

/// <summary>Each function has a page, and each page's example gives the answer that real Hive gave, or that Impala's documentation gives.</summary>
public sealed class FunctionPagesTests
{
    private static readonly SessionInfo Session = new("learner", () => "default", TimeProvider.System);

    private static HiveFunctions Functions(Language language) =>
        language == Language.Impala ? new ImpalaFunctions(Session) : new HiveFunctions(Session);

    [Theory]
    [InlineData(Language.Hive)]
    [InlineData(Language.Impala)]
    public void Each_function_has_a_page(Language language)
    {
        var functions = Functions(language);
        Assert.DoesNotContain(functions.Names, n => FunctionPages.Of(functions, n)!.Summary.Length == 0);
    }

    [Theory]
    [InlineData(Language.Hive)]
    [InlineData(Language.Impala)]
    public void Each_text_is_of_a_function(Language language)
    {
        var functions = Functions(language);
        var pages = language == Language.Impala ? FunctionPages.Impala : FunctionPages.Hive;
        Assert.DoesNotContain(pages, p => functions.FirstName(p[0]) != p[0] || functions.KindOf(p[0]) is null);
    }

    [Theory]
    [InlineData(Language.Hive)]
    [InlineData(Language.Impala)]
    public void Each_example_gives_its_answer(Language language)
    {
        using var lab = new TempLab();
        var functions = Functions(language);
        var pages = functions.Names.DistinctBy(functions.FirstName).Select(n => FunctionPages.Of(functions, n)!).ToList();
        var script = string.Join(";\n", pages.Select(p => p.Example));
        var results = lab.Lab.Run(new Script(language, script), new RunOptions(KeepGoing: true)).ToList();
        Assert.Equal(pages.Count, results.Count);
        Assert.Empty(
            pages
                .Zip(results, (p, r) => (Page: p, Answer: Answer(r)))
                .Where(p => p.Page.Answer != p.Answer)
                .Select(p => $"{p.Page.Name}: {p.Page.Example} -> {p.Answer}")
        );
    }

    private static string Answer(Result result) =>
        result.Error?.Message
        ?? string.Join(
            " / ",
            result.Rows().Select(r => string.Join(" | ", r.Select((v, i) => HiveAnswer.Text(v, result.Columns[i].Type))))
        );
}
