using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>Digests and Java's hash codes.</summary>
internal static class HashScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, string?>(
            "hive_aes_encrypt",
            (text, key) => Ciphered(text, key, encrypt: true)
        );
        connection.RegisterScalarFunction<string?, string?, string?>(
            "hive_aes_decrypt",
            (text, key) => Ciphered(text, key, encrypt: false)
        );
        connection.RegisterScalarFunction<string?, int?, string?>(
            "hive_sha2",
            (text, bits) => text is null || bits is not { } b ? null : Sha2(Encoding.UTF8.GetBytes(text), b)
        );
        connection.RegisterScalarFunction<string?, int?, string?>(
            "hive_sha2_bytes",
            (hex, bits) => hex is null || bits is not { } b ? null : Sha2(Convert.FromHexString(hex), b)
        );
        connection.RegisterScalarFunction<string?, long?>(
            "hive_crc32",
            (string? s) => s is null ? null : Crc32(Encoding.UTF8.GetBytes(s))
        );
        connection.RegisterScalarFunction<string?, long?>(
            "hive_crc32_bytes",
            (string? s) => s is null ? null : Crc32(Convert.FromHexString(s))
        );
        connection.RegisterScalarFunction<int, int, int>("hive_combine", (a, b) => unchecked(a * 31 + b));
        connection.RegisterScalarFunction<int, int, int>("hive_add", (a, b) => unchecked(a + b));
        connection.RegisterScalarFunction<int?, int?>("hive_hash_int", (int? v) => v);
        connection.RegisterScalarFunction<string?, int?>("hive_hash_decimal", (string? v) => v is null ? null : DecimalCode(v));
        connection.RegisterScalarFunction<long?, int?>("hive_hash_timestamp", (long? v) => v is { } n ? TimestampCode(n) : null);
        connection.RegisterScalarFunction<string?, int?>(
            "hive_hash_bytes",
            (string? v) => v is null ? null : Convert.FromHexString(v).Aggregate(1, (code, b) => unchecked(code * 31 + (sbyte)b))
        );
        connection.RegisterScalarFunction<long?, int?>("hive_hash_long", (long? v) => v is { } n ? JavaHash.Of(n) : null);
        connection.RegisterScalarFunction<double?, int?>("hive_hash_double", (double? v) => v is { } n ? JavaHash.Of(n) : null);
        connection.RegisterScalarFunction<float?, int?>("hive_hash_float", (float? v) => v is { } n ? JavaHash.Bits(n) : null);
        connection.RegisterScalarFunction<string?, int?>("hive_hash_text", (string? v) => v is null ? null : TextCode(v, 0));
        connection.RegisterScalarFunction<string?, int?>("hive_hash_varchar", (string? v) => v is null ? null : TextCode(v, 1));
        Murmur3.Register(connection);
    }

    /// <summary>A decimal's digits as a whole number and how many of them are behind the point, without zeros at the end there.</summary>
    internal static (BigInteger Digits, int Scale) Unscaled(string text) =>
        JavaText.Unscaled(text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0') : text);

    /// <summary>The code of Java's BigDecimal without zeros at the end: the digits' words by 31, and the scale.</summary>
    private static int DecimalCode(string text)
    {
        var (digits, scale) = Unscaled(text);
        var bytes = BigInteger.Abs(digits).ToByteArray(isUnsigned: true, isBigEndian: true);
        // Words of four bytes, from the highest.
        var words = new byte[(bytes.Length + 3) / 4 * 4];
        bytes.CopyTo(words, words.Length - bytes.Length);
        var code = 0;
        for (var i = 0; i < words.Length; i += 4)
            code = unchecked(code * 31 + BinaryPrimitives.ReadInt32BigEndian(words.AsSpan(i)));
        return unchecked(code * digits.Sign * 31 + scale);
    }

    /// <summary>Whole seconds, downwards, and the nanoseconds behind them.</summary>
    internal static (long Seconds, int Nanos) Instant(long micros)
    {
        var (seconds, rest) = Math.DivRem(micros, 1_000_000);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + 1_000_000);
        return (seconds, (int)rest * 1000);
    }

    /// <summary>Seconds and nanoseconds side by side, folded.</summary>
    private static int TimestampCode(long micros)
    {
        var (seconds, nanos) = Instant(micros);
        return JavaHash.Of(seconds << 30 | (long)nanos);
    }

    /// <summary>AES in blocks of their own (ECB) with PKCS 5 padding, as Java's plain "AES"; bytes as hex. Null for a key of another length than
    /// 16, 24 or 32 bytes, and for what was not encrypted so.</summary>
    [SuppressMessage("Security", "CA5358", Justification = "It is what Hive's function computes.")]
    private static string? Ciphered(string? text, string? key, bool encrypt)
    {
        if (text is null || key is null || key.Length is not (32 or 48 or 64))
            return null;
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = Convert.FromHexString(key);
        var bytes = Convert.FromHexString(text);
        try
        {
            return Convert.ToHexString(
                encrypt ? aes.EncryptEcb(bytes, PaddingMode.PKCS7) : aes.DecryptEcb(bytes, PaddingMode.PKCS7)
            );
        }
        catch (CryptographicException)
        {
            // Hive says NULL of what can't be decrypted.
            return null;
        }
    }

    /// <summary>31 times the code so far plus each byte of UTF-8, signed; Hive starts a STRING's at 0, a VARCHAR's and a CHAR's at 1.</summary>
    private static int TextCode(string text, int code)
    {
        foreach (var b in Encoding.UTF8.GetBytes(text))
            code = unchecked(code * 31 + (sbyte)b);
        return code;
    }

    private static string? Sha2(byte[] bytes, int bits) =>
        bits switch
        {
            0 or 256 => Convert.ToHexStringLower(SHA256.HashData(bytes)),
            384 => Convert.ToHexStringLower(SHA384.HashData(bytes)),
            512 => Convert.ToHexStringLower(SHA512.HashData(bytes)),
            224 => throw new NotSupportedException("sha2 of 224 bits is not supported: take 256."),
            _ => null,
        };

    private static long Crc32(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }
        return crc ^ 0xFFFFFFFFu;
    }
}
