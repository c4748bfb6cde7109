using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Digests and hash codes.</summary>
internal static class HashRows
{
    public static void Add(FunctionTable t)
    {
        t.Scalar("md5", "string:string", "md5({0})");
        t.Scalar("md5", "binary:string", "md5({0})");
        t.Scalar("sha sha1", "string:string", "sha1({0})");
        t.Scalar("sha sha1", "binary:string", "sha1({0})");
        t.Scalar(
            "sha2",
            "string,int:string",
            "(CASE {1} WHEN 0 THEN sha256({0}) WHEN 256 THEN sha256({0}) ELSE hive_sha2({0}, {1}) END)"
        );
        t.Scalar("crc32", "string:bigint", "hive_crc32({0})");
        foreach (var (name, scalar) in new[] { ("aes_encrypt", "hive_aes_encrypt"), ("aes_decrypt", "hive_aes_decrypt") })
        {
            t.Scalar(name, "binary,binary:binary", $"unhex({scalar}(hex({{0}}), hex({{1}})))");
        }
        t.Scalar("hash", "any...:int", c => Combined(c, "hive_hash"));
        t.Scalar("murmur_hash", "any...:int", c => Combined(c, "hive_murmur"));
    }

    /// <summary>31 times the code so far plus the next value's.</summary>
    private static string Combined(CallContext c, string function)
    {
        var codes = c.Args.Select((a, i) => Code(a, c.Types[i], function)).ToList();
        var sum = codes[0];
        foreach (var code in codes.Skip(1))
            sum = $"hive_combine({sum}, {code})";
        return sum;
    }

    private static string Code(string arg, DataType type, string function)
    {
        var kind = function == "hive_hash" ? "hash" : "murmur";
        return type switch
        {
            NullType => "0",
            BooleanType or IntegerType { Bits: 8 } => $"coalesce(CAST({arg} AS INTEGER), 0)",
            IntegerType { Bits: 64 } => $"coalesce(hive_{kind}_long({arg}), 0)",
            IntegerType => $"coalesce(hive_{kind}_int(CAST({arg} AS INTEGER)), 0)",
            FloatingType when kind == "murmur" => throw Unsupported("murmur_hash", type),
            FloatingType { Bits: 32 } => $"coalesce(hive_{kind}_float({arg}), 0)",
            FloatingType => $"coalesce(hive_{kind}_double({arg}), 0)",
            StringType { Length: not null } s when kind == "hash" =>
                $"coalesce(hive_hash_varchar({(s.Padded ? $"rtrim({arg}, ' ')" : arg)}), 0)",
            StringType { Padded: true } => $"coalesce(hive_{kind}_text(rtrim({arg}, ' ')), 0)",
            StringType => $"coalesce(hive_{kind}_text({arg}), 0)",
            DateType => $"coalesce(hive_{kind}_int(CAST({arg} - DATE '1970-01-01' AS INTEGER)), 0)",
            _ => throw Unsupported(function == "hive_hash" ? "hash" : "murmur_hash", type),
        };
    }

    private static BazaarException Unsupported(string function, DataType type) =>
        new(
            new(
                Fault.Unsupported,
                $"{function} of {type.Name} is not supported.",
                null,
                $"Hash its text: {function}(CAST(x AS STRING))."
            )
        );
}
