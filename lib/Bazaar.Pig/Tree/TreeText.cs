using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Bazaar.Core;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Tree;

/// <summary>Prints a tree, one line a node with its place, for people and for goldens.</summary>
public static class TreeText
{
    /// <summary>The statements of a script, indented by level.</summary>
    public static string Print(PigScript script)
    {
        var text = new StringBuilder();
        foreach (var statement in script.Statements)
            Write(text, statement, null, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node, string? label, int level)
    {
        var properties = Properties(node);
        text.Append(' ', level * 2);
        if (label is not null)
            text.Append(label).Append(": ");
        text.Append(NameOf(node));
        foreach (var (name, value) in properties)
            if (Inline(value) is { } inline)
                text.Append(' ').Append(name).Append('=').Append(inline);
        text.Append(CultureInfo.InvariantCulture, $" @{node.Place.Line}:{node.Place.Column}\n");
        foreach (var (name, value) in properties)
            if (value is Node child)
                Write(text, child, name, level + 1);
            else if (value is IEnumerable list and not string)
                foreach (var item in list.OfType<Node>())
                    Write(text, item, name, level + 1);
    }

    private static string NameOf(Node node)
    {
        var name = node.GetType().Name;
        foreach (var ending in new[] { "Statement", "Node" })
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length)
                return name[..^ending.Length];
        return name;
    }

    /// <summary>In the order in which the record declares them; places are printed apart.</summary>
    private static List<(string Name, object? Value)> Properties(Node node) =>
        [
            .. node.GetType()
                .GetConstructors(BindingFlags.Public | BindingFlags.Instance)[0]
                .GetParameters()
                .Where(p => p.ParameterType != typeof(Place))
                .Select(p => (p.Name!.ToLowerInvariant(), node.GetType().GetProperty(p.Name!)!.GetValue(node))),
        ];

    private static string? Inline(object? value) =>
        value switch
        {
            null or false or Node => null,
            true => "true",
            string s => Quote(s),
            float f => f.ToString("R", CultureInfo.InvariantCulture) + "F",
            double d => d.ToString("R", CultureInfo.InvariantCulture) + "D",
            long l => l.ToString(CultureInfo.InvariantCulture) + "L",
            SourceText source => Quote(source.Text),
            IEnumerable<string> words => words.Any() ? $"[{string.Join(", ", words.Select(Quote))}]" : null,
            IEnumerable => null,
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    private static string Quote(string text) =>
        "'"
        + text.Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal)
            .Replace("\r", @"\r", StringComparison.Ordinal)
            .Replace("\t", @"\t", StringComparison.Ordinal)
        + "'";
}
