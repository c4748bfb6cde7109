using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Functions;

/// <summary>Java's regular expressions over columns.</summary>
public static class Regex
{
    private static readonly Operation MatchesOperation = Operation.Function("matches", "pig_matches");
    private static readonly ConcurrentDictionary<(string, bool), System.Text.RegularExpressions.Regex> Patterns = [];

    /// <summary>Whether all of the text is of the pattern.</summary>
    public static Call Matches(Expr text, Expr pattern) => new(MatchesOperation, [text, pattern], DataType.Boolean);

    /// <summary>Java's classes are of ASCII only: \w, \d and \s are written out.</summary>
    private static string Net(string pattern)
    {
        var result = new System.Text.StringBuilder();
        var depth = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            var c = pattern[at];
            if (c != '\\' || at + 1 == pattern.Length)
            {
                depth +=
                    c == '[' ? 1
                    : c == ']' && depth > 0 ? -1
                    : 0;
                result.Append(c);
                continue;
            }
            c = pattern[++at];
            var members = char.ToLowerInvariant(c) switch
            {
                'w' => "a-zA-Z0-9_",
                'd' => "0-9",
                's' => @" \t\n\x0B\f\r",
                _ => null,
            };
            if (members is null || (depth > 0 && char.IsUpper(c)))
                result.Append('\\').Append(c);
            else if (depth > 0)
                result.Append(members);
            else
                result.Append(char.IsUpper(c) ? "[^" : "[").Append(members).Append(']');
        }
        return result.ToString();
    }

    /// <summary>The pattern, compiled once.</summary>
    /// <param name="whole">Whether it must match all of the text.</param>
    /// <exception cref="ArgumentException">It is no pattern.</exception>
    internal static System.Text.RegularExpressions.Regex Of(string pattern, bool whole) =>
        Patterns.GetOrAdd(
            (pattern, whole),
            key =>
            {
                try
                {
                    var net = Net(key.Item1);
                    return new(key.Item2 ? $@"\A(?:{net})\z" : net, RegexOptions.CultureInvariant | RegexOptions.Compiled);
                }
                catch (ArgumentException wrong)
                {
                    throw new ArgumentException($"'{key.Item1}' is no regular expression: {wrong.Message}", wrong);
                }
            }
        );
}
