using System.Globalization;
using System.Text;

namespace Bazaar.Engine.Java;

/// <content>What stands behind a backslash.</content>
internal sealed partial class JavaPattern
{
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
}
