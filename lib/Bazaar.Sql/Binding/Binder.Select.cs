using Bazaar.Core;
using Bazaar.Engine.Plan;
using SortKey = Bazaar.Engine.Plan.SortKey;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>SELECT: its clauses in the order in which they work.</summary>
public sealed partial class Binder
{
    /// <summary>An item of SELECT, bound over FROM's columns; aggregates and windows are still inside.</summary>
    private sealed record SelectedItem(string Name, string Label, Expr Value)
    {
        /// <summary>Of a window function without an alias its name by its position, and the one by its function.</summary>
        public (string Positional, string Window)? Names { get; init; }
    }

    /// <summary>The arrays that the FROM opens that is being bound.</summary>
    private UnnestRules unnests = new();

    private BoundQuery BindSelect(
        T.Select select,
        IReadOnlyList<T.OrderItem> order,
        Scope? outer,
        CommonTables common,
        IReadOnlyList<T.Expression> spread
    )
    {
        select = IsImpala ? WithUnnesting(select) : WithTransformed(select);
        var around = unnests;
        unnests = new();
        var (plan, scope) = BindFrom(select, outer, common);
        var opened = unnests;
        unnests = around;
        var windows = select.Windows.ToDictionary(w => w.Name.Folded, w => w.Window);
        var context = new Context(scope, common) { Windows = windows };
        if (select.Where is not null)
        {
            var where = BindCondition(select.Where, context, "WHERE");
            if (IsImpala)
                ImpalaRules.CheckCondition(where, select.Where.Place);
            opened.CheckWhere(where, select.Where.Place);
            plan = new Filter(plan, where) { Place = select.Where.Place };
        }
        if (!IsImpala)
        {
            // What is around a query is known in Hive's FROM and WHERE only.
            scope = scope.Alone();
            context = context with { Scope = scope };
        }
        if (TableFunctionOf(select) is { } call)
            return BindTableSelect(select, call, plan, context, order);
        var keys = BindKeys(select, context);
        context = context with { Keys = keys, GroupingId = GroupingIdOf(select) };
        var items = BindItems(select, context);
        var aliases = Aliases(items);
        var late = context with { Scope = scope.With(aliases), Queryless = "ORDER BY" };
        // ORDER BY prefers aliases; HAVING and QUALIFY prefer columns, so far as the groups have them.
        var isGrouped = select.GroupBy is not null || items.Any(i => Exprs.Has<AggregateCall>(i.Value));
        var filters = context with { Scope = scope.With(aliases, c => !isGrouped || keys.Any(k => Exprs.Same(k, c))) };
        var outside = new GroupAggregates(items.Select(i => i.Value));
        var having =
            select.Having is null ? null
            : IsImpala ? Boolean(BindLate(select.Having, select, items, context, "HAVING"), "HAVING")
            : Boolean(BindValue(select.Having, filters with { Scope = filters.Scope.Collecting(outside) }), "HAVING");
        // An alias in HAVING leaves ORDER BY as it is written, in Hive's view. (Measured.)
        var renamed = FullNames is not null && having is not null && FullNames.SawAlias(select);
        var qualify = select.Qualify is null ? null : Boolean(BindValue(select.Qualify, filters), "QUALIFY");
        var sort = order
            .Select(o =>
                Key(
                    o,
                    Position(o.Value, items.Count, "Order By") is { } at ? AtPosition(items[at], o.Value)
                        : IsImpala ? BindLate(o.Value, select, items, context, "ORDER BY")
                        : renamed ? Silently(() => BindValue(o.Value, late))
                        : spread.Contains(o.Value) ? BindSpread(o.Value, items, late)
                        : BindValue(o.Value, late)
                )
            )
            .ToList();
        // Where Hive computes the order beside what SELECT shows, it selects once more, and windows lose their names. (Measured.)
        if (order.Where((o, i) => !IsShown(o.Value, sort[i].Value, items)).Any())
            items = [.. items.Select(i => i.Names is var (name, _) ? i with { Name = name, Label = name } : i)];
        if (!IsImpala && select.Distinct && isGrouped)
            CheckOrderOfDistinctGroups(items, order, sort);
        var values = items
            .Select(i => i.Value)
            .Concat(sort.Select(k => k.Value))
            .Concat(having is null ? [] : [having])
            .Concat(qualify is null ? [] : [qualify])
            .ToList();
        if (IsImpala)
        {
            ImpalaRules.CheckSelect(select, keys, [.. items.Select(i => i.Value)], [.. sort.Select(k => k.Value)]);
            if (having is not null)
                ImpalaRules.CheckHaving(having, select.Having!.Place);
        }
        var isGroups = select.GroupBy is not null || outside.Asked.Count > 0 || values.Any(Exprs.Has<AggregateCall>);
        if (!IsImpala && having is not null && !isGroups)
            throw SqlErrors.Error(
                "HAVING filters groups, and there are none.",
                select.Having!.Place,
                "Write WHERE, or GROUP BY.",
                "42000/10209"
            );
        if (select.Windows.Count > 0 && !IsImpala && !values.Any(Exprs.Has<WindowCall>))
            throw SqlErrors.Error(
                "WINDOW names a window that no function is computed over.",
                select.Windows[0].Place,
                "Leave it out, or write function(…) OVER name.",
                "42000"
            );
        foreach (var key in spread)
        {
            CheckSpread(BindSpread(key, items, late), items, isName: IsImpala || key is T.ColumnReference or T.FieldAccess);
            if (IsImpala)
                continue;
            if (key is T.ColumnReference { Name: var name } && !items.Exists(i => i.Name == name.Folded))
                throw SqlErrors.NoColumn(name.Text, name.Place, [.. items.Select(i => i.Name)]);
            // The table's name is known where an item is written with it, or is one of its star.
            if (
                key is T.FieldAccess { Target: T.ColumnReference { Name: var table }, Field: var field }
                && scope.FindTable(table.Folded) is not null
                && !items.Exists(i => i.Label == $"{table.Folded}.{field.Folded}")
            )
                throw SqlErrors.NoColumn(field.Text, field.Place, [.. items.Select(i => i.Name)], "42000/10002");
        }
        if (isGroups)
        {
            var grouping = new Grouping(scope, keys, context.GroupingId, nullsKeys: !IsImpala);
            grouping.Add(outside.Asked);
            items = [.. items.Select(i => i with { Value = grouping.Rewrite(i.Value) })];
            sort = [.. sort.Select(k => k with { Value = grouping.Rewrite(k.Value) })];
            having = having is null ? null : grouping.Rewrite(having);
            qualify = qualify is null ? null : grouping.Rewrite(qualify);
            plan = grouping.Over(
                plan,
                select.GroupBy is null ? null : Sets(select, keys, context),
                select.GroupBy?.Place ?? select.Place,
                // Hive computes several of them at once by grouping sets, where a NULL in one of several columns counts. (Measured.)
                countsNulls: !IsImpala
            );
        }
        if (having is not null)
            plan = new Filter(plan, having) { Place = select.Having!.Place };
        var windowing = new Windowing();
        items = [.. items.Select(i => i with { Value = windowing.Rewrite(i.Value) })];
        sort = [.. sort.Select(k => k with { Value = windowing.Rewrite(k.Value) })];
        qualify = qualify is null ? null : windowing.Rewrite(qualify);
        plan = windowing.Over(plan, select.Place);
        if (qualify is not null)
            plan = new Filter(plan, qualify) { Place = select.Qualify!.Place };
        return Projected(select, plan, items, sort);
    }

