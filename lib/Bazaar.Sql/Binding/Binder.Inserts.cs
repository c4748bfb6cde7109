using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Syntax;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>INSERT: the query's columns brought into the table's.</summary>
public sealed partial class Binder
{
    /// <summary>The inserts of FROM … INSERT … INSERT …, each as one of its own.</summary>
    public static IEnumerable<T.Insert> Branches(T.MultiInsert many) =>
        many.Branches.Select(b =>
            b with
            {
                Query = b.Query with
                {
                    With = many.With,
                    Body = b.Query.Body is T.Select { From: null } select ? select with { From = many.From } : b.Query.Body,
                },
            }
        );

    public BoundInsert BindInsert(T.TableTarget target, StoredTable table, T.Query query)
    {
        var fixedValues = StaticPartition(target, table);
        var columns = TargetColumns(target, table, fixedValues);
        if (query.Body is T.Values values)
            query = query with { Body = values with { Rows = [.. values.Rows.Select(r => WithDefaults(r, columns, table))] } };
        var source = BindWhole(query);
        // Rows of just the named columns have NULL in the dynamic partition columns.
        if (!IsImpala && target.Columns.Count > 0 && source.Columns.Count == target.Columns.Count)
            columns = [.. columns.Take(target.Columns.Count)];
        if (source.Columns.Count != columns.Count)
            throw WrongWidth(table, columns.Count, source.Columns.Count, target.Table.Place);
        var items = table.Columns.Select(field =>
        {
            var index = columns.IndexOf(field.Name!);
            if (
                index >= 0
                && !IsImpala
                && field.Type.IsNested
                && source.Columns[index].Column.Type.Folded() != field.Type.Folded()
            )
                throw NestedType(table, index, source.Columns[index].Column.Type, field.Type, target.Table.Place);
            var value =
                index >= 0 ? source.Columns[index].Column.Ref(source.Columns[index].Column.Place ?? query.Place)
                : fixedValues.TryGetValue(field.Name!, out var given) ? given
                : Default(field.Name!, table, target.Place);
            return Item.Of(field.Name!, Stored(value, field.Type, query.Place));
        });
        return new(new Project(source.Plan, [.. items]) { Place = query.Place }, fixedValues);
    }

    /// <summary>Hive converts to simple types alone: not the elements of an array, nor NULL to one.</summary>
    private static BazaarException NestedType(StoredTable table, int index, DataType from, DataType to, Place place) =>
        SqlErrors.Error(
            $"{table.Name} can't take column {index}: {from.Name} is not converted to {to.Name}.",
            place,
            from is NullType
                ? $"Write CAST(NULL AS {to.Name}), or leave the column out of a list behind the table's name."
                : "Convert the values within it by CAST.",
            "42000/10044"
        );

    private static BazaarException WrongWidth(StoredTable table, int wanted, int given, Place place) =>
        SqlErrors.Error(
            $"{table.Name} takes {wanted} values here, but there are {given}.",
            place,
            "Give as many values as there are columns, the dynamic partition's last, or name the columns behind the table.",
            "42000/10044"
        );

    private Expr Stored(Expr value, DataType type, Place place) =>
        value.Type == type ? value
        : !IsImpala || ImpalaRules.MayStore(value, type) ? functions.Cast(value, type, value.Place ?? place)
        : throw SqlErrors.Error(
            $"A {value.Type} doesn't go into a {type} without CAST.",
            value.Place ?? place,
            $"Write CAST(… AS {type.Name.ToUpperInvariant()}).",
            "HY000"
        );

