using Bazaar.Core;

namespace Bazaar.Pig.Running;

/// <summary>The plan's types in Pig's words.</summary>
public static class PigTypeNames
{
    public static string Of(DataType type) =>
        type switch
        {
            BooleanType => "boolean",
            IntegerType { Bits: 64 } => "long",
            JavaNumberType n => n.Name,
            IntegerType => "int",
            FloatingType { Bits: 32 } => "float",
            FloatingType => "double",
            StringType => "chararray",
            BinaryType => "bytearray",
            InstantType => "datetime",
            ArrayType { Bag: true } a => $"bag{{{Of(a.Element)}}}",
            ArrayType => "tuple()",
            MapType m => $"map[{Of(m.Value)}]",
            StructType s =>
                $"tuple({string.Join(",", s.Fields.Select(f => f.Name is null ? Of(f.Type) : $"{f.Name}:{Of(f.Type)}"))})",
            _ => type.Name,
        };
}
