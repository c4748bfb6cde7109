using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Java;

/// <summary>Letters in the other case as java.lang.String has them: one letter may become several, and a sigma at a word's end is another one.</summary>
/// <remarks><see href="https://www.unicode.org/Public/13.0.0/ucd/SpecialCasing.txt"/>, without the rules of single languages.</remarks>
public static class JavaCase
{
    /// <summary>SQL for a text in capitals: DuckDB's own where it is ASCII, which is faster and the same.</summary>
    public const string UpperSql = "(CASE WHEN strlen({0}) = length({0}) THEN upper({0}) ELSE java_upper({0}) END)";

    /// <summary>SQL for a text in small letters, as <see cref="UpperSql"/>.</summary>
    public const string LowerSql = "(CASE WHEN strlen({0}) = length({0}) THEN lower({0}) ELSE java_lower({0}) END)";

    private const char DottedCapitalI = '\u0130';
    private const char DotlessI = '\u0131';
    private const char CapitalSigma = '\u03A3';

    /// <summary>Letters that become several: each, and behind it its capitals.</summary>
    private const string Several =
        "\u00DF\u0053\u0053 \u0149\u02BC\u004E \u01F0\u004A\u030C \u0390\u0399\u0308\u0301 \u03B0\u03A5\u0308\u0301 "
        + "\u0587\u0535\u0552 \u1E96\u0048\u0331 \u1E97\u0054\u0308 \u1E98\u0057\u030A \u1E99\u0059\u030A "
        + "\u1E9A\u0041\u02BE \u1F50\u03A5\u0313 \u1F52\u03A5\u0313\u0300 \u1F54\u03A5\u0313\u0301 \u1F56\u03A5\u0313\u0342 "
        + "\u1FB2\u1FBA\u0399 \u1FB3\u0391\u0399 \u1FB4\u0386\u0399 \u1FB6\u0391\u0342 \u1FB7\u0391\u0342\u0399 "
        + "\u1FBC\u0391\u0399 \u1FC2\u1FCA\u0399 \u1FC3\u0397\u0399 \u1FC4\u0389\u0399 \u1FC6\u0397\u0342 "
        + "\u1FC7\u0397\u0342\u0399 \u1FCC\u0397\u0399 \u1FD2\u0399\u0308\u0300 \u1FD3\u0399\u0308\u0301 \u1FD6\u0399\u0342 "
        + "\u1FD7\u0399\u0308\u0342 \u1FE2\u03A5\u0308\u0300 \u1FE3\u03A5\u0308\u0301 \u1FE4\u03A1\u0313 \u1FE6\u03A5\u0342 "
        + "\u1FE7\u03A5\u0308\u0342 \u1FF2\u1FFA\u0399 \u1FF3\u03A9\u0399 \u1FF4\u038F\u0399 \u1FF6\u03A9\u0342 "
        + "\u1FF7\u03A9\u0342\u0399 \u1FFC\u03A9\u0399 \uFB00\u0046\u0046 \uFB01\u0046\u0049 \uFB02\u0046\u004C "
        + "\uFB03\u0046\u0046\u0049 \uFB04\u0046\u0046\u004C \uFB05\u0053\u0054 \uFB06\u0053\u0054 \uFB13\u0544\u0546 "
        + "\uFB14\u0544\u0535 \uFB15\u0544\u053B \uFB16\u054E\u0546 \uFB17\u0544\u053D";

    private static readonly FrozenDictionary<char, string> Capitals = Several
        .Split(' ')
        .Select(e => (Letter: e[0], Capitals: e[1..]))
        .Concat(SmallIotas())
        .ToFrozenDictionary(e => e.Letter, e => e.Capitals);

    /// <summary>Letters whose form at the head of a word is neither small nor a capital: each of the four triples is capital, head, small.</summary>
    private const string Heads = "\u01C4\u01C5\u01C6\u01C7\u01C8\u01C9\u01CA\u01CB\u01CC\u01F1\u01F2\u01F3";

