using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Bazaar.Engine.Java;

/// <summary>A regular expression of java.util.regex, on .NET's engine.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/regex/Pattern.html"/></remarks>
public sealed partial class JavaRegex
{
    private const int MostKept = 1000;
    private static readonly ConcurrentDictionary<string, JavaRegex> Kept = new(StringComparer.Ordinal);
    private readonly Matcher anywhere;
    private readonly Matcher whole;
    private readonly bool branches;
    private readonly IReadOnlyDictionary<string, int> names;

    private JavaRegex(string text, JavaPattern pattern)
    {
        anywhere = new Matcher(pairs => Net(text, pattern, pairs));
        whole = new Matcher(pairs => $@"\A(?:{Net(text, pattern, pairs)})\z");
        // Of a pattern that looks around itself no part of the text can be asked alone.
        branches = text.Contains('|', StringComparison.Ordinal) && !LooksAround().IsMatch(text);
        names = pattern.Names;
        Groups = pattern.Groups;
    }

    private static string Net(string text, JavaPattern pattern, bool pairs) =>
        pairs ? JavaPattern.Parse(text, pairs: true).Net : pattern.Net;

    [GeneratedRegex(@"[\^$]|\\[bBAzZG]|\(\?[=!<]")]
    private static partial Regex LooksAround();

    /// <summary>How many groups the pattern captures, without the whole.</summary>
    public int Groups { get; }

    /// <summary>The pattern, compiled once.</summary>
    /// <exception cref="FormatException">It is no pattern, or uses what .NET's engine can't do; the message says where.</exception>
    public static JavaRegex Of(string pattern)
    {
        if (Kept.TryGetValue(pattern, out var known))
            return known;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept.GetOrAdd(pattern, new JavaRegex(pattern, JavaPattern.Parse(pattern, pairs: false)));
    }

    /// <summary>Whether all of the text is of the pattern (<c>matches</c>).</summary>
    public bool Matches(string text) => whole.For(text).IsMatch(text);

    /// <summary>Whether a part of the text is of the pattern (<c>find</c>).</summary>
    public bool Finds(string text) => anywhere.For(text).IsMatch(text);

    /// <summary>A group of the first match; null where nothing matches or the group took no part.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="group">0 is the whole match.</param>
    /// <param name="all">Only a match of the whole text counts.</param>
    /// <exception cref="FormatException">There is no such group.</exception>
    public (bool Found, string? Value) Group(string text, int group, bool all = false)
    {
        var match = (all ? whole : anywhere).For(text).Match(text);
        if (!match.Success)
            return (false, null);
        if (group < 0 || group > Groups)
            throw new FormatException($"No group {group}: the pattern has {Groups}.");
        return (true, group == 0 ? match.Value : Captured(match, group));
    }

    /// <summary>All groups of a match of the whole text, or null.</summary>
    public List<string?>? AllGroups(string text, bool all = true)
    {
        var match = (all ? whole : anywhere).For(text).Match(text);
        return match.Success ? [.. Enumerable.Range(1, Groups).Select(g => Captured(match, g))] : null;
    }

    /// <summary>A group of every match, in order; null where the group took no part.</summary>
    public IEnumerable<string?> EveryGroup(string text, int group) =>
        anywhere.For(text).Matches(text).Select(m => group == 0 ? m.Value : Captured(m, group));

    /// <summary>A group of every match, each the longest of those that start at its place (POSIX, RE2); null where the group took no part.</summary>
    public IEnumerable<string?> Longest(string text, int group)
    {
        if (!branches)
        {
            foreach (var value in EveryGroup(text, group))
                yield return value;
            yield break;
        }
        for (var at = 0; at <= text.Length; )
        {
            var match = anywhere.For(text).Match(text, at);
            if (!match.Success)
                yield break;
            var first = match.Index + match.Length;
            for (var end = text.Length; end > first; end--)
                if (whole.For(text).Match(text, match.Index, end - match.Index) is { Success: true } longer)
                {
                    match = longer;
                    break;
                }
            yield return group == 0 ? match.Value : Captured(match, group);
            at = match.Index + Math.Max(1, match.Length);
        }
    }