    /// <summary>A name or a position of what SELECT shows.</summary>
    private static bool IsShown(T.Expression key, Expr value, List<SelectedItem> items) =>
        key is T.ColumnReference or T.FieldAccess or T.NumberLiteral && items.Exists(i => Exprs.Same(i.Value, value));

    /// <summary>The value of the item that ORDER BY 2 means.</summary>
    private static Expr AtPosition(SelectedItem item, T.Expression key) =>
        item.Names is null
            ? item.Value
            : throw SqlErrors.Error(
                "A window function without an alias has no position to order by in Hive.",
                key.Place,
                "Give it an alias.",
                "42000/10004"
            );

    /// <summary>Binds what stays as it is written in a view: it names what SELECT shows, or the groups.</summary>
    private TResult Silently<TResult>(Func<TResult> bind)
    {
        if (FullNames is null)
            return bind();
        FullNames.Silent = true;
        var bound = bind();
        FullNames.Silent = false;
        return bound;
    }

    /// <summary>A key by which rows are spread. A view's text names its table only if SELECT shows it by its table's name, as in Hive. (Measured.)</summary>
    private Expr BindSpread(T.Expression key, List<SelectedItem> items, Context context) =>
        key is T.ColumnReference { Name: var name } && items.Exists(i => i.Name == name.Folded && i.Label != i.Name)
            ? BindValue(key, context)
            : Silently(() => BindValue(key, context));

