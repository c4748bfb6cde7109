using Bazaar.Core;
using Bazaar.Pig.Running;
using Xunit;

namespace Bazaar.Tests.Pig.Running;

public sealed class PigEngineTests : IDisposable
{
    private const string People =
        "p = LOAD 'people' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);\n";
    private readonly string root = Directory.CreateTempSubdirectory("pig-").FullName;

    public PigEngineTests()
    {
        Directory.CreateDirectory(Path.Combine(root, "people"));
        File.WriteAllText(Path.Combine(root, "people", "part-0"), "1,ann,10,de\n2,bob,20,fr\n3,eve,,de\n");
        File.WriteAllText(Path.Combine(root, "people", "_SUCCESS"), "");
    }

    public void Dispose() => Directory.Delete(root, true);

    private List<Result> Run(string text, bool keepGoing = false)
    {
        var (engine, session) = TestLake.Engine(root);
        using (session)
        using (engine)
        {
            var results = new List<Result>();
            foreach (
                var result in engine.Run(
                    new Script(Language.Pig, text),
                    new RunOptions(keepGoing),
                    TestContext.Current.CancellationToken
                )
            )
                results.Add(
                    new RowsResult([.. result.Rows()])
                    {
                        Language = Language.Pig,
                        Columns = result.Columns,
                        Error = result.Error,
                        RowsWritten = result.RowsWritten,
                        Notes = result.Notes,
                    }
                );
            return results;
        }
    }

    [Theory]
    [InlineData("DUMP q;", 2, 6, "1003", "relation q")]
    [InlineData("a = FILTER p BY nam == 'x';", 2, 17, "1025", "Did you mean name?")]
    [InlineData("a = FILTER p BY name > 1;", 2, 22, "1039", "(int)x")]
    [InlineData("a = FILTER p BY name;", 2, 17, "1058", "condition")]
    [InlineData("a = FOREACH p GENERATE $9;", 2, 24, "1000", "$9")]
    [InlineData("a = FOREACH p GENERATE SUM(age);", 2, 24, "1045", "GROUP the relation first")]
    [InlineData("a = FOREACH p GENERATE upper(name);", 2, 24, "1070", "UPPER")]
    [InlineData("a = FOREACH p GENERATE id, id;", 2, 28, "1108", "two fields")]
    [InlineData("a = FOREACH p GENERATE (datetime)name;", 2, 24, "1052", "ToDate")]
    [InlineData("a = FOREACH p GENERATE name + 1;", 2, 29, "1039", "can't take")]
    [InlineData("a = FOREACH p GENERATE name.x;", 2, 28, "1129", "dot")]
    [InlineData("a = JOIN p BY id, (FILTER p BY id > 1) BY name;", 2, 43, "1107", "keys")]
    [InlineData("a = JOIN p BY id, p BY name;", 2, 19, "1200", "twice")]
    [InlineData("a = COGROUP p BY id, p BY name;", 2, 22, "1200", "twice")]
    [InlineData("a = GROUP p BY id; b = GROUP a BY p;", 2, 35, "1068", "bag")]
    [InlineData("a = FOREACH p GENERATE TOMAP(name, id) AS m; b = GROUP a BY m;", 2, 61, "1068", "map")]
    [InlineData("a = LIMIT p id;", 2, 13, "1131", "one value")]
    [InlineData("a = SAMPLE p 'x';", 2, 14, "1039", "chararray")]
    [InlineData("a = GROUP p ALL; b = FOREACH a GENERATE TOP(-1, 0, p);", 2, 41, "2106", "-1")]
    [InlineData("a = GROUP p BY id; b = FOREACH a { c = CROSS p, p; GENERATE c; };", 2, 40, "1108", "twice")]
    [InlineData("a = FOREACH p { p = id + 1; GENERATE p; };", 2, 17, "1200", "relation")]
    [InlineData("set default_parallel many;", 2, 1, "1000", "whole number")]
    [InlineData("a = FOREACH p GENERATE id, (id > 1 ? id : age); DUMP a;", 2, 28, "1108", "id")]
    [InlineData("a = UNION p, p;", 2, 14, "1200", "twice")]
    [InlineData("a = FOREACH p GENERATE (tuple(biginteger))TOTUPLE(1.5);", 2, 24, null, "fractions")]
    [InlineData(
        "a = FOREACH p GENERATE 1.000BD AS x; b = FOREACH p GENERATE 1.00BD AS x; j = JOIN a BY x, b BY x; DUMP j;",
        2,
        99,
        null,
        "one scale"
    )]
    [InlineData("a = LOAD 'x' USING BinStorage();", 2, 20, null, "BinStorage")]
    [InlineData("a = FILTER p BY UniqueID() == '0-0';", 2, 17, null, "UniqueID")]
    [InlineData("set pig.datetime.default.tz 'Asia/Tokyo';", 2, 1, null, "ToDate")]
    [InlineData("a = LOAD 'missing' AS (x); DUMP a;", 2, 10, "2118", "does not exist")]
    [InlineData("STORE p INTO 'people';", 2, 14, "6000", "rmf people")]
    [InlineData(
        "b = FOREACH p GENERATE ToDate(name, 'yyyy-MM-dd'); STORE b INTO 'o' USING ParquetStorer();",
        2,
        52,
        "2999",
        "datetime"
    )]
    [InlineData("sh no_such_program\n", 2, 1, "2997", "code 127")]
    [InlineData("a = bigger(p);", 2, 1, "1200", "macro bigger")]
    public void Errors_have_place_code_and_cure(string statement, int line, int column, string? code, string says)
    {
        var error = Run(People + statement)[^1].Error;
        Assert.NotNull(error);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
        Assert.Equal((line, column, code), (error.Place!.Line, error.Place.Column, error.Code));
    }

