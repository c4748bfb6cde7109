using System.Text;
using Bazaar.Core;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>
/// A view's query as Hive keeps it: each table with its database, each column with its table, each * as the columns that it stands for (those
/// that a table gets later are none of the view's), all in backquotes, and the rest as it was written. The binder tells what the names mean.
/// </summary>
/// <param name="text">The query's text.</param>
/// <param name="starsOnly">Only * is written out, as in Impala.</param>
public sealed class FullNames(string text, bool starsOnly)
{
    private readonly SortedDictionary<int, (int End, string Text)> parts = [];
    private readonly HashSet<int> aliases = [];
    private readonly List<int> lines = Lines(text);

    /// <summary>Names mean what SELECT shows: they stay as they are.</summary>
    public bool Silent { get; set; }

    private static List<int> Lines(string text)
    {
        List<int> lines = [0];
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n')
                lines.Add(i + 1);
        return lines;
    }

    private int At(Place place) => lines[place.Line - 1] + place.Column - 1;

    private void Put(Place from, Place to, string full) => parts[At(from)] = (At(to) + to.Length, full);

    private void PutName(Place from, Place to, string full)
    {
        if (!starsOnly && !Silent)
            Put(from, to, full);
    }

    public void Star(T.Star star, IEnumerable<string> columns) => Put(star.Place, star.Place, string.Join(", ", columns));

    /// <summary>A name that is an alias, or a field of a struct, or what USING joins by.</summary>
    public void Name(T.Name? name, bool folded = false)
    {
        if (name is not null)
            PutName(name.Place, name.Place, Quoted(folded ? name.Folded : name.Text));
    }

    public void Table(T.TableName name, string database) =>
        PutName(name.Place, name.Last.Place, $"{Quoted(name.Database?.Text ?? database)}.{Quoted(name.Last.Text)}");

    public void Column(Place from, Place to, string alias, string column) =>
        PutName(from, to, $"{Quoted(alias)}.{Quoted(column)}");

    /// <summary>A name meant an item of SELECT.</summary>
    public void Alias(Place place) => aliases.Add(At(place));

    /// <summary>Whether a query's HAVING named an item of SELECT.</summary>
    public bool SawAlias(T.Select select) =>
        select.Having is { Place: var having } && aliases.Any(a => a >= At(having) && a < At(having) + having.Length);

    /// <summary>The name of a macro that is called.</summary>
    public void Macro(T.FunctionCall call)
    {
        var name = call.Place with { Length = call.Name.Length };
        if (string.Compare(text, At(name), call.Name, 0, call.Name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            PutName(name, name, Quoted(text.Substring(At(name), call.Name.Length)));
    }

    public static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    public override string ToString()
    {
        var result = new StringBuilder();
        var from = 0;
        foreach (var (at, (end, full)) in parts)
        {
            if (at < from)
                continue;
            result.Append(text, from, at - from).Append(full);
            from = end;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }
}
