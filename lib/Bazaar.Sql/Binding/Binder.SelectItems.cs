using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>The items of SELECT: their names, and what stars and patterns stand for.</summary>
public sealed partial class Binder
{
    private List<SelectedItem> BindItems(T.Select select, Context context)
    {
        var items = new List<SelectedItem>();
        var known = new List<WindowCall>();
        var named = new List<(int Item, int Position)>();
        var specifications = new List<WindowCall>();
        var names = new HashSet<string>();
        var simple = IsSimple(select, context.Scope);
        // Beside HAVING Hive's windows know SELECT's aliases, of items without windows. (Measured.)
        bool isWindowed(T.SelectItem item) =>
            !IsImpala && select.Having is not null && item.Value is T.FunctionCall { Over: not null };
        var windowed = new Lazy<Context>(() => context with { Scope = WithAliases(select, context) });
        foreach (var (item, position) in select.Items.Select((item, i) => (item, i)))
        {
            if (item.Value is T.Star star)
            {
                items.AddRange(Expand(star, context.Scope));
                names.UnionWith(items.Select(i => i.Name));
                continue;
            }
            if (item.Aliases.Count == 0 && Pattern(item.Value) is { } pattern)
            {
                items.AddRange(Expand(pattern.Star, context.Scope, pattern.Of));
                names.UnionWith(items.Select(i => i.Name));
                continue;
            }
            Alias(item);
            var value = BindValue(item.Value, isWindowed(item) ? windowed.Value : context);
            if (item.Aliases.Count > 1)
                throw SqlErrors.Error(
                    "One value has one alias.",
                    item.Place,
                    "Several aliases are for table functions.",
                    "42000/10083"
                );
            var (name, label) =
                simple && item.Aliases.Count == 0 && Converted(item.Value, context.Scope) is { } kept && !names.Contains(kept)
                    ? (kept, kept)
                // What another item shows already gets no name of its own.
                : item.Aliases.Count == 0 && !IsImpala && value is WindowCall && items.Exists(i => Exprs.Same(i.Value, value))
                    ? (Positional(position), Positional(position))
                : NameOf(item, context.Scope, position, select, WindowIndex(value, known));
            names.Add(name);
            items.Add(new(name, label, value));
            var calls = Exprs.All<WindowCall>(value).Where(c => !known.Exists(k => Exprs.Same(k, c))).ToList();
            known.AddRange(calls);
            if (value is WindowCall && item.Aliases.Count == 0 && !IsImpala)
            {
                named.Add((items.Count - 1, position));
                if (!select.Distinct && name != Positional(position))
                    items[^1] = items[^1] with { Names = (Positional(position), name) };
            }
            foreach (var call in calls)
                if (!specifications.Exists(s => IsOver(s, call)))
                    specifications.Add(call);
        }
        // Hive computes one window after the other, and only what the last one gives has a name of its own. (Measured.)
        foreach (var (index, position) in named)
            if (!IsOver((WindowCall)items[index].Value, specifications[^1]))
            {
                var name = Positional(position);
                items[index] = new(name, name, items[index].Value);
            }
        return items;
    }

    private static bool IsOver(WindowCall a, WindowCall b) =>
        Exprs.Same(a.PartitionBy, b.PartitionBy) && Exprs.Same(a.OrderBy, b.OrderBy);

    private static string Positional(int position) => string.Create(CultureInfo.InvariantCulture, $"_c{position}");

    private void Alias(T.SelectItem item)
    {
        foreach (var alias in item.Aliases)
            FullNames?.Name(alias);
    }

    /// <summary>The columns that a quoted name means where it is a regular expression, as a star of some columns; null for other items.</summary>
    private (T.Star Star, JavaRegex Of)? Pattern(T.Expression item)
    {
        var (name, table) = item switch
        {
            T.ColumnReference c => (c.Name, null),
            T.FieldAccess { Target: T.ColumnReference t } f => (f.Field, new T.TableName(t.Place, [t.Name])),
            _ => (null, null),
        };
        return options.ColumnPatterns && name is not null && !name.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? (new T.Star(item.Place, table), JavaRegex.Of("(?i)" + name.Text))
            : null;
    }

