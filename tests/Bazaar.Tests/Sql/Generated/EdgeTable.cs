using System.Globalization;
using System.Text;

namespace Bazaar.Tests.Sql.Generated;

/// <summary>
/// A table with two columns of each type whose rows are what goes wrong: NULL, zero, limits, empty and malformed text, Unicode, leap days, hours
/// that a zone skips, NaN. Both engines get it as the same statements.
/// </summary>
internal static class EdgeTable
{
    public const string Name = "edge";

    /// <summary>A column, its type, and its value in each row as text; null for NULL.</summary>
    private static readonly (string Column, string Type, string?[] Values)[] Columns =
    [
        ("b", "BOOLEAN", [null, "false", "true", "false", "true", "true", "false", "true", "false", null, "true", "false"]),
        ("b2", "BOOLEAN", [null, "true", "true", null, "false", "true", "false", "false", "true", "true", null, "false"]),
        ("t", "TINYINT", [null, "0", "1", "-1", "127", "-128", "7", "10", "2", "3", "-7", "64"]),
        ("t2", "TINYINT", [null, "1", "0", "3", "127", "-1", "7", "-10", "5", null, "2", "1"]),
        ("sm", "SMALLINT", [null, "0", "1", "-1", "32767", "-32768", "7", "100", "2", "3", "-7", "255"]),
        ("i", "INT", [null, "0", "1", "-1", "2147483647", "-2147483648", "7", "100", "2", "3", "-7", "1000000"]),
        ("i2", "INT", [null, "1", "0", "3", "2147483647", "-1", "7", "-10", "5", null, "2", "31"]),
        (
            "l",
            "BIGINT",
            [
                null,
                "0",
                "1",
                "-1",
                "9223372036854775807",
                "-9223372036854775808",
                "7",
                "10000000000",
                "2",
                "3",
                "-7",
                "1709210096",
            ]
        ),
        ("l2", "BIGINT", [null, "1", "0", "3", "9223372036854775807", "-1", "7", "-10", "5", null, "2", "63"]),
        ("f", "FLOAT", [null, "0", "1", "-1", "3.4028235E38", "1.4E-45", "7.5", "0.1", "2.5", "NaN", "-7.25", "1000000.5"]),
        (
            "d",
            "DOUBLE",
            [null, "0", "1", "-1", "1.7976931348623157E308", "4.9E-324", "7.5", "0.1", "2.5", "NaN", "-7.25", "1.0E10"]
        ),
        ("d2", "DOUBLE", [null, "1", "0", "3", "Infinity", "-Infinity", "7.5", "-0.3", "0.5", null, "2", "1.0E-7"]),
        (
            "n",
            "DECIMAL(10,2)",
            [null, "0.00", "1.00", "-1.00", "99999999.99", "-99999999.99", "7.50", "0.01", "2.55", "3.45", "-7.25", "1000000.05"]
        ),
        (
            "n2",
            "DECIMAL(20,6)",
            [
                null,
                "1.000000",
                "0.000000",
                "3.000000",
                "99999999999999.999999",
                "-0.000001",
                "7.5",
                "-0.3",
                "0.5",
                null,
                "2",
                "0.333333",
            ]
        ),
        ("s", "STRING", [null, "", "a", "A b", "Grüße 日本", " 12 ", "7", "1.5", "abcabc", "NaN", "-7e2", "2024-02-29 23:59:59"]),
        ("s2", "STRING", [null, "a", "", "b", "ü", "1", "7", "x,y", "bc", "%", "a_c", "0"]),
        ("v", "VARCHAR(8)", [null, "", "a", "A b", "日本", " 12 ", "7", "1.5", "abcabc", "true", "-7", "x"]),
        ("c", "CHAR(6)", [null, null, "a", "A b", "ü", "12", "7", "1.5", "abcabc", "false", "-7", "x"]),
        (
            "sd",
            "STRING",
            [
                null,
                "",
                "2024-02-29",
                "2024-12-31 23:59:59.999",
                "1969-12-31",
                "2023-02-29",
                "2024-3-10 02:30:00",
                "2024-11-03T01:30:00",
                "0001-01-01",
                "9999-12-31",
                "2024-13-01",
                "20240229",
            ]
        ),
        (
            "dt",
            "DATE",
            [
                null,
                "1970-01-01",
                "2024-02-29",
                "2023-12-31",
                "1969-12-31",
                "9999-12-31",
                "2024-03-31",
                "2000-01-31",
                "2024-11-03",
                "1900-03-01",
                "2021-01-03",
                "2020-12-28",
            ]
        ),
        (
            "dt2",
            "DATE",
            [
                null,
                "1970-01-02",
                "2023-02-28",
                "2024-01-01",
                "1970-01-01",
                "2024-02-29",
                "2024-02-29",
                "2000-02-29",
                null,
                "1900-02-28",
                "2021-01-04",
                "2019-12-30",
            ]
        ),
        (
            "ts",
            "TIMESTAMP",
            [
                null,
                "1970-01-01 00:00:00",
                "2024-02-29 12:34:56.789",
                "2023-12-31 23:59:59.999999",
                "1969-12-31 23:59:59.5",
                "9999-12-31 23:59:59",
                "2024-03-10 02:30:00",
                "2000-01-31 00:00:00",
                "2024-11-03 01:30:00",
                "1900-03-01 06:07:08",
                "2021-01-03 10:00:00",
                "2020-12-28 05:05:05.05",
            ]
        ),
        (
            "ts2",
            "TIMESTAMP",
            [
                null,
                "1970-01-02 00:00:00",
                "2023-02-28 23:00:00",
                "2024-01-01 00:00:00",
                "1970-01-01 00:00:00",
                "2024-02-29 01:02:03",
                "2024-03-31 02:30:00",
                "2000-02-29 00:00:00",
                null,
                "1900-02-28 06:07:08",
                "2021-01-04 00:00:00.001",
                "2019-12-30 10:20:30",
            ]
        ),
        ("y", "BINARY", [null, "", "a", "A b", "ü", " 12 ", "7", "1.5", "abcabc", "true", "-7", "x"]),
    ];

