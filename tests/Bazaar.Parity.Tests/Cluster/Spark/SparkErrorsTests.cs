using Bazaar.Cluster.Spark;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Spark;

/// <summary>What real Spark refuses carries its own class, SQLSTATE and parameters, and stands where the script has it.</summary>
[Collection(Engines.Shared)]
public sealed class SparkErrorsTests(Engines engines)
{
    [Theory]
    [InlineData(
        "SELECT * FRM x",
        "1:14",
        Fault.Syntax,
        "PARSE_SYNTAX_ERROR 42601",
        "Syntax error at or near 'x': extra input 'x'."
    )]
    [InlineData("SELECT 'a", "1:8", Fault.Syntax, "PARSE_SYNTAX_ERROR 42601", "Syntax error at or near '''.")]
    [InlineData(
        "SELECT 1;\n\n  SELECT *\n  FROM nowhere;",
        "4:8",
        Fault.Semantic,
        "TABLE_OR_VIEW_NOT_FOUND 42P01",
        "The table or view `nowhere` cannot be found."
    )]
    [InlineData(
        "SELECT 1; /* a\nb */ SELECT nocolumn + 1",
        "2:13",
        Fault.Semantic,
        "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION 42703",
        "A column, variable, or function parameter with name `nocolumn` cannot be resolved."
    )]
    [InlineData(
        "SELECT CAST('a' AS INT)",
        "1:8",
        Fault.Runtime,
        "CAST_INVALID_INPUT 22018",
        "The value 'a' of the type \"STRING\" cannot be cast to \"INT\" because it is malformed."
    )]
    [InlineData("SELECT\n  1 / 0,\n  2", "2:3", Fault.Runtime, "DIVIDE_BY_ZERO 22012", "Division by zero.")]
    [InlineData(
        "SELECT nofunction(1)",
        "1:8",
        Fault.Semantic,
        "UNRESOLVED_ROUTINE 42883",
        "Cannot resolve routine `nofunction` on search path"
    )]
    [InlineData(
        "SELECT sum('x', 1)",
        "1:8",
        Fault.Semantic,
        "WRONG_NUM_ARGS.WITHOUT_SUGGESTION 42605",
        "The `sum` requires 1 parameters but the actual number is 2."
    )]
    [InlineData("SELECT raise_error('boom')", "1:1", Fault.Runtime, "USER_RAISED_EXCEPTION P0001", "boom")]
    [InlineData(
        "SELECT 1;\nSELECT * FROM parquet.`/nowhere`",
        "2:1",
        Fault.Semantic,
        "PATH_NOT_FOUND 42K03",
        "Path does not exist: file:/nowhere."
    )]
    [InlineData(
        "SELECT '${word}${word}', ${wrong}",
        "1:1",
        Fault.Semantic,
        "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION 42703",
        "A column, variable, or function parameter with name `nothing` cannot be resolved."
    )]
    [InlineData("SELECT 1 / 0, '${word}'", "1:8", Fault.Runtime, "DIVIDE_BY_ZERO 22012", "Division by zero.")]
    [InlineData(
        "CREATE TEMPORARY VIEW bad AS SELECT 1 / id AS x FROM range(1);\nSELECT * FROM bad",
        "2:15",
        Fault.Runtime,
        "DIVIDE_BY_ZERO 22012",
        "Division by zero."
    )]
    [InlineData(
        "SELECT reflect('java.util.UUID', 'fromString', 'x') FROM range(2)",
        "1:1",
        Fault.Runtime,
        null,
        "Job aborted due to stage failure"
    )]
    public void An_error_stands_where_the_script_has_it(string script, string place, Fault fault, string? code, string message)
    {
        engines.Require();
        using var engine = new SparkEngine(engines.Spark());
        var parameters = new Dictionary<string, string> { ["word"] = "a longer word", ["wrong"] = "nothing" };
        var results = engine.Run(new(Language.SparkSql, script, null, parameters), new(), default).ToList();
        Assert.All(results.SkipLast(1), r => Assert.Null(r.Error));
        var error = results[^1].Error!;
        Assert.Equal((place, fault, code), (error.Place!.ToString(), error.Fault, error.Code));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\tat ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_carries_its_parameters()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        var error = Assert.Throws<SparkException>(() => session.Execute("SELECT a FROM nowhere"));
        Assert.Equal(("TABLE_OR_VIEW_NOT_FOUND", "42P01"), (error.ErrorClass, error.SqlState));
        Assert.Equal("`nowhere`", error.Parameters["relationName"]);
        Assert.Equal(new Place(1, 15, 7), error.Diagnostic.Place);
    }

    [Fact]
    public void An_error_without_SQLSTATE_tells_what_caused_it()
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        var error = Assert.Throws<SparkException>(() => session.Execute("CREATE DATABASE y LOCATION 'nofs://127.0.0.1/x'"));
        Assert.Null(error.SqlState);
        Assert.Equal(
            "Unable to create database y as failed to create its directory nofs://127.0.0.1/x."
                + " Caused by org.apache.hadoop.fs.UnsupportedFileSystemException: No FileSystem for scheme \"nofs\"",
            error.Diagnostic.Message
        );
    }
}
