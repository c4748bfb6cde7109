using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>Fills <c>${var:name}</c> and <c>${hivevar:name}</c> into a statement, in quotes too, as impala-shell does; names know no case.</summary>
internal static class ShellVariables
{
    /// <exception cref="BazaarException">A variable has no value; the place counts from the statement's start.</exception>
    public static string Fill(string statement, IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (statement.IndexOf("${", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = statement.IndexOf('}', open);
            var parts = close < 0 ? [] : statement[(open + 2)..close].Split(':', 2);
            if (parts is not [var kind, var name] || kind.ToUpperInvariant() is not ("VAR" or "HIVEVAR"))
            {
                // Not a variable: the server says what it makes of it.
                filled.Append(statement, at, open + 2 - at);
                at = open + 2;
                continue;
            }
            if (!values.TryGetValue(name.Trim(), out var value))
                throw Unknown(statement, open, close + 1 - open, name);
            filled.Append(statement, at, open - at).Append(value);
            at = close + 1;
        }
        return at == 0 ? statement : filled.Append(statement, at, statement.Length - at).ToString();
    }

    private static BazaarException Unknown(string statement, int start, int length, string name)
    {
        var before = statement.AsSpan(0, start);
        var place = new Place(before.Count('\n') + 1, start - before.LastIndexOf('\n'), length);
        return new(
            new(
                Fault.Semantic,
                $"Unknown variable {name}.",
                place,
                $"Give it by --var {name}=…, and write it as ${{var:{name}}}."
            )
        );
    }
}
