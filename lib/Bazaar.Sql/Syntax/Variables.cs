using System.Text;
using Bazaar.Core;

namespace Bazaar.Sql.Syntax;

/// <summary>The value of <c>${scope:name}</c>, or null where there is none. The scope is as written, empty for <c>${name}</c>.</summary>
public delegate string? VariableLookup(string scope, string name);

/// <summary>Fills <c>${hivevar:x}</c>, <c>${hiveconf:x}</c>, <c>${system:x}</c>, <c>${env:x}</c>, <c>${x}</c> (Impala: <c>${var:x}</c>) in before
/// the lexer reads the statement, as the engines' shells do: in strings too, and in what a variable's value holds.</summary>
public static class Variables
{
    /// <summary>How deep values may refer to other variables; Hive's <c>hive.variable.substitute.depth</c>.</summary>
    private const int MostDepth = 40;

    /// <summary>The statement with its variables. One that has no value stays as it stands; the lexer refuses it outside strings.</summary>
    public static SourceText Fill(StatementText statement, VariableLookup lookup)
    {
        var text = statement.Text;
        if (!text.Contains("${", StringComparison.Ordinal))
            return statement.Source;
        var result = new StringBuilder();
        List<SourceText.Segment> segments = [];
        for (var i = 0; i < text.Length; )
        {
            var start = text.IndexOf("${", i, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf('}', start);
            var plain = end < 0 ? text.Length : start;
            if (plain > i)
            {
                segments.Add(new(result.Length, statement.Start + i, 0));
                result.Append(text, i, plain - i);
            }
            i = plain;
            if (end < 0)
                continue;
            var reference = text[start..(end + 1)];
            var value = Value(reference[2..^1], lookup);
            segments.Add(new(result.Length, statement.Start + start, value is null ? 0 : reference.Length));
            if (value is not null && value.Contains("${", StringComparison.Ordinal))
                value = Nested(value, lookup, statement.Script.PlaceOf(statement.Start + start, statement.Start + end + 1));
            result.Append(value ?? reference);
            i = end + 1;
        }
        return new SourceText(result.ToString(), statement.Script, segments);
    }

    private static string? Value(string reference, VariableLookup lookup)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? lookup("", reference) : lookup(reference[..colon], reference[(colon + 1)..]);
    }

    private static string Nested(string value, VariableLookup lookup, Place place)
    {
        for (var depth = 0; depth < MostDepth; depth++)
        {
            var changed = false;
            var result = new StringBuilder();
            for (var i = 0; i < value.Length; )
            {
                var start = value.IndexOf("${", i, StringComparison.Ordinal);
                var end = start < 0 ? -1 : value.IndexOf('}', start);
                if (end < 0)
                {
                    result.Append(value, i, value.Length - i);
                    break;
                }
                var inner = Value(value[(start + 2)..end], lookup);
                changed |= inner is not null;
                result.Append(value, i, start - i).Append(inner ?? value[start..(end + 1)]);
                i = end + 1;
            }
            value = result.ToString();
            if (!changed)
                return value;
        }
        throw new BazaarException(
            new(
                Fault.Semantic,
                $"The variable's value refers to other variables more than {MostDepth} deep.",
                place,
                "Set the variable to a value that does not lead back to itself.",
                "42000"
            )
        );
    }
}
