using Xunit;

namespace Bazaar.Tests.Sql.Functions;

/// <summary>LIKE with a pattern of the text's own row gives what it gives with the pattern as a constant.</summary>
public sealed class LikeTests : IDisposable
{
    private readonly TempLab temp = new();

    public void Dispose() => temp.Dispose();

    /// <summary>A backslash escapes only % and _; before anything else, and at the end, it is itself.</summary>
    [Theory]
    [InlineData("abc", "a%", true)]
    [InlineData("abc", "a_c", true)]
    [InlineData("abc", "a_", false)]
    [InlineData("a\nc", "a%c", true)]
    [InlineData("a%c", @"a\%c", true)]
    [InlineData("abc", @"a\%c", false)]
    [InlineData("a_c", @"a\_c", true)]
    [InlineData("abc", @"a\_c", false)]
    [InlineData(@"a\c", @"a\c", true)]
    [InlineData(@"a\\c", @"a\\c", true)]
    [InlineData(@"a\c", @"a\\c", false)]
    [InlineData(@"a\", @"a\", true)]
    [InlineData(@"a\%", @"a\\%", true)]
    [InlineData(@"a\b", @"a\\%", false)]
    [InlineData(@"a\\%", @"a\\\%", true)]
    [InlineData("", "", true)]
    [InlineData("", "%", true)]
    [InlineData("straße", "stra_e", true)]
    public void Computed_is_constant(string text, string pattern, bool matches)
    {
        static string Quoted(string s) =>
            "'" + s.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal) + "'";
        var sql =
            $"SELECT t LIKE p, t LIKE {Quoted(pattern)}, t LIKE CONCAT(p, ''), NULLIF(t, t) LIKE p FROM (SELECT {Quoted(text)} AS t, {Quoted(pattern)} AS p) q";
        using var result = temp.Lab.Hive(sql);
        Assert.Equal([matches, matches, matches, null], result.Rows().Single());
    }
}
