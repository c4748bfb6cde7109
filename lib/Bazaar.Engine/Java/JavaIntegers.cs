using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Duck;

namespace Bazaar.Engine.Java;

/// <summary>Java's integers in DuckDB's SQL: an overflow takes the low bits.</summary>
public static class JavaIntegers
{
    /// <summary>The low bits of a HUGEINT as a signed integer of a type.</summary>
    public static string Wrap(string wide, IntegerType type)
    {
        var half = BigInteger.One << (type.Bits - 1);
        var whole = half * 2;
        return $"CAST(((({wide} + {half}) % {whole} + {whole}) % {whole}) - {half} AS {DuckTypes.Name(type)})";
    }
}
