using System.Globalization;
using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using SortKey = Bazaar.Engine.Plan.SortKey;

namespace Bazaar.Engine.Duck;

/// <summary>Writes scalar expressions. What it returns is safe as an argument anywhere: a name, a call, or in parentheses.</summary>
internal sealed class ExprWriter(RelWriter relations, bool exact)
{
    /// <summary>DuckDB's planner needs time by the third power of an expression's depth, and can't be stopped meanwhile: 500 take seconds.</summary>
    private const int MostDeep = 600;

    /// <summary>For scalar subqueries in one another the time doubles with each.</summary>
    private const int MostSubqueries = 16;

    private int lambdas;
    private int depth;

    /// <summary>What each column is called where the writer is now: a qualified name, or an expression that is folded in.</summary>
    public Dictionary<PlanColumn, string> Names { get; } = [];

    public string Write(Expr expr)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // DuckDB makes one flat list of a chain of AND or OR.
        var deeper = expr is Call { ResultType: BooleanType } ? 0 : 1;
        if (depth + deeper > MostDeep)
            throw TooDeep($"This expression has more than {MostDeep} operators or calls in one another.", expr);
        depth += deeper;
        var sql = WriteAny(expr);
        depth -= deeper;
        return sql;
    }

    private static BazaarException TooDeep(string message, Expr expr) =>
        new(new(Fault.Unsupported, message, expr.Place, "Compute a part of it in a subquery or a statement before."));

    private string Subquery(ScalarSubquery q)
    {
        if (relations.Subqueries >= MostSubqueries)
            throw TooDeep($"More than {MostSubqueries} subqueries that stand for a value are in one another.", q);
        relations.Subqueries++;
        var sql = $"({relations.Query(q.Query)})";
        relations.Subqueries--;
        return sql;
    }

    private string WriteAny(Expr expr) =>
        expr switch
        {
            ColumnRef r => Names.TryGetValue(r.Column, out var name)
                ? name
                : throw new InvalidOperationException(
                    $"The plan refers to the column {r.Column.Name}, which no operator below it makes."
                ),
            Literal l => LiteralWriter.Write(l.Value, l.Type),
            Call c => c.Operation.Write(Site(c.Args, c.Type)),
            Cast c => c.Rules.Write(Write(c.Operand), c.Operand.Type, c.Target),
            Case c => WriteCase(c),
            FieldAccess f =>
                $"struct_extract({Write(f.Operand)}, {DuckTypes.Text(DuckTypes.FieldName((StructType)f.Operand.Type, f.Index))})",
            MakeStruct s => WriteStruct(s),
            Lambda l => WriteLambda(l),
            ScalarSubquery q => Subquery(q),
            Exists e => $"EXISTS ({relations.Query(e.Query)})",
            InSubquery i => $"({Write(i.Operand)} {i.Symbol} ({relations.Query(i.Query)}))",
            Collect c => WriteCollect(c),
            AggregateCall a => WriteAggregate(a),
            WindowCall w => WriteWindow(w),
            _ => throw new NotSupportedException(expr.GetType().Name),
        };

    private CallContext Site(EquatableList<Expr> args, DataType type) =>
        new([.. args.Select(Write)], [.. args.Select(a => a.Type)], type, exact);

    private string WriteCase(Case c)
    {
        var whens = string.Concat(c.Whens.Select(w => $" WHEN {Write(w.When)} THEN {Write(w.Then)}"));
        var otherwise = c.Else is null ? "" : $" ELSE {Write(c.Else)}";
        return $"(CASE{whens}{otherwise} END)";
    }

    private string WriteStruct(MakeStruct s)
    {
        if (s.Fields.Count == 0)
            return "{'f0': 0}";
        return "{"
            + string.Join(", ", s.Fields.Select((f, i) => $"{DuckTypes.Text(DuckTypes.FieldName(s.StructType, i))}: {Write(f)}"))
            + "}";
    }

    private string WriteLambda(Lambda l)
    {
        var names = new List<string>();
        foreach (var parameter in l.Parameters)
        {
            var name = "e" + (++lambdas).ToString(CultureInfo.InvariantCulture);
            Names[parameter] = name;
            names.Add(name);
        }
        return $"lambda {string.Join(", ", names)}: {Write(l.Body)}";
    }

    private string WriteCollect(Collect c)
    {
        var (query, names, order) = relations.Rows(c.Query);
        var type = (StructType)c.ListType.Element;
        var fields = string.Join(", ", names.Select((n, i) => $"{DuckTypes.Text(DuckTypes.FieldName(type, i))}: {n}"));
        var by = order.Count == 0 ? "" : " ORDER BY " + string.Join(", ", order.Select(o => o.Text));
        return $"coalesce((SELECT list({{{fields}}}{by}) FROM {query}), [])";
    }

    private string WriteAggregate(AggregateCall a)
    {
        var site = Site(a.Args, a.Type);
        if (a.Distinct)
            site = site with { Args = [.. site.Args.Select((arg, i) => i == 0 ? AggregateText.Distinct + arg : arg)] };
        if (a.OrderBy is { } keys && Order(keys) is { Length: > 0 } order)
            site = site with { Args = [.. site.Args.SkipLast(1), $"{site.Args[^1]} ORDER BY {order}"] };
        var filter = a.Filter is null ? "" : $" FILTER (WHERE {Write(a.Filter)})";
        return new AggregateText(a.Function.Write(site)).WithClause(filter);
    }

    /// <summary>The order of the rows that windows are computed over: a number of the row without an order of its own counts in it.</summary>
    public IReadOnlyList<BlockOrder> RowOrder { get; set; } = [];

    private string WriteWindow(WindowCall w)
    {
        var site = Site(w.Args, w.Type) with { Over = true };
        if (w.Distinct)
            site = site with { Args = [.. site.Args.Select((arg, i) => i == 0 ? AggregateText.Distinct + arg : arg)] };
        if (w.IgnoreNulls)
            site = site with { Args = [.. site.Args.SkipLast(1), site.Args[^1] + " IGNORE NULLS"] };
        var parts = new List<string>();
        if (w.PartitionBy.Count > 0)
            parts.Add("PARTITION BY " + string.Join(", ", w.PartitionBy.Select(Write)));
        if (Order(w.OrderBy) is { Length: > 0 } order)
            parts.Add("ORDER BY " + order);
        else if (w.Function.Name == "row_number" && w.PartitionBy.Count == 0 && RowOrder.Count > 0)
            parts.Add("ORDER BY " + string.Join(", ", RowOrder.Select(k => k.Text)));
        if (w.Frame is { } frame)
        {
            parts.Add($"{(frame.Unit == FrameUnit.Rows ? "ROWS" : "RANGE")} BETWEEN {Bound(frame.Start)} AND {Bound(frame.End)}");
        }
        return new AggregateText(w.Function.Write(site)).WithClause($" OVER ({string.Join(' ', parts)})");
    }

    private string Bound(FrameBound bound) =>
        bound.Edge switch
        {
            FrameEdge.UnboundedPreceding => "UNBOUNDED PRECEDING",
            FrameEdge.Preceding => Write(bound.Offset!) + " PRECEDING",
            FrameEdge.CurrentRow => "CURRENT ROW",
            FrameEdge.Following => Write(bound.Offset!) + " FOLLOWING",
            _ => "UNBOUNDED FOLLOWING",
        };

    private string Order(IEnumerable<SortKey> keys) => string.Join(", ", Keys(keys).Select(k => k.Text));

    /// <summary>Sort keys, without constants: they order nothing, and a bare integer would mean a position.</summary>
    public List<BlockOrder> Keys(IEnumerable<SortKey> keys) =>
        [
            .. keys.Select(k => new BlockOrder(Write(k.Value), k.Descending, k.NullsFirst))
                .Where(k => !k.Sql.All(c => char.IsDigit(c) || c is '(' or ')' or '-')),
        ];
}
