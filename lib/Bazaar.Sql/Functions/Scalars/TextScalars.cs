using System.Globalization;
using System.Numerics;
using System.Text;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Functions of text that DuckDB has not, or not as Java.</summary>
internal static class TextScalars
{
    private const int MostPlaces = 1000;

    /// <summary>A padded text that is longer is refused: it was hardly meant, and would fill the memory.</summary>
    private const int LongestText = 1 << 26;

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?>(
            "hive_decode",
            (string? hex) => hex is null ? null : System.Text.Encoding.UTF8.GetString(Convert.FromHexString(hex))
        );
        connection.RegisterScalarFunction<string?, string?>("hive_initcap", (string? s) => s is null ? null : Capitals(s));
        connection.RegisterScalarFunction<string?, int?>(
            "hive_ascii",
            (string? s) =>
                s is null ? null
                : s.Length == 0 ? 0
                : (sbyte)Encoding.UTF8.GetBytes(s[..1])[0]
        );
        connection.RegisterScalarFunction<string?, string?, int?, int?>(
            "hive_locate",
            (part, text, from) => part is not null && text is not null && from is { } f ? Locate(part, text, f) : null
        );
        connection.RegisterScalarFunction<string?, string?, int?, int?, int?>(
            "hive_instr",
            (text, part, from, occurrence) =>
                text is not null && part is not null && from is { } f && occurrence is { } n ? Occurrence(text, part, f, n) : null
        );
        connection.RegisterScalarFunction<string?, int?, string?, string?>(
            "hive_lpad",
            (text, length, pad) =>
                text is not null && length is { } n && pad is not null ? Padded(text, n, pad, left: true) : null
        );
        connection.RegisterScalarFunction<string?, int?, string?, string?>(
            "hive_rpad",
            (text, length, pad) =>
                text is not null && length is { } n && pad is not null ? Padded(text, n, pad, left: false) : null
        );
        connection.RegisterScalarFunction<string?, string?, string?, string?>(
            "hive_translate",
            (text, from, to) => text is not null && from is not null && to is not null ? Translated(text, from, to) : null
        );
        connection.RegisterScalarFunction<string?, string?, int?, string?>(
            "hive_substring_index",
            (text, delimiter, count) =>
                text is "" ? ""
                : text is not null && delimiter is not null && count is { } n ? Index(text, delimiter, n)
                : null
        );
        connection.RegisterScalarFunction<string?, string?, string?>(
            "hive_interleave",
            (text, between) => text is null || between is null ? null : Interleaved(text, between)
        );
        connection.RegisterScalarFunction<List<string?>?, string?, string?>("hive_join", Joined);
        connection.RegisterScalarFunction<string?, string?, int?>(
            "hive_levenshtein",
            (a, b) => a is null || b is null ? null : Levenshtein(a, b)
        );
        connection.RegisterScalarFunction<string?, string?>(
            "hive_unbase64",
            (string? text) => text is null ? null : Convert.ToHexString(Unbase64(text))
        );
        connection.RegisterScalarFunction<string?, string?>("hive_soundex", (string? s) => s is null ? null : Soundex(s));
        connection.RegisterScalarFunction<string?, string, int, string, string?>(
            "hive_mask",
            (text, kind, count, masks) => text is null ? null : Masked(text, kind, count, masks.Split('\u0001'))
        );
        connection.RegisterScalarFunction<string?, List<string?>, string, string?>(
            "hive_printf",
            (format, texts, codes) =>
                format is null
                    ? null
                    : JavaFormat.Format(format, [.. texts.Select((text, i) => new JavaFormat.Argument(text, codes[i]))])
        );
        connection.RegisterScalarFunction<string?, int?, string?>(
            "hive_format_decimal",
            (number, places) => number is not null && places is { } p ? Grouped(number, p) : null
        );
        connection.RegisterScalarFunction<string?, string?, string?>(
            "hive_format_pattern",
            (number, pattern) => number is null || pattern is null ? null : JavaDecimalFormat.Parse(pattern).Format(number)
        );
        connection.RegisterScalarFunction<double?, string?, string?>(
            "hive_format_double_pattern",
            (number, pattern) => number is null || pattern is null ? null : JavaDecimalFormat.Parse(pattern).Format(number.Value)
        );
        connection.RegisterScalarFunction<double?, int?, string?>(
            "hive_format_double",
            (number, places) =>
                number is { } n && places is { } p
                    ? double.IsFinite(n)
                        ? Grouped(Digits(n, p), p)
                        : JavaNumbers.Text(n)
                    : null
        );
    }

    /// <summary>The first letter of each word, between white space, is a capital, all others are small.</summary>
    private static string Capitals(string text)
    {
        var result = new StringBuilder(text.Length);
        var start = true;
        foreach (var c in text)
        {
            result.Append(start ? JavaCase.Title(c) : JavaCase.Lower(c));
            start = char.IsWhiteSpace(c);
        }
        return result.ToString();
    }

    /// <summary>The text with another between its characters and at both ends: Java's replace of nothing.</summary>
    private static string Interleaved(string text, string between) => between + string.Concat(text.Select(c => c + between));

    /// <summary>The texts that are there, with a separator between.</summary>
    private static string? Joined(List<string?>? texts, string? separator) =>
        texts is null || separator is null ? null : string.Join(separator, texts.Where(t => t is not null));

    /// <summary>The least number of insertions, deletions and changes, over Java's characters.</summary>
    private static int Levenshtein(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }
        return row[b.Length];
    }

    /// <summary>Base 64 as far as it can be read: other characters don't count, and what is behind the padding neither.</summary>
    private static byte[] Unbase64(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var digits = new string([
            .. (end < 0 ? text : text[..end])
                .Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_')
                .Select(c =>
                    c switch
                    {
                        '-' => '+',
                        '_' => '/',
                        _ => c,
                    }
                ),
        ]);
        if (digits.Length % 4 == 1)
            digits = digits[..^1];
        return Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='));
    }

    private static int Locate(string part, string text, int from)
    {
        if (from < 1)
            return 0;
        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        if (from > runes.Count)
            return 0;
        var start = runes.Take(from - 1).Sum(r => r.Length);
        var at = text.IndexOf(part, start, StringComparison.Ordinal);
        return at < 0 ? 0 : text[..at].EnumerateRunes().Count() + 1;
    }

    /// <summary>By UTF-16's units, as Java counts: of a pair that is cut in two a question mark is left. (Measured.)</summary>
    private static string? Padded(string text, int length, string pad, bool left)
    {
        if (length < 0 || (pad.Length == 0 && length > text.Length))
            return length < 0 ? null : "";
        if (text.Length >= length)
            return Cut(text, length);
        if (length > LongestText)
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A text of {length} characters is more than the memory should hold.")
            );
        var missing = length - text.Length;
        var padding = Cut(string.Concat(Enumerable.Repeat(pad, missing / pad.Length + 1)), missing);
        return left ? padding + text : text + padding;
    }

    private static string Cut(string text, int length) =>
        length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1])
            ? text[..(length - 1)] + "?"
            : text[..length];

    /// <summary>Each character of <paramref name="from"/> becomes the one of <paramref name="to"/> in its place, or nothing; the first counts.</summary>
    private static string Translated(string text, string from, string to)
    {
        var target = to.EnumerateRunes().ToList();
        var map = new Dictionary<Rune, Rune?>();
        var index = 0;
        foreach (var rune in from.EnumerateRunes())
        {
            map.TryAdd(rune, index < target.Count ? target[index] : null);
            index++;
        }
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!map.TryGetValue(rune, out var other))
                result.Append(rune.ToString());
            else if (other is { } kept)
                result.Append(kept.ToString());
        }
        return result.ToString();
    }

    private static string Index(string text, string delimiter, int count)
    {
        if (delimiter.Length == 0 || count == 0)
            return "";
        if (count > 0)
        {
            var at = -1;
            for (var i = 0; i < count; i++)
            {
                at = text.IndexOf(delimiter, at + 1, StringComparison.Ordinal);
                if (at < 0)
                    return text;
            }
            return text[..at];
        }
        // Hive cuts one character off here, however long the delimiter is.
        var end = text.Length;
        for (var i = 0; i < -count; i++)
        {
            end = end == 0 ? -1 : text.LastIndexOf(delimiter, end - 1, StringComparison.Ordinal);
            if (end < 0)
                return text;
        }
        return text[(end + 1)..];
    }

    /// <summary>
    /// The place, from 1, of an occurrence of a part, 0 where there is none. Occurrences may overlap; from a place of 0 or below, which counts from the
    /// end, they are looked for backwards. One below 0 is NULL.
    /// </summary>
    private static int? Occurrence(string text, string part, int from, int occurrence)
    {
        if (occurrence < 0)
            return null;
        var at = from > 0 ? from - 1 : text.Length + from;
        for (; occurrence > 0 && at >= 0 && at <= text.Length; occurrence--)
        {
            at = from > 0 ? text.IndexOf(part, at, StringComparison.Ordinal) : LastIndex(text, part, at);
            // Nothing, which every text ends with, is not found there.
            if (at < 0 || at == text.Length)
                return 0;
            if (occurrence == 1)
                return at + 1;
            at += from > 0 ? 1 : -1;
        }
        return 0;
    }

    /// <summary>Where a part begins at a place or before it, as Java's lastIndexOf: .NET's wants it to end there.</summary>
    private static int LastIndex(string text, string part, int from)
    {
        var start = Math.Min(from, text.Length - part.Length);
        while (start >= 0 && string.CompareOrdinal(text, start, part, 0, part.Length) != 0)
            start--;
        return Math.Max(start, -1);
    }

    /// <summary>American Soundex, as commons-codec: H and W don't part letters of one code. NULL where a letter is not of English.</summary>
    private static string? Soundex(string text)
    {
        if (text.Any(c => char.IsLetter(c) && !char.IsAsciiLetter(c)))
            return null;
        const string Codes = "01230120022455012623010202";
        var letters = text.Where(char.IsAsciiLetter).Select(char.ToUpperInvariant).ToList();
        if (letters.Count == 0)
            return "";
        var result = new StringBuilder().Append(letters[0]);
        var last = Codes[letters[0] - 'A'];
        foreach (var letter in letters.Skip(1))
        {
            var code = Codes[letter - 'A'];
            if (code != '0' && code != last)
                result.Append(code);
            if (letter is not ('H' or 'W'))
                last = code;
            if (result.Length == 4)
                break;
        }
        return result.ToString().PadRight(4, '0');
    }

    internal static string Masked(string text, string kind, int count, string[] masks)
    {
        var result = new StringBuilder(text);
        var (start, end) = kind switch
        {
            "mask_first_n" => (0, count),
            "mask_last_n" => (text.Length - count, text.Length),
            "mask_show_first_n" => (count, text.Length),
            "mask_show_last_n" => (0, text.Length - count),
            _ => (0, text.Length),
        };
        for (var i = Math.Max(0, start); i < Math.Min(text.Length, end); i++)
        {
            var mask = masks[
                char.IsUpper(text[i]) ? 0
                : char.IsLower(text[i]) ? 1
                : char.IsDigit(text[i]) ? 2
                : 3
            ];
            if (mask != "-1")
                result[i] = mask[0];
        }
        return result.ToString();
    }

    /// <summary>
    /// The digits that DecimalFormat shows of a double: the fewest that mean it; where some of them have no place, all those of the binary number
    /// itself, which is what it rounds.
    /// </summary>
    private static string Digits(double number, int places)
    {
        var shortest = JavaNumbers.Plain(number);
        var point = shortest.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || shortest.Length - point - 1 <= places
            ? shortest
            : number.ToString(places < 50 ? "F60" : "F1074", CultureInfo.InvariantCulture);
    }

    /// <summary>Digits in groups of three with so many places, half to the even neighbour as Java's DecimalFormat.</summary>
    /// <exception cref="ArgumentException">There are fewer than none, or so many that they would fill the memory.</exception>
    private static string Grouped(string number, int places)
    {
        if (places is < 0 or > MostPlaces)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"format_number takes 0 to {MostPlaces} places, and this is {places}."
                )
            );
        var rounded = JavaText.Decimal(string.Create(CultureInfo.InvariantCulture, $"round_even,400,{places}"), number, "")!;
        // DecimalFormat keeps the sign of what is rounded to zero.
        var negative = number.StartsWith('-');
        var body = rounded.TrimStart('-');
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (body, "") : (body[..point], body[point..]);
        var grouped = BigInteger.Parse(whole, CultureInfo.InvariantCulture).ToString("#,##0", CultureInfo.InvariantCulture);
        return (negative ? "-" : "") + grouped + fraction;
    }
}
