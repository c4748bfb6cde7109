using System.Globalization;
using System.Numerics;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Engine.Duck;

/// <summary>
/// Reads a nested value from the JSON that DuckDB writes of it, by its type. DuckDB.NET's own objects fail on a null among numbers, a map's null
/// value and long decimals; this text has them all. NaN and Infinity stand in it bare.
/// </summary>
internal ref struct NestedText(string text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    public object? Read(DataType type)
    {
        if (At("null"))
            return null;
        return type switch
        {
            ArrayType a => ReadList(a.Element),
            MapType m => ReadMap(m),
            StructType s => ReadStruct(s),
            UnionType u => ReadUnion(u),
            _ => Scalar(text[at] == '"' ? ReadString() : ReadBare(), type),
        };
    }

    private List<object?> ReadList(DataType element)
    {
        var items = new List<object?>();
        at++;
        while (text[at] != ']')
        {
            items.Add(Read(element));
            Comma();
        }
        at++;
        return items;
    }

    private List<KeyValuePair<object, object?>> ReadMap(MapType type)
    {
        var items = new List<KeyValuePair<object, object?>>();
        at++;
        while (text[at] != '}')
        {
            var key = Scalar(ReadString(), type.Key);
            at++;
            items.Add(new(key, Read(type.Value)));
            Comma();
        }
        at++;
        return items;
    }

    private object?[] ReadStruct(StructType type)
    {
        var fields = new object?[type.Fields.Count];
        var index = 0;
        at++;
        while (text[at] != '}')
        {
            ReadString();
            at++;
            var value = Read(index < fields.Length ? type.Fields[index].Type : DataType.String);
            if (index < fields.Length)
                fields[index] = value;
            index++;
            Comma();
        }
        at++;
        return fields;
    }

    private TaggedValue ReadUnion(UnionType type)
    {
        var kept = ReadStruct(type.Kept);
        var tag = (sbyte)kept[0]!;
        return new(tag, kept[tag + 1]);
    }

    private void Comma()
    {
        if (text[at] == ',')
            at++;
    }

    private bool At(string word)
    {
        if (!text[at..].StartsWith(word, StringComparison.Ordinal))
            return false;
        at += word.Length;
        return true;
    }

    private string ReadBare()
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or ']' or '}'))
            at++;
        return text[start..at].ToString();
    }

    private string ReadString()
    {
        var result = new StringBuilder();
        for (at++; text[at] != '"'; at++)
        {
            if (text[at] != '\\')
            {
                result.Append(text[at]);
                continue;
            }
            at++;
            switch (text[at])
            {
                case 'u':
                    result.Append((char)int.Parse(text.Slice(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    at += 4;
                    break;
                case var c:
                    result.Append(
                        c switch
                        {
                            'n' => '\n',
                            't' => '\t',
                            'r' => '\r',
                            'b' => '\b',
                            'f' => '\f',
                            _ => c,
                        }
                    );
                    break;
            }
        }
        at++;
        return result.ToString();
    }

    /// <summary>A scalar from DuckDB's text of it.</summary>
    private static object Scalar(string value, DataType type)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            BooleanType => value == "true",
            IntegerType { Bits: 8 } => sbyte.Parse(value, invariant),
            IntegerType { Bits: 16 } => short.Parse(value, invariant),
            IntegerType { Bits: 32 } => int.Parse(value, invariant),
            IntegerType { Bits: 64 } => long.Parse(value, invariant),
            IntegerType => BigInteger.Parse(value, invariant),
            FloatingType { Bits: 32 } => (float)Floating(value),
            FloatingType => Floating(value),
            DecimalType d => Decimal(value, d),
            JavaNumberType { Whole: true } => BigInteger.Parse(value, invariant),
            JavaNumberType => BigDecimal.Parse(value),
            DateType => DateOnly.Parse(value, invariant),
            TimestampType => DateTime.Parse(value, invariant),
            InstantType => ValueReader.Instant(DateTimeOffset.Parse(value, invariant, DateTimeStyles.AssumeUniversal), type),
            IntervalType i => i.YearMonth
                ? new Interval(long.Parse(value, invariant), 0)
                : new Interval(0, long.Parse(value, invariant)),
            BinaryType => Bytes(value),
            _ => value,
        };
    }

    private static double Floating(string value) =>
        value.ToUpperInvariant() switch
        {
            "NAN" => double.NaN,
            "INFINITY" or "INF" => double.PositiveInfinity,
            "-INFINITY" or "-INF" => double.NegativeInfinity,
            _ => double.Parse(value, CultureInfo.InvariantCulture),
        };

    /// <summary>A decimal from plain or scientific digits; JSON may leave out trailing zeros, the type brings them back.</summary>
    public static SqlDecimal Decimal(string value, DecimalType type)
    {
        var exponent = value.IndexOfAny(['e', 'E']);
        var shift = exponent < 0 ? 0 : int.Parse(value.AsSpan(exponent + 1), provider: CultureInfo.InvariantCulture);
        var digits = exponent < 0 ? value : value[..exponent];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : digits.Length - point - 1) - shift;
        var unscaled = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new SqlDecimal(
            scale <= type.Scale
                ? unscaled * BigInteger.Pow(10, type.Scale - scale)
                : unscaled / BigInteger.Pow(10, scale - type.Scale),
            type.Scale
        );
    }

    /// <summary>Bytes from DuckDB's text of a blob: printable ASCII as it is, others as <c>\xAB</c>.</summary>
    private static byte[] Bytes(string value)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                bytes.Add(byte.Parse(value.AsSpan(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                bytes.Add((byte)value[i]);
            }
        }
        return [.. bytes];
    }
}
