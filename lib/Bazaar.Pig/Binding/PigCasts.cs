using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Loading;

namespace Bazaar.Pig.Binding;

/// <summary>Pig's conversions: text by the rules of its <c>Utf8StorageConverter</c>, numbers by Java's.</summary>
public sealed class PigCasts : ICastRules
{
    public static PigCasts Rules { get; } = new("pig_");

    /// <summary>From a chararray: whole numbers that don't fit are cut where a bytearray's are null.</summary>
    public static PigCasts OfText { get; } = new("pig_text_");

    private readonly string functions;

    private PigCasts(string functions) => this.functions = functions;

    public string Name => "pig";

    public string Write(string operand, DataType from, DataType to) =>
        (from, to) switch
        {
            _ when from == to => operand,
            (NullType, _) => $"CAST(NULL AS {DuckTypes.Name(to)})",
            (BinaryType, StringType) => $"decode({operand})",
            // No bytes at all are null, where a text without letters is no number.
            (BinaryType, JavaNumberType) => FromText($"nullif(decode({operand}), '')", to, Rules.functions),
            (BinaryType, _) => FromText($"decode({operand})", to, Rules.functions),
            (StringType, _) => FromText(operand, to, functions),
            (_, BinaryType) => $"encode({Write(operand, from, DataType.String)})",
            (_, StringType) => ToText(operand, from),
            (BooleanType, JavaNumberType) => $"CAST(CAST({operand} AS INTEGER) AS VARCHAR)",
            (JavaNumberType, BooleanType) => $"(pig_big_key({operand}) <> pig_big_key('0'))",
            (BooleanType, _) => $"CAST({operand} AS {DuckTypes.Name(to)})",
            (_, BooleanType) => $"({operand} <> 0)",
            (StructType a, StructType b) => Tuple(operand, a, b),
            (StructType a, ArrayType { Bag: false } b) => Unknown(operand, a, b),
            (ArrayType { Bag: false } a, StructType b) => Known(operand, a, b, kept: b.Fields.All(f => f.Type is BinaryType)),
            (ArrayType a, ArrayType b) => Each(operand, a.Element, b.Element),
            (MapType a, MapType b) => Map(operand, a, b),
            _ => Number(operand, from, to),
        };

