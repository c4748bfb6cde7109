using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Functions;

/// <summary>Functions that take bags, maps and tuples apart or put them together anew.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html"/></remarks>
internal static class CollectionFunctions
{
    public static IReadOnlyList<PigFunction> All { get; } =
    [
        new("BagToString", BagToString),
        new("BagToTuple", BagToTuple),
        new("DIFF", call => Compared(call, both: true)),
        new("SUBTRACT", call => Compared(call, both: false)),
        new("TOP", Top),
        // Only its whole name is one: DISTINCT is a word of the language.
        new(
            "Distinct",
            call => call.Arguments is [BagValue bag] ? Bare(bag.Distinct()) : throw Wrong(call, "a bag", "Give it a bag.")
        ),
        new("ARITY", Arity),
        new("KEYSET", call => Entries(call, "map_keys({0})", _ => PigType.CharArray)),
        new("VALUELIST", call => Entries(call, "map_values({0})", m => m.Value ?? PigType.ByteArray)),
        new(
            "VALUESET",
            call =>
                Entries(
                    call,
                    "(CASE WHEN len(list_filter(map_values({0}), lambda e: e IS NULL)) > 0 THEN list_append(list_sort(list_distinct(map_values({0}))), NULL) ELSE list_sort(list_distinct(map_values({0}))) END)",
                    m => m.Value ?? PigType.ByteArray
                )
        ),
        new("INVERSEMAP", Inverse),
        new("PluckTuple", Pluck),
    ];

    /// <summary>A bag of which Pig says nothing.</summary>
    private static ListBag Bare(BagValue bag) => new(bag.Bag with { Bare = true }, bag.Expr, bag.Place);

    private static BazaarException Wrong(FunctionCall call, string takes, string cure) =>
        PigError.Semantic(
            call.Place,
            $"{call.Name} takes {takes}, not ({string.Join(", ", call.Arguments.Select(a => a.Type.Text))}).",
            cure,
            "1045"
        );

    /// <summary>All fields of all tuples with a delimiter between them.</summary>
    private static PigValue BagToString(FunctionCall call)
    {
        if (call.Arguments is not ([BagValue] or [BagValue, { Type.Kind: PigKind.CharArray }]))
            throw Wrong(call, "a bag and perhaps a delimiter", "Write BagToString(bag, ',').");
        var bag = (BagValue)call.Arguments[0];
        var delimiter = call.Arguments.Count > 1 ? call.Arguments[1].Expr : Literal.Text("_");
        var texts = new Operation("texts", site => Texts(site[0], bag.Element.Data));
        return new PigValue(
            PigType.CharArray,
            Ops.Call(
                // DuckDB's own function wants a constant delimiter.
                delimiter is Literal
                    ? JoinedByConstant
                    : JoinedByValue,
                DataType.String,
                Ops.Call(texts, new ArrayType(DataType.String), bag.Expr),
                delimiter
            ),
            call.Place
        );
    }

    /// <summary>No delimiter stands before the first text that isn't empty.</summary>
    private static readonly Operation JoinedByConstant = Operation.Template(
        "BagToString",
        "array_to_string((CASE WHEN {0}[1] = '' THEN list_slice({0}, coalesce(nullif(list_position(list_transform({0}, lambda e: e <> ''), true), 0), len({0}) + 1), len({0})) ELSE {0} END), {1})"
    );

    private static readonly Operation JoinedByValue = Operation.Template(
        "BagToString",
        "(CASE WHEN len({0}) = 0 THEN '' ELSE list_reduce({0}, lambda a, b: CASE WHEN a = '' THEN b ELSE a || {1} || b END) END)"
    );

    /// <summary>The texts of all fields of all tuples.</summary>
    private static string Texts(string list, DataType element) =>
        element switch
        {
            StructType { Fields.Count: 0 } => $"list_filter(list_transform({list}, lambda e: ''), lambda e: false)",
            StructType { Fields.Count: 1 } tuple => $"list_transform({list}, lambda e: {Field(tuple, 0)})",
            StructType tuple =>
                $"flatten(list_transform({list}, lambda e: [{string.Join(", ", tuple.Fields.Select((_, i) => Field(tuple, i)))}]))",
            _ => $"list_transform(flatten({list}), lambda e: {StorageText.OrNull("e", ((ArrayType)element).Element, 0)})",
        };

