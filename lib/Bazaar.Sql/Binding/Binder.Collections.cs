using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>Impala's arrays and maps as tables of FROM: <c>FROM t, t.items i</c>, <c>FROM t.items</c>, <c>(SELECT count(*) FROM t.items)</c>.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_complex_types.html"/></remarks>
public sealed partial class Binder
{
    /// <summary>Where a path starts: an alias that FROM or a query around has given before, and its columns.</summary>
    private static ScopeTable? CollectionRoot(T.TableName name, Scope? outer)
    {
        for (var scope = outer; scope is not null; scope = scope.Outer)
            if (
                scope.Siblings.Concat(scope.Tables).FirstOrDefault(t => t.Alias == name.Parts[0].Folded) is { } table
                && table.Columns.Any(c => c.Name == name.Parts[1].Folded)
            )
                return table;
        return null;
    }

    /// <summary>The elements of a collection that a path from a table leads to, or null where the name is no such path.</summary>
    private (Rel Plan, IReadOnlyList<ScopeTable> Tables)? BindCollection(T.TableReference table, Scope? outer)
    {
        var parts = table.Name.Parts;
        if (!IsImpala || parts.Count < 2)
            return null;
        if (CollectionRoot(table.Name, outer) is { } root)
            return Joined(table, new SingleRow { Place = table.Place }, root, 1);
        // A table of the catalog, with or without its database, and a path in it.
        var owned = parts.Count > 2 && tables.HasDatabase(parts[0].Folded);
        var name = new T.TableName(table.Name.Place, [.. parts.Take(owned ? 2 : 1)]);
        if (tables.Find(name.Database?.Folded ?? database, name.Last.Folded) is not StoredTable)
            return null;
        var (plan, columns) = BindStored(name, table.Place);
        var (_, scope) = Named(plan, null, columns);
        return Joined(table, plan, scope[0], name.Parts.Count);
    }

    private (Rel, IReadOnlyList<ScopeTable>) Joined(T.TableReference table, Rel plan, ScopeTable from, int start)
    {
        unnests.Join(table.Place);
        return Elements(table, plan, from, start);
    }

    /// <summary>Follows the path: each collection on it gives its elements, a row each.</summary>
    private static (Rel, IReadOnlyList<ScopeTable>) Elements(T.TableReference table, Rel plan, ScopeTable from, int start)
    {
        var parts = table.Name.Parts;
        var scope = from;
        Expr? value = null;
        for (var i = start; i < parts.Count; i++)
        {
            var part = parts[i];
            value = value?.Type is StructType type
                ? Field(value, type, part)
                : scope.Columns.FirstOrDefault(c => c.Name == part.Folded)?.Column.Ref(part.Place)
                    ?? throw SqlErrors.NoColumn(part.Text, part.Place, [.. scope.Columns.Select(c => c.Name)]);
            if (value.Type is not (ArrayType or MapType))
                continue;
            (plan, scope) = Opened(plan, value, part.Place);
            value = null;
        }
        if (value is not null)
            throw SqlErrors.Error(
                $"{table.Name} is {value.Type}, no table.",
                table.Place,
                "FROM takes tables, and their columns of the types ARRAY and MAP.",
                "HY000"
            );
        return (plan, [scope with { Alias = (table.Alias ?? parts[^1]).Folded }]);
    }