    /// <summary>One table of the catalog, and its rows as they are: there Hive keeps the name of a column that is only converted.</summary>
    private bool IsSimple(T.Select select, Scope scope) =>
        !IsImpala
        && !select.Distinct
        && select.GroupBy is null
        && select.From is T.TableReference
        && scope.Tables is [{ IsStored: true }]
        && !select.Items.Any(i => i.Value is T.FunctionCall { Over: not null });

    /// <summary>The name of the column that CAST, or + before it, converts, that a certain IF chooses or a boolean says anew; null for other values.</summary>
    private static string? Converted(T.Expression value, Scope scope) =>
        value switch
        {
            T.Cast c => Column(c.Operand, scope),
            // What says no more than a boolean column.
            T.Binary { Operator: "=", Right: T.BooleanLiteral { Value: true } } b => Column(b.Left, scope),
            T.Binary { Operator: "=", Left: T.BooleanLiteral { Value: true } } b => Column(b.Right, scope),
            T.Binary { Operator: "<>", Right: T.BooleanLiteral { Value: false } } b => Column(b.Left, scope),
            T.Binary { Operator: "<>", Left: T.BooleanLiteral { Value: false } } b => Column(b.Right, scope),
            T.Logical { Terms: [var term, T.BooleanLiteral { Value: var neutral }] } l when neutral == l.IsAnd => Column(
                term,
                scope
            ),
            T.Unary { Operator: "+" } plus => Column(plus.Operand, scope),
            T.FunctionCall { Arguments: [T.BooleanLiteral condition, var yes, var no] } f
                when f.Name.Equals("if", StringComparison.OrdinalIgnoreCase) => Column(condition.Value ? yes : no, scope),
            T.FunctionCall { Arguments: [var operand] } f when Conversions.Contains(f.Name.ToLowerInvariant()) => Column(
                operand,
                scope
            ),
            _ => null,
        };

    private static string? Column(T.Expression value, Scope scope) =>
        value switch
        {
            T.ColumnReference c => c.Name.Folded,
            T.FieldAccess { Target: T.ColumnReference t } f when scope.FindTable(t.Name.Folded) is not null => f.Field.Folded,
            _ => null,
        };

    private static readonly HashSet<string> Conversions =
    [
        "string",
        "boolean",
        "tinyint",
        "smallint",
        "int",
        "bigint",
        "float",
        "double",
        "positive",
    ];

    /// <summary>How the engine calls an item: its alias, its column, else by its position.</summary>
    private (string Name, string Label) NameOf(T.SelectItem item, Scope scope, int position, T.Select select, int window)
    {
        if (item.Aliases.Count == 1)
            return (item.Aliases[0].Folded, item.Aliases[0].Folded);
        switch (item.Value)
        {
            case T.ColumnReference c:
                return (c.Name.Folded, c.Name.Folded);
            case T.FieldAccess { Target: T.ColumnReference t } f:
                // Groups and distinct rows head a struct's field by the struct's name, too. (Measured.)
                var isWhole =
                    !IsImpala && (scope.FindTable(t.Name.Folded) is not null || select.Distinct || select.GroupBy is not null);
                return (f.Field.Folded, isWhole ? $"{t.Name.Folded}.{f.Field.Folded}" : f.Field.Folded);
            case T.FieldAccess f:
                return (f.Field.Folded, f.Field.Folded);
            case T.FunctionCall { Over: not null } f when !IsImpala && !select.Distinct:
                var planned = string.Create(CultureInfo.InvariantCulture, $"{Planned(f.Name)}_window_{window}");
                return (planned, planned);
        }
        var name = IsImpala ? ExpressionText.Of(item.Value) : Positional(position);
        return (name, name);
    }