    /// <summary>A name for a lambda's parameter that the operand doesn't use, the same each time.</summary>
    internal static string Parameter(string operand)
    {
        var number = 1;
        while (operand.Contains("c" + number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            number++;
        return "c" + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Text that is not of the type is null. Most text is: only what a plain test doesn't take goes through C#.</summary>
    private static string FromText(string text, DataType to, string functions) =>
        to switch
        {
            BinaryType => $"encode({text})",
            BooleanType => $"(CASE lower({text}) WHEN 'true' THEN true WHEN 'false' THEN false END)",
            IntegerType { Bits: 32 } => Guarded(text, "^-?[0-9]{1,9}$", "INTEGER", functions + "int"),
            IntegerType { Bits: 64 } => Guarded(text, "^-?[0-9]{1,18}$", "BIGINT", functions + "long"),
            JavaNumberType n => $"{(n.Whole ? "pig_big_integer" : "pig_big_decimal")}({text})",
            FloatingType { Bits: 64 } => Guarded(text, "^-?[0-9]{1,15}([.][0-9]{1,15})?$", "DOUBLE", "pig_double"),
            FloatingType => $"pig_float({text})",
            InstantType => $"pig_datetime({text})",
            _ => $"from_json(pig_complex({text}, {DuckTypes.Text(TypeSpec.Of(to))}), {DuckTypes.Text(JsonShape(to))})",
        };

    private static string Guarded(string text, string pattern, string type, string slow) =>
        $"(CASE WHEN regexp_matches({text}, '{pattern}') THEN CAST({text} AS {type}) ELSE {slow}({text}) END)";

    /// <summary>The shape that DuckDB's from_json wants of a type.</summary>
    internal static string JsonShape(DataType type) =>
        type switch
        {
            ArrayType a => $"[{JsonShape(a.Element)}]",
            StructType { Fields.Count: 0 } => "{\"f0\":\"INTEGER\"}",
            StructType s =>
                $"{{{string.Join(",", s.Fields.Select((f, i) => $"\"{DuckTypes.FieldName(s, i)}\":{JsonShape(f.Type)}"))}}}",
            _ => $"\"{DuckTypes.Name(type).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        };

    private static string ToText(string operand, DataType from) =>
        from switch
        {
            FloatingType { Bits: 64 } => $"pig_double_text({operand})",
            FloatingType => $"pig_float_text({operand})",
            InstantType => $"datetime_text({operand})",
            JavaNumberType => operand,
            ArrayType or StructType or MapType => StorageText.Text(operand, from, 0),
            _ => $"CAST({operand} AS VARCHAR)",
        };

    private static string Number(string operand, DataType from, DataType to) =>
        (from, to) switch
        {
            (FloatingType, IntegerType { Bits: 32 or 64 } i) => Saturated(operand, i.Bits),
            (FloatingType { Bits: 64 }, FloatingType { Bits: 32 }) => JavaFloats.Narrow(operand),
            (JavaNumberType, JavaNumberType { Whole: false }) => operand,
            (JavaNumberType, JavaNumberType) => $"pig_big_whole({operand})",
            (FloatingType, JavaNumberType { Whole: true }) => $"CAST({Saturated(operand, 64)} AS VARCHAR)",
            (FloatingType, JavaNumberType) => $"pig_big_of_double({operand})",
            (IntegerType, JavaNumberType) => $"CAST({operand} AS VARCHAR)",
            (JavaNumberType, IntegerType { Bits: 32 }) => $"pig_big_int({operand})",
            (JavaNumberType, IntegerType) => $"pig_big_long({operand})",
            (JavaNumberType, FloatingType f) => $"{(f.Bits == 32 ? "pig_big_float" : "pig_big_double")}({operand})",
            (IntegerType { Bits: 64 }, IntegerType { Bits: 32 }) => JavaIntegers.Wrap(
                $"CAST({operand} AS HUGEINT)",
                new IntegerType(32)
            ),
            _ => $"CAST({operand} AS {DuckTypes.Name(to)})",
        };

    /// <summary>As Java: cut towards zero, NaN is 0, what is too large is the largest.</summary>
    private static string Saturated(string operand, int bits)
    {
        var (low, high, name) =
            bits == 32 ? ("-2147483648", "2147483647", "INTEGER") : ("-9223372036854775808", "9223372036854775807", "BIGINT");
        return $"(CASE WHEN isnan({operand}) THEN 0 WHEN {operand} >= {high}.0 THEN {high} WHEN {operand} <= {low}.0 THEN CAST('{low}' AS {name}) ELSE CAST(trunc({operand}) AS {name}) END)";
    }

    private string Tuple(string operand, StructType from, StructType to)
    {
        var fields = to.Fields.Select(
            (f, i) =>
                $"{DuckTypes.Text(DuckTypes.FieldName(to, i))}: "
                + (
                    i < from.Fields.Count
                        ? Write(
                            $"struct_extract({operand}, {DuckTypes.Text(DuckTypes.FieldName(from, i))})",
                            from.Fields[i].Type,
                            f.Type
                        )
                        : $"CAST(NULL AS {DuckTypes.Name(f.Type)})"
                )
        );
        return $"(CASE WHEN {operand} IS NOT NULL THEN {{{string.Join(", ", fields)}}} END)";
    }

    private string Unknown(string operand, StructType from, ArrayType to)
    {
        var fields = from.Fields.Select((f, i) => Write($"struct_extract({operand}, 'f{i}')", f.Type, to.Element));
        return $"(CASE WHEN {operand} IS NOT NULL THEN [{string.Join(", ", fields)}] END)";
    }

    /// <summary>A tuple of unknown fields as one of known fields; to Pig it is null where it has another number of them.</summary>
    /// <param name="kept">Whether Pig leaves the tuple as it is, however many fields it has, which can't be told of one with known fields.</param>
    private string Known(string operand, ArrayType from, StructType to, bool kept)
    {
        var fields = to.Fields.Select(
            (f, i) =>
                $"'f{i}': {Write(string.Create(CultureInfo.InvariantCulture, $"list_extract({operand}, {i + 1})"), from.Element, f.Type)}"
        );
        var count = string.Create(CultureInfo.InvariantCulture, $"{to.Fields.Count}");
        var message = DuckTypes.Text(
            $"A tuple has not the {count} fields that AS gives it, and Pig lets it be: give it a name for each of its fields."
        );
        var other = kept ? $" WHEN {operand} IS NOT NULL THEN CAST(error({message}) AS {DuckTypes.Name(to)})" : "";
        return $"(CASE WHEN len({operand}) = {count} THEN {{{string.Join(", ", fields)}}}{other} END)";
    }

    /// <summary>The tuples of a bag are not cast by Pig where nobody knows their fields.</summary>
    private string Each(string operand, DataType from, DataType to)
    {
        var name = Parameter(operand);
        var element =
            from is ArrayType { Bag: false } tuple && to is StructType known
                ? Known(name, tuple, known, kept: true)
                : Write(name, from, to);
        return $"list_transform({operand}, lambda {name}: {element})";
    }

    private string Map(string operand, MapType from, MapType to)
    {
        var name = Parameter(operand);
        var entry = $"{{'key': {name}.key, 'value': {Write(name + ".value", from.Value, to.Value)}}}";
        return $"map_from_entries(list_transform(map_entries({operand}), lambda {name}: {entry}))";
    }
}
