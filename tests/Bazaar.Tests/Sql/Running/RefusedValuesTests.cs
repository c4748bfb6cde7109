using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>Nested values that the embedded engine refuses by name and Hive answers in a way of its own, or not at all.</summary>
public sealed class RefusedValuesTests : IDisposable
{
    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    [Theory]
    [InlineData("SELECT map(NULL, 1)", "A map with a NULL key")]
    [InlineData("SELECT map(k, 1) FROM (SELECT 'a' AS k UNION ALL SELECT NULL) t", "A map with a NULL key")]
    [InlineData("SELECT CASE array(1) WHEN array(1) THEN 'y' END", "CASE of array<int>")]
    public void It_is_refused_by_name(string query, string named)
    {
        var error = Assert.Throws<BazaarException>(() => lab.Lab.Hive(query).Dispose()).Diagnostic;
        Assert.Equal(Fault.Unsupported, error.Fault);
        Assert.NotNull(error.Place);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
