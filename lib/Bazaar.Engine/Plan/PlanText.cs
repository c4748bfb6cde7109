using System.Globalization;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>Prints a plan as an indented tree, the way that <c>bazaar explain --stage plan</c> and the goldens show it.</summary>
/// <remarks>Columns are printed as name#number, numbered in the order in which they are met, so that the text is the same each time.</remarks>
public sealed class PlanText
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<PlanColumn, int> numbers = [];
    private readonly HashSet<SharedPlan> printed = [];

    /// <param name="plan">The plan.</param>
    /// <param name="known">Shared plans that are printed elsewhere, and so are only named here.</param>
    public static string Of(Rel plan, IEnumerable<SharedPlan>? known = null)
    {
        var printer = new PlanText();
        printer.printed.UnionWith(known ?? []);
        printer.Print(plan, 0);
        return printer.text.ToString();
    }

    private string Name(PlanColumn column)
    {
        if (!numbers.TryGetValue(column, out var number))
            numbers[column] = number = numbers.Count + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{column.Name}#{number}");
    }

    private void Line(int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');

    private void Print(Rel rel, int depth)
    {
        var queries = new List<Rel>();
        // The inputs are printed below their operator, but their columns are numbered first only where the operator names them.
        Line(depth, Describe(rel, queries));
        foreach (var query in queries)
        {
            Line(depth + 1, "Subquery");
            Print(query, depth + 2);
        }
        foreach (var input in PlanTree.Inputs(rel))
            Print(input, depth + 1);
        if (rel is SharedRef { Shared: var shared } && printed.Add(shared))
            Print(shared.Plan, depth + 1);
    }

    private string Describe(Rel rel, List<Rel> queries)
    {
        string E(Expr e) => Text(e, queries);
        string Items(IEnumerable<Item> items) =>
            string.Join(
                ", ",
                items.Select(i =>
                    i.Value is ColumnRef r && r.Column == i.Column ? Name(i.Column) : $"{Name(i.Column)} := {E(i.Value)}"
                )
            );
        string Keys(IEnumerable<SortKey> keys) => string.Join(", ", keys.Select(k => Key(k, queries)));
        return rel switch
        {
            SingleRow => "SingleRow",
            Scan s => $"Scan {s.Source.Name}{Parts(s.Source)} [{Columns(s.Columns)}]",
            Values v => $"Values {v.Rows.Count} rows [{Columns(v.Columns)}]",
            SharedRef { Shared: { Through: { } program } s } r =>
                $"Shared {s.Name} through {program.Name} [{Columns(r.Columns)}]",
            SharedRef s => $"Shared {s.Shared.Name} [{Columns(s.Columns)}]",
            Project p => $"Project {Items(p.Items)}",
            Filter f => $"Filter {E(f.Condition)}",
            Aggregate a => $"Aggregate by [{Items(a.Keys)}]{Sets(a)} compute [{Items(a.Aggregates)}]",
            Window w => $"Window {Items(w.Items)}",
            Join j => $"Join {j.Kind.ToString().ToLowerInvariant()}{(j.Condition is null ? "" : " on " + E(j.Condition))}",
            Unnest u =>
                $"Unnest{(u.Outer ? " outer" : "")} {Name(u.Element)} := {E(u.List)}{(u.Position is null ? "" : $", {Name(u.Position)}")}",
            Sort s => $"Sort {Keys(s.Keys)}",
            Limit l => $"Limit {(l.Count is null ? "all" : E(l.Count))}{(l.Offset is null ? "" : " offset " + E(l.Offset))}",
            Distinct => "Distinct",
            SetOperation s => $"{s.Kind}{(s.All ? " all" : "")} [{Columns(s.Columns)}]",
            Sample s => string.Create(CultureInfo.InvariantCulture, $"Sample {s.Fraction}"),
            _ => rel.GetType().Name,
        };
    }

    private string Columns(IEnumerable<PlanColumn> columns) => string.Join(", ", columns.Select(c => $"{Name(c)} {c.Type}"));

    private static string Parts(ScanSource source) =>
        source.AllParts is { } all ? string.Create(CultureInfo.InvariantCulture, $" partitions={source.Parts.Count}/{all}") : "";

    private string Sets(Aggregate a) =>
        a.GroupingSets is null
            ? ""
            : $" sets {string.Join(" ", a.GroupingSets.Select(s => $"({string.Join(", ", s.Select(k => Name(a.Keys[k].Column)))})"))}";

    private string Key(SortKey key, List<Rel> queries) =>
        $"{Text(key.Value, queries)} {(key.Descending ? "desc" : "asc")} nulls {(key.NullsFirst ? "first" : "last")}";

    private string Text(Expr expr, List<Rel> queries)
    {
        string E(Expr e) => Text(e, queries);
        string All(IEnumerable<Expr> args) => string.Join(", ", args.Select(E));
        string Query(Rel query)
        {
            queries.Add(query);
            return string.Create(CultureInfo.InvariantCulture, $"subquery {queries.Count}");
        }
        return expr switch
        {
            ColumnRef r => Name(r.Column),
            Literal l => Constant(l),
            Call c => $"{c.Operation.Name}({All(c.Args)})",
            Cast c => $"cast({E(c.Operand)} as {c.Target} by {c.Rules.Name})",
            Case c =>
                $"case{string.Concat(c.Whens.Select(w => $" when {E(w.When)} then {E(w.Then)}"))}{(c.Else is null ? "" : $" else {E(c.Else)}")} end",
            FieldAccess f =>
                $"{E(f.Operand)}.{((StructType)f.Operand.Type).Fields[f.Index].Name ?? "$" + f.Index.ToString(CultureInfo.InvariantCulture)}",
            MakeStruct s => $"({All(s.Fields)})",
            Lambda l => $"({string.Join(", ", l.Parameters.Select(Name))}) -> {E(l.Body)}",
            ScalarSubquery q => Query(q.Query),
            Exists e => $"exists {Query(e.Query)}",
            InSubquery i => $"{E(i.Operand)} {i.Symbol.ToLowerInvariant()} {Query(i.Query)}",
            Collect c => $"bag of {Query(c.Query)}",
            AggregateCall a =>
                $"{a.Function.Name}({(a.Distinct ? "distinct " : "")}{All(a.Args)}{(a.OrderBy is { Count: > 0 } o ? " order by " + string.Join(", ", o.Select(k => Key(k, queries))) : "")})"
                    + (a.Filter is null ? "" : $" where {E(a.Filter)}"),
            WindowCall w =>
                $"{w.Function.Name}({(w.Distinct ? "distinct " : "")}{All(w.Args)}{(w.IgnoreNulls ? " ignore nulls" : "")}) over (partition by {All(w.PartitionBy)} order by {string.Join(", ", w.OrderBy.Select(k => Key(k, queries)))}{(w.Frame is null ? "" : " " + FrameText(w.Frame, queries))})",
            _ => expr.GetType().Name,
        };
    }

    private string FrameText(Frame frame, List<Rel> queries)
    {
        string Bound(FrameBound b) => b.Edge + (b.Offset is null ? "" : $" {Text(b.Offset, queries)}");
        return $"{frame.Unit} {Bound(frame.Start)} to {Bound(frame.End)}".ToLowerInvariant();
    }

    private static string Constant(Literal literal) =>
        literal.Value switch
        {
            null => "null",
            string s => "'" + s.Replace("'", "''", StringComparison.Ordinal) + "'",
            bool b => b ? "true" : "false",
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!,
        };
}
