using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Binding;

/// <summary>Conversions from one of Pig's types to another.</summary>
public static class Conversions
{
    /// <summary>The value as another type, without asking whether Pig allows it.</summary>
    public static Expr To(PigValue value, PigType type)
    {
        if (value.IsNull)
            return Literal.Null(type.Data);
        if (value.Type.Data == type.Data)
            return value.Expr;
        if (value.Type is SimplePigType { IsMixed: true })
            throw Error(value, type, value.Place, "1052");
        // A bytearray that was text a moment ago is converted from the text.
        var from = value.Expr is Cast { Operand: { Type: StringType } text, Target: BinaryType } ? text : value.Expr;
        var rules = value.Type.Kind == PigKind.CharArray ? PigCasts.OfText : PigCasts.Rules;
        return from.Type == type.Data ? from : new Cast(from, type.Data, rules) { Place = value.Place };
    }

    /// <summary>The value as it is compared: of a datetime its instant, wherever it was written, of a bigdecimal its number, whatever its scale.</summary>
    public static Expr Compared(PigValue value, PigType type) =>
        type.Kind == PigKind.DateTime ? Instant(To(value, type)) : BigOps.Compared(To(value, type));

    /// <summary>The value as rows are grouped and joined by it.</summary>
    public static Expr Grouped(PigValue value, PigType type) =>
        type.Kind == PigKind.DateTime ? Instant(To(value, type)) : To(value, type);

    /// <summary>A datetime's milliseconds since 1970.</summary>
    public static Expr Instant(Expr time) => Ops.Call(Millis, DataType.BigInt, time);

    private static readonly Operation Millis = Operation.Template("millis", "datetime_millis({0})");

    public static PigValue Value(PigValue value, PigType type) =>
        value.Type == type ? value : ListBag.Of(new PigValue(type, To(value, type), value.Place, value.Name));

    /// <summary>A cast that is written in the script, or that Pig puts in.</summary>
    /// <exception cref="BazaarException">Pig can't cast from the one to the other (1051, 1052).</exception>
    public static PigValue Cast(PigValue value, PigType type, Place place)
    {
        if (value.IsNull || value.Type == type)
            return Value(value, type);
        if (type.Kind == PigKind.ByteArray)
            throw Error(value, type, place, "1051");
        if (!Castable(value.Type, type))
            throw Error(value, type, place, "1052");
        if (value.Type is not SimplePigType && KeepsFraction(value.Type, type))
            throw PigError.Unsupported(
                place,
                $"A cast of {value.Type.Text} to {type.Text}, after which real Pig's bigintegers have fractions,",
                "Cast to long or bigdecimal, or cast the number itself before it is put there."
            );
        return ListBag.Of(new PigValue(type, To(value, type), place, value.Name));
    }

    /// <summary>By the rules of Pig's <c>LogicalFieldSchema.castable</c>.</summary>
    public static bool Castable(PigType from, PigType to) =>
        (from, to) switch
        {
            _ when from == to => true,
            (SimplePigType { IsMixed: true }, _) => to.Kind == PigKind.ByteArray,
            _ when from.Kind == PigKind.ByteArray => true,
            (TuplePigType a, TuplePigType b) => Castable(a.Fields, b.Fields),
            (BagPigType a, BagPigType b) => Castable(a.Tuple.Fields, b.Tuple.Fields),
            (MapPigType a, MapPigType b) => a.Value is null || b.Value is null || Castable(a.Value, b.Value),
            (SimplePigType, SimplePigType { Simple: PigKind.Boolean }) => true,
            (SimplePigType { Simple: PigKind.Boolean }, SimplePigType) => to.Kind == PigKind.CharArray || to.IsNumber,
            (SimplePigType, SimplePigType) when from.IsNumber => to.Kind == PigKind.CharArray || to.IsNumber,
            (SimplePigType { Simple: PigKind.CharArray }, SimplePigType) => to.IsNumber,
            _ => false,
        };

    /// <summary>Whether a number with a fraction becomes a biginteger in a tuple, a bag or a map, which real Pig doesn't cut.</summary>
    private static bool KeepsFraction(PigType from, PigType to) =>
        (from, to) switch
        {
            (TuplePigType { Fields: { } a }, TuplePigType { Fields: { } b }) => a.Zip(b)
                .Any(p => KeepsFraction(p.First.Type, p.Second.Type)),
            (BagPigType a, BagPigType b) => KeepsFraction(a.Tuple, b.Tuple),
            (MapPigType { Value: { } a }, MapPigType { Value: { } b }) => KeepsFraction(a, b),
            _ => to.Kind == PigKind.BigInteger && from.Kind is (PigKind.Float or PigKind.Double or PigKind.BigDecimal),
        };

    private static bool Castable(PigSchema? from, PigSchema? to) =>
        from is null
        || to is null
        || from.Count == 0
        || (from.Count == to.Count && from.Zip(to).All(pair => Castable(pair.First.Type, pair.Second.Type)));

    private static BazaarException Error(PigValue value, PigType type, Place place, string code)
    {
        var cure = (value.Type.Kind, type.Kind) switch
        {
            _ when value.Type is SimplePigType { IsMixed: true } =>
                "TOBAG's values are of several types: give the field a name with AS, or cast each of them.",
            (PigKind.CharArray, PigKind.DateTime) => "Use ToDate(text, 'yyyy-MM-dd').",
            (PigKind.DateTime, PigKind.CharArray) => "Use ToString(time, 'yyyy-MM-dd').",
            (_, PigKind.ByteArray) => "Leave the value as it is, or cast it to chararray.",
            _ => "Cast a part of it, or load the field with the type that you need.",
        };
        return PigError.Semantic(place, $"Pig can't cast {value.Type.Text} to {type.Text}.", cure, code);
    }

    /// <summary>The wider of two number types.</summary>
    public static PigType Wider(PigType a, PigType b) => a.Kind >= b.Kind ? a : b;
}
