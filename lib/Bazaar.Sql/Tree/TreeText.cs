using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using Bazaar.Core;
using Bazaar.Sql.Syntax;

namespace Bazaar.Sql.Tree;

/// <summary>Prints a tree with one node a line, the way that <c>bazaar explain --stage tree</c> and the goldens show it.</summary>
/// <remarks>What is not said in the script (null, false, an empty list) is left out, so that a golden shows what was read.</remarks>
public static class TreeText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Print(text, node, "", 0);
        return text.ToString();
    }

    private static void Print(StringBuilder text, Node node, string label, int depth)
    {
        text.Append(' ', depth * 2).Append(label).Append(node.GetType().Name);
        var children = new List<(string Label, Node Child)>();
        foreach (var property in PropertiesOf(node.GetType()))
        {
            var value = property.GetValue(node);
            if (property.Name == nameof(NumberLiteral.Suffix) && value is "")
                continue;
            if (Inline(value) is { } inline)
            {
                if (inline.Length > 0)
                    text.Append(' ').Append(property.Name).Append('=').Append(inline);
            }
            else if (value is Node child)
                children.Add(($"{property.Name}: ", child));
            else
                children.AddRange(((IEnumerable)value!).Cast<Node>().Select(item => ($"{property.Name}: ", item)));
        }
        text.Append('\n');
        foreach (var (name, child) in children)
            Deep.Walk(() =>
            {
                Print(text, child, name, depth + 1);
                return true;
            });
    }

    private static PropertyInfo[] PropertiesOf(Type type) =>
        Properties.GetOrAdd(
            type,
            t =>
                [
                    .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(p => p.Name is not (nameof(Node.Place) or "EqualityContract" or nameof(Query.IsBare)))
                        .Where(p => p.CanWrite),
                ]
        );

    /// <summary>A value that stands on its node's own line; empty where nothing is to be said, null for nodes.</summary>
    private static string? Inline(object? value) =>
        value switch
        {
            null or false => "",
            true => "true",
            string s => Quoted(s),
            Name n => n.Text,
            TableName t => t.ToString(),
            TypeName t => t.Type.ToString(),
            DataType t => t.ToString(),
            Enum e => e.ToString() is "One" or "Default" or "Plain" ? "" : e.ToString(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            // A row may leave some of its values without a name.
            IReadOnlyList<Name?> names => Listed(names.Select(n => n?.Text ?? "?")),
            IReadOnlyList<string> words => Listed(words),
            IEnumerable list when !list.Cast<object>().Any() => "",
            _ => null,
        };

    private static string Listed(IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        return list.Length == 0 ? "" : $"({list})";
    }

    private static string Quoted(string text) =>
        "'"
        + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
        + "'";
}
