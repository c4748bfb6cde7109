using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>
/// Hadoop's globs: <c>*</c>, <c>?</c>, <c>[a-c]</c>, <c>[^a]</c> and <c>{a,b}</c>, which may nest and hold slashes; a backslash takes the next
/// character as it is. See the documentation of Hadoop's <c>FileSystem.globStatus</c>.
/// </summary>
public static class Glob
{
    private const string Special = "*?[{\\";
    private const string Marks = "*?[]{},\\";

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny(Special) >= 0;

    /// <summary>A path as a pattern that means it alone.</summary>
    public static string Escape(string path) =>
        IsPattern(path) ? string.Concat(path.Select(c => Marks.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}")) : path;

    /// <summary>The patterns without braces that a pattern means, in order.</summary>
    /// <exception cref="BazaarException">A brace is not closed, or a backslash escapes nothing.</exception>
    public static IReadOnlyList<string> Expand(string pattern) => Expand(pattern, pattern);

    private static IReadOnlyList<string> Expand(string pattern, string whole)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
                at = Escaped(pattern, at, whole);
            else if (pattern[at] == '{')
            {
                var (choices, end) = Choices(pattern, at, whole);
                var rest = Expand(pattern[(end + 1)..], whole);
                return
                [
                    .. from choice in choices
                    from inner in Expand(choice, whole)
                    from behind in rest
                    select pattern[..at] + inner + behind,
                ];
            }
        }
        return [pattern];
    }

    /// <summary>What stands between a brace and its closing one.</summary>
    private static (List<string> Choices, int End) Choices(string pattern, int open, string whole)
    {
        var choices = new List<string>();
        var depth = 0;
        var start = open + 1;
        for (var at = open; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
            {
                at = Escaped(pattern, at, whole);
                continue;
            }
            depth += pattern[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth > 1 || (pattern[at] != ',' && depth != 0))
                continue;
            choices.Add(pattern[start..at]);
            start = at + 1;
            if (depth == 0)
                return (choices, at);
        }
        throw Illegal(whole, "a { is never closed", "Close it by }, or write \\{ for the character itself.");
    }

    /// <summary>The place of the character that a backslash takes as it is. As in Hadoop, letters and digits are none.</summary>
    private static int Escaped(string pattern, int at, string whole) =>
        at + 1 < pattern.Length && !char.IsAsciiLetterOrDigit(pattern[at + 1]) && pattern[at + 1] != '/'
            ? at + 1
            : throw Illegal(whole, "a backslash escapes nothing", "Write / between folders, and \\\\ for the character itself.");

    private static BazaarException Illegal(string pattern, string reason, string cure) =>
        BazaarException.Runtime($"Illegal file pattern: `{pattern}': {reason}.", cure);

    /// <summary>Refuses a segment, without braces, that is no pattern, whether or not there are names to match.</summary>
    /// <exception cref="BazaarException">A class is not closed or has a range from high to low, or a backslash escapes nothing.</exception>
    public static void Check(string segment)
    {
        for (var at = 0; at < segment.Length; )
        {
            if (segment[at] == '*')
                at++;
            else
                One(segment, ref at, ' ');
        }
    }

    /// <summary>Whether a name matches one segment of a pattern, without braces.</summary>
    /// <exception cref="BazaarException">A class is not closed or has a range from high to low, or a backslash escapes nothing.</exception>
    public static bool Matches(string pattern, string name)
    {
        // The last star takes one character more whenever what follows it doesn't fit: no other star need be thought of again.
        var (at, n) = (0, 0);
        var (star, taken) = (-1, 0);
        while (true)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, taken) = (at++, n);
                continue;
            }
            if (n == name.Length && at == pattern.Length)
                return true;
            if (n < name.Length && at < pattern.Length && One(pattern, ref at, name[n]))
            {
                n++;
                continue;
            }
            if (star < 0 || taken >= name.Length)
                return false;
            (at, n) = (star + 1, ++taken);
        }
    }

    /// <summary>Whether a character fits the one that the pattern has at a place; goes behind it.</summary>
    private static bool One(string pattern, ref int at, char c)
    {
        switch (pattern[at])
        {
            case '?':
                at++;
                return true;
            case '[':
                return InClass(pattern, ref at, c);
            case '\\':
                at = Escaped(pattern, at, pattern);
                return pattern[at++] == c;
            default:
                return pattern[at++] == c;
        }
    }

    /// <summary><c>[a-c]</c>, <c>[^a]</c>, <c>[!a]</c>; a bracket that comes first stands for itself.</summary>
    private static bool InClass(string pattern, ref int at, char c)
    {
        var next = at + 1;
        var negated = next < pattern.Length && pattern[next] is '^' or '!';
        if (negated)
            next++;
        var found = false;
        for (var first = true; ; first = false)
        {
            if (next >= pattern.Length)
                throw Illegal(pattern, "a [ is never closed", "Close it by ], or write \\[ for the character itself.");
            if (pattern[next] == ']' && !first)
                break;
            var low = Member(pattern, ref next);
            var high = low;
            if (next + 1 < pattern.Length && pattern[next] == '-' && pattern[next + 1] != ']')
            {
                next++;
                high = Member(pattern, ref next);
                if (high < low)
                    throw Illegal(pattern, $"{low}-{high} is no range", $"Write {high}-{low}.");
            }
            found |= c >= low && c <= high;
        }
        at = next + 1;
        return found != negated;
    }

    private static char Member(string pattern, ref int at)
    {
        if (pattern[at] == '\\')
            at = Escaped(pattern, at, pattern);
        return pattern[at++];
    }
}