    /// <summary>The Greek vowels with an iota below: the vowel in capitals, and a capital iota beside it.</summary>
    private static IEnumerable<(char Letter, string Capitals)> SmallIotas() =>
        from block in new[] { ('\u1F80', '\u1F08'), ('\u1F90', '\u1F28'), ('\u1FA0', '\u1F68') }
        from i in Enumerable.Range(0, 16)
        select ((char)(block.Item1 + i), $"{(char)(block.Item2 + i % 8)}\u0399");

    public static string Upper(string text)
    {
        var upper = text.ToUpperInvariant();
        if (!upper.AsSpan().ContainsAnyExceptInRange('\0', '\x7F'))
            return upper;
        var result = new StringBuilder(upper.Length + 4);
        // What .NET made one letter of may be several: it is asked of the text as it was; surrogates keep their places.
        for (var i = 0; i < text.Length; i++)
        {
            if (Capitals.TryGetValue(text[i], out var capitals))
                result.Append(capitals);
            else
                result.Append(text[i] == DotlessI ? 'I' : upper[i]);
        }
        return result.ToString();
    }

    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (text.AsSpan().IndexOfAny(DottedCapitalI, CapitalSigma) < 0)
            return lower;
        var result = new StringBuilder(lower.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == DottedCapitalI)
                result.Append("i\u0307");
            else
                result.Append(text[i] == CapitalSigma && EndsWord(text, i) ? '\u03C2' : lower[i]);
        }
        return result.ToString();
    }

    /// <summary>A character alone (<c>Character.toUpperCase</c>), which stays one.</summary>
    public static char Upper(char c) => c == DotlessI ? 'I' : char.ToUpperInvariant(c);

    /// <summary>A character alone (<c>Character.toLowerCase</c>), which stays one.</summary>
    public static char Lower(char c) => c == DottedCapitalI ? 'i' : char.ToLowerInvariant(c);

    /// <summary>A character at the head of a word (<c>Character.toTitleCase</c>); Georgian letters have no other form there.</summary>
    public static char Title(char c) =>
        Heads.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Heads[at / 3 * 3 + 1]
        : c is >= '\u10D0' and <= '\u10FF' ? c
        : Upper(c);

    /// <summary>What <c>equalsIgnoreCase</c> compares: character by character, the small one of its capital.</summary>
    public static string Fold(string text) =>
        text.ToUpperInvariant().Replace(DotlessI, 'I').ToLowerInvariant().Replace(DottedCapitalI, 'i');

    /// <summary>Whether a letter stands before a place in its word, and none behind.</summary>
    private static bool EndsWord(string text, int at)
    {
        // As Java's word iterator has it, dashes, dots and quotes join the letters around them.
        static bool InWord(char c) =>
            char.IsLetterOrDigit(c)
            || c is '\'' or '"' or '.' or '\u2027'
            || char.GetUnicodeCategory(c)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.Format
                    or UnicodeCategory.DashPunctuation;
        static bool Cased(char c) => char.IsUpper(c) || char.IsLower(c);
        var before = at - 1;
        while (before >= 0 && InWord(text[before]) && !Cased(text[before]))
            before--;
        var behind = at + 1;
        while (behind < text.Length && InWord(text[behind]) && !Cased(text[behind]))
            behind++;
        return before >= 0 && Cased(text[before]) && !(behind < text.Length && Cased(text[behind]));
    }

    internal static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?>("java_upper", (string? s) => s is null ? null : Upper(s));
        connection.RegisterScalarFunction<string?, string?>("java_lower", (string? s) => s is null ? null : Lower(s));
        connection.RegisterScalarFunction<string?, string?>("java_fold", (string? s) => s is null ? null : Fold(s));
        connection.RegisterScalarFunction<string?, string?>(
            "java_upper_first",
            (string? s) => s is { Length: > 0 } ? Upper(s[0]) + s[1..] : s
        );
        connection.RegisterScalarFunction<string?, string?>(
            "java_lower_first",
            (string? s) => s is { Length: > 0 } ? Lower(s[0]) + s[1..] : s
        );
    }
}
