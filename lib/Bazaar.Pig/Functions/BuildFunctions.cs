using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Functions;

/// <summary>Functions that make tuples, bags and maps, or measure them.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#tuple-bag-map-functions"/></remarks>
internal static class BuildFunctions
{
    public static IReadOnlyList<PigFunction> All { get; } =
    [new("TOTUPLE", Tuple), new("TOBAG", Bag), new("TOMAP", Map), new("SIZE", Size)];

    private static PigValue Tuple(FunctionCall call) =>
        // Of no value at all Pig makes nothing.
        call.Arguments.Count == 0
            ? new PigValue(PigType.UnknownTuple, Literal.Null(PigType.UnknownTuple.Data), call.Place)
        : call.Arguments.Any(a => a is AllFields) ? new PigValue(PigType.UnknownTuple, Listed(call), call.Place)
        : new TupleValue(new PigSchema(call.Arguments.Select(a => new PigField(a.Name, a.Type))), call.Arguments, call.Place);

    /// <summary>The arguments one by one, where some stand for fields of which nobody knows how many there are.</summary>
    private static Call Listed(FunctionCall call) =>
        Ops.Call(
            Ops.Concat,
            PigType.UnknownTuple.Data,
            call.Arguments.Select(a => a is AllFields ? Conversions.To(a, PigType.UnknownTuple) : Single(a, PigType.UnknownTuple))
        );

    private static ListBag Bag(FunctionCall call)
    {
        if (call.Arguments.Any(a => a is AllFields))
        {
            var field = new PlanColumn("f", PigType.ByteArray.Data);
            var each = new TupleValue(
                new PigSchema([new PigField(null, PigType.ByteArray)]),
                [new PigValue(PigType.ByteArray, field.Ref(), call.Place)],
                call.Place
            );
            var fields = new BagPigType((TuplePigType)each.Type);
            return new ListBag(
                fields,
                Ops.Call(Ops.Transform, fields.Data, Listed(call), new Lambda([field], each.Expr)),
                call.Place
            );
        }
        var type = call
            .Arguments.Select(a => a.Type)
            .Aggregate((PigType?)null, (a, b) => a is null || a.Data == b.Data && a != PigType.Mixed ? a ?? b : Alike(a, b));
        if (type?.Kind == PigKind.ByteArray && call.Arguments.Any(a => a.Type is TuplePigType))
            type = PigType.UnknownTuple;
        if (type is TuplePigType tuple)
        {
            var bag = new BagPigType(tuple);
            return new ListBag(
                bag,
                Ops.Call(
                    Ops.MakeList,
                    bag.Data,
                    call.Arguments.Select(a =>
                        a.Type is TuplePigType && !IsNothing(a) ? Conversions.To(a, tuple) : Single(a, tuple)
                    )
                ),
                call.Place
            );
        }
        var schema = new PigSchema([new PigField(null, type ?? PigType.ByteArray)]);
        var of = new BagPigType(new TuplePigType(schema));
        var items = call.Arguments.Select(a => new TupleValue(schema, [Conversions.Value(a, schema[0].Type)], a.Place).Expr);
        return new ListBag(of, Ops.Call(Ops.MakeList, of.Data, items), call.Place);
    }

    /// <summary>Tuples of the same types are of the first one's names.</summary>
    private static PigType Alike(PigType a, PigType b) =>
        a is TuplePigType { Fields: { } x }
        && b is TuplePigType { Fields: { } y }
        && x.Select(f => f.Type).SequenceEqual(y.Select(f => f.Type))
            ? a
            : PigType.Mixed;

    /// <summary>TOTUPLE() is no tuple, and a bag holds one of a null for it.</summary>
    private static bool IsNothing(PigValue value) => value.IsNull && value.Type == PigType.UnknownTuple;

    /// <summary>A value among tuples of several kinds is a tuple of its own.</summary>
    private static Call Single(PigValue value, PigType tuple) =>
        Ops.Call(Ops.MakeList, tuple.Data, Conversions.To(value, PigType.ByteArray));

