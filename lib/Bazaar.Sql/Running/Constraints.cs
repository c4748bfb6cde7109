using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>NOT NULL and CHECK, which Hive holds every row to that is written, and DEFAULT.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+DDL#LanguageManualDDL-Constraints"/></remarks>
internal static class Constraints
{
    private static readonly Operation Held = Operation.Template(
        "constraint",
        "(CASE WHEN {0} THEN true ELSE CAST(error('Either CHECK or NOT NULL constraint violated!') AS BOOLEAN) END)"
    );

    /// <summary>Whether a constraint is held: it is unless it says DISABLE.</summary>
    public static bool IsOn(IEnumerable<string> options) =>
        !options.Any(o => o.Equals("DISABLE", StringComparison.OrdinalIgnoreCase));

    /// <summary>The rows, all of the table's columns, as long as each keeps the table's constraints; else the statement fails.</summary>
    public static Rel Guarded(Table table, Rel rows, Binder binder, IFunctions functions, Dialect dialect)
    {
        var terms = new List<Expr>();
        var place = rows.Place ?? Place.Start;
        foreach (var (column, value) in table.AllColumns.Zip(rows.Columns))
            if (column.NotNull)
                terms.Add(functions.Operator("not", [functions.Operator("isnull", [value.Ref(place)], place)], place));
        foreach (var check in table.Checks)
        {
            var condition = binder.Bind(Parser.ParseExpression(check.Condition, dialect), rows.Columns);
            terms.Add(functions.Operator("not", [functions.Operator("isfalse", [condition], place)], place));
        }
        if (terms.Count == 0)
            return rows;
        var all = terms.Count == 1 ? terms[0] : functions.Operator("and", terms, place);
        return new Filter(rows, new Call(Held, [all], DataType.Boolean) { Place = place }) { Place = rows.Place };
    }

    /// <summary>A CHECK for the catalog.</summary>
    /// <exception cref="BazaarException">It is no condition over the table's columns.</exception>
    public static TableCheck Check(
        string? name,
        Expression condition,
        string text,
        IEnumerable<TableColumn> columns,
        Binder binder
    )
    {
        var bound = binder.BindPlain(condition, [.. columns.Select(c => new PlanColumn(c.Name, c.Type))], "CHECK");
        if (
            Exprs.First<ScalarSubquery>(bound) is not null
            || Exprs.First<InSubquery>(bound) is not null
            || Exprs.First<Engine.Plan.Exists>(bound) is not null
        )
            throw Wrong("A CHECK has no subquery.", condition.Place, "Compare columns and constants.");
        if (bound.Type is not BooleanType)
            throw Wrong($"A CHECK is a condition, and this is {bound.Type.Name}.", condition.Place, "Write a comparison.");
        return new(name, text);
    }

    /// <summary>A DEFAULT's text for the catalog.</summary>
    /// <exception cref="BazaarException">Its type is another than the column's.</exception>
    public static string Default(Expression value, string text, DataType type, Binder binder)
    {
        var bound = binder.BindPlain(value, [], "DEFAULT");
        if (bound.Type != type)
            throw Wrong(
                $"The default is {bound.Type.Name}, and the column {type.Name}.",
                value.Place,
                $"Write CAST(… AS {type.Name})."
            );
        return text;
    }

    private static BazaarException Wrong(string message, Place place, string cure) =>
        SqlErrors.Error(message, place, cure, "42000/10326");
}
