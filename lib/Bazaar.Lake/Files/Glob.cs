namespace Bazaar.Lake.Files;

/// <summary>
/// Hadoop's globs: <c>*</c>, <c>?</c>, <c>[a-c]</c>, <c>[^a]</c> and <c>{a,b}</c>, which may nest and hold slashes; a backslash takes the next
/// character as it is. See the documentation of Hadoop's <c>FileSystem.globStatus</c>.
/// </summary>
public static class Glob
{
    private const string Special = "*?[{\\";

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny(Special) >= 0;

    /// <summary>The patterns without braces that a pattern means, in order.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        for (var open = 0; open < pattern.Length; open++)
        {
            if (pattern[open] == '\\')
                open++;
            else if (pattern[open] == '{' && Choices(pattern, open) is var (choices, end))
                return [.. choices.SelectMany(choice => Expand(pattern[..open] + choice + pattern[(end + 1)..]))];
        }
        return [pattern];
    }

    /// <summary>What stands between a brace and its closing one; null where it is never closed, and a character like any other.</summary>
    private static (List<string> Choices, int End)? Choices(string pattern, int open)
    {
        var choices = new List<string>();
        var depth = 0;
        var start = open + 1;
        for (var at = open; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
            {
                at++;
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
        return null;
    }

    /// <summary>Whether a name matches one segment of a pattern, without braces.</summary>
    public static bool Matches(string pattern, string name) => Matches(pattern.AsSpan(), name.AsSpan());

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0] == '*')
            {
                for (var skip = 0; skip <= name.Length; skip++)
                {
                    if (Matches(pattern[1..], name[skip..]))
                        return true;
                }
                return false;
            }
            if (name.Length == 0 || !One(ref pattern, name[0]))
                return false;
            name = name[1..];
        }
        return name.Length == 0;
    }

    /// <summary>Takes one character's pattern off the front and says whether the character fits it.</summary>
    private static bool One(ref ReadOnlySpan<char> pattern, char c)
    {
        var close = pattern[0] == '[' ? pattern[1..].IndexOf(']') + 1 : 0;
        if (close > 1)
        {
            var set = pattern[1..close];
            pattern = pattern[(close + 1)..];
            var negated = set[0] is '^' or '!';
            return InSet(negated ? set[1..] : set, c) != negated;
        }
        var literal = pattern[0] == '\\' && pattern.Length > 1 ? pattern[1] : pattern[0];
        var any = pattern[0] == '?';
        pattern = pattern[(pattern[0] == '\\' && pattern.Length > 1 ? 2 : 1)..];
        return any || literal == c;
    }

    private static bool InSet(ReadOnlySpan<char> set, char c)
    {
        for (var i = 0; i < set.Length; i++)
        {
            var range = i + 2 < set.Length && set[i + 1] == '-';
            if (range ? c >= set[i] && c <= set[i + 2] : c == set[i])
                return true;
            if (range)
                i += 2;
        }
        return false;
    }
}