    private static FieldAccess Field(Expr value, StructType type, T.Name name)
    {
        var index = type.Fields.ToList().FindIndex(f => string.Equals(f.Name, name.Text, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? new FieldAccess(value, index) { Place = name.Place }
            : throw SqlErrors.NoColumn(name.Text, name.Place, [.. type.Fields.Select(f => f.Name ?? "")]);
    }

    /// <summary>
    /// A row for each element: <c>item</c> and <c>pos</c> of an array, <c>key</c> and <c>value</c> of a map; of a struct its fields, too. A star
    /// shows the fields instead of the struct, and never <c>pos</c>.
    /// </summary>
    private static (Rel, ScopeTable) Opened(Rel input, Expr collection, Place place)
    {
        var list = collection;
        DataType type;
        if (collection.Type is MapType map)
        {
            type = new StructType([new("key", map.Key), new("value", map.Value)]);
            list = new Call(Entries, [collection], new ArrayType(type)) { Place = place };
        }
        else
            type = ((ArrayType)collection.Type).Element;
        var element = new PlanColumn(collection.Type is MapType ? "entry" : "item", type, place);
        var position = new PlanColumn("pos", DataType.BigInt, place);
        Rel plan = new Unnest(input, list, element, position) { Place = place };
        var columns = new List<ScopeColumn>();
        var items = new List<Item>();
        PlanColumn Add(string name, Expr value, bool starless)
        {
            var item = Item.Of(name, value);
            items.Add(item);
            columns.Add(new ScopeColumn(name.ToLowerInvariant(), item.Column, Starless: starless || value.Type.IsNested));
            return item.Column;
        }
        void AddFields(Expr value, string[] taken)
        {
            if (value.Type is StructType { Tuple: false } s)
                foreach (var (field, i) in s.Fields.Select((f, i) => (f, i)))
                    if (!taken.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
                        Add(field.Name!, new FieldAccess(value, i) { Place = place }, false);
        }
        if (collection.Type is MapType)
        {
            Add("key", new FieldAccess(element.Ref(place), 0) { Place = place }, false);
            var value = new FieldAccess(element.Ref(place), 1) { Place = place };
            Add("value", value, value.Type is StructType);
            AddFields(value, ["key", "value"]);
        }
        else
        {
            Add("item", element.Ref(place), type is StructType);
            AddFields(element.Ref(place), ["item", "pos"]);
            Add("pos", position.Ref(place), true);
        }
        plan = new Project(plan, [.. input.Columns.Select(c => new Item(c, c.Ref())), .. items]) { Place = place };
        return (plan, new ScopeTable(null, columns));
    }

    /// <summary>UNNEST: the n-th elements of the arrays in one row; NULL where an array is shorter.</summary>
    private (Rel, IReadOnlyList<ScopeTable>) BindUnnesting(T.Unnesting unnesting, Scope? outer, CommonTables common)
    {
        var place = unnesting.Place;
        IReadOnlyList<ScopeTable> around = outer?.Siblings ?? [];
        Rel input = new SingleRow { Place = place };
        // UNNEST(table.array) of a table that FROM has not brought.
        if (
            unnesting.Arrays[0] is T.FieldAccess { Target: T.ColumnReference { Name: var owner } }
            && around.All(t => t.Alias != owner.Folded)
            && tables.Find(database, owner.Folded) is StoredTable
        )
        {
            (input, var stored) = BindStored(new(owner.Place, [owner]), place);
            around = Named(input, owner.Folded, stored).Item2;
        }
        var context = new Context(new Scope(outer?.Outer, around), common);
        var arrays = unnesting.Arrays.Select(a => BindValue(a, context)).ToList();
        UnnestRules.Check(arrays, around, place);
        var type = new StructType([.. arrays.Select((a, i) => new Field(Ordinal(i), ((ArrayType)a.Type).Element))]);
        var element = new PlanColumn("items", type, place);
        Rel plan = new Unnest(input, new Call(Zip, [.. arrays], new ArrayType(type)) { Place = place }, element)
        {
            Place = place,
        };
        var items = arrays.Select((_, i) => Item.Of("item", new FieldAccess(element.Ref(place), i) { Place = place })).ToList();
        var scope = unnesting
            .Arrays.Zip(items)
            .Select(
                (pair, i) =>
                    new ScopeTable(
                        unnesting.Names.Count > 0 ? unnesting.Names[i].Folded : NameOf(pair.First),
                        [new ScopeColumn("item", pair.Second.Column)]
                    )
            );
        unnests.Zip(items.Select(i => i.Column), place);
        return (new Project(plan, [.. items]) { Place = place }, [.. scope]);
    }

    private static string? NameOf(T.Expression array) =>
        array switch
        {
            T.ColumnReference c => c.Name.Folded,
            T.FieldAccess f => f.Field.Folded,
            _ => null,
        };

    private static string Ordinal(int i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"item{i}");

    /// <summary>SELECT UNNEST(a), UNNEST(b) FROM t is SELECT a.item, b.item FROM t, UNNEST(a, b).</summary>
    private static T.Select WithUnnesting(T.Select select)
    {
        var calls = select.Items.Select(i => i.Value).OfType<T.FunctionCall>().Where(IsUnnest).ToList();
        if (calls.Count == 0)
            return select;
        var arrays = calls.Select(c => c.Arguments[0]).DistinctBy(ExpressionText.Of).ToList();
        if (select.From is null || arrays.FirstOrDefault(a => NameOf(a) is null) is not null)
            throw SqlErrors.Error("UNNEST takes a column of FROM.", calls[0].Place, "Name a column of the type ARRAY.", "HY000");
        var unnesting = new T.Unnesting(calls[0].Place, arrays, []);
        T.Expression Item(T.FunctionCall call)
        {
            var name = NameOf(call.Arguments[0])!;
            var target = new T.ColumnReference(call.Place, new T.Name(call.Place, name));
            return new T.FieldAccess(call.Place, target, new T.Name(call.Place, "item"));
        }
        return select with
        {
            From = new T.Join(select.From.Place, T.JoinKind.Cross, select.From, unnesting, null, [], []),
            Items = [.. select.Items.Select(i => i.Value is T.FunctionCall f && IsUnnest(f) ? i with { Value = Item(f) } : i)],
        };
    }

    private static bool IsUnnest(T.FunctionCall call) => call is { Name: "unnest", Arguments.Count: 1, Over: null };

    private static readonly Operation Zip = Operation.Template("list_zip", "CAST(list_zip({*}) AS {type})");

    private static readonly Operation Entries = Operation.Template("map_entries", "map_entries({0})");
}
