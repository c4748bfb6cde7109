using System.Globalization;
using System.Text;
using Bazaar.Engine.Duck;

namespace Bazaar.Engine.Plan;

/// <summary>A parsed SQL template: text with holes for arguments.</summary>
internal sealed class SqlTemplate
{
    /// <summary>An argument that is longer than this and is named twice is bound to a name first, so that text can't grow exponentially.</summary>
    private const int LongArgument = 100;
    private const int AllArguments = -1;
    private const int ResultType = -2;
    private readonly List<(string Text, int? Hole)> parts;
    private readonly HashSet<int> repeated;

    private SqlTemplate(List<(string Text, int? Hole)> parts)
    {
        this.parts = parts;
        // An aggregate's argument stands for many rows, and can't be bound to a name; nor can it have another aggregate in it that grows.
        repeated = parts.Exists(p => p.Text.Contains(AggregateText.Here, StringComparison.Ordinal))
            ? []
            : [.. parts.Where(p => p.Hole >= 0).GroupBy(p => p.Hole!.Value).Where(g => g.Count() > 1).Select(g => g.Key)];
    }

    public static SqlTemplate Parse(string template)
    {
        var parts = new List<(string Text, int? Hole)>();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            if (open < 0 || template[open + 1] == '\'')
            {
                // A DuckDB struct literal such as {'key': …} opens with a quote; it is text.
                var end = open < 0 ? template.Length : open + 1;
                parts.Add((template[position..end], null));
                position = end;
                continue;
            }
            if (open > position)
                parts.Add((template[position..open], null));
            var close = template.IndexOf('}', open);
            var hole = template[(open + 1)..close];
            parts.Add(
                (
                    "",
                    hole switch
                    {
                        "*" => AllArguments,
                        "type" => ResultType,
                        _ => int.Parse(hole, CultureInfo.InvariantCulture),
                    }
                )
            );
            position = close + 1;
        }
        return new SqlTemplate(parts);
    }

    public string Write(CallContext site)
    {
        var args = site.Args.ToArray();
        var bound = new List<(string Name, string Sql)>();
        foreach (var index in repeated)
        {
            if (index < args.Length && args[index].Length > LongArgument)
            {
                // The name is made of the text's length so that bindings which nest can't shadow one another.
                var name = string.Create(CultureInfo.InvariantCulture, $"v{index}_{args[index].Length}");
                bound.Add((name, args[index]));
                args[index] = name;
            }
        }
        var sql = new StringBuilder();
        foreach (var (text, hole) in parts)
        {
            sql.Append(
                hole switch
                {
                    null => text,
                    AllArguments => string.Join(", ", args),
                    ResultType => DuckTypes.Name(site.Type),
                    { } index => args[index],
                }
            );
        }
        var result = sql.ToString();
        foreach (var (name, argument) in bound)
            result = $"list_transform([{argument}], lambda {name}: {result})[1]";
        return result;
    }
}
