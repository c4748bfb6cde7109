using Bazaar.Core;
using CsCheck;
using Xunit;

namespace Bazaar.Tests.Core;

public sealed class TypeTextTests
{
    private static readonly DataType[] Types =
    [
        DataType.Boolean,
        DataType.TinyInt,
        DataType.SmallInt,
        DataType.Int,
        DataType.BigInt,
        DataType.Float,
        DataType.Double,
        DataType.String,
        DataType.Binary,
        DataType.Date,
        DataType.Timestamp,
        DataType.Instant,
        DataType.IntervalDayTime,
        new DecimalType(38, 18),
        new StringType(7),
        new StringType(3, Padded: true),
    ];

    private static readonly Gen<DataType> Simple = Gen.Int[0, Types.Length - 1].Select(i => Types[i]);

    private static Gen<DataType> Nested(int depth) =>
        depth == 0
            ? Simple
            : Gen.OneOf(
                Simple,
                Nested(depth - 1).Select(e => (DataType)new ArrayType(e)),
                Gen.Select(Simple, Nested(depth - 1), (k, v) => (DataType)new MapType(k, v)),
                Gen.Select(Gen.String[Gen.Char["ab_1 `<>,:ä"], 1, 6], Nested(depth - 1))
                    .Array[1, 3]
                    .Select(f => (DataType)new StructType([.. f.Select(p => new Field(p.Item1, p.Item2))]))
            );

    [Fact]
    public void A_type_is_read_as_it_was_written() => Nested(3).Sample(type => TypeText.Parse(TypeText.Write(type)) == type);

    [Theory]
    [InlineData("decimal(10)")]
    [InlineData("array<int")]
    [InlineData("map<int>")]
    [InlineData("struct<:int>")]
    [InlineData("integer")]
    [InlineData("int int")]
    [InlineData("")]
    public void What_is_no_type_is_refused(string text) => Assert.Throws<FormatException>(() => TypeText.Parse(text));
}