    private static string Field(StructType tuple, int index) =>
        StorageText.OrNull($"struct_extract(e, '{DuckTypes.FieldName(tuple, index)}')", tuple.Fields[index].Type, 0);

    /// <summary>All fields of all tuples as one tuple.</summary>
    private static PigValue BagToTuple(FunctionCall call)
    {
        if (call.Arguments is not [BagValue bag])
            throw Wrong(call, "a bag", "Write BagToTuple(bag).");
        var tuple = PigType.UnknownTuple;
        if (bag.Element.Fields is null)
            return new PigValue(tuple, Ops.Call(Ops.Flatten, tuple.Data, bag.Expr), call.Place);
        var element = new PlanColumn("t", bag.Element.Data);
        var scope = new TupleScope(bag.Element.Fields, element.Ref());
        var fields = Enumerable
            .Range(0, bag.Element.Fields.Count)
            .Select(i => Conversions.To(scope.Field(i, call.Place), PigType.ByteArray));
        var parts = Ops.Call(Ops.MakeList, tuple.Data, fields);
        var lists = Ops.Call(Ops.Transform, new ArrayType(tuple.Data), bag.Expr, new Lambda([element], parts));
        return new PigValue(tuple, Ops.Call(Ops.Flatten, tuple.Data, lists), call.Place);
    }

    /// <summary>DIFF: the tuples that only one of two bags has. SUBTRACT: those of the first that the second doesn't have. Each once.</summary>
    private static ListBag Compared(FunctionCall call, bool both)
    {
        if (call.Arguments is not [BagValue first, BagValue second])
            throw Wrong(call, "two bags", $"Write {call.Name}(a, b).");
        // Tuples of other types are never equal to those of the first bag.
        if (DuckTypes.Name(first.Element.Data) != DuckTypes.Name(second.Element.Data))
            return Unlike(call, first, second, both);
        const string Rest = "list_filter(list_distinct({0}), lambda e: NOT list_contains({1}, e))";
        var text = both ? $"list_concat({Rest}, {Rest.Replace('0', '2').Replace('1', '0').Replace('2', '1')})" : Rest;
        // SUBTRACT takes a null bag as an empty one; Pig's DIFF fails on it.
        const string Missing = "CAST(error('DIFF can not compare a null bag: filter with IS NOT NULL first.') AS {type})";
        var operation = Operation.Template(
            call.Name,
            both
                ? $"(CASE WHEN {{0}} IS NULL OR {{1}} IS NULL THEN {Missing} ELSE {text} END)"
                : Rest.Replace("{0}", "coalesce({0}, [])", StringComparison.Ordinal)
                    .Replace("{1}", "coalesce({1}, [])", StringComparison.Ordinal)
        );
        return new ListBag(
            first.Bag with
            {
                Bare = true,
            },
            Ops.Call(operation, first.Bag.Data, first.Expr, Conversions.To(second, first.Bag)),
            call.Place
        );
    }

    private static ListBag Unlike(FunctionCall call, BagValue first, BagValue second, bool both)
    {
        var type = new BagPigType(new TuplePigType(null), Bare: true);
        var bags = new[] { first, second }
            .Take(both ? 2 : 1)
            .Select(b => Ops.Call(BagOrder.Distinct, type.Data, Conversions.To(b, type)));
        return new ListBag(type, Ops.Call(Ops.Concat, type.Data, bags), call.Place);
    }

