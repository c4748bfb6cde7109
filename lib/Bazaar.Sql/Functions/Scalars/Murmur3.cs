using System.Numerics;
using System.Text;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Hive's 32-bit Murmur3 with the seed of its buckets.</summary>
/// <remarks>Numbers are laid out big end first, and the bytes read little end first; those behind the last four are signed. (Measured on Hive 4.0.1.)</remarks>
internal static class Murmur3
{
    private const int Seed = 104729;

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<short?, int?>("hive_murmur_short", (short? v) => v is { } n ? Of(Laid(n)) : null);
        connection.RegisterScalarFunction<int?, int?>("hive_murmur_int", (int? v) => v is { } n ? Of(Laid(n)) : null);
        connection.RegisterScalarFunction<long?, int?>("hive_murmur_long", (long? v) => v is { } n ? Of(Laid(n)) : null);
        // Hive lays out the number that the bits make, converted to a fraction once more.
        connection.RegisterScalarFunction<float?, int?>(
            "hive_murmur_float",
            (float? v) => v is { } n ? Of(Laid(BitConverter.SingleToInt32Bits((float)JavaHash.Bits(n)))) : null
        );
        connection.RegisterScalarFunction<double?, int?>(
            "hive_murmur_double",
            (double? v) => v is { } n ? Of(Laid(BitConverter.DoubleToInt64Bits((double)JavaHash.Bits(n)))) : null
        );
        connection.RegisterScalarFunction<string?, int?>(
            "hive_murmur_decimal",
            (string? v) => v is null ? null : Of(HashScalars.Unscaled(v).Digits.ToByteArray(isUnsigned: false, isBigEndian: true))
        );
        connection.RegisterScalarFunction<long?, int?>(
            "hive_murmur_timestamp",
            (long? v) => v is { } n ? Of(Timestamp(n)) : null
        );
        connection.RegisterScalarFunction<string?, int?>(
            "hive_murmur_bytes",
            (string? v) => v is null ? null : Of(Convert.FromHexString(v))
        );
        connection.RegisterScalarFunction<string?, int?>(
            "hive_murmur_text",
            (string? v) => v is null ? null : Of(Encoding.UTF8.GetBytes(v))
        );
    }

    private static byte[] Laid<T>(T value)
        where T : IBinaryInteger<T>
    {
        var bytes = new byte[value.GetByteCount()];
        value.WriteBigEndian(bytes);
        return bytes;
    }

    /// <summary>A time as Hive's binary rows hold it: 31 bits of seconds, marked where more follows; the nanoseconds with their nine digits turned
    /// round, less than 0 where the seconds' upper bits follow them.</summary>
    private static byte[] Timestamp(long micros)
    {
        var (seconds, nanos) = HashScalars.Instant(micros);
        var turned = 0;
        for (var i = 0; i < 9; i++, nanos /= 10)
            turned = turned * 10 + nanos % 10;
        var far = seconds is < 0 or > int.MaxValue;
        var first = (int)(seconds & int.MaxValue) | (far || turned != 0 ? int.MinValue : 0);
        var bytes = Laid(first).ToList();
        if (far || turned != 0)
            bytes.AddRange(Short(far ? -turned - 1 : turned));
        if (far)
            bytes.AddRange(Short(seconds >> 31));
        return [.. bytes];
    }

    /// <summary>An integer in as few bytes as Hadoop's writables take: itself from -112 to 127, else the sign and the count of bytes, and those.</summary>
    private static byte[] Short(long value)
    {
        if (value is >= -112 and <= 127)
            return [(byte)value];
        var plain = value < 0 ? ~value : value;
        var bytes = Laid(plain).SkipWhile(b => b == 0).ToArray();
        return [(byte)((value < 0 ? -120 : -112) - bytes.Length), .. bytes];
    }

    public static int Of(byte[] data)
    {
        unchecked
        {
            var hash = (uint)Seed;
            var whole = data.Length & ~3;
            for (var i = 0; i < whole; i += 4)
                hash = Mixed(hash, BitConverter.ToUInt32(data, i));
            uint tail = 0;
            for (var i = whole; i < data.Length; i++)
                tail ^= (uint)((sbyte)data[i] << (8 * (i - whole)));
            if (data.Length > whole)
                hash ^= Scrambled(tail);
            hash ^= (uint)data.Length;
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
            return (int)(hash ^ (hash >> 16));
        }
    }

    private static uint Scrambled(uint k)
    {
        unchecked
        {
            k *= 0xcc9e2d51;
            k = (k << 15) | (k >> 17);
            return k * 0x1b873593;
        }
    }

    private static uint Mixed(uint hash, uint k)
    {
        unchecked
        {
            hash ^= Scrambled(k);
            hash = (hash << 13) | (hash >> 19);
            return hash * 5 + 0xe6546b64;
        }
    }
}
