using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Xunit;

namespace Bazaar.Tests.Engine.Java;

/// <summary>BigDecimals as Java 17 computes with them; tests/conformance/java/BigDecimals.java wrote bigdecimals.tsv.</summary>
public sealed class BigDecimalsTests
{
    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "conformance", "java", "bigdecimals.tsv");

    private static IEnumerable<string[]> Lines(int cells) =>
        File.ReadLines(Folder()).Select(l => l.Split('\t')).Where(l => l.Length == cells);

    [Fact]
    public void They_are_added_multiplied_and_divided_as_in_Java()
    {
        var count = 0;
        foreach (var cells in Lines(13))
        {
            var (a, b) = (BigDecimal.Parse(cells[0]), BigDecimal.Parse(cells[1]));
            Assert.Equal(cells[0], a.ToString());
            Assert.Equal(cells[2], BigDecimals.Add(a, b).ToString());
            Assert.Equal(cells[3], BigDecimals.Subtract(a, b).ToString());
            Assert.Equal(cells[4], BigDecimals.Multiply(a, b).ToString());
            if (b.Sign != 0)
            {
                Assert.Equal(cells[5], BigDecimals.Divide(a, b, Math.Max(6, a.Scale + b.Precision + 1)).ToString());
                Assert.Equal(cells[6], BigDecimals.DivideInContext(a, b).ToString());
            }
            count++;
        }
        Assert.True(count >= 2000);
    }

    [Fact]
    public void They_are_compared_as_in_Java_and_so_are_their_sort_texts()
    {
        foreach (var cells in Lines(13))
        {
            var (a, b) = (BigDecimal.Parse(cells[0]), BigDecimal.Parse(cells[1]));
            var expected = int.Parse(cells[7], CultureInfo.InvariantCulture);
            Assert.Equal(expected, a.CompareTo(b));
            Assert.Equal(expected, Math.Sign(string.CompareOrdinal(BigDecimals.SortText(a), BigDecimals.SortText(b))));
        }
    }

    [Fact]
    public void Their_whole_part_and_their_nearest_floats_are_Javas()
    {
        foreach (var cells in Lines(13))
        {
            Assert.Equal(BigInteger.Parse(cells[8], CultureInfo.InvariantCulture), BigDecimal.Parse(cells[0]).Whole());
            Assert.Equal(
                int.Parse(cells[11], CultureInfo.InvariantCulture),
                BitConverter.SingleToInt32Bits(float.Parse(cells[0], CultureInfo.InvariantCulture))
            );
            Assert.Equal(
                long.Parse(cells[12], CultureInfo.InvariantCulture),
                BitConverter.DoubleToInt64Bits(double.Parse(cells[0], CultureInfo.InvariantCulture))
            );
        }
    }

    [Fact]
    public void Texts_are_read_as_in_Java()
    {
        var count = 0;
        foreach (var cells in Lines(2))
        {
            Assert.Equal((cells[0], cells[1]), (cells[0], BigDecimal.TryParse(cells[0], out var value) ? value.ToString() : "!"));
            count++;
        }
        Assert.True(count > 30);
    }

    [Fact]
    public void Nobody_waits_for_a_thousand_million_zeros()
    {
        var huge = BigDecimal.Parse("1E+1000000000");
        Assert.Throws<OverflowException>(() => BigDecimals.Add(huge, BigDecimal.Parse("1")));
        Assert.Throws<OverflowException>(() => huge.Whole());
        Assert.Equal("1E+2000000000", BigDecimals.Multiply(huge, huge).ToString());
        Assert.Throws<OverflowException>(() => BigDecimals.Multiply(huge, BigDecimal.Parse("1E+2000000000")));
        Assert.True(huge > BigDecimal.Parse("2"));
    }
}
