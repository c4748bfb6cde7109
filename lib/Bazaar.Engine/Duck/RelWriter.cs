using System.Globalization;
using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>Writes relational operators, folding as many into one SELECT as mean the same there.</summary>
internal sealed partial class RelWriter
{
    /// <summary>How many subqueries that stand for a value are around what is written now.</summary>
    public int Subqueries { get; set; }

    private readonly ExprWriter expressions;
    private readonly ScanWriter scans;
    private readonly ISources sources;
    private readonly Dictionary<PlanColumn, string> aliases = [];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SharedPlan, string> shared = [];
    private int tables;

    public RelWriter(ISources sources, bool exact)
    {
        this.sources = sources;
        expressions = new ExprWriter(this, exact);
        scans = new ScanWriter(sources);
    }

    /// <summary>The common table expressions that were met, in the order in which they must stand.</summary>
    public List<string> CommonTables { get; } = [];

    /// <summary>A whole SELECT.</summary>
    public string Query(Rel rel) => Write(rel).Text(Alias);

    /// <summary>A derived table, the names of its columns, and the order of its rows where it has one.</summary>
    public (string From, IReadOnlyList<string> Names, IReadOnlyList<BlockOrder> Order) Rows(Rel rel)
    {
        var block = Seal(Write(rel));
        return (block.From!, [.. block.Items.Select(i => i.Sql)], block.OrderBy);
    }

    /// <summary>The column's name in the SQL: its own where nothing else has it, else with a number; always quoted.</summary>
    public string Alias(PlanColumn column)
    {
        if (aliases.TryGetValue(column, out var alias))
            return alias;
        var name = column.Name.Length == 0 ? "c" : column.Name;
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        return aliases[column] = DuckTypes.Quote(unique);
    }

    private string Table() => "t" + (++tables).ToString(CultureInfo.InvariantCulture);

