using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Xunit;

namespace Bazaar.Tests.Sql.Types;

/// <summary>The ways that DuckDB computes decimals by itself give what Hive's own digits give.</summary>
public sealed class DecimalsTests : IDisposable
{
    private readonly TempLab temp = new();

    public void Dispose() => temp.Dispose();

    private object?[] Row(string items)
    {
        using var result = temp.Lab.Hive($"SELECT {items}");
        return result.Rows().Single();
    }

    [Fact]
    public void An_average_without_whole_digits_has_its_digits() =>
        Assert.Equal(
            "0.15",
            $"{Row("CAST(avg(d) AS DECIMAL(4,2)) FROM (SELECT CAST(0.1 AS DECIMAL(38,38)) AS d UNION ALL SELECT CAST(0.2 AS DECIMAL(38,38))) q")[0]}"
        );

    /// <summary>Digits of which DuckDB would make more than 64 bits hold, with real Hive's quotients.</summary>
    [Theory]
    [InlineData("CAST(9999999.999999 AS DECIMAL(18,6)) / 3", "3333333.33333300")]
    [InlineData("CAST(9999999999999999.99 AS DECIMAL(18,2)) / 7", "1428571428571428.570000")]
    [InlineData("CAST(9999999999.99 AS DECIMAL(12,2)) / CAST(99999999.99 AS DECIMAL(10,2))", "100.0000000099000")]
    public void A_quotient_of_many_digits_has_them_all(string quotient, string value) =>
        Assert.Equal(value, $"{Row(quotient)[0]}");

    /// <summary>A double becomes a decimal by its shortest text, rounded half up; 15 digits and more too.</summary>
    [Theory]
    [InlineData("12.5")]
    [InlineData("0.125")]
    [InlineData("-0.125")]
    [InlineData("1.005")]
    [InlineData("1.015")]
    [InlineData("2.675")]
    [InlineData("-1.255")]
    [InlineData("0.1")]
    [InlineData("0.3")]
    [InlineData("1234567890.12")]
    [InlineData("9999999999.99")]
    [InlineData("9999999999.995")]
    [InlineData("10000000000")]
    [InlineData("1.0E23")]
    [InlineData("0.004999999999999999")]
    [InlineData("0.005")]
    public void A_double_is_cut_by_its_text(string number)
    {
        var value = double.Parse(number, CultureInfo.InvariantCulture);
        var row = Row($"CAST(d AS DECIMAL(12,2)) FROM (SELECT {number}D AS d) q");
        var text = JavaNumbers.Text(value);
        var exact = decimal.Round(
            decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            2,
            MidpointRounding.AwayFromZero
        );
        var expected = Math.Abs(exact) < 10_000_000_000 ? exact.ToString("F2", CultureInfo.InvariantCulture) : null;
        Assert.Equal(expected, row[0]?.ToString());
    }

    /// <summary>A sum divided by a count has 38 digits and 18 behind the point, rounded half up.</summary>
    [Theory]
    [InlineData("10.00", 3)]
    [InlineData("20.00", 3)]
    [InlineData("-20.00", 3)]
    [InlineData("0.01", 7)]
    [InlineData("99999999999999999999.99", 1)]
    [InlineData("99999999999999999999.99", 9)]
    [InlineData("-99999999999999999999.99", 9223372036854775807)]
    [InlineData("0.00", 5)]
    [InlineData("1.00", 0)]
    public void A_sum_is_divided_by_a_count(string sum, long count)
    {
        var row = Row($"s / c FROM (SELECT CAST('{sum}' AS DECIMAL(22,2)) AS s, CAST({count} AS BIGINT) AS c) q");
        var digits = BigInteger.Parse(sum.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        string? expected = null;
        if (count != 0)
        {
            var whole = BigInteger.DivRem(BigInteger.Abs(digits) * BigInteger.Pow(10, 16), count, out var rest);
            expected = new SqlDecimal(digits.Sign * (rest * 2 >= count ? whole + 1 : whole), 18).ToString();
        }
        Assert.Equal(expected, row[0]?.ToString());
    }
}
