using System.Numerics;
using Bazaar.Cluster.Spark;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Spark;

/// <summary>Every type of real Spark, at its edges, comes as the value that <see cref="Result"/> promises, under the name that Spark gives it.</summary>
[Collection(Engines.Shared)]
public sealed class SparkTypesTests(Engines engines)
{
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["NULL"] = null,
        ["true"] = true,
        ["CAST(-128 AS TINYINT)"] = sbyte.MinValue,
        ["CAST(32767 AS SMALLINT)"] = short.MaxValue,
        ["2147483647"] = int.MaxValue,
        ["-9223372036854775808L"] = long.MinValue,
        ["CAST('1.1' AS FLOAT)"] = 1.1f,
        ["CAST('NaN' AS FLOAT)"] = float.NaN,
        ["1.1D"] = 1.1,
        ["CAST('-Infinity' AS DOUBLE)"] = double.NegativeInfinity,
        ["CAST(-1.50 AS DECIMAL(5,2))"] = new SqlDecimal(-150, 2),
        ["CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0))"] = new SqlDecimal(BigInteger.Pow(10, 38) - 1, 0),
        ["CAST('-0.00000000000000000000000000000000000001' AS DECIMAL(38,38))"] = new SqlDecimal(-1, 38),
        ["'Grüße 🛒'"] = "Grüße 🛒",
        ["''"] = "",
        ["'a' COLLATE UTF8_LCASE"] = "a",
        ["CAST('ab' AS CHAR(4))"] = "ab",
        ["CAST('ab' AS VARCHAR(4))"] = "ab",
        ["X'00FF'"] = new byte[] { 0, 255 },
        ["DATE'2024-02-29'"] = new DateOnly(2024, 2, 29),
        ["DATE'0001-01-01'"] = DateOnly.MinValue,
        ["DATE'9999-12-31'"] = DateOnly.MaxValue,
        ["TIMESTAMP'2024-02-29 12:34:56.789012'"] = new DateTimeOffset(2024, 2, 29, 12, 34, 56, 789, 12, TimeSpan.Zero),
        ["TIMESTAMP'2024-02-29 12:00:00 Europe/Berlin'"] = new DateTimeOffset(2024, 2, 29, 11, 0, 0, TimeSpan.Zero),
        ["TIMESTAMP_NTZ'1583-01-01 00:00:00.000001'"] = new DateTime(1583, 1, 1, 0, 0, 0, 0, 1),
        ["INTERVAL '-1-6' YEAR TO MONTH"] = new Interval(-18, 0),
        ["INTERVAL '3' YEAR"] = new Interval(36, 0),
        ["INTERVAL '7' MONTH"] = new Interval(7, 0),
        ["INTERVAL '-2 03:04:05.000006' DAY TO SECOND"] = new Interval(0, -183_845_000_006),
        ["INTERVAL '5' HOUR"] = new Interval(0, 18_000_000_000),
        ["INTERVAL '10:20' MINUTE TO SECOND"] = new Interval(0, 620_000_000),
        ["array(1, NULL, 3)"] = new List<object?> { 1, null, 3 },
        ["array()"] = new List<object?>(),
        ["array(array('a'), NULL, array())"] = new List<object?>
        {
            new List<object?> { "a" },
            null,
            new List<object?>(),
        },
        ["map('a', 1.5, 'b', NULL)"] = new List<KeyValuePair<object, object?>>
        {
            new("a", new SqlDecimal(15, 1)),
            new("b", null),
        },
        ["map()"] = new List<KeyValuePair<object, object?>>(),
        ["named_struct('a', 1, 'b', array(DATE'2024-01-01'))"] = new object?[]
        {
            1,
            new List<object?> { new DateOnly(2024, 1, 1) },
        },
        ["array(named_struct('n', map(1, named_struct('x', NULL))))"] = new List<object?>
        {
            new object?[] { new List<KeyValuePair<object, object?>> { new(1, new object?[] { null }) } },
        },
    };

    public static TheoryData<string> Expressions() => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_value_comes_as_it_is(string expression)
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        using var rows = session.Execute($"SELECT {expression} AS v, typeof({expression}) AS t");
        var row = Assert.Single(rows.Rows());
        Assert.Equal(Values[expression], row[0]);
        Assert.Equal(Values[expression]?.GetType(), row[0]?.GetType());
        Assert.Equal(row[1], rows.Columns[0].TypeName);
    }

    [Theory]
    [MemberData(nameof(Expressions))]
    public void NULLs_stand_beside_values_in_a_column(string expression)
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        using var rows = session.Execute(
            $"SELECT IF(i % 2 = 0, {expression}, NULL) AS v FROM (SELECT explode(sequence(1, 4)) AS i) ORDER BY i"
        );
        Assert.Equal([null, Values[expression], null, Values[expression]], rows.Rows().Select(r => r[0]));
    }

    [Theory]
    [InlineData("parse_json('{\"a\":1}')", "The column v has the type variant, whose values can't be shown.", "Write to_json(v)")]
    [InlineData("array(parse_json('1'))", "The column v has the type variant, whose values can't be shown.", "Write to_json(v)")]
    [InlineData(
        "make_interval(1, 2, 3)",
        "The column v has the type interval, whose values can't be shown.",
        "Write CAST(v AS STRING)"
    )]
    [InlineData(
        "date_add(DATE'9999-12-31', 1)",
        "The column v has a date outside the years 1 to 9999",
        "Write CAST(v AS STRING)"
    )]
    [InlineData(
        "TIMESTAMP'9999-12-31 23:59:59' + INTERVAL '1' DAY",
        "The column v has a date outside the years 1 to 9999",
        "Write CAST(v AS STRING)"
    )]
    public void What_cannot_be_shown_is_an_error_that_names_the_column(string expression, string message, string cure)
    {
        engines.Require();
        using var session = new SparkConnectSession(engines.Spark());
        var error = Assert.Throws<BazaarException>(() =>
        {
            using var rows = session.Execute($"SELECT {expression} AS v");
            _ = rows.Rows().ToList();
        });
        Assert.StartsWith(message, error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.StartsWith(cure, error.Diagnostic.Cure, StringComparison.Ordinal);
        // The session goes on.
        using var after = session.Execute("SELECT 1");
        Assert.Equal(1, Assert.Single(after.Rows())[0]);
    }
}
