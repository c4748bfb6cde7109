using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Loading;

/// <summary>What Pig's Parquet loader makes of a column: the number that is stored, where Parquet's own meaning is another.</summary>
/// <remarks>A decimal is its unscaled number, a date the days and a timestamp the microseconds since 1970.</remarks>
internal static class ParquetTypes
{
    private static readonly Operation Days = Operation.Template("days", "CAST(({0} - DATE '1970-01-01') AS INTEGER)");
    private static readonly Operation Micros = Operation.Template("micros", "epoch_us({0})");

    public static PigValue Read(Expr column, DataType type, Place place)
    {
        switch (type)
        {
            case DecimalType { Precision: <= 18 } d:
                var stored = d.Precision <= 9 ? PigType.Int : PigType.Long;
                var factor = BigInteger.Pow(10, d.Scale).ToString(CultureInfo.InvariantCulture);
                var unscaled = Operation.Template(
                    "unscaled",
                    $"CAST(CAST({{0}} AS DECIMAL(38, {d.Scale})) * {factor} AS {{type}})"
                );
                return new PigValue(stored, Ops.Call(unscaled, stored.Data, column), place);
            case DecimalType:
                throw PigError.Unsupported(
                    place,
                    "A Parquet decimal of more than 18 digits",
                    "Write it as double or with fewer digits."
                );
            case DateType:
                return new PigValue(PigType.Int, Ops.Call(Days, DataType.Int, column), place);
            case TimestampType or InstantType:
                return new PigValue(PigType.Long, Ops.Call(Micros, DataType.BigInt, column), place);
            case IntegerType { Bits: 8 or 16 }:
                return new PigValue(PigType.Int, new Cast(column, DataType.Int, PigCasts.Rules), place);
        }
        var known = TypeOf(type, place);
        return ListBag.Of(new PigValue(known, known.Data == type ? column : Ops.Call(Reshape, known.Data, column), place));
    }

    /// <summary>A struct becomes a tuple with fields by position, a list a bag of tuples of one field.</summary>
    private static readonly Operation Reshape = new("parquet", site => Reshaped(site[0], site.Types[0], 0));

    private static string Reshaped(string value, DataType type, int level)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{level}");
        return type switch
        {
            StructType s =>
                $"(CASE WHEN {value} IS NOT NULL THEN {{{string.Join(", ", s.Fields.Select((f, i) => $"'f{i}': {Reshaped($"struct_extract({value}, {Engine.Duck.DuckTypes.Text(f.Name!)})", f.Type, level)}"))}}} END)",
            ArrayType { Element: StructType } a =>
                $"list_transform({value}, lambda {name}: {Reshaped(name, a.Element, level + 1)})",
            ArrayType a => $"list_transform({value}, lambda {name}: {{'f0': {Reshaped(name, a.Element, level + 1)}}})",
            _ => value,
        };
    }

    private static PigType TypeOf(DataType type, Place place) =>
        type switch
        {
            BooleanType => PigType.Boolean,
            IntegerType { Bits: 32 } => PigType.Int,
            IntegerType { Bits: 64 } => PigType.Long,
            FloatingType { Bits: 32 } => PigType.Float,
            FloatingType => PigType.Double,
            StringType => PigType.CharArray,
            BinaryType => PigType.ByteArray,
            StructType s => new TuplePigType(new PigSchema(s.Fields.Select(f => new PigField(f.Name, TypeOf(f.Type, place))))),
            ArrayType { Element: StructType s } => new BagPigType((TuplePigType)TypeOf(s, place)),
            ArrayType a => new BagPigType(new TuplePigType(new PigSchema([new PigField("element", TypeOf(a.Element, place))]))),
            MapType { Key: StringType } m => new MapPigType(TypeOf(m.Value, place)),
            _ => throw PigError.Unsupported(
                place,
                $"A Parquet column of type {type.Name}",
                "Write it as text, a number or a list."
            ),
        };
}
