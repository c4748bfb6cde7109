using Xunit;

namespace Bazaar.Tests.Sql.Shop;

/// <summary>The shop's analytical queries on the embedded engine: columns, types and rows, in their order, as real Hive gave them.</summary>
public sealed class ShopQueryTests(ShopWarehouse shop) : IClassFixture<ShopWarehouse>
{
    public static TheoryData<string> Names() => [.. ShopWarehouse.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_are_those_of_real_Hive(string name)
    {
        var golden = ShopWarehouse.Golden(name);
        Assert.True(golden.Count(c => c == '\n') > 1, "A query that returns nothing proves nothing.");
        Assert.Equal(golden, shop.Answer(ShopWarehouse.Query(name)));
    }

    [Fact]
    public void There_are_forty_and_each_says_its_question()
    {
        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"{i:00}"), ShopWarehouse.Names.Select(n => n[..2]));
        Assert.All(ShopWarehouse.Names, n => Assert.StartsWith("-- ", ShopWarehouse.Query(n), StringComparison.Ordinal));
    }
}
