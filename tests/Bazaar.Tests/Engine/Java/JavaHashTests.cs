using Bazaar.Engine.Java;
using Xunit;

namespace Bazaar.Tests.Engine.Java;

public sealed class JavaHashTests
{
    // As Java 17 answers Double.hashCode and Long.hashCode.
    [Theory]
    [InlineData(1.5, 0x3FF80000)]
    [InlineData(-0.0, int.MinValue)]
    [InlineData(double.NaN, 0x7FF80000)]
    public void A_number_s_code_is_Java_s(double number, int code) => Assert.Equal(code, JavaHash.Of(number));

    [Theory]
    [InlineData(4294967297L, 0)]
    [InlineData(-1L, 0)]
    [InlineData(1L << 32, 1)]
    public void A_whole_number_s_code_is_Java_s(long number, int code) => Assert.Equal(code, JavaHash.Of(number));
}
