namespace Bazaar.Engine.Java;

/// <summary>The codes that Java's hashCode gives numbers, and the bits that they are made of.</summary>
/// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Double.html#hashCode()"/></remarks>
public static class JavaHash
{
    /// <summary>The bits of a number, those of one NaN for all.</summary>
    public static long Bits(double n) => double.IsNaN(n) ? 0x7FF8000000000000 : BitConverter.DoubleToInt64Bits(n);

    /// <inheritdoc cref="Bits(double)"/>
    public static int Bits(float n) => float.IsNaN(n) ? 0x7FC00000 : BitConverter.SingleToInt32Bits(n);

    /// <summary>The upper half folded onto the lower one.</summary>
    public static int Of(long n) => unchecked((int)(n ^ (n >>> 32)));

    /// <inheritdoc cref="Of(long)"/>
    public static int Of(double n) => Of(Bits(n));
}
