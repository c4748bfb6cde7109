using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>Impala's functions of numbers and bits that Hive has not, or has otherwise.</summary>
/// <remarks>
/// <see href="https://impala.apache.org/docs/build/html/topics/impala_math_functions.html"/>,
/// <see href="https://impala.apache.org/docs/build/html/topics/impala_bit_functions.html"/>
/// </remarks>
internal static class ImpalaNumbers
{
    public static void Add(FunctionTable t)
    {
        t.Remove("floor ceil ceiling pmod rand");
        t.Scalar("floor", "decimal:", site => MathRows.Whole(site, MathRows.Floor));
        t.Scalar("floor", "double:double", "floor({0})");
        t.Scalar("ceil ceiling", "decimal:", site => MathRows.Whole(site, MathRows.Ceil));
        t.Scalar("ceil ceiling", "double:double", "ceil({0})");
        t.Scalar("pmod", "bigint,bigint:", MathRows.PositiveModulo);
        t.Scalar("pmod", "double,double:", MathRows.PositiveModulo);
        t.Volatile("rand", ":double", "random()");
        // The sequence of a seed is Impala's own; here it is another one for each row, too.
        t.Volatile("rand", "bigint:double", "(random() + 0 * {0})");
        t.Scalar("least greatest", "any:$0", "{0}");
        t.Alias("dceil", "ceil");
        t.Alias("dfloor", "floor");
        t.Alias("dround", "round");
        t.Alias("random", "rand");
        t.Scalar("truncate dtrunc trunc", "number:", site => DateRows.Truncated(site, 0));
        t.Scalar("truncate dtrunc trunc", "number,int:", site => DateRows.Truncated(site, site.Whole(1)));
        foreach (
            var (name, least, most, type) in new (string, object, object, DataType)[]
            {
                ("tinyint", sbyte.MinValue, sbyte.MaxValue, DataType.TinyInt),
                ("smallint", short.MinValue, short.MaxValue, DataType.SmallInt),
                ("int", int.MinValue, int.MaxValue, DataType.Int),
                ("bigint", long.MinValue, long.MaxValue, DataType.BigInt),
            }
        )
        {
            t.Scalar("max_" + name, ":", _ => new Literal(most, type));
            t.Scalar("min_" + name, ":", _ => new Literal(least, type));
        }
        t.Scalar("precision", "number:int", site => Literal.Int(Digits(site).Precision));
        t.Scalar("scale", "number:int", site => Literal.Int(Digits(site).Scale));
        t.Scalar("quotient", "bigint,bigint:bigint", "({0} // nullif({1}, 0))");
        t.Scalar("quotient", "double,double:bigint", "(CAST(trunc({0}) AS BIGINT) // nullif(CAST(trunc({1}) AS BIGINT), 0))");
        t.Scalar("prettyprint_bytes", "bigint:string", "impala_bytes({0})");
        t.Remove("murmur_hash unhex");
        t.Scalar("unhex", "string:string", "coalesce(hive_decode(hive_hex_digits({0})), CASE WHEN {0} IS NOT NULL THEN '' END)");
        t.Scalar("fnv_hash", "any:bigint", c => Hashed(c, "fnv"));
        t.Scalar("murmur_hash", "any:bigint", c => Hashed(c, "murmur"));
        Roots(t);
        t.Remove("factorial conv width_bucket abs");
        t.Scalar(
            "factorial",
            "bigint:bigint",
            "(CASE WHEN {0} > 20 THEN CAST(error('factorial takes numbers up to 20.') AS BIGINT) WHEN {0} < 0 THEN 1 ELSE CAST(factorial(CAST({0} AS INTEGER)) AS BIGINT) END)"
        );
        foreach (var type in new[] { "string", "bigint" })
            t.Scalar(
                "conv",
                type + ",bigint,bigint:string",
                "hive_conv(CAST({0} AS VARCHAR), CAST({1} AS INTEGER), CAST({2} AS INTEGER))"
            );
        foreach (var (from, to) in new[] { ("tinyint", "smallint"), ("smallint", "int"), ("int", "bigint") })
            t.Scalar("abs", $"{from}:{to}", "abs(CAST({0} AS {type}))");
        t.Scalar("abs", "bigint:bigint", "abs(nullif({0}, -9223372036854775808))");
        t.Scalar("abs", "decimal:$0", "abs({0})");
        t.Scalar("abs", "float:float", "abs({0})");
        t.Scalar("abs", "double:double", "abs({0})");
        t.Scalar(
            "width_bucket",
            "number,number,number,bigint:bigint",
            "impala_bucket(CAST({0} AS VARCHAR), CAST({1} AS VARCHAR), CAST({2} AS VARCHAR), {3})"
        );
        Bits(t);
    }

