using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <summary>
/// bigdecimal and biginteger: DuckDB holds the text that Java makes of them, and calls these functions to compute with it. A biginteger is a
/// number of the scale 0, so that both are added, subtracted and multiplied by the same rules.
/// </summary>
/// <remarks>The rules are those of Pig's operators (<c>Divide</c>, <c>Mod</c>), <c>BigDecimalAvg</c> and <c>POCast</c>.</remarks>
internal static class BigNumbers
{
    /// <summary>The least scale of a quotient, as Hive has it.</summary>
    private const int LeastScale = 6;

    public static void Register(DuckDBConnection connection)
    {
        RegisterCasts(connection);
        RegisterOperators(connection);
        One(connection, "pig_big_abs", a => BigDecimals.Abs(a).ToString());
        One(connection, "pig_big_key", BigDecimals.SortText);
        Of(connection, "pig_big_sum", numbers => Sum(numbers).ToString());
        Of(connection, "pig_big_average", Average);
        Of(connection, "pig_big_min", numbers => numbers.Aggregate((a, b) => b < a ? b : a).ToString());
        Of(connection, "pig_big_max", numbers => numbers.Aggregate((a, b) => b > a ? b : a).ToString());
    }

    private static void RegisterCasts(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?>("pig_big_decimal", t => t is null ? null : Decimal(t).ToString());
        connection.RegisterScalarFunction<string?, string?>("pig_big_integer", t => t is null ? null : Written(Integer(t)));
        // Java takes the shortest text of a double; a float becomes a double before.
        connection.RegisterScalarFunction<double?, string?>(
            "pig_big_of_double",
            (double? d) => d is { } number ? Decimal(JavaNumbers.Text(number)).ToString() : null
        );
        One(connection, "pig_big_whole", a => Written(a.Whole()));
        connection.RegisterScalarFunction<string?, int?>("pig_big_int", (string? a) => a is null ? null : (int)Low(a));
        connection.RegisterScalarFunction<string?, long?>("pig_big_long", (string? a) => a is null ? null : Low(a));
        connection.RegisterScalarFunction<string?, double?>(
            "pig_big_double",
            (string? a) => a is null ? null : double.Parse(a, CultureInfo.InvariantCulture)
        );
        connection.RegisterScalarFunction<string?, float?>(
            "pig_big_float",
            (string? a) => a is null ? null : float.Parse(a, CultureInfo.InvariantCulture)
        );
    }

    private static void RegisterOperators(DuckDBConnection connection)
    {
        Two(connection, "pig_big_add", (a, b) => BigDecimals.Add(a, b).ToString());
        Two(connection, "pig_big_subtract", (a, b) => BigDecimals.Subtract(a, b).ToString());
        Two(connection, "pig_big_multiply", (a, b) => BigDecimals.Multiply(a, b).ToString());
        Two(connection, "pig_big_divide", (a, b) => b.Sign == 0 ? null : Quotient(a, b).ToString());
        Two(connection, "pig_big_quotient", (a, b) => b.Sign == 0 ? null : Written(BigInteger.Divide(a.Unscaled, b.Unscaled)));
        Two(connection, "pig_big_modulo", (a, b) => Written(Modulo(a.Unscaled, b.Unscaled)));
        One(connection, "pig_big_negate", a => BigDecimals.Negate(a).ToString());
    }

    /// <summary>The text of a tuple's, a bag's or a map's bigdecimal as a JSON string.</summary>
    public static string JsonDecimal(string text) => text.Length == 0 ? "null" : Loading.Json.Text(Decimal(text).ToString());

    /// <summary>The same of a biginteger.</summary>
    public static string JsonInteger(string text) => text.Length == 0 ? "null" : Loading.Json.Text(Written(Integer(text)));

    private static string Written(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Pig fails on a text that is no such number, where it takes other numbers as null.</summary>
    private static BigDecimal Decimal(string text) =>
        text.Length > 0 && BigDecimal.TryParse(text, out var value)
            ? value
            : throw new FormatException($"'{text}' is no bigdecimal: filter with MATCHES first.");

    private static BigInteger Integer(string text) =>
        BigDecimal.TryDigits(text is ['+' or '-', .. var rest] ? rest : text, out var number)
            ? text[0] == '-'
                ? -number
                : number
            : throw new FormatException($"'{text}' is no biginteger: filter with MATCHES first.");

    /// <summary>The lowest 64 bits of the whole part.</summary>
    private static long Low(string text)
    {
        var number = BigDecimal.Parse(text);
        // Ten to the 64th has 64 bits of zeros at its end.
        return number.Scale <= -64 ? 0 : (long)(ulong)(number.Whole() & ulong.MaxValue);
    }

    private static BigDecimal Quotient(BigDecimal a, BigDecimal b) =>
        BigDecimals.Divide(a, b, (int)Math.Min(int.MaxValue, Math.Max(LeastScale, (long)a.Scale + b.Precision + 1)));

    /// <summary>The remainder that is never negative.</summary>
    private static BigInteger Modulo(BigInteger a, BigInteger b)
    {
        if (b.Sign <= 0)
            throw new InvalidOperationException("% of a biginteger by a number below 1: filter first.");
        var rest = BigInteger.Remainder(a, b);
        return rest.Sign < 0 ? rest + b : rest;
    }

    /// <summary>Begins with a zero of no scale, so that the sum has none below 0.</summary>
    private static BigDecimal Sum(IReadOnlyList<BigDecimal> numbers) =>
        numbers.Aggregate(new BigDecimal(BigInteger.Zero, 0), BigDecimals.Add);

    private static string Average(IReadOnlyList<BigDecimal> numbers) =>
        BigDecimals.DivideInContext(Sum(numbers), new BigDecimal(numbers.Count, 0)).ToString();

    private static void One(DuckDBConnection connection, string name, Func<BigDecimal, string?> work) =>
        connection.RegisterScalarFunction<string?, string?>(name, a => a is null ? null : work(BigDecimal.Parse(a)));

    private static void Two(DuckDBConnection connection, string name, Func<BigDecimal, BigDecimal, string?> work) =>
        connection.RegisterScalarFunction<string?, string?, string?>(
            name,
            (a, b) => a is null || b is null ? null : work(BigDecimal.Parse(a), BigDecimal.Parse(b))
        );

    /// <summary>A function of all numbers of a bag, which stand in one text with blanks between.</summary>
    private static void Of(DuckDBConnection connection, string name, Func<IReadOnlyList<BigDecimal>, string?> work) =>
        connection.RegisterScalarFunction<string?, string?>(
            name,
            all => all is null or "" ? null : work([.. all.Split(' ').Select(BigDecimal.Parse)])
        );
}
