using Bazaar.Engine.Java;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>The C# functions and macros that SQL's operations call, by the names under which DuckDB knows them.</summary>
public static class SqlScalars
{
    /// <summary>Adds them to a connection; a session does it when it opens.</summary>
    /// <param name="clock">Its date, in UTC, is that of a time without one.</param>
    public static void Register(DuckDBConnection connection, TimeProvider clock)
    {
        DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Macros(connection);
        connection.RegisterScalarFunction<string?, long?>("hive_long", (string? s) => s is null ? null : JavaText.ToLong(s));
        connection.RegisterScalarFunction<string?, double?>(
            "hive_double",
            (string? s) => s is null ? null : JavaText.ToDouble(s)
        );
        connection.RegisterScalarFunction<string?, string?>(
            "hive_number",
            (string? s) => s is null ? null : JavaText.ToNumber(s)
        );
        connection.RegisterScalarFunction<string?, DateOnly?>(
            "hive_date",
            (string? s) => s is null ? null : JavaTimes.ToDate(s) ?? (JavaTimes.ToTimeOfDay(s) is null ? null : Today())
        );
        connection.RegisterScalarFunction<string?, DateTime?>(
            "hive_timestamp",
            (string? s) =>
                s is null ? null : JavaTimes.ToTimestamp(s) ?? Today().ToDateTime(TimeOnly.MinValue) + JavaTimes.ToTimeOfDay(s)
        );
        connection.RegisterScalarFunction<string?, DateTime?>(
            "hive_whole_timestamp",
            (string? s) => s is null ? null : JavaTimes.ToWholeTimestamp(s)
        );
        connection.RegisterScalarFunction<string?, DateTime?>(
            "hive_instant",
            (string? s) => s is null ? null : DateScalars.Instant(s)
        );
        connection.RegisterScalarFunction<double?, string?>(
            "hive_double_text",
            (double? d) => d is { } n ? JavaNumbers.Text(n) : null
        );
        connection.RegisterScalarFunction<float?, string?>(
            "hive_float_text",
            (float? f) => f is { } n ? JavaNumbers.Text(n) : null
        );
        connection.RegisterScalarFunction<double?, int?>("hive_double_int", (double? d) => d is { } n ? Saturated(n) : null);
        connection.RegisterScalarFunction<double?, long?>(
            "hive_double_long",
            (double? d) => d is { } n ? SaturatedLong(n) : null
        );
        connection.RegisterScalarFunction<string, string?, string?, string?>(
            "hive_decimal",
            (operation, a, b) => a is null || b is null ? null : JavaText.Decimal(operation, a, b)
        );
        // Not pure: DuckDB folds a pure call anew at each level above it, which for a long product that throws is quadratic.
        connection.RegisterScalarFunction<string, string?, string?, string?>(
            "impala_decimal",
            (arguments, result, rows) =>
            {
                for (ulong row = 0; row < rows; row++)
                {
                    var certain = arguments.All(a => a.IsValid(row));
                    result.WriteValue(certain ? ImpalaDecimal(Text(0, row), Text(1, row), Text(2, row)) : null, row);
                }
                string Text(int argument, ulong row) => arguments[argument].GetValue<string>(row);
            },
            new ScalarFunctionOptions { IsPureFunction = false, HandlesNulls = true }
        );
        NumberScalars.Register(connection);
        TextScalars.Register(connection);
        DateScalars.Register(connection);
        PatternScalars.Register(connection);
        DocumentScalars.Register(connection);
        HashScalars.Register(connection);
        NumericHistogram.Register(connection);
        SentenceScalars.Register(connection);
        XmlScalars.Register(connection);
        ImpalaScalars.Register(connection);
        ImpalaRegexes.Register(connection);
        ImpalaDateScalars.Register(connection);
        ImpalaDocumentScalars.Register(connection);
        FieldScalars.Register(connection);
        HiveJson.Register(connection);
        Charsets.Register(connection);
        SqlTimeScalars.Register(connection);
        GeometryScalars.Register(connection);
    }

    /// <summary>Java narrows a double to the nearest end of the range; NaN is 0.</summary>
    private static string ImpalaDecimal(string operation, string a, string b) =>
        JavaText.Decimal(operation, a, b)
        ?? throw new FormatException($"{a} {operation[0]} {b} has more digits than a decimal, or divides by zero.");

    internal static int Saturated(double value) =>
        double.IsNaN(value) ? 0
        : value >= int.MaxValue ? int.MaxValue
        : value <= int.MinValue ? int.MinValue
        : (int)value;

    internal static long SaturatedLong(double value) =>
        double.IsNaN(value) ? 0
        : value >= long.MaxValue ? long.MaxValue
        : value <= long.MinValue ? long.MinValue
        : (long)value;

    /// <summary>
    /// Divisions of HUGEINTs that round half away from zero, or half to the even neighbour. DuckDB divides HUGEINTs bit by bit, which takes a
    /// microsecond: where dividend and divisor fit into 64 bits, hive_divide divides by hand, with the quotient's further digits in three steps.
    /// In a lambda a field is <c>x['a']</c>: <c>x.a</c> is taken for a column by DuckDB's HAVING.
    /// </summary>
    private static void Macros(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE MACRO hive_divide_wide(a, b) AS
              (a // b) + CASE WHEN 2 * abs(a % b) >= abs(b) THEN sign(a) * sign(b) ELSE 0 END;
            CREATE MACRO hive_divide_long(a, b, m1, m2, m3) AS
              CAST(a // b AS HUGEINT) * (CAST(m1 AS HUGEINT) * m2 * m3)
              + CAST(((a % b) * m1) // b AS HUGEINT) * (CAST(m2 AS HUGEINT) * m3)
              + CAST(((((a % b) * m1) % b) * m2) // b AS HUGEINT) * m3
              + ((((((a % b) * m1) % b) * m2) % b) * m3) // b
              + CASE WHEN 2 * abs(((((((a % b) * m1) % b) * m2) % b) * m3) % b) >= abs(b) THEN sign(a) * sign(b) ELSE 0 END;
            CREATE MACRO hive_divide(a, b, m1, m2, m3) AS
              list_transform([{'a': a, 'b': b}], lambda x:
                CASE WHEN x['a'] BETWEEN -9000000000000000000 AND 9000000000000000000 AND x['b'] BETWEEN -4000000000000 AND 4000000000000
                THEN hive_divide_long(CAST(x['a'] AS BIGINT), CAST(x['b'] AS BIGINT), m1, m2, m3)
                ELSE hive_divide_wide(x['a'] * (CAST(m1 AS HUGEINT) * m2 * m3), x['b']) END)[1];
            CREATE MACRO hive_round_to(a, b) AS
              list_transform([{'a': a, 'b': b}], lambda x:
                CASE WHEN x['a'] BETWEEN -9000000000000000000 AND 9000000000000000000 AND x['b'] <= 4000000000000000000
                THEN CAST(hive_divide_wide(CAST(x['a'] AS BIGINT), CAST(x['b'] AS BIGINT)) AS HUGEINT)
                ELSE hive_divide_wide(x['a'], x['b']) END)[1];
            CREATE MACRO hive_divide_even(a, b) AS
              (a // b) + CASE WHEN 2 * abs(a % b) > abs(b) OR (2 * abs(a % b) = abs(b) AND (a // b) % 2 <> 0) THEN sign(a) * sign(b) ELSE 0 END;
            CREATE MACRO impala_like_pattern(p) AS
              CASE WHEN (length(p) - length(rtrim(p, '\'))) % 2 = 1 THEN p || '\' ELSE p END;
            """;
        command.ExecuteNonQuery();
    }
}