    private static string? Captured(Match match, int group) =>
        match.Groups[group] is { Success: true } found ? found.Value : null;

    /// <summary>Each match replaced: <c>$1</c> and <c>${name}</c> are groups, a backslash takes the next character as it is.</summary>
    /// <exception cref="FormatException">The replacement names no group of the pattern.</exception>
    public string Replace(string text, string replacement)
    {
        if (!anywhere.For(text).IsMatch(text))
            return text;
        var parts = Replacement(replacement);
        return anywhere
            .For(text)
            .Replace(
                text,
                match =>
                {
                    var result = new StringBuilder();
                    foreach (var (literal, group) in parts)
                        result.Append(group is { } g ? (g == 0 ? match.Value : Captured(match, g)) : literal);
                    return result.ToString();
                }
            );
    }

    private List<(string Literal, int? Group)> Replacement(string text)
    {
        var parts = new List<(string, int?)>();
        var literal = new StringBuilder();
        void Flush()
        {
            if (literal.Length > 0)
                parts.Add((literal.ToString(), null));
            literal.Clear();
        }
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                if (++at == text.Length)
                    throw new FormatException("character to be escaped is missing");
                literal.Append(text[at]);
                continue;
            }
            if (text[at] != '$')
            {
                literal.Append(text[at]);
                continue;
            }
            Flush();
            at++;
            if (at == text.Length)
                throw new FormatException("Illegal group reference: group index is missing");
            if (text[at] == '{')
            {
                var close = text.IndexOf('}', at);
                var name = close < 0 ? "" : text[(at + 1)..close];
                if (!names.TryGetValue(name, out var named))
                    throw new FormatException($"No group with name {{{name}}}");
                parts.Add(("", named));
                at = close;
                continue;
            }
            if (!char.IsAsciiDigit(text[at]))
                throw new FormatException("Illegal group reference");
            var group = text[at] - '0';
            if (group > Groups)
                throw new FormatException($"No group {group}");
            while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && group * 10 + (text[at + 1] - '0') <= Groups)
                group = group * 10 + (text[++at] - '0');
            parts.Add(("", group));
        }
        Flush();
        return parts;
    }

    /// <summary>The text between the matches, as <c>String.split</c>.</summary>
    /// <param name="text">What to split.</param>
    /// <param name="limit">At most so many parts; 0 for all, without empty ones at the end; negative for all.</param>
    public IReadOnlyList<string> Split(string text, int limit = 0)
    {
        var parts = new List<string>();
        var start = 0;
        for (
            var match = anywhere.For(text).Match(text);
            match.Success && (limit <= 0 || parts.Count < limit - 1);
            match = match.NextMatch()
        )
        {
            // Nothing stands before an empty match at the beginning.
            if (match.Index == 0 && match.Length == 0)
                continue;
            parts.Add(text[start..match.Index]);
            start = match.Index + match.Length;
        }
        if (parts.Count == 0 && start == 0)
            return [text];
        parts.Add(text[start..]);
        while (limit == 0 && parts.Count > 0 && parts[^1].Length == 0)
            parts.RemoveAt(parts.Count - 1);
        return parts;
    }

    /// <summary>
    /// A pattern that is interpreted until it has been used so often that compiling it pays, which takes about a millisecond: a pattern
    /// that is computed may be another one for each row.
    /// </summary>
    /// <param name="pattern">The pattern for texts with pairs, and for those without.</param>
    private sealed class Matcher(Func<bool, string> pattern)
    {
        private readonly Engine plain = new(() => pattern(false));
        private readonly Engine pairs = new(() => pattern(true));

        /// <summary>The matcher, for one use on a text.</summary>
        public Regex For(string text) => (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? pairs : plain).Now;
    }

    private sealed class Engine(Func<string> pattern)
    {
        private const RegexOptions Options = RegexOptions.CultureInvariant;
        private const int Often = 300;
        private volatile Regex? regex;
        private int uses;

        public Regex Now
        {
            get
            {
                if (uses < Often && Interlocked.Increment(ref uses) == Often)
                    regex = new Regex(pattern(), Options | RegexOptions.Compiled);
                return regex ??= new Regex(pattern(), Options);
            }
        }
    }
}
