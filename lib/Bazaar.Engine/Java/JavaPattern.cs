using System.Globalization;
using System.Text;

namespace Bazaar.Engine.Java;

/// <summary>Reads a pattern of java.util.regex and writes it for .NET's engine.</summary>
/// <remarks>
/// Groups get their numbers as names, because .NET counts named groups last. Java's \w, \d, \s and case-insensitive letters are ASCII's
/// unless the pattern asks for more.
/// </remarks>
internal sealed class JavaPattern
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

    private string Escape()
    {
        at++;
        if (at >= pattern.Length)
            throw Wrong("Unexpected internal error");
        var c = pattern[at];
        switch (c)
        {
            case 'Q':
                var end = pattern.IndexOf(@"\E", at + 1, StringComparison.Ordinal);
                var quoted = end < 0 ? pattern[(at + 1)..] : pattern[(at + 1)..end];
                at = end < 0 ? pattern.Length : end + 2;
                // A quantifier behind belongs to the last character.
                return quoted.Length == 0 ? "" : QuotedText(quoted);
            case 'b':
                at++;
                return @"\b";
            case 'B':
                at++;
                return @"\B";
            case 'A':
                at++;
                return @"\A";
            case 'G':
                at++;
                return @"\G";
            case 'z':
                at++;
                return @"\z";
            case 'Z':
                at++;
                return EndOfLine(false);
            case 'R':
                at++;
                return @"(?:\r\n|[\n\u000B\f\r\u0085\u2028\u2029])";
            case 'X' or 'N':
                throw Wrong($@"\{c} is not supported here");
            case 'k':
                var close = pattern.IndexOf('>', at);
                if (close < 0 || at + 1 >= pattern.Length || pattern[at + 1] != '<')
                    throw Wrong(@"\k is not followed by '<' for named capturing group");
                var name = pattern[(at + 2)..close];
                if (!names.TryGetValue(name, out var group))
                    throw Wrong($"named capturing group <{name}> does not exist");
                at = close + 1;
                return Reference(group);
            case >= '1' and <= '9':
                var number = c - '0';
                at++;
                while (at < pattern.Length && char.IsAsciiDigit(pattern[at]) && number * 10 + (pattern[at] - '0') <= total)
                    number = number * 10 + (pattern[at++] - '0');
                // Java's reference to a group that isn't there never matches.
                return number <= total ? Reference(number) : "(?!)";
        }
        if (Predefined(c) is { } set)
            return set.Negated ? Whole($"[^{set.Members}]") : $"[{set.Members}]";
        return Character(EscapedCharacter());
    }

    private string QuotedText(string text)
    {
        var parts = text.Select(ch => Character(ch)).ToList();
        return parts.Count == 1 || at >= pattern.Length || pattern[at] is not ('*' or '+' or '?' or '{')
            ? string.Concat(parts)
            : string.Concat(parts.SkipLast(1)) + Quantified(parts[^1]);
    }

    private string Reference(int group)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $@"\k<{group}>");
        return Has(Flags.IgnoreCase) ? $"(?i:{text})" : text;
    }

    /// <summary>\w and its like, and \p{…}; the position moves behind it. Null where the letter is none.</summary>
    private (string Members, bool Negated)? Predefined(char c)
    {
        var members = char.ToLowerInvariant(c) switch
        {
            'd' => Has(Flags.UnicodeClasses) ? @"\p{Nd}" : "0-9",
            'w' => Has(Flags.UnicodeClasses) ? @"\w" : "a-zA-Z_0-9",
            's' => Has(Flags.UnicodeClasses) ? @"\s" : @" \t\n\u000B\f\r",
            'h' => @" \t\u00A0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000",
            'v' => @"\n\u000B\f\r\u0085\u2028\u2029",
            _ => null,
        };
        if (members is not null)
        {
            at++;
            return (members, char.IsUpper(c));
        }
        if (c is not ('p' or 'P'))
            return null;
        at++;
        string name;
        if (at < pattern.Length && pattern[at] == '{')
        {
            var close = pattern.IndexOf('}', at);
            name = close < 0 ? throw Wrong("Unclosed character family") : pattern[(at + 1)..close];
            at = close + 1;
        }
        else
        {
            name = at < pattern.Length ? pattern[at++].ToString() : throw Wrong("Illegal/unsupported escape sequence");
        }
        return (Family(name), c == 'P');
    }

    private string Family(string name)
    {
        var ascii = name switch
        {
            "Lower" => "a-z",
            "Upper" => "A-Z",
            "ASCII" => @"\u0000-\u007F",
            "Alpha" => "a-zA-Z",
            "Digit" => "0-9",
            "Alnum" => "a-zA-Z0-9",
            "Punct" => @"!-/:-@\[-`{-~",
            "Graph" => "!-~",
            "Print" => " -~",
            "Blank" => @" \t",
            "Cntrl" => @"\u0000-\u001F\u007F",
            "XDigit" => "0-9a-fA-F",
            "Space" => @" \t\n\u000B\f\r",
            "javaLowerCase" or "IsLowercase" => @"\p{Ll}",
            "javaUpperCase" or "IsUppercase" => @"\p{Lu}",
            "javaWhitespace" => @"\t\n\u000B\f\r\u001C-\u001F \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000",
            "IsAlphabetic" or "javaAlphabetic" => @"\p{L}\p{Nl}",
            "javaLetter" => @"\p{L}",
            "IsDigit" or "javaDigit" => @"\p{Nd}",
            "javaLetterOrDigit" => @"\p{L}\p{Nd}",
            "IsLetter" => @"\p{L}",
            "IsPunctuation" => @"\p{P}",
            "IsWhite_Space" => @"\s",
            "IsLatin" => @"A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u1E00-\u1EFF\uFF21-\uFF3A\uFF41-\uFF5A",
            "IsGreek" => @"\u0370-\u0373\u0375-\u0377\u037A-\u037D\u037F\u0384\u0386\u0388-\u03E1\u03F0-\u03FF\u1F00-\u1FFE",
            "IsCyrillic" => @"\u0400-\u052F\u1C80-\u1C88\u1D2B\u1D78\u2DE0-\u2DFF\uA640-\uA69F",
            _ => null,
        };
        if (ascii is not null)
            return ascii;
        var category =
            name.StartsWith("Is", StringComparison.Ordinal) ? name[2..]
            : name.StartsWith("gc=", StringComparison.Ordinal) ? name[3..]
            : name;
        const string Categories =
            " L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn ";
        return Categories.Contains($" {category} ", StringComparison.Ordinal)
            ? $@"\p{{{category}}}"
            : throw Wrong($"Unknown character property name {{{name}}}");
    }

    /// <summary>The code of an escaped character; the position moves behind it.</summary>
    private int EscapedCharacter()
    {
        var c = pattern[at++];
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'a':
                return 7;
            case 'e':
                return 27;
            case 'c':
                return at < pattern.Length ? pattern[at++] ^ 64 : throw Wrong("Illegal control escape sequence");
            case 'u':
                return HexDigits(4, "Illegal Unicode escape sequence");
            case 'x' when at < pattern.Length && pattern[at] == '{':
                var close = pattern.IndexOf('}', at);
                if (
                    close < 0
                    || !int.TryParse(
                        pattern.AsSpan(at + 1, close - at - 1),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code
                    )
                    || code > 0x10FFFF
                )
                    throw Wrong("Illegal hexadecimal escape sequence");
                at = close + 1;
                return code;
            case 'x':
                return HexDigits(2, "Illegal hexadecimal escape sequence");
            case '0':
                var start = at;
                var octal = 0;
                while (
                    at < pattern.Length
                    && at - start < 3
                    && pattern[at] is >= '0' and <= '7'
                    && octal * 8 + pattern[at] - '0' <= 255
                )
                    octal = octal * 8 + pattern[at++] - '0';
                return at > start ? octal : throw Wrong("Illegal octal escape sequence");
            default:
                return char.IsAsciiLetterOrDigit(c) ? throw Wrong("Illegal/unsupported escape sequence") : c;
        }
    }

    private int HexDigits(int count, string error)
    {
        if (
            at + count > pattern.Length
            || !int.TryParse(
                pattern.AsSpan(at, count),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
            throw Wrong(error);
        at += count;
        return code;
    }

    /// <summary>A set of characters as an expression that matches one; <paramref name="Members"/> is what stands between brackets, or null.</summary>
    private sealed record Set(string Text, string? Members);

    /// <summary>What stands behind an opening bracket, up to its closing one.</summary>
    private Set ClassBody()
    {
        var negated = at < pattern.Length && pattern[at] == '^';
        if (negated)
            at++;
        var terms = new List<Set>();
        var members = new StringBuilder();
        var others = new List<string>();
        var first = true;
        void EndTerm()
        {
            var alternatives = others.ToList();
            if (members.Length > 0)
                alternatives.Insert(0, $"[{members}]");
            if (alternatives.Count > 0)
                terms.Add(
                    new(
                        alternatives.Count == 1 ? alternatives[0] : $"(?:{string.Join('|', alternatives)})",
                        others.Count == 0 ? members.ToString() : null
                    )
                );
            members.Clear();
            others.Clear();
        }
        while (true)
        {
            if (at >= pattern.Length)
                throw Wrong("Unclosed character class");
            var c = pattern[at];
            if (Has(Flags.Comments) && char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }
            if (c == ']' && !first)
            {
                at++;
                break;
            }
            first = false;
            if (c == '[')
            {
                at++;
                var inner = ClassBody();
                if (inner.Members is { } same)
                    members.Append(same);
                else
                    others.Add(inner.Text);
                continue;
            }
            if (c == '&' && at + 1 < pattern.Length && pattern[at + 1] == '&')
            {
                at += 2;
                EndTerm();
                continue;
            }
            if (c == '\\' && at + 1 < pattern.Length && pattern[at + 1] == 'Q')
            {
                var end = pattern.IndexOf(@"\E", at + 2, StringComparison.Ordinal);
                var quoted = end < 0 ? pattern[(at + 2)..] : pattern[(at + 2)..end];
                foreach (var q in quoted)
                    Add(members, q, q);
                at = end < 0 ? pattern.Length : end + 2;
                continue;
            }
            if (c == '\\')
            {
                at++;
                if (at < pattern.Length && Predefined(pattern[at]) is { } set)
                {
                    if (set.Negated)
                        others.Add(Whole($"[^{set.Members}]"));
                    else
                        members.Append(set.Members);
                    continue;
                }
                at--;
            }
            var low = ClassCharacter();
            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] is not (']' or '['))
            {
                at++;
                high = ClassCharacter();
                if (high < low)
                    throw Wrong("Illegal character range");
            }
            if (high > 0xFFFF)
                others.Add(low == high ? Character(low) : throw Wrong("A range of characters beyond U+FFFF is not supported"));
            else
                Add(members, low, high);
        }
        EndTerm();
        if (terms.Count == 0)
            throw Wrong("Unclosed character class");
        if (terms.Count == 1 && terms[0].Members is { } all)
            return negated ? new(Whole($"[^{all}]"), null) : terms[0];
        var both =
            terms.Count == 1
                ? terms[0].Text
                : $"(?:{string.Concat(terms.SkipLast(1).Select(t => $"(?={t.Text})"))}{terms[^1].Text})";
        return new(negated ? $"(?:(?!{both}){Whole(@"[\s\S]")})" : both, null);
    }

    private int ClassCharacter()
    {
        if (at >= pattern.Length)
            throw Wrong("Unclosed character class");
        if (pattern[at] == '\\')
        {
            at++;
            return at < pattern.Length ? EscapedCharacter() : throw Wrong("Unclosed character class");
        }
        if (char.IsHighSurrogate(pattern[at]) && at + 1 < pattern.Length && char.IsLowSurrogate(pattern[at + 1]))
        {
            at += 2;
            return char.ConvertToUtf32(pattern[at - 2], pattern[at - 1]);
        }
        return pattern[at++];
    }

    /// <summary>A range, and its letters in the other case where case doesn't count.</summary>
    private void Add(StringBuilder members, int low, int high)
    {
        members.Append(Hex(low));
        if (high > low)
            members.Append('-').Append(Hex(high));
        if (!Has(Flags.IgnoreCase))
            return;
        foreach (var (first, last, shift) in new[] { ('a', 'z', -32), ('A', 'Z', 32) })
        {
            var (from, to) = (Math.Max(low, first), Math.Min(high, last));
            if (from <= to)
                members.Append(Hex(from + shift)).Append('-').Append(Hex(to + shift));
        }
        if (Has(Flags.UnicodeCase))
        {
            for (var c = Math.Max(low, 128); c <= Math.Min(high, low + 1000); c++)
                members.Append(Hex(char.ToLowerInvariant((char)c))).Append(Hex(char.ToUpperInvariant((char)c)));
        }
    }
}
