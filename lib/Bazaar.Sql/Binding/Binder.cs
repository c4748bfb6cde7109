using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Syntax;
using SortKey = Bazaar.Engine.Plan.SortKey;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>A query's tree to a typed plan, by the rules of its dialect.</summary>
public sealed partial class Binder(Dialect dialect, IFunctions functions, ITables tables, string database, BindOptions options)
{
    private const int MostViews = 100;
    private int viewDepth;

    /// <summary>Told what each name of the query means; null where nobody asks.</summary>
    public FullNames? FullNames { get; init; }

    /// <summary>The programs that TRANSFORM runs; null where there are none.</summary>
    public ITransforms? Transforms { get; init; }

    /// <summary>The session's macros, or null where the dialect has none.</summary>
    public IMacros? Macros { get; init; }

    private bool IsImpala => dialect.Language == Language.Impala;

    /// <summary>Binds a whole query.</summary>
    /// <exception cref="BazaarException">A name or a type is wrong, or a construct is refused.</exception>
    public BoundQuery Bind(T.Query query) => Unique(BindWhole(query));

    /// <summary>A statement's query, not one inside it.</summary>
    private BoundQuery BindWhole(T.Query query) =>
        options.OrderNeedsLimit && query is { OrderBy: [var order, ..], Limit: null }
            ? throw SqlErrors.Error(
                "ORDER BY without LIMIT is switched off.",
                order.Place,
                "Add LIMIT n, or SET hive.strict.checks.orderby.no.limit=false (and hive.mapred.mode=nonstrict).",
                "42000"
            )
            : BindQuery(query, null, CommonTables.None);

    /// <summary>Binds an expression over named columns, such as a partition's value.</summary>
    public Expr Bind(T.Expression value, IReadOnlyList<PlanColumn> columns) => BindValue(value, Over(columns));

    /// <summary>Binds an expression in a place, such as a CHECK, where neither aggregates nor windows may stand.</summary>
    public Expr BindPlain(T.Expression value, IReadOnlyList<PlanColumn> columns, string where) =>
        BindPlain(value, Over(columns), where);

    private static Context Over(IReadOnlyList<PlanColumn> columns) =>
        new(
            new Scope(null, [new ScopeTable(null, [.. columns.Select(c => new ScopeColumn(c.Name.ToLowerInvariant(), c))])]),
            CommonTables.None
        );

    /// <summary>Two columns of one name: Hive calls the later ones a_1, a_2.</summary>
    private static BoundQuery Unique(BoundQuery query)
    {
        var seen = new HashSet<string>();
        var columns = query.Columns.Select(c =>
        {
            var label = c.Label;
            for (var i = 1; !seen.Add(label); i++)
                label = string.Create(CultureInfo.InvariantCulture, $"{c.Label}_{i}");
            return c with { Label = label };
        });
        return query with { Columns = [.. columns] };
    }

    /// <summary>The query, or one around it, asks for the files of rows.</summary>
    private bool namesFiles;

    private BoundQuery BindQuery(T.Query query, Scope? outer, CommonTables common)
    {
        var around = namesFiles;
        namesFiles |= query.NamesFiles;
        var bound = Deep.Walk(() => BindQueryHere(query, outer, common));
        namesFiles = around;
        return bound;
    }

    private BoundQuery BindQueryHere(T.Query query, Scope? outer, CommonTables common)
    {
        common = IsImpala ? common.AddInTurn(query.With) : common.AddTogether(Once(query.With));
        List<T.OrderItem> order =
        [
            .. query.OrderBy,
            .. query.SortBy,
            // NULL comes first here, unlike in ORDER BY and SORT BY. (Measured.)
            .. query.ClusterBy.Select(c => new T.OrderItem(c.Place, c, false, true)),
        ];
        var bound = query.Body is T.Select select
            ? BindSelect(select, order, outer, common, SpreadKeys(query))
            : Ordered(BindBody(query.Body, outer, common), order, outer, common);
        if (query.Limit is null && query.Offset is null)
            return bound;
        return bound with
        {
            Plan = new Limit(
                bound.Plan,
                query.Limit is null ? null : LimitValue(query.Limit),
                query.Offset is null ? null : LimitValue(query.Offset)
            ),
        };
    }

    /// <summary>What rows are spread by: it has no effect on the rows here, and must be among the columns of the result.</summary>
    private static IReadOnlyList<T.Expression> SpreadKeys(T.Query query) =>
        [.. query.ClusterBy, .. query.DistributeBy, .. query.SortBy.Select(o => o.Value)];

    private Expr LimitValue(T.Expression value)
    {
        var place = value.Place;
        return functions.Cast(BindValue(value, new Context(new Scope(null, []), CommonTables.None)), DataType.BigInt, place);
    }

    private BoundQuery BindBody(T.QueryBody body, Scope? outer, CommonTables common) =>
        body switch
        {
            T.Select s => BindSelect(s, [], outer, common, []),
            T.NestedQuery n => BindQuery(n.Query, outer, common),
            T.Values v => BindValues(v, outer, common),
            T.SetOperation s => Deep.Walk(() => BindSetOperation(s, outer, common)),
            _ => throw new ArgumentException(body.GetType().Name),
        };

    /// <summary>An order over a set operation or VALUES: keys are names or positions of its columns, or expressions of them.</summary>
    private BoundQuery Ordered(BoundQuery query, List<T.OrderItem> order, Scope? outer, CommonTables common)
    {
        if (order.Count == 0)
            return query;
        var table = new ScopeTable(null, [.. query.Columns.Select(c => new ScopeColumn(c.Name, c.Column))]);
        var context = new Context(new Scope(outer, [table]), common);
        var keys = order.Select(o =>
        {
            var value = Position(o.Value, query.Columns.Count, "Order By") is { } at
                ? query.Columns[at].Column.Ref(o.Place)
                : BindValue(o.Value, context);
            return Key(o, value);
        });
        return query with { Plan = new Sort(query.Plan, [.. keys]) };
    }

