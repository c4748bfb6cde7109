using System.Globalization;
using System.Numerics;
using System.Text;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>What Impala's functions and casts need beyond DuckDB's own.</summary>
internal static class ImpalaScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?>(
            "impala_number",
            (string? s) =>
                s is null
                    ? null
                    : JavaText.ToNumber(s) ?? throw new FormatException($"'{s}' is no number that a decimal can be read from.")
        );
        connection.RegisterScalarFunction<string?, double?>(
            "impala_double",
            (string? s) => s is null ? null : ImpalaText.ToDouble(s)
        );
        connection.RegisterScalarFunction<double?, int, string?>(
            "impala_number_text",
            (value, digits) => value is { } v ? NumberText(v, digits) : null
        );
        connection.RegisterScalarFunction<string?, string?, long?, long?, int?>(
            "impala_instr",
            (text, part, start, nth) =>
                text is null || part is null || start is not { } from || nth is not { } count
                    ? null
                    : Position(text, part, from, count)
        );
        connection.RegisterScalarFunction<long?, int?, int, long?>(
            "impala_rotate",
            (value, places, bits) => value is { } v && places is { } n ? Rotated(v, n, bits) : null
        );
        connection.RegisterScalarFunction<long?, int?, int, long?>(
            "impala_shift",
            (value, places, bits) => value is { } v && places is { } n ? Shifted(v, n, bits) : null
        );
        connection.RegisterScalarFunction<long?, int?, int?, int, long?>(
            "impala_setbit",
            (value, place, bit, bits) => value is { } v && place is { } p && bit is { } b ? WithBit(v, p, b, bits) : null
        );
        connection.RegisterScalarFunction<long?, string?>("impala_bytes", (long? n) => n is { } v ? Bytes(v) : null);
        connection.RegisterScalarFunction<string?, string?>(
            "impala_base64",
            (string? s) => s is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(s))
        );
        connection.RegisterScalarFunction<string?, string?>("impala_unbase64", (string? s) => s is null ? null : Unbase64(s));
        connection.RegisterScalarFunction<string?, string?>("impala_escape", (string? s) => s is null ? null : Escaped(s));
        connection.RegisterScalarFunction<string?, string?, string?, long?, long?>(
            "impala_bucket",
            (value, least, most, count) =>
                value is null || least is null || most is null || count is not { } n ? null : Bucket(value, least, most, n)
        );
        connection.RegisterScalarFunction<string?, string?, int?>(
            "impala_damerau",
            (a, b) => a is null || b is null ? null : Damerau(a, b)
        );
        connection.RegisterScalarFunction<string?, string?, double?, List<double>, double?>(
            "impala_winkler",
            (a, b, jaro, factors) => a is null || b is null || jaro is not { } j ? null : Winkler(a, b, j, factors[0], factors[1])
        );
        connection.RegisterScalarFunction<long?, int, string, long?>(
            "impala_hash_long",
            (value, size, kind) => value is { } v ? Hash(kind, BitConverter.GetBytes(v).AsSpan(0, size)) : null
        );
        connection.RegisterScalarFunction<string?, string, long?>(
            "impala_hash_text",
            (text, kind) => text is null ? null : Hash(kind, Encoding.UTF8.GetBytes(text))
        );
        connection.RegisterScalarFunction<double?, int, string, long?>(
            "impala_hash_double",
            (value, size, kind) =>
                value is { } v ? Hash(kind, size == 4 ? BitConverter.GetBytes((float)v) : BitConverter.GetBytes(v)) : null
        );
    }

    /// <summary>As C prints a number by <c>%.15g</c>: so many digits, an exponent where it is below -4 or beyond the digits.</summary>
    private static string NumberText(double value, int digits)
    {
        if (double.IsNaN(value))
            return "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        if (value == 0)
            return double.IsNegative(value) ? "-0" : "0";
        var scientific = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var mark = scientific.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(scientific.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        if (exponent >= -4 && exponent < digits)
            return Trimmed(
                value.ToString(
                    "F" + Math.Max(0, digits - 1 - exponent).ToString(CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture
                )
            );
        var sign = exponent < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{Trimmed(scientific[..mark])}e{sign}{Math.Abs(exponent):00}");
    }

    private static string Trimmed(string number) =>
        number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;

    /// <summary>The nth place of a part from a start on, counting from 1; a negative start counts from the end, and looks backwards.</summary>
    private static int Position(string text, string part, long start, long nth)
    {
        if (nth <= 0)
            throw new FormatException($"instr's occurrence counts from 1, and this is {nth}.");
        if (start == 0 || part.Length == 0 || Math.Abs(start) > text.Length)
            return 0;
        var at = start > 0 ? (int)start - 1 : text.Length + (int)start;
        var step = start > 0 ? 1 : -1;
        for (; at >= 0 && at + part.Length <= text.Length || (step < 0 && at >= 0); at += step)
            if (at + part.Length <= text.Length && string.CompareOrdinal(text, at, part, 0, part.Length) == 0 && --nth == 0)
                return at + 1;
        return 0;
    }

    private static ulong Mask(int bits) => bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;

    private static long Signed(ulong value, int bits) => (long)(value << (64 - bits)) >> (64 - bits);

    private static long Rotated(long value, int places, int bits)
    {
        var n = ((places % bits) + bits) % bits;
        var word = (ulong)value & Mask(bits);
        return Signed(n == 0 ? word : ((word << n) | (word >> (bits - n))) & Mask(bits), bits);
    }

    /// <summary>To the left, or, by a negative number, to the right with zeros.</summary>
    private static long Shifted(long value, int places, int bits)
    {
        var word = (ulong)value & Mask(bits);
        var shifted =
            Math.Abs((long)places) >= bits ? 0
            : places >= 0 ? (word << places) & Mask(bits)
            : word >> -places;
        return Signed(shifted, bits);
    }

    private static long WithBit(long value, int place, int bit, int bits)
    {
        if (place < 0 || place >= bits)
            throw new FormatException($"Bit {place} is not among the {bits} of the value: they count from 0.");
        if (bit is not (0 or 1))
            throw new FormatException($"A bit is 0 or 1, not {bit}.");
        var one = 1UL << place;
        return Signed(bit == 1 ? (ulong)value | one : (ulong)value & ~one, bits);
    }

    private static string Bytes(long value)
    {
        if (value == 0)
            return "0";
        (double Size, string Unit)[] units = [(1L << 30, "GB"), (1L << 20, "MB"), (1L << 10, "KB"), (1, "B")];
        var (size, unit) = units.First(u => Math.Abs((double)value) >= u.Size);
        return string.Create(CultureInfo.InvariantCulture, $"{value / size:F2} {unit}");
    }

    /// <summary>Null where the text is no base 64.</summary>
    private static string? Unbase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (".\\+*?[^]$(){}=!<>|:-".Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>In which of so many equal parts a number lies, from 1; 0 before them, one more behind them.</summary>
    private static long Bucket(string value, string least, string most, long count)
    {
        var (v, low, high) = (Exact(value), Exact(least), Exact(most));
        if (count <= 0 || low >= high)
            throw new FormatException("width_bucket wants one bucket or more, and a least value below the most.");
        return v < low ? 0
            : v >= high ? count + 1
            : (long)((v - low) * count / (high - low)) + 1;
    }

    /// <summary>A number's digits with 40 places.</summary>
    private static BigInteger Exact(string number)
    {
        if (number.Contains('e', StringComparison.OrdinalIgnoreCase))
            number = double.Parse(number, CultureInfo.InvariantCulture).ToString("F40", CultureInfo.InvariantCulture);
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : number.Length - point - 1;
        return BigInteger.Parse(point < 0 ? number : number.Remove(point, 1), CultureInfo.InvariantCulture)
            * BigInteger.Pow(10, 40 - places);
    }

    /// <summary>The least number of letters put in, left out, changed or swapped with their neighbour, each place once.</summary>
    private static int Damerau(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var cost = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }
        return d[a.Length, b.Length];
    }

    private static double Winkler(string a, string b, double jaro, double scale, double boost)
    {
        if (scale is < 0 or > 0.25)
            throw new FormatException("Jaro-Winkler's scaling factor is from 0 to 0.25.");
        var prefix = a.Zip(b).Take(4).TakeWhile(p => p.First == p.Second).Count();
        return jaro > boost ? jaro + (prefix * scale * (1 - jaro)) : jaro;
    }

    /// <summary>FNV-1a or MurmurHash2 in 64 bits, with the seeds that Impala's examples were computed with.</summary>
    private static long Hash(string kind, ReadOnlySpan<byte> bytes)
    {
        if (kind == "fnv")
        {
            ulong fnv = 0x811C9DC5;
            foreach (var b in bytes)
                fnv = unchecked((fnv ^ b) * 1099511628211UL);
            return unchecked((long)fnv);
        }
        const ulong Prime = 0xC6A4A7935BD1E995;
        const int Shift = 47;
        unchecked
        {
            var hash = (ulong)bytes.Length * Prime;
            for (; bytes.Length >= 8; bytes = bytes[8..])
            {
                var k = BitConverter.ToUInt64(bytes) * Prime;
                hash = (hash ^ ((k ^ (k >> Shift)) * Prime)) * Prime;
            }
            if (bytes.Length > 0)
            {
                for (var i = bytes.Length - 1; i >= 0; i--)
                    hash ^= (ulong)bytes[i] << (8 * i);
                hash *= Prime;
            }
            hash = (hash ^ (hash >> Shift)) * Prime;
            return (long)(hash ^ (hash >> Shift));
        }
    }
}
