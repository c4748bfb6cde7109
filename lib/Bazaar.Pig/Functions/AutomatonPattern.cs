using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bazaar.Pig.Functions;

/// <summary>
/// A constant pattern of MATCHES as Pig reads it: not by java.util.regex but as a finite automaton, where it holds nothing that only Java has. There a
/// point is any character, also the end of a line; a backslash takes the next character as it is (<c>\t</c> is a t); quotes stand around
/// text that is taken as it is; and a mark of repetition that has nothing before it is a character.
/// </summary>
/// <remarks><see href="https://www.brics.dk/automaton/doc/dk/brics/automaton/RegExp.html"/>, with none of its optional syntax.</remarks>
internal sealed class AutomatonPattern
{
    /// <summary>What makes Pig take Java's engine, unless a backslash stands before it.</summary>
    private static readonly string[] Javas = ["&&", "??", "*?", "+?", "}?", "?+", "*+", "++", "}+", "^", "$", "(?"];
    private const string JavaEscapes = "123456789ae0xucQwWdDsSpPbBAGzZ";

    /// <summary>RE2 writes a counted repetition out as often, and refuses a program that grows too large.</summary>
    private const int MostRepeats = 100;

    /// <summary>RE2 takes 1,000 groups in one another, .NET's parser no more than its stack holds.</summary>
    private const int MostNested = 250;
    private const int MostKept = 1000;
    private static readonly ConcurrentDictionary<string, AutomatonPattern> Kept = new(StringComparer.Ordinal);
    private readonly string pattern;
    private readonly Lazy<Regex> regex;
    private int at;
    private int nested;
    private long repeats = 1;

    private AutomatonPattern(string pattern)
    {
        this.pattern = pattern;
        Text = pattern.Length == 0 ? "" : Union();
        if (at < pattern.Length)
            throw new FormatException("end of the pattern expected");
        // Its matcher takes time by the text's length alone, as an automaton.
        regex = new(() => Compiled($@"\A(?:{Text})\z"));
    }

    private static Regex Compiled(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // So large a pattern has no automaton in .NET.
            return new Regex(text, RegexOptions.CultureInvariant);
        }
    }

    /// <summary>The pattern, or null where Pig gives it to Java.</summary>
    public static AutomatonPattern? Of(string pattern)
    {
        if (IsJavas(pattern))
            return null;
        if (Kept.TryGetValue(pattern, out var known))
            return known;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        try
        {
            return Kept.GetOrAdd(pattern, p => new AutomatonPattern(p));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The pattern in words that RE2 and .NET have alike.</summary>
    public string Text { get; }

    /// <summary>Whether RE2 takes it, which has no halves of UTF-16's pairs.</summary>
    public bool IsSmall => repeats <= MostRepeats && pattern.Length <= 1000 && !pattern.Any(char.IsSurrogate);

    /// <summary>Whether all of the text is of the pattern.</summary>
    public bool Matches(string text) => regex.Value.IsMatch(text);

    private static bool IsJavas(string pattern)
    {
        var escaped = false;
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (escaped)
            {
                if (JavaEscapes.Contains(c, StringComparison.Ordinal))
                    return true;
                escaped = false;
                continue;
            }
            escaped = c == '\\';
            if (Array.Exists(Javas, j => string.CompareOrdinal(pattern, i, j, 0, j.Length) == 0))
                return true;
            // A class within a class.
            if (c == '[' && inClass)
                return true;
            inClass = c == '[' || (inClass && c != ']');
        }
        return false;
    }

    private bool More => at < pattern.Length;

    private bool Take(char c)
    {
        if (!More || pattern[at] != c)
            return false;
        at++;
        return true;
    }

    private char Next() => More ? pattern[at++] : throw new FormatException("unexpected end of the pattern");

    private string Union()
    {
        if (++nested > MostNested)
            throw new FormatException("too many groups in one another");
        var result = new StringBuilder(Concatenation());
        while (Take('|'))
            result.Append('|').Append(Concatenation());
        nested--;
        return result.ToString();
    }

    private string Concatenation()
    {
        var result = new StringBuilder();
        do result.Append(Repetition());
        while (More && pattern[at] is not (')' or '|'));
        return result.ToString();
    }

    private string Repetition()
    {
        var result = Simple();
        for (var marks = 1; More && pattern[at] is '?' or '*' or '+' or '{'; marks++)
        {
            if (marks > MostNested)
                throw new FormatException("too many marks of repetition");
            var mark = pattern[at++];
            result = $"(?:{result}){(mark == '{' ? Count() : mark)}";
        }
        return result;
    }

    private string Count()
    {
        var least = Number() ?? throw new FormatException("integer expected");
        var most = !Take(',') ? least : Number();
        if (!Take('}'))
            throw new FormatException("expected '}'");
        repeats *= Math.Clamp(Math.Max(least, most ?? 0), 1, MostRepeats + 1);
        return most == least ? $"{{{least}}}"
            // No number lies between: nothing matches.
            : most < least ? @"{0}[^\s\S]"
            : $"{{{least},{most}}}";
    }

    private int? Number()
    {
        var start = at;
        while (More && char.IsAsciiDigit(pattern[at]))
            at++;
        return at == start ? null
            : int.TryParse(pattern.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
            : throw new FormatException("the number is too large");
    }

    private string Simple()
    {
        if (Take('['))
            return Class();
        if (Take('.'))
            return @"[\s\S]";
        if (Take('"'))
        {
            var close = pattern.IndexOf('"', at);
            if (close < 0)
                throw new FormatException("expected '\"'");
            var quoted = pattern[at..close];
            at = close + 1;
            return string.Concat(quoted.Select(Literal));
        }
        if (Take('('))
        {
            if (Take(')'))
                return "";
            var inner = Union();
            return Take(')') ? $"(?:{inner})" : throw new FormatException("expected ')'");
        }
        return Literal(Character());
    }

    private char Character()
    {
        _ = Take('\\');
        return Next();
    }

    private string Class()
    {
        var result = new StringBuilder("[");
        do
        {
            var low = Character();
            result.Append(Literal(low));
            if (!Take('-'))
                continue;
            if (More && pattern[at] == ']')
            {
                result.Append(@"\-");
                continue;
            }
            var high = Character();
            if (high < low)
                throw new FormatException("an empty range");
            result.Append('-').Append(Literal(high));
        } while (More && pattern[at] != ']');
        return Take(']') ? result.Append(']').ToString() : throw new FormatException("expected ']'");
    }

    private static string Literal(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or ' ' or > '~' ? c.ToString()
        : c > ' ' ? "\\" + c
        : string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}");
}