    [Fact]
    public void Stores_run_together_and_leave_whole_folders()
    {
        var results = Run(
            People
                + "a = FILTER p BY age > 5; b = FOREACH (GROUP a ALL) GENERATE COUNT(a); STORE a INTO 'out/a' USING PigStorage(';'); STORE b INTO 'out/b';"
        );
        Assert.Equal([2L, 1L], results.Select(r => r.RowsWritten!.Value));
        Assert.Equal(
            ["_SUCCESS", "part-m-00000"],
            Directory.GetFiles(Path.Combine(root, "out", "a")).Select(Path.GetFileName).Order()
        );
        Assert.Equal("1;ann;10;de\n2;bob;20;fr\n", File.ReadAllText(Path.Combine(root, "out", "a", "part-m-00000")));
        Assert.Equal("2\n", File.ReadAllText(Path.Combine(root, "out", "b", "part-r-00000")));
        Assert.Equal(["a", "b"], Directory.GetFileSystemEntries(Path.Combine(root, "out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_store_that_fails_leaves_nothing()
    {
        var results = Run(People + "ASSERT p BY age > 15, 'too young'; STORE p INTO 'out/a';");
        Assert.Contains("too young", results[^1].Error!.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(root, "out")));
    }

    [Fact]
    public void An_error_ends_the_script_unless_it_is_to_go_on()
    {
        const string script = People + "DUMP nothing; DUMP p;";
        Assert.Single(Run(script));
        var going = Run(script, keepGoing: true);
        Assert.Equal((2, 3), (going.Count, (int)going[1].RowCount));
    }

    [Fact]
    public void Aliases_live_from_script_to_script()
    {
        var (engine, session) = TestLake.Engine(root);
        using (session)
        using (engine)
        {
            Assert.Empty(engine.Run(new Script(Language.Pig, People), new RunOptions(), TestContext.Current.CancellationToken));
            var dumped = Assert.Single(
                engine.Run(new Script(Language.Pig, "DUMP p;"), new RunOptions(), TestContext.Current.CancellationToken)
            );
            Assert.Equal(["(1,ann,10,de)", "(2,bob,20,fr)", "(3,eve,,de)"], dumped.Rows().Select(r => PigText.Row(dumped, r)));
        }
    }

    [Fact]
    public void Imports_runs_and_parameters_reach_other_scripts()
    {
        File.WriteAllText(Path.Combine(root, "m.pig"), "DEFINE older(r, n) RETURNS o { $o = FILTER $r BY age > $n; };\n");
        File.WriteAllText(Path.Combine(root, "r.pig"), "q = FILTER p BY land == '$land';\n");
        File.WriteAllText(Path.Combine(root, "e.pig"), People + "z = LIMIT p 1; DUMP z;\n");
        var main = Path.Combine(root, "main.pig");
        var (engine, session) = TestLake.Engine(root);
        using (session)
        using (engine)
        {
            var text = People + "IMPORT 'm.pig'; o = older(p, 15); DUMP o; run -param land=de r.pig\nDUMP q; exec e.pig\nDUMP z;";
            var results = engine
                .Run(new Script(Language.Pig, text, main), new RunOptions(), TestContext.Current.CancellationToken)
                .ToList();
            Assert.Equal([1L, 2L, 1L], results.Take(3).Select(r => r.RowCount));
            Assert.Equal("1003", results[3].Error!.Code);
            Assert.Equal(main, results[3].Error!.Place!.File);
        }
    }

    [Fact]
    public void Stops_when_it_is_told_to()
    {
        var (engine, session) = TestLake.Engine(root);
        using (session)
        using (engine)
        {
            using var stop = new CancellationTokenSource();
            stop.Cancel();
            var result = Assert.Single(engine.Run(new Script(Language.Pig, People + "DUMP p;"), new RunOptions(), stop.Token));
            Assert.Equal(Fault.Cancelled, result.Error!.Fault);
        }
    }

    [Fact]
    public void Aggregates_over_a_group_make_no_bags()
    {
        var (engine, session) = TestLake.Engine(root);
        using (session)
        using (engine)
        {
            var sql = engine
                .Explain(
                    new Script(
                        Language.Pig,
                        People
                            + "g = GROUP p BY land; a = FOREACH g { d = DISTINCT p.name; f = FILTER p BY age > 5; GENERATE group, COUNT(d), SUM(f.age); } DUMP a;"
                    )
                )[0]
                .Sql;
            Assert.Contains("GROUP BY", sql, StringComparison.Ordinal);
            Assert.DoesNotContain("list(", sql, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_script_of_thousands_of_statements_is_checked_at_once()
    {
        var script = new System.Text.StringBuilder(People).Append("a0 = FOREACH p GENERATE id, age;\n");
        for (var i = 1; i <= 5000; i++)
            script.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"a{i} = FOREACH a{i - 1} GENERATE id, age + 1 AS age;\n"
            );
        Assert.Empty(Run(script.ToString()));
        Assert.Contains(
            "Too many relations",
            Run(script.Append("DUMP a5000;").ToString())[^1].Error!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Expressions_500_deep_run()
    {
        var deep = new string('(', 500) + "age" + string.Concat(Enumerable.Repeat(" + 1)", 500));
        var result = Run(People + $"a = FOREACH p GENERATE {deep}; DUMP a;")[^1];
        Assert.Null(result.Error);
        Assert.Equal(510, result.Rows().First()[0]);
    }

    [Fact]
    public void A_datetime_is_a_value_with_its_offset()
    {
        var rows = Run(
            People
                + "b = FOREACH (FILTER p BY id == 1) GENERATE ToDate('2020-01-01T00:00:00.5+02:00') AS t, TOTUPLE(ToDate('2020-01-01T00:00:00-05:30'));\n"
                + "DUMP b;"
        );
        var row = Assert.Single(rows.Single().Rows());
        var first = Assert.IsType<DateTimeOffset>(row[0]);
        Assert.Equal((new(2020, 1, 1, 0, 0, 0, 500, TimeSpan.FromHours(2)), TimeSpan.FromHours(2)), (first, first.Offset));
        var second = Assert.IsType<DateTimeOffset>(Assert.Single(Assert.IsType<object?[]>(row[1])));
        Assert.Equal((new(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(-5.5)), TimeSpan.FromHours(-5.5)), (second, second.Offset));
    }
}
