using System.Globalization;
using System.Text;

namespace Bazaar.Engine.Java;

/// <content>Sets of characters: those with a name, and those in brackets.</content>
internal sealed partial class JavaPattern
{
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
