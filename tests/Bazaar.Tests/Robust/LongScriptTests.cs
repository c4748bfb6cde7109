using System.Text;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Robust;

/// <summary>Scripts of 5 MB give their answer, in seconds: minutes mean that something grows with the square of the length.</summary>
public sealed class LongScriptTests
{
    private const int Length = 5_000_000;

    /// <summary>Repeated until the text is so long.</summary>
    private static string Many(Func<int, string> item, int length)
    {
        var text = new StringBuilder(length + 100);
        for (var i = 0; text.Length < length; i++)
            text.Append(item(i));
        return text.ToString();
    }

    private static string Of(string form, int length) =>
        form switch
        {
            "comment" => $"SELECT 1 /* {new string('x', length)} */ AS a",
            "line comments" => Many(_ => "-- a line that says nothing at all\n", length) + "SELECT 1 AS a",
            "string" => $"SELECT length('{new string('x', length)}') AS a",
            "IN list" => $"SELECT 1 AS a WHERE 7 IN ({Many(i => $"{i}, ", length)}7)",
            "VALUES" => $"INSERT INTO t VALUES {Many(i => $"({i}, 'text {i}'), ", length)}(1, 'x')",
            "settings" => Many(i => $"SET hivevar:v{i % 100}=value {i};\n", length) + "SELECT 1 AS a",
            "columns" => $"SELECT {Many(i => $"a + {i} AS c{i}, ", length / 25)}a FROM t",
            "Pig comment" => $"/* {new string('x', length)} */ p = LOAD '/p' AS (id:int); DUMP p;",
            "Pig string" => $"p = LOAD '/p' AS (id:int); q = FOREACH p GENERATE SIZE('{new string('x', length)}'); DUMP q;",
            "Pig statements" => "p = LOAD '/p' AS (id:int);\n"
                + Many(i => $"q{i % 10} = FILTER p BY id > {i}; -- one of very many statements of this script\n", length)
                + "DUMP p;",
            "Pig IN list" => $"p = LOAD '/p' AS (id:int); q = FILTER p BY id IN ({Many(i => $"{i}, ", length / 5)}7); DUMP q;",
            _ => throw new ArgumentException(form),
        };

    [Theory(Timeout = 300_000)]
    [InlineData("comment")]
    [InlineData("line comments")]
    [InlineData("string")]
    [InlineData("IN list")]
    [InlineData("VALUES")]
    [InlineData("settings")]
    [InlineData("columns")]
    [InlineData("Pig comment")]
    [InlineData("Pig string")]
    [InlineData("Pig statements")]
    [InlineData("Pig IN list")]
    public async Task Gives_its_answer(string form)
    {
        // A test that waits for nothing can't be timed out.
        await Task.Yield();
        using var lab = new TempLab();
        lab.Lab.Hive("CREATE TABLE t (a INT, b STRING) STORED AS PARQUET").Dispose();
        File.WriteAllText(Path.Combine(lab.Lab.Lake.Root, "p"), "1\n2\n");
        var script = new Script(
            form.StartsWith("Pig", StringComparison.Ordinal) ? Language.Pig : Language.Hive,
            Of(form, Length)
        );
        foreach (var result in lab.Lab.Run(script, null, TestContext.Current.CancellationToken))
            using (result)
                Assert.True(result.Error is null, result.Error?.Message[..Math.Min(500, result.Error.Message.Length)]);
    }
}
