using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
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
            "chars!,int!:string",
            "(CASE {1} WHEN 0 THEN sha256({0}) WHEN 256 THEN sha256({0}) WHEN 1 THEN sha1({0}) ELSE hive_sha2({0}, {1}) END)"
        );
        t.Scalar(
            "sha2",
            "binary!,int!:string",
            "(CASE {1} WHEN 0 THEN sha256({0}) WHEN 256 THEN sha256({0}) WHEN 1 THEN sha1({0}) ELSE hive_sha2_bytes(hex({0}), {1}) END)"
        );
        t.Scalar("crc32", "string:bigint", "hive_crc32({0})");
        t.Scalar("crc32", "bytes:bigint", "hive_crc32_bytes(hex({0}))");
        foreach (var (name, scalar) in new[] { ("aes_encrypt", "hive_aes_encrypt"), ("aes_decrypt", "hive_aes_decrypt") })
            t.Scalar(
                name,
                (name == "aes_encrypt" ? "binary!" : "bytes!") + ",binary!:binary",
                $"unhex({scalar}(hex({{0}}), hex({{1}})))"
            );
        foreach (var name in new[] { "hash", "murmur_hash" })
            t.Scalar(name, ":int", "0");
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

    /// <summary>The code of a value; of a nested one that of its parts, as Java's lists and maps have it.</summary>
    private static string Code(string arg, DataType type, string function, int depth = 0)
    {
        var kind = function == "hive_hash" ? "hash" : "murmur";
        var part = string.Create(CultureInfo.InvariantCulture, $"e{depth}");
        string Inner(string value, DataType of) => Code(value, of, function, depth + 1);
        string Folded(string codes, string step) => $"list_reduce(list_prepend(0, {codes}), lambda a, b: {step})";
        return type switch
        {
            NullType => "0",
            BooleanType or IntegerType { Bits: 8 } => $"coalesce(CAST({arg} AS INTEGER), 0)",
            IntegerType { Bits: 64 } => $"coalesce(hive_{kind}_long({arg}), 0)",
            IntegerType { Bits: 16 } when kind == "murmur" => $"coalesce(hive_murmur_short({arg}), 0)",
            IntegerType => $"coalesce(hive_{kind}_int(CAST({arg} AS INTEGER)), 0)",
            FloatingType { Bits: 32 } => $"coalesce(hive_{kind}_float({arg}), 0)",
            FloatingType => $"coalesce(hive_{kind}_double({arg}), 0)",
            StringType { Length: not null } s when kind == "hash" =>
                $"coalesce(hive_hash_varchar({(s.Padded ? $"rtrim({arg}, ' ')" : arg)}), 0)",
            StringType { Padded: true } => $"coalesce(hive_{kind}_text(rtrim({arg}, ' ')), 0)",
            StringType => $"coalesce(hive_{kind}_text({arg}), 0)",
            DateType => $"coalesce(hive_{kind}_int(CAST({arg} - DATE '1970-01-01' AS INTEGER)), 0)",
            ArrayType a =>
                $"coalesce({Folded($"list_transform({arg}, lambda {part}: {Inner(part, a.Element)})", "hive_combine(a, b)")}, 0)",
            // A map's values have their plain codes, also among murmured ones. (Measured.)
            MapType m =>
                $"coalesce({Folded($"list_transform(map_entries({arg}), lambda {part}: xor({Inner(part + ".key", m.Key)}, {Code(part + ".value", m.Value, "hive_hash", depth + 1)}))", "hive_add(a, b)")}, 0)",
            StructType s =>
                $"(CASE WHEN {arg} IS NULL THEN 0 ELSE {s.Fields.Select((f, i) => Inner($"struct_extract({arg}, {DuckTypes.Text(DuckTypes.FieldName(s, i))})", f.Type)).Aggregate("0", (sum, code) => $"hive_combine({sum}, {code})")} END)",
            IntervalType { YearMonth: true } when kind == "hash" => $"coalesce(CAST({arg} AS INTEGER), 0)",
            IntervalType when kind == "hash" =>
                $"coalesce(CAST({JavaIntegers.Wrap($"CAST((629 + hive_hash_long({arg} // 1000000)) * CAST(37 AS HUGEINT) + {arg} % 1000000 * 1000 AS HUGEINT)", new IntegerType(32))} AS INTEGER), 0)",
            // Which of the members it is has no part in it.
            UnionType u =>
                $"(CASE struct_extract({arg}, 'tag') {string.Join(" ", u.Members.Select((m, i) => string.Create(CultureInfo.InvariantCulture, $"WHEN {i} THEN {Inner($"struct_extract({arg}, '{UnionType.FieldName(i)}')", m)}")))} ELSE 0 END)",
            DecimalType => $"coalesce(hive_{kind}_decimal(CAST({arg} AS VARCHAR)), 0)",
            TimestampType => $"coalesce(hive_{kind}_timestamp(epoch_us({arg})), 0)",
            BinaryType => $"coalesce(hive_{kind}_bytes(hex({arg})), 0)",
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