    /// <summary>Rows are spread after SELECT: what SELECT leaves out is gone by then.</summary>
    private static void CheckSpread(Expr key, List<SelectedItem> items, bool isName)
    {
        if (isName && items.Any(i => Exprs.Same(i.Value, key)))
            return;
        var shown = items.Select(i => i.Value).OfType<ColumnRef>().Select(c => c.Column).ToHashSet();
        if (Exprs.All<ColumnRef>(key).FirstOrDefault(c => !shown.Contains(c.Column)) is { } hidden)
            throw SqlErrors.NoColumn(hidden.Column.Name, hidden.Place ?? Place.Start, [.. items.Select(i => i.Name)]);
    }

    /// <summary>In HAVING and ORDER BY Impala knows an alias where it stands alone; inside expressions names are columns.</summary>
    private Expr BindLate(T.Expression value, T.Select select, List<SelectedItem> items, Context context, string clause)
    {
        if (value is not T.ColumnReference { Name: var name })
            return BindValue(value, context);
        if (
            select
                .Items.Where(i => i.Aliases.Count == 1 && i.Aliases[0].Folded == name.Folded)
                .Select(i => BindValue(i.Value, context))
                .Aggregate((Expr?)null, (first, next) => first is null || Exprs.Same(first, next) ? next : Literal.Null())
            is Literal { Type: NullType }
                and { Place: null }
        )
            throw SqlErrors.Error(
                $"The alias {name} in {clause} means more than one item.",
                name.Place,
                "Give them different aliases.",
                "HY000"
            );
        return items.FirstOrDefault(i => string.Equals(i.Name, name.Folded, StringComparison.OrdinalIgnoreCase))?.Value
            ?? BindValue(value, context);
    }

    private (Rel Plan, Scope Scope) BindFrom(T.Select select, Scope? outer, CommonTables common)
    {
        if (select.From is null)
            return (new SingleRow { Place = select.Place }, new Scope(outer, []));
        // A query in FROM sees the queries around this one, but not its neighbours in FROM.
        var (plan, tables1) = BindRelation(select.From, new Scope(outer, []), common);
        return (plan, new Scope(outer, tables1));
    }

    /// <summary>The items' values under their names: what HAVING, QUALIFY and ORDER BY may call them.</summary>
    private static Dictionary<string, Expr> Aliases(List<SelectedItem> items)
    {
        var aliases = new Dictionary<string, Expr>();
        foreach (var item in items)
            aliases.TryAdd(item.Name.ToLowerInvariant(), item.Value);
        return aliases;
    }

    private Scope WithAliases(T.Select select, Context context)
    {
        var aliases = new Dictionary<string, Expr>();
        foreach (var item in select.Items)
            if (item is { Aliases: [var alias], Value: not T.FunctionCall { Over: not null } })
                aliases.TryAdd(alias.Folded, BindValue(item.Value, context));
        return context.Scope.With(aliases, column => context.Keys.Any(k => Exprs.Same(k, column)));
    }

