using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>What Impala lets the arrays do that one SELECT opens: side by side by UNNEST, or joined by their names in FROM, not both.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_complex_types.html"/>, asked of its own tests.</remarks>
internal sealed class UnnestRules
{
    private readonly HashSet<PlanColumn> zipped = [];
    private bool zips;
    private bool joins;

    /// <summary>FROM t, t.array.</summary>
    public void Join(Place place)
    {
        joins = true;
        CheckMix(place);
    }

    /// <summary>FROM t, UNNEST(t.a, t.b).</summary>
    public void Zip(IEnumerable<PlanColumn> items, Place place)
    {
        if (zips)
            throw Wrong("A SELECT has one UNNEST.", place, "Write UNNEST(a, b), or UNNEST in a query of FROM.");
        zips = true;
        CheckMix(place);
        // One array alone has nothing beside it.
        var columns = items.ToList();
        if (columns.Count > 1)
            zipped.UnionWith(columns);
    }

    /// <summary>What one UNNEST takes.</summary>
    public static void Check(IReadOnlyList<Expr> arrays, IReadOnlyList<ScopeTable> tables, Place place)
    {
        foreach (var array in arrays)
        {
            if (array.Type is not ArrayType)
                throw Wrong(
                    $"UNNEST takes arrays, and this is {array.Type}.",
                    array.Place ?? place,
                    "Name a column of the type ARRAY."
                );
            ImpalaRules.CheckUnnested(array, place);
        }
        var owners = arrays
            .Select(Exprs.First<ColumnRef>)
            .Select(c => tables.FirstOrDefault(t => t.Columns.Any(s => s.Column == c?.Column)))
            .Distinct();
        if (owners.Count() > 1)
            throw Wrong(
                "UNNEST takes arrays of one table.",
                place,
                "Open each table's arrays in a query of FROM, and join them."
            );
    }

    /// <summary>WHERE asks nothing of what UNNEST gives: it would tear the rows apart.</summary>
    public void CheckWhere(Expr condition, Place place)
    {
        if (zips && Exprs.All<ColumnRef>(condition).FirstOrDefault(c => zipped.Contains(c.Column)) is { } item)
            throw Wrong(
                "WHERE can't ask for what UNNEST gives in the same SELECT.",
                item.Place ?? place,
                "Write UNNEST in a query of FROM, and WHERE around it."
            );
    }

    private void CheckMix(Place place)
    {
        if (zips && joins)
            throw Wrong("UNNEST can't stand beside an array that FROM names.", place, "Open one of them in a query of FROM.");
    }

    private static BazaarException Wrong(string message, Place place, string cure) =>
        SqlErrors.Error(message, place, cure, "HY000");
}