    /// <summary>How many windows are computed before one.</summary>
    private static int WindowIndex(Expr value, List<WindowCall> known) =>
        known.FindIndex(k => Exprs.Same(k, value)) is >= 0 and var at ? at : known.Count;

    /// <summary>What Hive's planner calls a function.</summary>
    private static string Planned(string name) =>
        name.ToLowerInvariant() switch
        {
            "variance" => "var_pop",
            "std" or "stddev" => "stddev_pop",
            _ => name,
        };

    private List<SelectedItem> Expand(T.Star star, Scope scope, JavaRegex? of = null)
    {
        var tables1 = star.Table is null ? scope.Tables : [.. scope.Tables.Where(t => IsNamed(t, star.Table))];
        if (tables1.Count == 0 && star.Table is not null && IsImpala)
            return Fields(star, star.Table, scope);
        if (tables1.Count == 0)
            throw star.Table is null
                ? SqlErrors.Error("* needs a FROM.", star.Place, "Name the values, or write FROM table.", "42000/10075")
                : SqlErrors.NoColumn(star.Table.ToString(), star.Place, [.. scope.Tables.Select(t => t.Alias).OfType<string>()]);
        // Only a function over partitions has no alias in Hive, and then no columns for *.
        if (!IsImpala && tables1.Any(t => t.Alias is null))
            throw SqlErrors.Error("* needs an alias here.", star.Place, "Write FROM f(ON …) alias.");
        var found = (
            from table in tables1
            from column in table.Columns
            where column.InStar && of?.Matches(column.Name) != false
            orderby column.Using ?? int.MaxValue
            select (table.Alias, column)
        ).ToList();
        if (found.Count == 0 && of is not null)
            throw SqlErrors.Error(
                "No column is of this pattern.",
                star.Place,
                $"The columns are {string.Join(", ", Known(scope))}.",
                "42000/10002"
            );
        FullNames?.Star(
            star,
            found.Select(f =>
                f.Alias is null
                    ? FullNames.Quoted(f.column.Name)
                    : $"{FullNames.Quoted(f.Alias)}.{FullNames.Quoted(f.column.Name)}"
            )
        );
        return
        [
            .. found.Select(f => new SelectedItem(
                f.column.Name,
                f.Alias is null || IsImpala ? f.column.Name : $"{f.Alias}.{f.column.Name}",
                f.column.Column.Ref(star.Place)
            )),
        ];
    }

    private static bool IsNamed(ScopeTable table, T.TableName name) =>
        table.Alias == name.Last.Folded
        && name.Parts.Count <= 2
        && (name.Parts.Count == 1 || table.Database is null || table.Database == name.Parts[0].Folded);

    /// <summary>Impala's <c>t.struct.*</c>: its fields, save nested ones.</summary>
    private List<SelectedItem> Fields(T.Star star, T.TableName path, Scope scope)
    {
        var parts = path.Parts;
        T.Expression target = new T.ColumnReference(parts[0].Place, parts[0]);
        foreach (var part in parts.Skip(1))
            target = new T.FieldAccess(path.Place, target, part);
        var value = BindValue(target, new Context(scope, CommonTables.None));
        return value.Type is StructType type
            ?
            [
                .. type
                    .Fields.Select((f, i) => (Field: f, Index: i))
                    .Where(f => options.StarsShowComplex || !f.Field.Type.IsNested)
                    .Select(f => new SelectedItem(
                        f.Field.Name!.ToLowerInvariant(),
                        f.Field.Name!.ToLowerInvariant(),
                        new FieldAccess(value, f.Index) { Place = star.Place }
                    )),
            ]
            : throw SqlErrors.Error(
                $"{path} is {value.Type}: it has no fields.",
                star.Place,
                "* stands behind a table or a struct.",
                "HY000"
            );
    }
}