    private SelectBlock Write(Rel rel)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return rel switch
        {
            SingleRow => new SelectBlock(),
            Scan s => Leaf(s.Columns, t => scans.Write(s, t, Alias)),
            Values v => Leaf(v.Columns, t => ValuesText(v, t)),
            SharedRef s => WriteShared(s),
            Project p => WriteProject((Project)JoinCasts.MoveDown(p)),
            Filter f => WriteFilter(f),
            Aggregate a => WriteAggregate((Aggregate)JoinCasts.MoveDown(a)),
            Window w => WriteWindow(w),
            Join j => WriteJoin(j),
            Unnest u => WriteUnnest(u),
            Sort s => WriteSort(s),
            Limit l => WriteLimit(l),
            Distinct d => WriteDistinct(d),
            SetOperation s => Leaf(s.Columns, t => SetText(s, t)),
            Sample s => WriteSample(s),
            _ => throw new NotSupportedException(rel.GetType().Name),
        };
    }

    /// <summary>A block whose FROM gives the columns under their aliases.</summary>
    private SelectBlock Leaf(IReadOnlyList<PlanColumn> columns, Func<string, string> from)
    {
        var table = Table();
        var block = new SelectBlock { Items = [.. columns.Select(c => new BlockItem(c, $"{table}.{Alias(c)}", ItemKind.Name))] };
        block.From = from(table);
        Bind(block);
        return block;
    }

    private void Bind(SelectBlock block)
    {
        foreach (var item in block.Items)
            expressions.Names[item.Column] = item.Sql;
    }

    /// <summary>Puts the block into a derived table. Its order goes along, as hidden columns where it has to.</summary>
    private SelectBlock Seal(SelectBlock block)
    {
        var table = Table();
        var hidden = new List<string>();
        var order = new List<BlockOrder>();
        foreach (var key in block.OrderBy)
        {
            var item = block.Items.FindIndex(i => i.Sql == key.Sql);
            if (item < 0 && block.Distinct)
                throw new InvalidOperationException("An order over distinct rows must be by their own columns.");
            var name = item >= 0 ? Alias(block.Items[item].Column) : Alias(new PlanColumn("order", DataType.Null));
            if (item < 0)
                hidden.Add($"{key.Sql} AS {name}");
            order.Add(key with { Sql = $"{table}.{name}" });
        }
        if (block.Limit is null)
            block.OrderBy = [];
        var text = block.Text(Alias, hidden).Replace("\n", "\n  ", StringComparison.Ordinal);
        var result = new SelectBlock
        {
            From = $"(\n  {text}\n) AS {table}",
            Items = [.. block.Items.Select(i => new BlockItem(i.Column, $"{table}.{Alias(i.Column)}", ItemKind.Name))],
            OrderBy = order,
        };
        Bind(result);
        return result;
    }

    /// <summary>Seals the block if one of its computed items would be computed more than once.</summary>
    private SelectBlock SealRepeated(SelectBlock block, IEnumerable<Expr> users, int most)
    {
        var computed = block.Items.Where(i => i.Kind == ItemKind.Computed).Select(i => i.Column).ToHashSet();
        if (computed.Count == 0)
            return block;
        var uses = References.Count(users, computed);
        return uses.Values.Any(n => n > most) ? Seal(block) : block;
    }

    private SelectBlock WriteProject(Project p)
    {
        var block = Write(p.Input);
        if (block.Filled == Clause.Distinct || block.Distinct)
            block = Seal(block);
        block = SealRepeated(block, p.Items.Select(i => i.Value), 1);
        block = SealGroups(block, p.Items.Select(i => i.Value));
        if (block.OneGroup is { } aggregates)
        {
            var left = p.Items.Where(i => References.Any([i.Value], aggregates)).Select(i => i.Column).ToHashSet();
            if (left.Count == 0)
                block.Having.Add("count(*) >= 0");
            block.OneGroup = left.Count == 0 ? null : left;
        }
        var kinds = block.Items.ToDictionary(i => i.Column, i => i.Kind);
        block.Items = [.. p.Items.Select(i => new BlockItem(i.Column, expressions.Write(i.Value), Kind(i.Value, kinds)))];
        Bind(block);
        return block;
    }

    /// <summary>Seals groups that a query inside an expression may refer to: in there DuckDB knows a key by its column's name only.</summary>
    private SelectBlock SealGroups(SelectBlock block, IEnumerable<Expr> users) =>
        block.Filled is Clause.GroupBy or Clause.Having && users.SelectMany(PlanTree.Queries).Any() ? Seal(block) : block;

    private static ItemKind Kind(Expr value, Dictionary<PlanColumn, ItemKind> kinds) =>
        value switch
        {
            ColumnRef r => kinds.GetValueOrDefault(r.Column, ItemKind.Constant),
            Literal => ItemKind.Constant,
            _ => ItemKind.Computed,
        };

    private SelectBlock WriteFilter(Filter f)
    {
        var block = SealRepeated(Write(f.Input), [f.Condition], block => block.Filled is not (Clause.GroupBy or Clause.Having));
        if (block.Filled >= Clause.Window)
            block = Seal(block);
        block = SealGroups(block, [f.Condition]);
        var grouped = block.Filled is Clause.GroupBy or Clause.Having;
        (grouped ? block.Having : block.Where).Add(expressions.Write(f.Condition));
        block.Filled = grouped ? Clause.Having : Clause.Where;
        return block;
    }

    /// <summary>As above, but an item that is used at all is one use too many, since it stays an item as well.</summary>
    private SelectBlock SealRepeated(SelectBlock block, IEnumerable<Expr> users, Func<SelectBlock, bool> when) =>
        when(block) ? SealRepeated(block, users, 0) : block;

    private SelectBlock WriteWindow(Window w)
    {
        var block = Write(w.Input);
        if (block.Filled > Clause.Having)
            block = Seal(block);
        block = SealRepeated(
            block,
            w.Items.Select(i => i.Value),
            block.Filled is Clause.GroupBy or Clause.Having ? int.MaxValue : 0
        );
        expressions.RowOrder = block.OrderBy;
        block.Items =
        [
            .. block.Items,
            .. w.Items.Select(i => new BlockItem(i.Column, expressions.Write(i.Value), ItemKind.Computed)),
        ];
        expressions.RowOrder = [];
        block.Filled = Clause.Window;
        Bind(block);
        return block;
    }

    private SelectBlock WriteJoin(Join j)
    {
        var left = Operand(Write(j.Left));
        var right = Operand(Write(j.Right));
        var kind = j.Kind switch
        {
            JoinKind.Inner => "INNER",
            JoinKind.Left => "LEFT",
            JoinKind.Right => "RIGHT",
            JoinKind.Full => "FULL",
            JoinKind.Semi => "SEMI",
            JoinKind.Anti => "ANTI",
            _ => "CROSS",
        };
        var side = right.IsJoin ? $"({right.From})" : right.From;
        var condition = j.Kind == JoinKind.Cross ? "" : " ON " + (j.Condition is null ? "true" : expressions.Write(j.Condition));
        var block = new SelectBlock
        {
            From = $"{left.From}\n{kind} JOIN {(j.Lateral ? "LATERAL " : "")}{side}{condition}",
            IsJoin = true,
            Items = j.Kind is JoinKind.Semi or JoinKind.Anti ? left.Items : [.. left.Items, .. right.Items],
        };
        return block;
    }

    private SelectBlock Operand(SelectBlock block) => block.PlainFrom && block.OrderBy.Count == 0 ? block : Seal(block);

    private SelectBlock WriteUnnest(Unnest u)
    {
        var block = Write(u.Input);
        if (block.Filled > Clause.Where)
            block = Seal(block);
        block = SealRepeated(block, [u.List], 0);
        var list = expressions.Write(u.List);
        var elements = u.Outer ? $"(CASE WHEN len({list}) > 0 THEN {list} ELSE [NULL] END)" : list;
        block.Items.Add(new BlockItem(u.Element, $"unnest({elements})", ItemKind.Computed));
        if (u.Position is not null)
        {
            var positions = u.Outer
                ? $"(CASE WHEN len({list}) > 0 THEN range(len({list})) ELSE [NULL] END)"
                : $"range(len({list}))";
            block.Items.Add(
                new BlockItem(u.Position, $"CAST(unnest({positions}) AS {DuckTypes.Name(u.Position.Type)})", ItemKind.Computed)
            );
        }
        return Seal(block);
    }

    private SelectBlock WriteSort(Sort s)
    {
        var block = Write(s.Input);
        if (block.Limit is not null || (block.Distinct && s.Keys.Any(k => k.Value is not ColumnRef)))
            block = Seal(block);
        block.OrderBy = expressions.Keys(s.Keys);
        return block;
    }

    private SelectBlock WriteLimit(Limit l)
    {
        var block = Write(l.Input);
        if (block.Limit is not null)
            block = Seal(block);
        var offset = l.Offset is null ? "" : $" OFFSET {expressions.Write(l.Offset)}";
        block.Limit = (l.Count is null ? "" : $"LIMIT {expressions.Write(l.Count)}") + offset;
        block.Filled = Clause.Limit;
        return block;
    }

    private SelectBlock WriteDistinct(Distinct d)
    {
        var block = Write(d.Input);
        if (block.Limit is not null)
            block = Seal(block);
        block.OrderBy = [];
        block.Distinct = true;
        block.Filled = Clause.Distinct;
        return block;
    }

    private SelectBlock WriteSample(Sample s)
    {
        var block = Seal(Write(s.Input));
        block.From += string.Create(
            CultureInfo.InvariantCulture,
            $" TABLESAMPLE bernoulli({s.Fraction * 100}%) REPEATABLE ({s.Seed})"
        );
        return block;
    }

    private SelectBlock WriteShared(SharedRef s)
    {
        if (s.Shared.Materialize)
        {
            var kept = sources.TableOf(s.Shared);
            return Leaf(s.Columns, t => $"{kept} AS {t}({Names(s.Columns)})");
        }
        if (!shared.TryGetValue(s.Shared, out var name))
        {
            name = Alias(new PlanColumn(s.Shared.Name, DataType.Null));
            shared[s.Shared] = name;
            var text = Query(s.Shared.Plan).Replace("\n", "\n  ", StringComparison.Ordinal);
            CommonTables.Add($"{name} AS (\n  {text}\n)");
        }
        return Leaf(s.Columns, t => $"{name} AS {t}({Names(s.Columns)})");
    }

    private string Names(IReadOnlyList<PlanColumn> columns) => string.Join(", ", columns.Select(Alias));

    private string ValuesText(Values v, string table)
    {
        var rows = v.Rows.Select(r => $"({string.Join(", ", r.Select(expressions.Write))})");
        return $"(VALUES {string.Join(", ", rows)}) AS {table}({Names(v.Columns)})";
    }

    private string SetText(SetOperation s, string table)
    {
        var word = s.Kind switch
        {
            SetKind.Union => "UNION",
            SetKind.Intersect => "INTERSECT",
            _ => "EXCEPT",
        };
        var glue = $"\n  {word}{(s.All ? " ALL" : "")}\n  ";
        var inputs = s.Inputs.Select(i => $"({Query(i).Replace("\n", "\n  ", StringComparison.Ordinal)})");
        return $"(\n  {string.Join(glue, inputs)}\n) AS {table}({Names(s.Columns)})";
    }
}
