using Bazaar.Core;

namespace Bazaar.Pig.Binding;

/// <summary>A type in few letters, for C# functions that take text apart by a type.</summary>
internal static class TypeSpec
{
    public static string Of(DataType type) =>
        type switch
        {
            BooleanType => "b",
            IntegerType { Bits: 32 } => "i",
            IntegerType { Bits: 64 } => "l",
            JavaNumberType n => n.Whole ? "I" : "D",
            FloatingType { Bits: 32 } => "f",
            FloatingType => "d",
            StringType => "s",
            BinaryType => "y",
            InstantType => "t",
            ArrayType { Bag: true } a => $"{{{Of(a.Element)}}}",
            ArrayType => "?",
            MapType m => $"[{Of(m.Value)}]",
            StructType s => $"({string.Concat(s.Fields.Select(f => Of(f.Type)))})",
            _ => throw new NotSupportedException(type.Name),
        };
}
