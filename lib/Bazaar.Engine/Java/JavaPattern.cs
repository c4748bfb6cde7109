using System.Globalization;
using System.Text;

namespace Bazaar.Engine.Java;

/// <summary>Reads a pattern of java.util.regex and writes it for .NET's engine.</summary>
/// <remarks>
/// Groups get their numbers as names, because .NET counts named groups last. Java's \w, \d, \s and case-insensitive letters are ASCII's
/// unless the pattern asks for more.
/// </remarks>
internal sealed partial class JavaPattern
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private readonly string pattern;
    private readonly bool pairs;
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly int total;
    private int at;
    private int groups;
    private Flags flags;

    [Flags]
    private enum Flags
    {
        None = 0,
        IgnoreCase = 1,
        Multiline = 2,
        DotAll = 4,
        UnicodeCase = 8,
        Comments = 16,
        UnixLines = 32,
        UnicodeClasses = 64,
    }

    private JavaPattern(string pattern, bool pairs)
    {
        this.pattern = pattern;
        this.pairs = pairs;
        total = CountGroups(pattern);
        Net = Alternation();
        if (at < pattern.Length)
            throw Wrong("Unmatched closing ')'");
    }

    /// <param name="pattern">Java's pattern.</param>
    /// <param name="pairs">
    /// For texts with characters beyond U+FFFF, which .NET has as two: what takes any character takes both. Other texts are matched faster
    /// without.
    /// </param>
    /// <exception cref="FormatException">It is no pattern, or uses what .NET's engine can't do.</exception>
    public static JavaPattern Parse(string pattern, bool pairs) => new(pattern, pairs);

    public string Net { get; }
    public int Groups => groups;
    public IReadOnlyDictionary<string, int> Names => names;

    private bool Has(Flags flag) => (flags & flag) != 0;

    private FormatException Wrong(string what) =>
        new($"{what} near index {Math.Min(at, pattern.Length)} of the pattern {pattern}");

    /// <summary>Capturing groups, so that a back-reference knows how many digits are its own.</summary>
    private static int CountGroups(string text)
    {
        var count = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    if (i + 1 < text.Length && text[i + 1] == 'Q')
                        i = text.IndexOf(@"\E", i + 2, StringComparison.Ordinal) is >= 0 and var end ? end : text.Length;
                    i++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when depth > 0:
                    depth--;
                    break;
                case '(' when depth == 0:
                    var named =
                        i + 3 < text.Length && text[i + 1] == '?' && text[i + 2] == '<' && text[i + 3] is not ('=' or '!');
                    if (named || i + 1 >= text.Length || text[i + 1] != '?')
                        count++;
                    break;
            }
        }
        return count;
    }

    private string Alternation()
    {
        var outer = flags;
        var result = new StringBuilder();
        while (true)
        {
            result.Append(Sequence());
            if (at >= pattern.Length || pattern[at] != '|')
                break;
            result.Append('|');
            at++;
        }
        flags = outer;
        return result.ToString();
    }

    private string Sequence()
    {
        var result = new StringBuilder();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (Has(Flags.Comments) && SkipComment())
                continue;
            var atom = Atom();
            result.Append(Quantified(atom));
        }
        return result.ToString();
    }

    private bool SkipComment()
    {
        if (char.IsWhiteSpace(pattern[at]))
        {
            at++;
            return true;
        }
        if (pattern[at] != '#')
            return false;
        while (at < pattern.Length && pattern[at] != '\n')
            at++;
        return true;
    }

    /// <summary>The atom with what repeats it; a possessive repetition gives nothing back, as an atomic group.</summary>
    private string Quantified(string atom)
    {
        while (at < pattern.Length)
        {
            if (Has(Flags.Comments) && SkipComment())
                continue;
            string repeat;
            switch (pattern[at])
            {
                case '*' or '+' or '?':
                    repeat = pattern[at++].ToString();
                    break;
                case '{':
                    var close = pattern.IndexOf('}', at);
                    repeat = close < 0 ? throw Wrong("Unclosed counted closure") : pattern[at..(close + 1)];
                    var bounds = repeat[1..^1].Split(',');
                    if (
                        bounds.Length > 2
                        || !int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
                    )
                        throw Wrong("Illegal repetition");
                    if (bounds.Length == 2 && bounds[1].Length > 0)
                    {
                        if (!int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most))
                            throw Wrong("Illegal repetition");
                        if (most < least)
                            throw Wrong("Illegal repetition range");
                    }
                    at = close + 1;
                    break;
                default:
                    return atom;
            }
            if (atom.Length == 0)
                throw Wrong($"Dangling meta character '{repeat[0]}'");
            if (at < pattern.Length && pattern[at] == '+')
            {
                at++;
                atom = $"(?>{atom}{repeat})";
            }
            else if (at < pattern.Length && pattern[at] == '?')
            {
                at++;
                atom = atom + repeat + "?";
            }
            else
            {
                atom += repeat;
            }
            // Java refuses a second quantifier, save braces, which it reads and leaves out.
            if (at < pattern.Length && pattern[at] is '*' or '+' or '?')
                throw Wrong($"Dangling meta character '{pattern[at]}'");
            while (at < pattern.Length && pattern[at] == '{')
                at = pattern.IndexOf('}', at) is >= 0 and var end ? end + 1 : throw Wrong("Unclosed counted closure");
            return atom;
        }
        return atom;
    }

    private string Atom()
    {
        var c = pattern[at];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                at++;
                return ClassBody().Text;
            case '.':
                at++;
                return Whole(
                    Has(Flags.DotAll) ? @"[\s\S]"
                    : Has(Flags.UnixLines) ? @"[^\n]"
                    : $"[^{LineEnds}]"
                );
            case '^':
                at++;
                return !Has(Flags.Multiline) ? @"\A"
                    : Has(Flags.UnixLines) ? @"(?:\A|(?<=\n)(?!\z))"
                    : $@"(?:\A|(?<=[\n\u0085\u2028\u2029]|\r(?!\n))(?!\z))";
            case '$':
                at++;
                return EndOfLine(Has(Flags.Multiline));
            case '*' or '+' or '?':
                throw Wrong($"Dangling meta character '{c}'");
            case '{':
                throw Wrong("Illegal repetition");
            case '\\':
                return Escape();
        }
        if (char.IsHighSurrogate(c) && at + 1 < pattern.Length && char.IsLowSurrogate(pattern[at + 1]))
        {
            at += 2;
            return $"(?:{Hex(c)}{Hex(pattern[at - 1])})";
        }
        at++;
        return Character(c);
    }

    private string EndOfLine(bool multiline)
    {
        if (Has(Flags.UnixLines))
            return multiline ? @"(?=\n|\z)" : @"(?=\n?\z)";
        return multiline ? @"(?=\r\n|(?<!\r)\n|[\r\u0085\u2028\u2029]|\z)" : @"(?=(?:\r\n|(?<!\r)\n|[\r\u0085\u2028\u2029])?\z)";
    }

    /// <summary>A set that takes all characters but some, and so both halves of a pair.</summary>
    private string Whole(string set) => pairs ? $"(?:{Pair}|(?!{Pair}){set})" : set;

    private static string Hex(int code) => @"\u" + code.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>One character, in both cases where case doesn't count.</summary>
    private string Character(int code)
    {
        if (code > 0xFFFF)
            return "(?:" + string.Concat(char.ConvertFromUtf32(code).Select(c => Hex(c))) + ")";
        var c = (char)code;
        if (!Has(Flags.IgnoreCase))
            return Plain(c);
        if (char.IsAsciiLetter(c))
            return $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]";
        return Has(Flags.UnicodeCase) && char.ToUpperInvariant(c) != char.ToLowerInvariant(c)
            ? $"[{Hex(char.ToLowerInvariant(c))}{Hex(char.ToUpperInvariant(c))}]"
            : Plain(c);
    }

    private static string Plain(char c) => char.IsAsciiLetterOrDigit(c) ? c.ToString() : Hex(c);

    private string Group()
    {
        at++;
        var outer = flags;
        string open;
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            var rest = pattern.AsSpan(at);
            if (rest.StartsWith(":") || rest.StartsWith("=") || rest.StartsWith("!") || rest.StartsWith(">"))
            {
                open = "(?" + pattern[at++];
            }
            else if (rest.StartsWith("<=") || rest.StartsWith("<!"))
            {
                open = string.Concat("(?", pattern.AsSpan(at, 2));
                at += 2;
            }
            else if (rest.StartsWith("<"))
            {
                var close = pattern.IndexOf('>', at);
                var name = close < 0 ? throw Wrong("named capturing group is missing trailing '>'") : pattern[(at + 1)..close];
                if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
                    throw Wrong("capturing group name does not start with a Latin letter");
                if (!names.TryAdd(name, ++groups))
                    throw Wrong($"Named capturing group <{name}> is already defined");
                at = close + 1;
                open = Number(groups);
            }
            else
            {
                if (ReadFlags())
                {
                    // (?i) holds to the end of the group that it stands in.
                    return "";
                }
                open = "(?:";
            }
        }
        else
        {
            open = Number(++groups);
        }
        var body = Alternation();
        if (at >= pattern.Length)
            throw Wrong("Unclosed group");
        at++;
        flags = outer;
        return open + body + ")";
    }

    private static string Number(int group) => string.Create(CultureInfo.InvariantCulture, $"(?<{group}>");

    /// <returns>True for <c>(?i)</c>, false for <c>(?i:</c>.</returns>
    private bool ReadFlags()
    {
        var off = false;
        for (; at < pattern.Length; at++)
        {
            var flag = pattern[at] switch
            {
                'i' => Flags.IgnoreCase,
                'm' => Flags.Multiline,
                's' => Flags.DotAll,
                'u' => Flags.UnicodeCase,
                'x' => Flags.Comments,
                'd' => Flags.UnixLines,
                'U' => Flags.UnicodeClasses | Flags.UnicodeCase,
                _ => Flags.None,
            };
            if (flag != Flags.None)
            {
                flags = off ? flags & ~flag : flags | flag;
                continue;
            }
            switch (pattern[at])
            {
                case '-' when !off:
                    off = true;
                    continue;
                case ')':
                    at++;
                    return true;
                case ':':
                    at++;
                    return false;
                default:
                    throw Wrong("Unknown inline modifier");
            }
        }
        throw Wrong("Unknown group type");
    }
}
