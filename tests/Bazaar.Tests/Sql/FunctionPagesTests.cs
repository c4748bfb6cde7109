using Bazaar.Core;
using Bazaar.Sql.Functions;
using Bazaar.Tests.Sql.Running;
using Xunit;

namespace Bazaar.Tests.Sql;

/// <summary>Each function has a page, and each page's example gives the answer that real Hive gave.</summary>
public sealed class FunctionPagesTests
{
    private static readonly HiveFunctions Functions = new(new SessionInfo("learner", () => "default", TimeProvider.System));

    [Fact]
    public void Each_function_has_a_page() =>
        Assert.Empty(
            Functions.Names.Select(n => FunctionPages.Of(Functions, n)!).Where(p => p.Summary.Length == 0).Select(p => p.Name)
        );

    [Fact]
    public void Each_text_is_of_a_function() =>
        Assert.DoesNotContain(FunctionPages.Hive, p => Functions.FirstName(p[0]) != p[0] || Functions.KindOf(p[0]) is null);

    [Fact]
    public void Each_example_gives_its_answer()
    {
        using var lab = new TempLab();
        var pages = FunctionPages.Hive;
        var script = string.Join(";\n", pages.Select(p => p[2]));
        var results = lab.Lab.Run(new Script(Language.Hive, script), new RunOptions(KeepGoing: true)).ToList();
        Assert.Equal(pages.Count, results.Count);
        Assert.Equal(pages.Select(p => $"{p[2]} -> {p[3]}"), pages.Zip(results, (p, r) => $"{p[2]} -> {Answer(r)}"));
    }

    private static string Answer(Result result) =>
        result.Error?.Message
        ?? string.Join(
            " / ",
            result.Rows().Select(r => string.Join(" | ", r.Select((v, i) => HiveAnswer.Text(v, result.Columns[i].Type))))
        );
}
