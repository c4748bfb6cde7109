using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>SELECT TRANSFORM (…) USING: its clauses choose what the program is given, and what stands behind them is of its lines.</summary>
public sealed partial class Binder
{
    /// <summary>The columns of lines that TRANSFORM says nothing of.</summary>
    private static readonly string[] KeyAndValue = ["key", "value"];

    /// <summary>SELECT TRANSFORM (items) USING … AS a, b FROM … WHERE … is SELECT a, b of the lines that a program makes of SELECT items FROM … WHERE ….</summary>
    private static T.Select WithTransformed(T.Select select)
    {
        if (select.Transform is not { } transform)
            return select;
        var names =
            transform.Columns.Count > 0
                ? transform.Columns.Select(c => c.Name)
                : KeyAndValue.Select(n => new T.Name(transform.Place, n));
        var rows = T.Query.Of(select with { Transform = null });
        return new(
            select.Place,
            false,
            [],
            [.. names.Select(n => new T.SelectItem(n.Place, new T.ColumnReference(n.Place, n), []))],
            new T.Transformed(transform.Place, rows, transform),
            null,
            null,
            null,
            [],
            null
        );
    }

    private (Rel, IReadOnlyList<ScopeTable>) BindTransformed(T.Transformed transformed, CommonTables common)
    {
        var transform = transformed.Transform;
        if (Transforms is null)
            throw SqlErrors.Refused("TRANSFORM … USING", transform.Place, "Write the work as a query.");
        if (transform.Columns.GroupBy(c => c.Name.Folded).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw SqlErrors.Error(
                $"The column {twice.Key} is there twice.",
                twice.Last().Place,
                "Give one of them another name.",
                "42S02/10074"
            );
        var rows = Transforms.Through(BindQuery(transformed.Query, null, common).Plan, transform);
        return Named(rows, null, rows.Columns.Select(c => (c.Name, c)));
    }
}
