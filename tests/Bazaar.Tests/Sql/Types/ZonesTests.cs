using Xunit;

namespace Bazaar.Tests.Sql.Types;

/// <summary>Texts of times with a zone behind them: java.time has offsets up to 18 hours.</summary>
public sealed class ZonesTests
{
    [Theory]
    [InlineData("2024-01-01 10:00:00+15:00")]
    [InlineData("2024-01-01 10:00:00 -18:00")]
    [InlineData("2024-01-01 10:00:00 UTC+18:00")]
    [InlineData("2024-01-01 10:00:00 Asia/Tokyo")]
    public void A_zone_behind_a_time_is_read_over(string text)
    {
        using var lab = new TempLab();
        using var result = lab.Lab.Hive($"SELECT hour(CAST('{text}' AS TIMESTAMP))");
        Assert.Equal(10, result.Rows().Single()[0]);
    }
}