    private SortKey Key(T.OrderItem item, Expr value) =>
        new(value, item.Descending, item.NullsFirst ?? (item.Descending == options.NullsLast));

    /// <summary>The index that ORDER BY 2 means, or null where it is no position.</summary>
    private int? Position(T.Expression value, int count, string clause)
    {
        if (
            value is not T.NumberLiteral { Suffix: "" } number
            || !options.OrderByPosition
            || !int.TryParse(number.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        )
            return null;
        return position >= 1 && position <= count
            ? position - 1
            : throw SqlErrors.Error(
                $"There is no column {position} to order or group by.",
                value.Place,
                $"SELECT has {count} columns, counted from 1.",
                clause == "Order By" ? "42000/10221" : "42000/10220"
            );
    }

    private BoundQuery BindValues(T.Values values, Scope? outer, CommonTables common)
    {
        var width = values.Rows[0].Items.Count;
        if (values.Rows.FirstOrDefault(r => r.Items.Count != width) is { } uneven)
            throw SqlErrors.Error(
                $"This row has {uneven.Items.Count} values, the first one {width}.",
                uneven.Place,
                "Give each row as many values."
            );
        var context = new Context(new Scope(outer, []), common);
        var rows = values.Rows.Select(r => r.Items.Select(i => BindPlain(i, context, "VALUES")).ToArray()).ToList();
        var columns = new List<OutputColumn>();
        for (var i = 0; i < width; i++)
        {
            var type = rows[0][i].Type;
            foreach (var row in rows)
                type =
                    functions.Common(type, row[i].Type)
                    ?? throw SqlErrors.Error(
                        $"Column {i + 1} has values of the types {type} and {row[i].Type}.",
                        row[i].Place ?? values.Place,
                        "Convert them by CAST."
                    );
            foreach (var row in rows)
                row[i] = Convert(row[i], type);
            var name =
                values.Names?[i]?.Folded
                ?? (
                    IsImpala
                        ? ExpressionText.Of(values.Rows[0].Items[i])
                        : string.Create(CultureInfo.InvariantCulture, $"col{i + 1}")
                );
            columns.Add(new(name, name, new PlanColumn(name, type, values.Place)));
        }
        var plan = new Values([.. columns.Select(c => c.Column)], [.. rows.Select(r => new EquatableList<Expr>(r))])
        {
            Place = values.Place,
        };
        return new(plan, columns);
    }

    private Expr Convert(Expr value, DataType type) =>
        value.Type == type ? value : functions.Cast(value, type, value.Place ?? Place.Start);

    private BoundQuery BindSetOperation(T.SetOperation operation, Scope? outer, CommonTables common)
    {
        // Hive makes a query in FROM of it, which sees nothing around it.
        outer = IsImpala ? outer : null;
        var left = BindBody(operation.Left, outer, common);
        var right = BindBody(operation.Right, outer, common);
        if (left.Columns.Count != right.Columns.Count)
            throw SqlErrors.Error(
                $"The left query has {left.Columns.Count} columns, the right one {right.Columns.Count}.",
                operation.Right.Place,
                "Both sides of a set operation have the same number of columns."
            );
        var outputs = new List<OutputColumn>();
        for (var i = 0; i < left.Columns.Count; i++)
        {
            var (a, b) = (left.Columns[i], right.Columns[i]);
            var type =
                UnionType(a.Column.Type, b.Column.Type)
                ?? throw SqlErrors.Error(
                    $"Column {a.Name} is {a.Column.Type} in the left query and {b.Column.Type} in the right one.",
                    operation.Right.Place,
                    "Convert one of them by CAST."
                );
            if (IsImpala)
                ImpalaRules.CheckSet(type, operation is { Operator: T.SetOperator.Union, All: true }, operation.Place);
            outputs.Add(new(a.Inner, a.Inner, new PlanColumn(a.Inner, type, a.Column.Place)) { Window = a.Window });
        }
        Rel To(BoundQuery side) =>
            side.Columns.Select(c => c.Column.Type).SequenceEqual(outputs.Select(o => o.Column.Type))
                ? side.Plan
                : new Project(
                    side.Plan,
                    [
                        .. side.Columns.Select(
                            (c, i) => Item.Of(c.Name, Convert(c.Column.Ref(operation.Place), outputs[i].Column.Type))
                        ),
                    ]
                );
        var kind = operation.Operator switch
        {
            T.SetOperator.Union => SetKind.Union,
            T.SetOperator.Intersect => SetKind.Intersect,
            _ => SetKind.Except,
        };
        var plan = new SetOperation(kind, operation.All, [To(left), To(right)], [.. outputs.Select(o => o.Column)])
        {
            Place = operation.Place,
        };
        return new(plan, outputs);
    }

    /// <summary>Set operations convert within numbers, texts and times only.</summary>
    private DataType? UnionType(DataType a, DataType b)
    {
        static int Group(DataType t) =>
            t switch
            {
                NullType => 0,
                StringType => 2,
                DateType or TimestampType or InstantType => 3,
                _ when t.IsNumeric => 1,
                _ => 4,
            };
        // A decimal keeps its digits beside an integer, even where the integer's don't fit: Hive gives NULL then.
        if (!IsImpala && (a, b) is (DecimalType, IntegerType) or (IntegerType, DecimalType))
            return a is DecimalType ? a : b;
        return a == b ? a
            : a.IsNested || b.IsNested ? null
            : Group(a) == Group(b) || a is NullType || b is NullType ? functions.Common(a, b)
            : null;
    }
}