    /// <summary>The output columns, beside them what only the order needs, then distinct and order.</summary>
    private static BoundQuery Projected(T.Select select, Rel plan, List<SelectedItem> items, List<SortKey> sort)
    {
        var outputs = items.Select(i => new Item(new PlanColumn(i.Name, i.Value.Type, i.Value.Place), i.Value)).ToList();
        var hidden = new List<Item>();
        var keys = new List<SortKey>();
        foreach (var key in sort)
        {
            if (select.Distinct)
            {
                keys.Add(key with { Value = OfOutputs(key.Value, outputs, select.Place) });
                continue;
            }
            var item = outputs.Concat(hidden).FirstOrDefault(o => Exprs.Same(o.Value, key.Value));
            if (item is null)
            {
                item = Item.Of("order", key.Value);
                hidden.Add(item);
            }
            keys.Add(key with { Value = item.Column.Ref(key.Value.Place) });
        }
        plan = new Project(plan, [.. outputs, .. hidden]) { Place = select.Place };
        if (select.Distinct)
            plan = new Distinct(plan) { Place = select.Place };
        if (keys.Count > 0)
            plan = new Sort(plan, [.. keys]);
        if (hidden.Count > 0)
            plan = new Project(plan, [.. outputs.Select(o => new Item(o.Column, o.Column.Ref()))]);
        return new(
            plan,
            [
                .. items.Select(
                    (item, i) =>
                        new OutputColumn(item.Name, item.Label, outputs[i].Column)
                        {
                            Positional = item.Names?.Positional,
                            Window = item.Names?.Window,
                        }
                ),
            ]
        );
    }

    /// <summary>Hive orders DISTINCT groups by names of what SELECT shows, and computes nothing there.</summary>
    private static void CheckOrderOfDistinctGroups(List<SelectedItem> items, IReadOnlyList<T.OrderItem> order, List<SortKey> sort)
    {
        for (var i = 0; i < sort.Count; i++)
            if (order[i].Value is T.FunctionCall || !items.Exists(item => Exprs.Same(item.Value, sort[i].Value)))
                throw SqlErrors.Error(
                    "With DISTINCT and groups, Hive's ORDER BY computes nothing.",
                    order[i].Value.Place,
                    "Give the item of SELECT an alias, and order by that."
                );
    }

    /// <summary>What DISTINCT rows are ordered by: computed of what SELECT shows.</summary>
    private static Expr OfOutputs(Expr value, List<Item> outputs, Place place)
    {
        Item? Output(Expr e) => outputs.FirstOrDefault(o => Exprs.Same(o.Value, e));
        var computed = PlanTree.Rewrite(value, e => Output(e)?.Column.Ref(e.Place));
        var shown = outputs.Select(o => o.Column).ToHashSet();
        return Exprs.All<ColumnRef>(computed).FirstOrDefault(r => !shown.Contains(r.Column)) is { } other
            ? throw SqlErrors.Error(
                "With DISTINCT, ORDER BY takes only what SELECT shows.",
                other.Place ?? value.Place ?? place,
                "Add it to SELECT, or order by a column of SELECT.",
                "42000/10004"
            )
            : computed;
    }

    private T.FunctionCall? TableFunctionOf(T.Select select)
    {
        var call = select
            .Items.Select(i => i.Value)
            .OfType<T.FunctionCall>()
            .FirstOrDefault(c => functions.KindOf(c.Name) == FunctionKind.Table);
        if (call is not null && select.Items.Count > 1)
            throw SqlErrors.Error(
                $"{call.Name} must be the only item of SELECT.",
                call.Place,
                $"Write LATERAL VIEW {call.Name}(…) v AS … in FROM.",
                "42000/10081"
            );
        return call;
    }

    private BoundQuery BindTableSelect(
        T.Select select,
        T.FunctionCall call,
        Rel plan,
        Context context,
        IReadOnlyList<T.OrderItem> order
    )
    {
        if (select.GroupBy is not null || select.Having is not null || select.Qualify is not null)
            throw SqlErrors.Refused(
                $"{call.Name} beside GROUP BY",
                call.Place,
                $"Put it into FROM by LATERAL VIEW {call.Name}(…)."
            );
        Alias(select.Items[0]);
        var (unnested, columns) = Unnested(plan, BindTableCall(call, context), select.Items[0].Aliases, false, call.Place);
        var outputs = columns.Select(c => Item.Of(c.Name, c.Column.Ref(call.Place))).ToList();
        Rel result = new Project(unnested, [.. outputs]) { Place = select.Place };
        if (select.Distinct)
            result = new Distinct(result) { Place = select.Place };
        var bound = new BoundQuery(result, [.. outputs.Select(o => new OutputColumn(o.Column.Name, o.Column.Name, o.Column))]);
        return Ordered(bound, [.. order], context.Scope.Outer, context.Common);
    }
}