    /// <summary>Columns of nested types: an expression over the others.</summary>
    private static readonly (string Column, string Type, string Value)[] Nested =
    [
        ("ai", "ARRAY<INT>", "IF(b2 IS NULL, NULL, array(i, i2, 3, i))"),
        ("ai2", "ARRAY<INT>", "IF(t2 IS NULL, NULL, array(i2, 1))"),
        ("ass", "ARRAY<STRING>", "IF(b IS NULL, NULL, split(s, 'b'))"),
        ("m", "MAP<STRING,INT>", "IF(b IS NULL, NULL, map('k', i, s2, 5))"),
        ("st", "STRUCT<x:INT,y:STRING>", "IF(b2 IS NULL, NULL, named_struct('x', i, 'y', s))"),
    ];

    public static int Rows => Columns[0].Values.Length;

    /// <summary>The statements that make the table.</summary>
    public static string Setup()
    {
        var text = new StringBuilder();
        var types = string.Join(", ", Columns.Select(c => $"{c.Column} {c.Type}"));
        text.Append(CultureInfo.InvariantCulture, $"CREATE TABLE plain (id INT, {types}) STORED AS TEXTFILE;\n");
        text.Append("INSERT INTO plain\n");
        for (var row = 0; row < Rows; row++)
        {
            var values = Columns.Select(c => $"{Value(c.Values[row], c.Type)} AS {c.Column}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(row == 0 ? "" : "UNION ALL ")}SELECT {row} AS id, {string.Join(", ", values)}\n"
            );
        }
        var nested = string.Join(", ", Nested.Select(c => $"{c.Column} {c.Type}"));
        text.Append(CultureInfo.InvariantCulture, $";\nCREATE TABLE {Name} (id INT, {types}, {nested}) STORED AS TEXTFILE;\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"INSERT INTO {Name} SELECT plain.*, {string.Join(", ", Nested.Select(c => c.Value))} FROM plain ORDER BY id;\n"
        );
        return text.ToString();
    }

    private static string Value(string? value, string type) =>
        value is null ? $"CAST(NULL AS {type})"
        : type == "STRING" ? $"'{value}'"
        : $"CAST('{value}' AS {type})";

    /// <summary>The columns, and of which type each is.</summary>
    public static IReadOnlyList<(string Column, string Type)> All { get; } =
    [.. Columns.Select(c => (c.Column, TypeOf(c.Type))), .. Nested.Select(c => (c.Column, TypeOf(c.Type)))];

    /// <summary>The type without its size.</summary>
    private static string TypeOf(string type)
    {
        var end = type.IndexOfAny(['(', '<']);
        return (end < 0 ? type : type[..end]).ToLowerInvariant();
    }
}