    /// <summary>Of 0 a logarithm is minus infinity; of a negative number it and a root are no numbers.</summary>
    private static void Roots(FunctionTable t)
    {
        t.Remove("exp ln log log2 log10 sqrt dsqrt dlog1 dlog10 acos asin");
        t.Scalar("exp", "double:double", "exp({0})");
        t.Scalar("dexp", "double:double", "exp({0})");
        static string Log(string function, string x) =>
            $"(CASE WHEN {x} > 0 THEN {function}({x}) WHEN {x} = 0 THEN CAST('-inf' AS DOUBLE) WHEN {x} < 0 THEN CAST('nan' AS DOUBLE) END)";
        t.Scalar("ln dlog1", "double:double", Log("ln", "{0}"));
        t.Scalar("log2", "double:double", Log("log2", "{0}"));
        t.Scalar("log10 dlog10", "double:double", Log("log10", "{0}"));
        t.Scalar("log", "double,double:double", $"({Log("ln", "{1}")} / {Log("ln", "{0}")})");
        t.Scalar("sqrt dsqrt", "double:double", "(CASE WHEN {0} < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt({0}) END)");
        foreach (var name in new[] { "acos", "asin" })
            t.Scalar(name, "double:double", $"(CASE WHEN abs({{0}}) > 1 THEN CAST('nan' AS DOUBLE) ELSE {name}({{0}}) END)");
    }

    private static DecimalType Digits(CallSite site) =>
        site[0].Type is IntegerType or DecimalType
            ? TypeRules.Digits(site[0].Type)
            : throw site.Error(
                $"{site.Name} takes integers and decimals, and this is {site[0].Type.Name}.",
                "Convert by CAST.",
                0,
                "HY000"
            );

    private static void Bits(FunctionTable t)
    {
        t.Remove("shiftleft shiftright shiftrightunsigned");
        foreach (var (name, symbol) in new[] { ("bitand", "&"), ("bitor", "|"), ("bitxor", "^") })
            t.Scalar(name, "integer,integer:", site => site.Functions.Operator(symbol, site.Args, site.Place));
        t.Scalar("bitnot", "integer:", site => site.Functions.Operator("~", site.Args, site.Place));
        t.Scalar("countset", "integer:int", "CAST(bit_count({0}) AS INTEGER)");
        t.Scalar(
            "countset",
            "integer,int:int",
            c =>
                $"(CASE WHEN {c[1]} IS NULL THEN NULL WHEN {c[1]} = 1 THEN CAST(bit_count({c[0]}) AS INTEGER) WHEN {c[1]} = 0 THEN {Width(c)} - CAST(bit_count({c[0]}) AS INTEGER) ELSE CAST(error('countset counts the bits that are 0 or 1.') AS INTEGER) END)"
        );
        t.Scalar(
            "getbit",
            "integer,int:tinyint",
            c =>
                $"(CASE WHEN {c[1]} NOT BETWEEN 0 AND {Width(c)} - 1 THEN CAST(error('getbit has no such bit.') AS TINYINT) ELSE CAST((CAST({c[0]} AS BIGINT) >> {c[1]}) & 1 AS TINYINT) END)"
        );
        t.Scalar("setbit", "integer,int:$0", c => OfBits(c, $"impala_setbit(CAST({c[0]} AS BIGINT), {c[1]}, 1, {Width(c)})"));
        t.Scalar(
            "setbit",
            "integer,int,int:$0",
            c => OfBits(c, $"impala_setbit(CAST({c[0]} AS BIGINT), {c[1]}, {c[2]}, {Width(c)})")
        );
        foreach (
            var (name, function, sign) in new[]
            {
                ("rotateleft", "impala_rotate", ""),
                ("rotateright", "impala_rotate", "-"),
                ("shiftleft", "impala_shift", ""),
                ("shiftright", "impala_shift", "-"),
            }
        )
            t.Scalar(name, "integer,int:$0", c => OfBits(c, $"{function}(CAST({c[0]} AS BIGINT), {sign}{c[1]}, {Width(c)})"));
    }

    private static string Width(CallContext c) => ((IntegerType)c.Types[0]).Bits.ToString(CultureInfo.InvariantCulture);

    private static string OfBits(CallContext c, string call) => $"CAST({call} AS {DuckTypes.Name(c.Type)})";

    /// <summary>The hash of a value's bytes as Impala holds it.</summary>
    private static string Hashed(CallContext c, string kind) =>
        c.Types[0] switch
        {
            BooleanType => $"impala_hash_long(CAST({c[0]} AS BIGINT), 1, '{kind}')",
            IntegerType i => string.Create(
                CultureInfo.InvariantCulture,
                $"impala_hash_long(CAST({c[0]} AS BIGINT), {i.Bits / 8}, '{kind}')"
            ),
            FloatingType f => string.Create(
                CultureInfo.InvariantCulture,
                $"impala_hash_double(CAST({c[0]} AS DOUBLE), {f.Bits / 8}, '{kind}')"
            ),
            StringType or NullType => $"impala_hash_text(CAST({c[0]} AS VARCHAR), '{kind}')",
            var type => throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"{kind}_hash of {type.Name} is not supported.",
                    null,
                    $"Hash its text: {kind}_hash(CAST(x AS STRING))."
                )
            ),
        };
}