    /// <summary>The tuples of a bag with the largest values of a field.</summary>
    private static PigValue Top(FunctionCall call)
    {
        if (call.Arguments is not [{ Expr: Literal { Value: int count } }, { Expr: Literal { Value: int column } }, BagValue bag])
            throw Wrong(call, "a count, the number of a field and a bag", "Write TOP(3, 0, bag).");
        if (count < 0)
            throw PigError.Semantic(call.Place, $"TOP can't take {count} tuples.", "Write 0 or more.", "2106");
        if (column < 0)
            throw PigError.Semantic(call.Place, $"TOP can't compare a field {column}.", "Fields are counted from 0.", "2106");
        var top = bag.OrderBy(scope =>
                [new SortKey(Ordered(scope.Position(column, call.Place)), Descending: true, NullsFirst: false)]
            )
            .Limit(new Literal((long)count, DataType.BigInt));
        // Of a null bag it is null; a group's is never null.
        return (
            bag is GroupBag ? top : new ListBag(bag.Bag, Ops.Call(IfThere, bag.Bag.Data, bag.Expr, top.Expr), call.Place)
        ).Named(bag.Name);
    }

    private static Expr Ordered(PigValue value) => Conversions.Compared(value, value.Type);

    private static readonly Operation IfThere = Operation.Template("TOP", "(CASE WHEN {0} IS NOT NULL THEN {1} END)");

    /// <summary>How many arguments there are: ARITY(*) is the number of fields.</summary>
    private static PigValue Arity(FunctionCall call) =>
        call.Arguments.Any(a => a.Type is TuplePigType { Fields: null })
            ? throw PigError.Unsupported(call.Place, "ARITY of fields that nobody knows", "Use SIZE of the tuple.")
            : new PigValue(PigType.Int, Literal.Int(call.Arguments.Count), call.Place);

    private static ListBag Entries(FunctionCall call, string list, Func<MapPigType, PigType> element)
    {
        if (call.Arguments is not [{ Type: MapPigType map } value, ..])
            throw Wrong(call, "a map", $"Write {call.Name}(map).");
        var type = new BagPigType(new TuplePigType(new PigSchema([new PigField(null, element(map))])));
        var operation = Operation.Template(call.Name, $"list_transform({list}, lambda e: {{'f0': e}})");
        return new ListBag(type, Ops.Call(operation, type.Data, value.Expr), call.Place);
    }

    /// <summary>Each value as a key, with the bag of the keys that had it.</summary>
    private static PigValue Inverse(FunctionCall call)
    {
        if (call.Arguments is not [{ Type: MapPigType } value])
            throw Wrong(call, "a map", "Write INVERSEMAP(map).");
        var keys = new BagPigType(new TuplePigType(new PigSchema([new PigField(null, PigType.CharArray)])));
        var text = new MapPigType(PigType.CharArray);
        var operation = new Operation(
            "INVERSEMAP",
            site =>
                $"(CASE WHEN {site[0]} IS NOT NULL THEN map_from_entries(list_transform(list_distinct(map_values({site[0]})), lambda v: "
                + $"{{'k': v, 'v': list_transform(list_filter(map_entries({site[0]}), lambda e: e['value'] = v), lambda e: {{'f0': e['key']}})}})) END)"
        );
        return new PigValue(
            new MapPigType(keys),
            Ops.Call(operation, new MapType(DataType.String, keys.Data), Conversions.To(value, text)),
            call.Place
        );
    }

    /// <summary>The fields whose names begin with the prefix that DEFINE gave, or match it as a pattern.</summary>
    private static TupleValue Pluck(FunctionCall call)
    {
        if (call.Constants is not [var prefix, ..])
            throw PigError.Semantic(
                call.Place,
                "PluckTuple needs a prefix.",
                "Define it before: DEFINE pluck PluckTuple('a::'); and then pluck(*).",
                "1045"
            );
        if (call.Arguments.Any(a => a.Type is TuplePigType { Fields: null }))
            throw PigError.Semantic(
                call.Place,
                "PluckTuple needs to know the names of the fields.",
                "Give the LOAD a schema with AS.",
                "1200"
            );
        var wanted = call.Constants.Count < 2 || !call.Constants[1].Equals("false", StringComparison.OrdinalIgnoreCase);
        var regex = Engine.Java.JavaRegex.Of(prefix);
        var parts = call
            .Arguments.Where(a =>
                a.Name is { } name && (name.StartsWith(prefix, StringComparison.Ordinal) || regex.Matches(name)) == wanted
            )
            .ToList();
        return new TupleValue(new PigSchema(parts.Select(p => new PigField(p.Name, p.Type))), parts, call.Place, "plucked");
    }
}