    /// <summary>PARTITION (y = 2024, d): the values that are given. A dynamic one may not stand before a static one.</summary>
    private Dictionary<string, Expr> StaticPartition(T.TableTarget target, StoredTable table)
    {
        var values = new Dictionary<string, Expr>();
        if (target.Partition is null)
            return values;
        var keys = table.Columns.TakeLast(table.PartitionColumns).ToList();
        foreach (var item in target.Partition.Items)
        {
            var key =
                keys.FirstOrDefault(k => k.Name == item.Column.Folded)
                ?? throw SqlErrors.NoColumn(item.Column.Text, item.Place, [.. keys.Select(k => k.Name!)], "42000");
            if (item.Value is T.StringLiteral { Value: "" } && !IsImpala)
                throw SqlErrors.Error(
                    $"An empty text is no value of the partition column {key.Name}.",
                    item.Place,
                    "Leave the value out, and give it as the last column of SELECT.",
                    "42000/10006"
                );
            if (item.Value is T.NullLiteral && !IsImpala)
                throw SqlErrors.Error(
                    $"The partition column {key.Name} can't be NULL here.",
                    item.Place,
                    "Leave the value out, and give it as the last column of SELECT.",
                    "42000/10248"
                );
            if (item.Value is not null)
                values[key.Name!] = Stored(
                    BindValue(item.Value, new Context(new Scope(null, []), CommonTables.None)),
                    key.Type,
                    item.Place
                );
        }
        bool IsGiven(string key) =>
            target.Partition.Items.Any(i => i.Column.Folded == key) || IsImpala && target.Columns.Any(c => c.Folded == key);
        if (keys.FirstOrDefault(k => !IsGiven(k.Name!)) is { } missing)
            throw SqlErrors.Error(
                $"The partition column {missing.Name} is missing.",
                target.Partition.Place,
                $"Write PARTITION (…, {missing.Name}) for a dynamic one.",
                "42000/10006"
            );
        var firstDynamic = keys.FindIndex(k => !values.ContainsKey(k.Name!));
        if (
            !IsImpala
            && firstDynamic >= 0
            && keys.Skip(firstDynamic).FirstOrDefault(k => values.ContainsKey(k.Name!)) is { } late
        )
            throw SqlErrors.Error(
                $"The dynamic partition {keys[firstDynamic].Name} stands before the static {late.Name}.",
                target.Partition.Place,
                $"Give {keys[firstDynamic].Name} a value, too, or make {late.Name} dynamic.",
                "42000/10094"
            );
        return values;
    }

    /// <summary>The columns that the query fills, in its order.</summary>
    private List<string> TargetColumns(T.TableTarget target, StoredTable table, Dictionary<string, Expr> given)
    {
        var all = table.Columns.Select(f => f.Name!).Where(n => !given.ContainsKey(n)).ToList();
        if (IsImpala && target.Partition is { } partition)
        {
            // The query's last columns are the dynamic partition's, in the order of PARTITION.
            var written = partition.Items.Where(i => i.Value is null).Select(i => i.Column.Folded).ToList();
            all = [.. all.Where(n => !written.Contains(n)), .. written];
        }
        if (target.Columns.Count == 0)
            return all;
        CheckDuplicates(target.Columns.Select(c => c.Folded), target.Columns[0].Place);
        foreach (var name in target.Columns)
            if (!all.Contains(name.Folded))
                throw SqlErrors.NoColumn(name.Text, name.Place, all, "42000");
        // Hive takes dynamic partition columns that are not named from the query's end.
        var keys = table.Columns.TakeLast(table.PartitionColumns).Select(f => f.Name!).ToHashSet();
        var dynamic = all.Where(keys.Contains);
        return [.. target.Columns.Select(c => c.Folded), .. dynamic.Where(d => target.Columns.All(c => c.Folded != d))];
    }

    private Expr Default(string column, StoredTable table, Place place) =>
        table.Defaults.TryGetValue(column, out var text)
            ? BindValue(Parser.ParseExpression(text, dialect), new Context(new Scope(null, []), CommonTables.None)) with
            {
                Place = place,
            }
            : Literal.Null();

    private T.RowValue WithDefaults(T.RowValue row, List<string> columns, StoredTable table) =>
        row with
        {
            Items =
            [
                .. row.Items.Select(
                    (item, i) =>
                        item is not T.DefaultValue ? item
                        : i < columns.Count && table.Defaults.TryGetValue(columns[i], out var text)
                            ? Parser.ParseExpression(text, dialect) with
                            {
                                Place = item.Place,
                            }
                        : new T.NullLiteral(item.Place)
                ),
            ],
        };
}
