using System.Globalization;
using System.Numerics;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Functions of numbers that DuckDB has not, or not as Java.</summary>
internal static class NumberScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<double?, int?, double?>(
            "hive_round",
            (value, places) => value is { } v && places is { } p ? JavaText.Round(v, p) : null
        );
        connection.RegisterScalarFunction<double?, int?, double?>(
            "hive_bround",
            (value, places) => value is { } v && places is { } p ? JavaText.RoundEven(v, p) : null
        );
        connection.RegisterScalarFunction<double?, double?>("hive_exp", (double? x) => x is { } v ? JavaExp.Of(v) : null);
        connection.RegisterScalarFunction<double?, double?, double?>(
            "hive_log",
            (numberBase, value) => numberBase is { } b && value is { } v ? Math.Log(v) / Math.Log(b) : null
        );
        connection.RegisterScalarFunction<long?, string?>("hive_bin", (long? n) => n is { } v ? Convert.ToString(v, 2) : null);
        connection.RegisterScalarFunction<long?, string?>(
            "hive_hex",
            (long? n) => n?.ToString("X", CultureInfo.InvariantCulture)
        );
        connection.RegisterScalarFunction<string?, string?>("hive_hex_digits", (string? s) => HexDigits(s));
        connection.RegisterScalarFunction<string?, int?, int?, string?>(
            "hive_conv",
            (text, from, to) => text is not null && from is { } f && to is { } t ? Converted(text, f, t) : null
        );
        var random = new RandomSequences();
        connection.RegisterScalarFunction<long?, string, double>(
            "hive_rand",
            (arguments, result, rows) =>
            {
                lock (random)
                {
                    for (ulong row = 0; row < rows; row++)
                    {
                        var seed = arguments[0].IsValid(row) ? arguments[0].GetValue<long>(row) : 0;
                        result.WriteValue(random.Next(arguments[1].GetValue<string>(row), seed), row);
                    }
                }
            },
            new ScalarFunctionOptions { IsPureFunction = false, HandlesNulls = true }
        );
    }

    /// <summary>An even number of digits, or null where there are other characters.</summary>
    private static string? HexDigits(string? text)
    {
        if (text is null)
            return null;
        var digits = new System.Text.StringBuilder(text.Length % 2 == 0 ? text : "0" + text);
        for (var i = 0; i < digits.Length; i += 2)
        {
            if (!char.IsAsciiHexDigit(digits[i + 1]))
                return null;
            // A pair may be a digit with its sign, as Java's parseInt takes it: -7 is the byte F9.
            if (digits[i] is '+' or '-')
            {
                var number = int.Parse(digits[i + 1].ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var pair = ((digits[i] == '-' ? -number : number) & 0xFF).ToString("X2", CultureInfo.InvariantCulture);
                (digits[i], digits[i + 1]) = (pair[0], pair[1]);
            }
            else if (!char.IsAsciiHexDigit(digits[i]))
            {
                return null;
            }
        }
        return digits.ToString();
    }

    /// <summary>
    /// A number of one base in another, by 64 bits. Reading stops at the first character that is no digit; a negative target base gives a
    /// signed result.
    /// </summary>
    private static string? Converted(string text, int from, int to)
    {
        if (from is < 2 or > 36 || Math.Abs(to) is < 2 or > 36 || text.Length == 0)
            return null;
        var negative = text[0] == '-';
        BigInteger value = 0;
        foreach (var c in text.AsSpan(negative ? 1 : 0))
        {
            var digit =
                char.IsAsciiDigit(c) ? c - '0'
                : char.IsAsciiLetter(c) ? char.ToUpperInvariant(c) - 'A' + 10
                : 99;
            if (digit >= from)
                break;
            value = value * Math.Abs(from) + digit;
        }
        var most = (BigInteger)ulong.MaxValue;
        // Beyond 64 bits a number is -1.
        if (value > most)
            (value, negative) = (negative && to < 0 ? 1 : most, negative && to < 0);
        if (negative && to > 0)
            value = value > long.MaxValue ? most : (most + 1 - value) & most;
        else if (value > most)
            value = most;
        if (to < 0 && !negative && value > long.MaxValue)
        {
            negative = true;
            value = most + 1 - value;
        }
        var digits = Digits(value, Math.Abs(to));
        return negative && to < 0 ? "-" + digits : digits;
    }

    private static string Digits(BigInteger value, int radix)
    {
        if (value.IsZero)
            return "0";
        var digits = new Stack<char>();
        for (; !value.IsZero; value /= radix)
        {
            var digit = (int)(value % radix);
            digits.Push((char)(digit < 10 ? '0' + digit : 'A' + digit - 10));
        }
        return new string([.. digits]);
    }
}
