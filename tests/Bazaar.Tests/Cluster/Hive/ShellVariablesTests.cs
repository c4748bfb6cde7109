using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>Variables of impala-shell, which its server knows nothing of.</summary>
public sealed class ShellVariablesTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["day"] = "2025-11-28",
        ["n"] = "${var:n}",
    };

    [Theory]
    [InlineData("SELECT 1", "SELECT 1")]
    [InlineData("SELECT '${var:day}', ${VAR:DAY}", "SELECT '2025-11-28', 2025-11-28")]
    [InlineData("SELECT ${hivevar: day }", "SELECT 2025-11-28")]
    [InlineData("SELECT ${var:n}", "SELECT ${var:n}")]
    [InlineData("SELECT '$', '${', '${x}', '${env:HOME}'", "SELECT '$', '${', '${x}', '${env:HOME}'")]
    public void Are_filled_once_and_in_quotes_too(string statement, string sent) =>
        Assert.Equal(sent, ShellVariables.Fill(statement, Values));

    [Fact]
    public void Without_a_value_are_refused_at_their_place()
    {
        var error = Assert.Throws<BazaarException>(() => ShellVariables.Fill("SELECT 1,\n  ${var:month}", Values)).Diagnostic;
        Assert.Equal("2:3: Unknown variable month. Give it by --var month=…, and write it as ${var:month}.", error.ToString());
    }
}
