using System.Globalization;
using Bazaar.Core;
using Bazaar.Output;
using Xunit;

namespace Bazaar.Tests.Output;

/// <summary>C# values in scripts: each comes back from the engine as what it was.</summary>
public sealed class ScriptLiteralTests : IDisposable
{
    private readonly TempLab temp = new();

    public void Dispose() => temp.Dispose();

    public static TheoryData<object?, string> Hive() =>
        new()
        {
            { null, "void NULL" },
            { "it's \\n ${x} $1\n\t\"é😀", "string it's \\n ${x} $1\n\t\"é😀" },
            { true, "boolean TRUE" },
            { (sbyte)-128, "tinyint -128" },
            { (short)7, "smallint 7" },
            { int.MinValue + 1, "int -2147483647" },
            { long.MinValue, "bigint -9223372036854775808" },
            { ulong.MaxValue, "decimal(20,0) 18446744073709551615" },
            { 12.50m, "decimal(4,2) 12.50" },
            { -0.05m, "decimal(2,2) -0.05" },
            { 0m, "decimal(1,0) 0" },
            { 1e300, "double 1.0E300" },
            { double.NaN, "double NaN" },
            { double.NegativeInfinity, "double -Infinity" },
            { 0.1f, "float 0.1" },
            { new DateOnly(2024, 2, 29), "date 2024-02-29" },
            { new DateTime(2024, 2, 29, 1, 2, 3, 450), "timestamp 2024-02-29 01:02:03.45" },
            { new byte[] { 1, 0xab }, "binary 01AB" },
        };

    [Theory]
    [MemberData(nameof(Hive))]
    public void Hive_reads_back_what_was_given(object? value, string expected)
    {
        var literal = ScriptLiteral.Of(value, Language.Hive);
        var shown = value is byte[] ? "hex(v)" : "cast(v AS string)";
        using var result = temp.Lab.Hive(
            $"SELECT typeof(v) AS t, {shown} AS v FROM (SELECT ${{hivevar:v}} AS v) q",
            new Dictionary<string, string> { ["v"] = literal }
        );
        var row = result.Rows().Single();
        Assert.Equal(expected, $"{row[0]} {row[1] ?? "NULL"}");
    }

    [Fact]
    public void A_list_is_for_IN()
    {
        Assert.Equal("'a', 'b'", ScriptLiteral.Of(new[] { "a", "b" }, Language.Impala));
        Assert.Equal("1, NULL", ScriptLiteral.Of(new int?[] { 1, null }, Language.Hive));
        Assert.Equal("NULL", ScriptLiteral.Of(Array.Empty<int>(), Language.Hive));
    }

    [Theory]
    [InlineData("it's \\ $x\n", "'it\\'s \\\\ \\u0024x\\n'")]
    [InlineData(5, "5")]
    [InlineData(5L, "5L")]
    [InlineData(0.1f, "0.1F")]
    [InlineData(true, "true")]
    [InlineData(null, "null")]
    public void Pig_has_literals_of_its_own(object? value, string literal) =>
        Assert.Equal(literal, ScriptLiteral.Of(value, Language.Pig));

    [Fact]
    public void A_double_keeps_its_digits_in_Pig() =>
        Assert.Equal(0.1 + 0.2, double.Parse(ScriptLiteral.Of(0.1 + 0.2, Language.Pig), CultureInfo.InvariantCulture));

    [Fact]
    public void Exact_numbers_are_Pigs_large_ones()
    {
        Assert.Equal("-1.50BD", ScriptLiteral.Of(-1.50m, Language.Pig));
        Assert.Equal("1.50BD", ScriptLiteral.Of(new SqlDecimal(150, 2), Language.Pig));
        Assert.Equal("1.5E+10BD", ScriptLiteral.Of(new BigDecimal(15, -9), Language.Pig));
        Assert.Equal("18446744073709551615BI", ScriptLiteral.Of(ulong.MaxValue, Language.Pig));
    }

    [Fact]
    public void What_has_no_literal_is_refused()
    {
        Assert.Contains(
            "Version",
            Assert.Throws<BazaarException>(() => ScriptLiteral.Of(new Version(1, 2), Language.Hive)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<BazaarException>(() => ScriptLiteral.Of(new Version(1, 2), Language.Pig));
    }
}
