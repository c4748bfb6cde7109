using Bazaar.Output;
using Xunit;

namespace Bazaar.Tests.Output;

/// <summary>Tables of characters, as a terminal shows them.</summary>
public sealed class TextTableTests : IDisposable
{
    private readonly TempLab temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("decode(unhex('1B5B324A'), 'UTF-8')", "␛[2J")]
    [InlineData("decode(unhex('61007F'), 'UTF-8')", "a␀␡")]
    [InlineData("concat('a', chr(10), 'b', chr(9))", @"a\nb\t")]
    [InlineData("ST_Point(1, 2)", "␀␀␀␀␁␁␀␀␀")]
    public void A_value_stays_in_its_cell_and_gives_a_terminal_no_orders(string value, string shown)
    {
        using var result = temp.Lab.Hive($"SELECT {value} AS x");
        var text = TextTable.Of(result);
        Assert.Contains("| " + shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Replace("\n", "", StringComparison.Ordinal), char.IsControl);
        Assert.Equal(6, text.Split('\n').Length);
    }
}
