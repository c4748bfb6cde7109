using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>Queries as values: EXISTS, IN, comparisons, and those for one value.</summary>
public sealed partial class Binder
{
    private const string Unsupported = "42000/10249";

    /// <summary>A query in an expression. Of the queries around it Hive's sees the next one's tables only.</summary>
    private BoundQuery BindSubquery(T.Query query, Context context)
    {
        if (context.Queryless is { } clause)
            throw SqlErrors.Error(
                $"{clause} takes no query.",
                query.Place,
                clause == "ON" ? "Write it into WHERE." : "Select it under an alias in a query of FROM.",
                IsImpala ? "HY000" : Unsupported
            );
        if (!IsImpala && query.With.Count > 0)
            throw SqlErrors.Error(
                "In Hive a query in an expression has no WITH.",
                query.Place,
                "Write WITH before the whole statement, or a query in FROM.",
                "42000"
            );
        return BindQuery(query, IsImpala ? context.Scope : context.Scope.Alone(), context.Common);
    }

    /// <summary>A query of one column.</summary>
    private BoundQuery BindOneColumn(T.Query query, Context context)
    {
        var bound = BindSubquery(query, context);
        return bound.Columns.Count == 1
            ? IsImpala
                ? bound
                : LimitedQueries.LimitFirst(bound, query.Place)
            : throw SqlErrors.Error(
                $"A query among values has one column; this one has {bound.Columns.Count}.",
                query.Place,
                "Select one column.",
                Unsupported
            );
    }

    private Expr BindInQuery(T.InQuery value, Context context)
    {
        var operand = BindValue(value.Operand, context);
        if (!IsImpala && Subqueries.First(operand) is not null)
            throw SqlErrors.Error(
                "Hive takes no query on the left of IN.",
                value.Operand.Place,
                "Join the query in FROM, and compare its column.",
                Unsupported
            );
        var query = BindOneColumn(value.Query, context);
        if (!IsImpala && ComputesWindow(query.Plan) && Subqueries.IsCorrelated(query.Plan))
            throw SqlErrors.Error(
                "In Hive a query of IN that depends on the row computes no window.",
                value.Query.Place,
                "Write EXISTS, or join the query in FROM.",
                Unsupported
            );
        return BindIn(operand, query, value.Place);
    }

    private static bool ComputesWindow(Rel plan) =>
        plan is Window || (plan is Project or Filter or Sort or Limit && PlanTree.Inputs(plan).Any(ComputesWindow));

    private InSubquery BindIn(Expr operand, BoundQuery query, Place place, string comparison = "=", bool all = false)
    {
        var column = query.Columns[0].Column;
        // Hive joins: what is no key of a join is none here.
        if (!IsImpala)
            functions.Key("=", operand, column.Ref(place), place);
        var type =
            functions.Comparison(operand.Type, column.Type)
            ?? throw SqlErrors.Error(
                $"{operand.Type} can't be compared with {column.Type}.",
                place,
                "Convert one of them by CAST."
            );
        var value = Convert(operand, type);
        var item = Convert(column.Ref(place), type);
        // A text that is no value of the type meets nothing, and is not NULL: Hive asks the text itself. (Measured.)
        Expr Meets(Expr before, Expr after) =>
            functions.Operator(
                "or",
                [functions.Operator("isnull", [before], place), Not(functions.Operator("isnull", [after], place))],
                place
            );
        Expr Not(Expr condition) => functions.Operator("not", [condition], place);
        bool IsText(DataType from) => !IsImpala && comparison == "=" && from is StringType && type is not StringType;
        var rows = IsText(column.Type) ? new Filter(query.Plan, Meets(column.Ref(place), item)) : query.Plan;
        var plan = column.Type == type ? rows : new Project(rows, [Item.Of(column.Name, item)]);
        if (IsText(operand.Type))
            value = new Call(type is FloatingType ? UnreadNumber : UnreadTime, [operand, value], type) { Place = place };
        return new InSubquery(value, plan) { Comparison = comparison, All = all };
    }

    /// <summary>What a text is among numbers or times that it is none of: equal to none, and no NULL.</summary>
    private static Operation Unread(string other) =>
        Operation.Template(
            "unread",
            $"(CASE WHEN {{0}} IS NOT NULL AND {{1}} IS NULL THEN CAST('{other}' AS {{type}}) ELSE {{1}} END)"
        );

    private static readonly Operation UnreadNumber = Unread("nan");
    private static readonly Operation UnreadTime = Unread("infinity");

    private ScalarSubquery BindScalar(T.ScalarQuery value, Context context)
    {
        var plan = BindOneColumn(value.Query, context).Plan;
        return new(IsImpala || !Subqueries.IsCorrelated(plan) ? plan : OfFoundRows(plan, value.Place));
    }

    /// <summary>Hive joins the groups: a row without one gets NULL, whatever is computed of no rows, or 0 if the first thing is their count. (Measured.)</summary>
    private Rel OfFoundRows(Rel plan, Place place)
    {
        if (
            plan
            is not Project
            {
                Input: Aggregate { Keys.Count: 0, GroupingSets: null } aggregate,
                Items: [{ Value: not ColumnRef } item],
            } project
        )
            return plan;
        var rows = Item.Of("rows", functions.Aggregate("count", [], false, [], place));
        var first = Exprs.All<ColumnRef>(item.Value).Select(r => aggregate.Aggregates.FirstOrDefault(a => a.Column == r.Column));
        var counts = first.FirstOrDefault(a => a is not null)?.Value is AggregateCall { Function.Name: "count" };
        if (counts && !item.Value.Type.IsNumeric)
            throw SqlErrors.Error(
                $"In Hive a query that depends on the row makes no {item.Value.Type.Name} of a count.",
                place,
                "Select the count itself, and convert it outside.",
                Unsupported
            );
        var found = functions.Operator(">", [rows.Column.Ref(place), new Literal(0L, DataType.BigInt)], place);
        Expr? none = counts ? Convert(new Literal(0L, DataType.BigInt), item.Value.Type) : null;
        var value = new Case([new(found, item.Value)], none, item.Value.Type) { Place = place };
        var counted = new Aggregate(aggregate.Input, [], [.. aggregate.Aggregates, rows]) { Place = aggregate.Place };
        return new Project(counted, [item with { Value = value }]) { Place = project.Place };
    }

    /// <summary>A comparison with each value of a query, with SQL's answers for NULL and for no row at all.</summary>
    private Expr BindQuantified(T.QuantifiedComparison value, Context context)
    {
        var operand = BindValue(value.Operand, context);
        var query = BindOneColumn(value.Query, context);
        if (
            value.Operator is not ("=" or "<>" or "<" or "<=" or ">" or ">=")
            || (value.Operator, value.All) is ("=", true) or ("<>", false)
        )
            throw SqlErrors.Error(
                $"{value.Operator} {(value.All ? "ALL" : "ANY")} (query) is not there.",
                value.Place,
                value.Operator switch
                {
                    "=" => "Compare with the query's min and max.",
                    "<>" => "Write NOT (x = ALL …) in terms of the query's min and max.",
                    _ => "Compare by = <> < <= > or >=.",
                },
                "42000/10250"
            );
        return BindIn(operand, query, value.Place, value.Operator, value.All);
    }
}
