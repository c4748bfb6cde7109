using System.Globalization;
using System.Text;
using Bazaar.Engine.Duck;

namespace Bazaar.Engine.Java;

/// <summary>
/// Patterns of java.util.regex that RE2, DuckDB's engine, answers alike when it is only asked whether a text matches: characters, classes,
/// groups, alternatives and repetitions over ASCII. Which of several matches is found first, where the engines could differ, is not asked.
/// </summary>
/// <remarks>
/// Java's <c>.</c> leaves out five ends of line, RE2's one; Java's <c>\s</c> has the vertical tab.
/// <see href="https://github.com/google/re2/wiki/Syntax"/>
/// </remarks>
public sealed class PlainPattern
{
    private const string LineEnds = @"\n\r\x{85}\x{2028}\x{2029}";

    /// <summary>RE2 writes a counted repetition out as often, and refuses a program that grows too large.</summary>
    private const int MostRepeats = 100;
    private const int MostLength = 2000;
    private const int MostDepth = 50;
    private readonly string pattern;
    private readonly bool whole;
    private int at;
    private int depth;
    private int repeats = 1;
    private bool takesReturns;

    private PlainPattern(string pattern, bool whole)
    {
        this.pattern = pattern;
        this.whole = whole;
    }

    /// <summary>The SQL that tells whether all of a text is of a pattern (<c>matches</c>), or null where RE2 isn't sure to tell.</summary>
    public static string? Matches(string text, string pattern) => Ask("regexp_full_match", text, pattern, whole: true);

    /// <summary>The SQL that tells whether a part of a text is of a pattern (<c>find</c>), or null where RE2 isn't sure to tell.</summary>
    public static string? Finds(string text, string pattern) => Ask("regexp_matches", text, pattern, whole: false);

    private static string? Ask(string function, string text, string pattern, bool whole) =>
        DuckTypes.TextOf(pattern) is { Length: <= MostLength } plain && new PlainPattern(plain, whole).Read() is { } re2
            ? $"{function}({text}, {DuckTypes.Text(re2)})"
            : null;

    private string? Read() => Alternatives() is { } result && at == pattern.Length ? result : null;

    private char? Next => at < pattern.Length ? pattern[at] : null;

    private string? Alternatives()
    {
        if (++depth > MostDepth)
            return null;
        var result = new StringBuilder();
        while (true)
        {
            while (Next is not (null or '|' or ')'))
            {
                if (Atom() is not { } atom || Repetition() is not { } repetition)
                    return null;
                result.Append(atom).Append(repetition);
            }
            if (Next != '|')
                break;
            at++;
            result.Append('|');
        }
        depth--;
        return result.ToString();
    }

    private string? Atom()
    {
        var c = pattern[at++];
        switch (c)
        {
            case '.':
                return $"[^{LineEnds}]";
            case '(':
                if (Next == '?')
                {
                    if (!pattern.AsSpan(at).StartsWith("?:"))
                        return null;
                    at += 2;
                }
                if (Alternatives() is not { } inner || Next != ')')
                    return null;
                at++;
                return $"(?:{inner})";
            case '[':
                return Class();
            case '^':
                return Next is '*' or '+' or '?' or '{' ? null : @"\A";
            case '$':
                return End();
            case '\\':
                return Escaped() is { } escaped ? (escaped.Length > 2 ? $"[{escaped}]" : escaped) : null;
            case '*' or '+' or '?' or '{':
                return null;
            default:
                return Literal(c);
        }
    }

    /// <summary>
    /// The end of the text or of its last line, at the end of the pattern alone; RE2 can't look whether a carriage return and the line feed
    /// behind it, which are one end, are taken apart.
    /// </summary>
    private string? End() =>
        at < pattern.Length ? null
        : whole ? @"\z"
        : takesReturns ? null
        : @"(?:\r\n|[\n\r\x{85}\x{2028}\x{2029}])?\z";

    private static string? Literal(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or ' ' ? c.ToString()
        : c is > ' ' and <= '~' ? "\\" + c
        : null;

    /// <summary>What stands behind a backslash: a character, or several as they stand within brackets.</summary>
    private string? Escaped()
    {
        if (Next is not { } c)
            return null;
        at++;
        takesReturns |= c is 's' or 'r';
        return c switch
        {
            'd' => "0-9",
            'w' => "a-zA-Z0-9_",
            's' => @" \t\n\x0B\f\r",
            't' => @"\t",
            'n' => @"\n",
            'r' => @"\r",
            'f' => @"\f",
            _ => char.IsAsciiLetterOrDigit(c) ? null : Literal(c),
        };
    }

    /// <summary>A class behind its bracket. Java's classes within classes, and what several have in common, are left to Java's rules.</summary>
    private string? Class()
    {
        var result = new StringBuilder("[");
        if (Next == '^')
        {
            at++;
            takesReturns = true;
            result.Append('^');
        }
        if (Next == ']')
            return null;
        while (Next is { } c)
        {
            at++;
            if (c == ']')
                return result.Append(']').ToString();
            if (c is '[' or '&' or '^' || (c == '\\' ? Escaped() : Literal(c)) is not { } low)
                return null;
            result.Append(low);
            if (Next != '-')
                continue;
            at++;
            if (Next == ']')
            {
                result.Append(@"\-");
                continue;
            }
            // A range of plain characters, in their order.
            if (c == '\\' || Next is not { } last || last is '[' or '\\' || last < c || Literal(last) is not { } high)
                return null;
            at++;
            result.Append('-').Append(high);
        }
        return null;
    }

    /// <summary>How often the atom may come: nothing where nothing is said, null where it isn't plain.</summary>
    private string? Repetition()
    {
        var start = at;
        switch (Next)
        {
            case '*' or '+' or '?':
                at++;
                break;
            case '{':
                var close = pattern.IndexOf('}', at);
                if (close < 0)
                    return null;
                var bounds = pattern[(at + 1)..close].Split(',');
                if (bounds.Length > 2 || Bound(bounds[0]) is not { } least)
                    return null;
                var most = bounds.Length == 1 || bounds[1].Length == 0 ? least : Bound(bounds[1]);
                if (most is not { } last || last < least || (repeats *= Math.Max(1, last)) > MostRepeats)
                    return null;
                at = close + 1;
                break;
            default:
                return "";
        }
        if (Next == '?')
            at++;
        return Next is '*' or '+' or '?' or '{' ? null : pattern[start..at];
    }

    private static int? Bound(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) && bound <= MostRepeats
            ? bound
            : null;
}