    private static PigValue Map(FunctionCall call)
    {
        if (call.Arguments is [BagValue { Element.Fields: [{ Type.Kind: PigKind.CharArray }, var second, ..] } pairs])
            return new PigValue(
                new MapPigType(second.Type),
                Ops.Call(Pairs, new MapType(DataType.String, second.Type.Data), pairs.Expr),
                call.Place
            );
        // Of no value and of another single one Pig makes nothing.
        if (call.Arguments.Count <= 1)
            return new PigValue(new MapPigType(null), Literal.Null(new MapPigType(null).Data), call.Place);
        if (call.Arguments.Count % 2 != 0)
            throw PigError.Semantic(call.Place, "TOMAP takes keys and values by turns.", "Write TOMAP('a', x, 'b', y).", "1045");
        var keys = call.Arguments.Where((_, i) => i % 2 == 0).ToList();
        if (keys.Find(k => k.Type.Kind != PigKind.CharArray && !k.IsNull) is { } other)
            throw PigError.Semantic(
                other.Place,
                $"A map's key is a chararray, and this is {other.Type.Text}.",
                "Cast it: (chararray)x.",
                "1045"
            );
        var values = call.Arguments.Where((_, i) => i % 2 == 1).ToList();
        var types = values.Select(v => v.Type).Distinct().ToList();
        var value = types.Count == 1 ? types[0] : null;
        var stored = value ?? PigType.ByteArray;
        var type = new MapPigType(value);
        var entries = keys.Zip(values, (k, v) => (Conversions.To(k, PigType.CharArray), Conversions.To(v, stored)));
        return new PigValue(type, MapOf(type, stored, [.. entries]), call.Place);
    }

    /// <summary>A map of entries. Of those with the same key the last counts.</summary>
    public static Expr MapOf(MapPigType type, PigType stored, IReadOnlyList<(Expr Key, Expr Value)> entries)
    {
        if (entries.All(e => e.Key is Literal))
            return Plain([.. entries.Reverse().DistinctBy(e => ((Literal)e.Key).Value ?? NullKey).Reverse()]);
        if (entries.Count == 1)
            return Plain(entries);
        return Ops.Call(Ops.MergeMaps, type.Data, entries.Select(e => Plain([e])));

        Expr Plain(IReadOnlyList<(Expr Key, Expr Value)> some) =>
            Ops.Call(
                Ops.MakeMap,
                type.Data,
                Ops.Call(Ops.MakeList, new ArrayType(DataType.String), some.Select(e => Ops.Call(Key, DataType.String, e.Key))),
                Ops.Call(Ops.MakeList, new ArrayType(stored.Data), some.Select(e => e.Value))
            );
    }

    /// <summary>Java's maps take null as a key, and print it so.</summary>
    private const string NullKey = "null";

    private static readonly Operation Key = Operation.Template("key", $"coalesce({{0}}, '{NullKey}')");

    private const string PairKeys = "list_transform({0}, lambda e: coalesce(e.f0, 'null'))";
    private const string PairEntries = "list_transform({0}, lambda e: {'k': coalesce(e.f0, 'null'), 'v': e.f1})";

    /// <summary>The last entry of a key that comes twice is the first one from the end.</summary>
    private static readonly Operation Pairs = Operation.Template(
        "TOMAP",
        $"(CASE WHEN len(list_distinct({PairKeys})) = len({{0}}) THEN map_from_entries({PairEntries}) "
            + $"ELSE map_from_entries(list_transform(list_distinct({PairKeys}), lambda k: list_filter(list_reverse({PairEntries}), lambda e: e['k'] = k)[1])) END)"
    );

    /// <summary>Java counts a character beyond the first 65536 as two; a text of ASCII alone has none to look for.</summary>
    private const string Utf16 =
        "CASE WHEN strlen({0}) = len({0}) THEN len({0}) ELSE len({0}) + len(regexp_extract_all({0}, '[' || chr(65536) || '-' || chr(1114111) || ']')) END";

    /// <summary>Characters, elements, fields; a number is 1.</summary>
    private static PigValue Size(FunctionCall call)
    {
        if (call.Arguments is not [var argument])
            throw PigError.Semantic(call.Place, "SIZE takes one value.", "Write SIZE(x).", "1045");
        if (argument is GroupBag bag)
            return new PigValue(PigType.Long, bag.Compute(BagFunction.CountStar, PigType.Long), call.Place);
        if (argument is AllFields || argument.Type.Kind is PigKind.DateTime or PigKind.BigInteger or PigKind.BigDecimal)
            throw PigError.Semantic(
                call.Place,
                argument is AllFields
                    ? "SIZE takes one value, and nobody knows how many these are."
                    : $"SIZE takes no {argument.Type.Text}.",
                argument is AllFields ? "Make a tuple of them: SIZE(TOTUPLE(*))." : "Cast it to chararray for its length.",
                "1045"
            );
        var template = argument.Type switch
        {
            BagPigType or TuplePigType { Fields: null } => "len({0})",
            MapPigType => "CAST(cardinality({0}) AS BIGINT)",
            TuplePigType { Fields: { } fields } => $"CASE WHEN {{0}} IS NOT NULL THEN CAST({fields.Count} AS BIGINT) END",
            { Kind: PigKind.CharArray } => Utf16,
            { Kind: PigKind.ByteArray } => "octet_length({0})",
            _ => "CASE WHEN {0} IS NOT NULL THEN CAST(1 AS BIGINT) END",
        };
        return new PigValue(
            PigType.Long,
            Ops.Call(Operation.Template("SIZE", $"({template})"), DataType.BigInt, argument.Expr),
            call.Place
        );
    }
}
