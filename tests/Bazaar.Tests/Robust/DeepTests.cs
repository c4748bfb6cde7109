using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Robust;

/// <summary>Expressions 500 deep and queries 100 deep give their answer, or an error with a place; they never end the process.</summary>
public sealed class DeepTests
{
    private const int Depth = 500;
    private const int Chain = 5000;

    /// <summary>A chain of 5,000 conditions takes DuckDB seconds, and a busy machine several times that.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    private static string Nested(string open, string inside, string close, int depth = Depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));

    private static string Joined(string between, Func<int, string> item, int count = Chain) =>
        string.Join(between, Enumerable.Range(0, count).Select(item));

    public static TheoryData<string, string> Sql() =>
        new()
        {
            { "parentheses", "SELECT " + Nested("(", "1", ")") },
            { "choices", "SELECT " + Nested("if(true, ", "1", ", 0)") },
            { "CASE", "SELECT " + Nested("CASE WHEN 1 = 2 THEN 0 ELSE ", "1", " END") },
            { "CASE in the condition", "SELECT " + Nested("CASE WHEN ", "true", " THEN true ELSE false END") },
            { "casts", "SELECT " + Nested("CAST(", "1", " AS BIGINT)") },
            { "NOT", "SELECT " + Nested("NOT ", "true", "") },
            { "arrays", "SELECT " + Nested("array(", "1", ")", 60) },
            { "structs", "SELECT " + Nested("named_struct('a', ", "1", ")", 60) },
            { "AND of 5,000", "SELECT " + Joined(" AND ", i => $"{i} = {i}") },
            { "OR of 5,000", "SELECT " + Joined(" OR ", i => $"{i} = {i + 1}") },
            { "sum of 5,000", "SELECT " + Joined(" + ", i => "1") },
            { "product", "SELECT " + Joined(" * ", i => "1.5", Depth) },
            { "|| of 5,000", "SELECT length(" + Joined(" || ", i => "'x'") + ")" },
            { "concat of 5,000", "SELECT length(concat(" + Joined(", ", i => "'x'") + "))" },
            { "subqueries in FROM", "SELECT * FROM " + Nested("(SELECT * FROM ", "(SELECT 1 AS a) q", ") q", 100) },
            { "IN subqueries", "SELECT 1 WHERE 1 IN " + Nested("(SELECT 1 WHERE 1 IN ", "(SELECT 1)", ")", 100) },
            {
                "WITH of 200",
                "WITH q0 AS (SELECT 1 a)"
                    + Joined("", i => $", q{i + 1} AS (SELECT a + 1 AS a FROM q{i})", 200)
                    + " SELECT a FROM q200"
            },
        };

    [Theory]
    [MemberData(nameof(Sql))]
    public void SQL_answers_or_says_where(string name, string text)
    {
        Assert.NotEmpty(name);
        using var lab = new TempLab();
        foreach (var language in new[] { Language.Hive, Language.Impala })
            Check(lab.Lab, language, text);
    }

    public static TheoryData<string, string> Pig() =>
        new()
        {
            { "parentheses", Generate(Nested("(", "id", ")")) },
            { "calls", Generate(Nested("ABS(", "id", ")")) },
            { "choices", Generate(Nested("(id > 0 ? ", "id", " : 0)")) },
            { "CASE", Generate(Nested("(CASE WHEN id < 0 THEN 0 ELSE ", "id", " END)")) },
            { "casts", Generate(Nested("(int)", "id", "")) },
            { "minus", Generate(Nested("- ", "id", "")) },
            { "tuples", Generate(Nested("TOTUPLE(", "id", ")", 60)) },
            { "bags", Generate(Nested("TOBAG(", "id", ")", 60)) },
            { "maps", Generate(Nested("TOMAP('k', ", "id", ")", 60)) },
            {
                "AND of 5,000",
                "p = LOAD '/p' AS (id:int); q = FILTER p BY " + Joined(" AND ", i => $"id != {i + 7}") + "; DUMP q;"
            },
            { "OR of 5,000", "p = LOAD '/p' AS (id:int); q = FILTER p BY " + Joined(" OR ", i => $"id == {i}") + "; DUMP q;" },
            { "NOT", "p = LOAD '/p' AS (id:int); q = FILTER p BY " + Nested("NOT (", "id == 1", ")") + "; DUMP q;" },
            { "sum of 5,000", Generate(Joined(" + ", i => "id")) },
            { "right sums", Generate(Nested("(1 + ", "id", ")")) },
            {
                "operators",
                "q = " + Nested("(FILTER ", "(LOAD '/p' AS (id:int))", " BY id > 0)", 100).Trim('(', ')') + "; DUMP q;"
            },
            {
                "statements",
                "p0 = LOAD '/p' AS (id:int); "
                    + Joined(" ", i => $"p{i + 1} = FILTER p{i} BY id != {i + 7};", 200)
                    + " DUMP p200;"
            },
            { "open parentheses", Generate(new string('(', 20000)) },
            { "type", "p = LOAD '/p' AS (" + Nested("b:bag{t:tuple(", "id:int", ")}") + "); DESCRIBE p;" },
        };

    private static string Generate(string expression) =>
        $"p = LOAD '/p' AS (id:int); q = FOREACH p GENERATE {expression}; DUMP q;";

    [Theory]
    [MemberData(nameof(Pig))]
    public void Pig_answers_or_says_where(string name, string text)
    {
        Assert.NotEmpty(name);
        using var lab = new TempLab();
        File.WriteAllText(Path.Combine(lab.Lab.Lake.Root, "p"), "1\n2\n");
        Check(lab.Lab, Language.Pig, text);
    }

    private static void Check(Lab lab, Language language, string text)
    {
        var verdict = Verdict.Of(lab.Engine(language), language, text, TestContext.Current.CancellationToken, Most);
        Assert.True(verdict.Wrong is null, $"{language}: {verdict.Wrong?[..Math.Min(800, verdict.Wrong.Length)]}");
    }
}
