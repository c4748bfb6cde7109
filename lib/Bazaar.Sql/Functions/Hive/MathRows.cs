using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>Functions of numbers.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-MathematicalFunctions"/></remarks>
internal static class MathRows
{
    public static void Add(FunctionTable t)
    {
        foreach (var type in new[] { "tinyint", "smallint", "int" })
            t.Scalar("abs", $"{type}!:int", Absolute);
        t.Scalar("abs", "bigint!:bigint", Absolute);
        t.Scalar("abs", "float!:double", "CAST(abs({0}) AS DOUBLE)");
        t.Scalar("abs", "decimal!:$0", "abs({0})");
        t.Scalar("abs", "numeric!:double", "abs({0})");
        t.Scalar(
            "abs",
            "plain!:",
            site => site.Functions.Scalar("abs", [site.Functions.Cast(site[0], DataType.Double, site.Place)], site.Place)
        );
        foreach (var name in new[] { "acos", "asin" })
            t.Scalar(name, "double:double", $"(CASE WHEN isnan({{0}}) THEN {{0}} WHEN abs({{0}}) <= 1 THEN {name}({{0}}) END)");
        foreach (var name in new[] { "atan", "degrees", "radians" })
            t.Scalar(name, "double:double", name + "({0})");
        t.Scalar("cbrt", "numeric:double", "java_cbrt({0})");
        foreach (var name in new[] { "cos", "sin", "tan" })
            t.Scalar(name, "double:double", $"(CASE WHEN isinf({{0}}) THEN 'nan'::DOUBLE ELSE {name}({{0}}) END)");
        t.Scalar("exp", "double:double", "hive_exp({0})");
        foreach (var name in new[] { "sinh", "cosh", "tanh" })
            t.Scalar(name, "double:double", name + "({0})");
        t.Scalar("ln", "double:double", "(CASE WHEN {0} > 0 THEN ln({0}) END)");
        t.Scalar("log10", "double:double", "(CASE WHEN {0} > 0 THEN log10({0}) END)");
        t.Scalar("log2", "double:double", "(CASE WHEN {0} > 0 THEN hive_log(2, {0}) END)");
        t.Scalar("log", "double:double", "(CASE WHEN {0} > 0 THEN ln({0}) END)");
        t.Scalar("log", "double,double:double", "(CASE WHEN {0} > 1 AND {1} > 0 THEN hive_log({0}, {1}) END)");
        t.Scalar("sqrt", "double:double", "(CASE WHEN {0} >= 0 THEN sqrt({0}) END)");
        t.Scalar("pow power", "double,double:double", "pow({0}, {1})");
        t.Scalar("e", ":double", "CAST(2.718281828459045 AS DOUBLE)");
        t.Scalar("pi", ":double", "pi()");
        t.Scalar("sign", "decimal:int", "CAST(sign({0}) AS INTEGER)");
        // Java compares a NaN as neither greater nor equal.
        t.Scalar("sign", "double:double", "(CASE WHEN isnan({0}) THEN -1.0::DOUBLE ELSE CAST(sign({0}) AS DOUBLE) END)");
        t.Scalar("negative", "number:$0", site => site.Functions.Operator("-", [site[0]], site.Place));
        t.Scalar(
            "positive",
            "any:$0",
            (CallSite site) =>
                site[0].Type.IsNumeric || site[0].Type is StringType or NullType or IntervalType
                    ? site[0]
                    : throw site.Error($"positive takes no {site[0].Type.Name}.", "Leave it out.", 0, "42000/10014")
        );
        t.Scalar("factorial", "int:bigint", "(CASE WHEN {0} BETWEEN 0 AND 20 THEN CAST(factorial({0}) AS BIGINT) END)");
        t.Scalar("mod", "number,number:", site => site.Functions.Operator("%", site.Args, site.Place));
        t.Scalar("pmod", "number,number:", PositiveModulo);
        t.Scalar("floor", "decimal:", site => Whole(site, Floor));
        t.Scalar("floor", "bigint:bigint", "{0}");
        t.Scalar("floor", "double:bigint", "hive_double_long(floor({0}))");
        t.Scalar("ceil ceiling", "decimal:", site => Whole(site, Ceil));
        t.Scalar("ceil ceiling", "bigint:bigint", "{0}");
        t.Scalar("ceil ceiling", "double:bigint", "hive_double_long(ceil({0}))");
        Rounding(t, "round", half: true);
        Rounding(t, "bround", half: false);
        t.Scalar("conv", "string,int,int:string", "hive_conv({0}, {1}, {2})");
        t.Scalar("bin", "bigint:string", "hive_bin({0})");
        t.Scalar("hex", "bigint:string", "hive_hex({0})");
        t.Scalar("hex", "string:string", "hex(encode({0}))");
        t.Scalar("hex", "binary:string", "hex({0})");
        t.Scalar("unhex", "string:binary", "unhex(hive_hex_digits({0}))");
        t.Scalar("width_bucket", "numeric,numeric,numeric,int:int", WidthBucket);
        t.Volatile("rand", ":double", "random()");
        t.Scalar("rand", "bigint:double", Seeded);
        Shift(t, "shiftleft", "<<");
        Shift(t, "shiftright", ">>");
        Shift(t, "shiftrightunsigned", ">>>");
    }

    /// <summary>Each rand(seed) of each statement begins its own sequence: it is known by where it stands.</summary>
    private static Call Seeded(CallSite site) =>
        new(
            Seed,
            [
                site[0],
                Literal.Text(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{site.Functions.Session.Statement()}:{site.Place.Line}:{site.Place.Column}"
                    )
                ),
            ],
            site.Result
        );

    private static readonly Operation Seed = Operation.Template("rand", "hive_rand({0}, {1})") with { Volatile = true };

    private static string Absolute(CallContext site) =>
        site.Exact
            ? JavaIntegers.Wrap($"abs(CAST({site[0]} AS HUGEINT))", (IntegerType)site.Type)
            : $"abs(CAST({site[0]} AS {DuckTypes.Name(site.Type)}))";

    internal static Call Whole(CallSite site, Operation operation)
    {
        var type = (DecimalType)site[0].Type;
        var digits = type.Precision - type.Scale + 1;
        return digits <= DecimalType.MaxPrecision
            ? new(operation, [site[0]], new DecimalType(digits, 0))
            : throw site.Error(
                $"{site.Name} of a {type.Name} would have {digits} digits.",
                "Cast it to at most 37 digits before the point.",
                0,
                "42000"
            );
    }

    internal static Expr PositiveModulo(CallSite site)
    {
        var rest = (Call)site.Functions.Operator("%", site.Args, site.Place);
        var b = rest.Args[1];
        // ((a % b) + b) % b; a decimal has room for the digits of both.
        var type = rest.Type is DecimalType ? TypeRules.Number(rest.Args[0].Type, b.Type) : rest.Type;
        return new Call(PositiveRest, [rest, b], type);
    }

    internal static readonly Operation Floor = Operation.Template("floor", "CAST(floor({0}) AS {type})");
    internal static readonly Operation Ceil = Operation.Template("ceil", "CAST(ceil({0}) AS {type})");
    private static readonly Operation PositiveRest = new(
        "pmod",
        c =>
        {
            var sum =
                c.Exact && c.Type is IntegerType i
                    ? JavaIntegers.Wrap($"(CAST({c[0]} AS HUGEINT) + {c[1]})", i)
                    : $"({c[0]} + {c[1]})";
            return $"CAST(({sum} % nullif({c[1]}, 0)) AS {DuckTypes.Name(c.Type)})";
        }
    );

    private static string WidthBucket(CallContext c) =>
        $"(CASE WHEN {c[3]} <= 0 THEN error('width_bucket has one bucket or more.') WHEN {c[1]} > {c[2]} THEN (CASE WHEN {c[0]} > {c[1]} THEN 0 WHEN {c[0]} <= {c[2]} THEN {c[3]} + 1 ELSE CAST(floor(({c[1]} - {c[0]}) / (({c[1]} - {c[2]}) / {c[3]})) AS INTEGER) + 1 END) WHEN {c[0]} < {c[1]} THEN 0 WHEN {c[0]} >= {c[2]} THEN {c[3]} + 1 ELSE CAST(floor(({c[0]} - {c[1]}) / (({c[2]} - {c[1]}) / {c[3]})) AS INTEGER) + 1 END)";

    private static void Shift(FunctionTable t, string name, string symbol)
    {
        // Java takes the shift's lowest 5 or 6 bits.
        foreach (var (type, bits) in new[] { ("int", 32), ("bigint", 64) })
        {
            var count = $"({{1}} & {bits - 1})";
            var unsigned = bits == 32 ? "4294967295" : "18446744073709551615";
            OperationWriter write = symbol switch
            {
                "<<" => c =>
                    JavaIntegers.Wrap(
                        $"(CAST({c[0]} AS HUGEINT) * CAST(pow(2, {count.Replace("{1}", c[1], StringComparison.Ordinal)}) AS HUGEINT))",
                        (IntegerType)c.Type
                    ),
                ">>" => c => $"({c[0]} >> {count.Replace("{1}", c[1], StringComparison.Ordinal)})",
                _ => c =>
                    JavaIntegers.Wrap(
                        $"((CASE WHEN {c[0]} < 0 THEN CAST({c[0]} AS HUGEINT) + {unsigned} + 1 ELSE CAST({c[0]} AS HUGEINT) END) // CAST(pow(2, {count.Replace("{1}", c[1], StringComparison.Ordinal)}) AS HUGEINT))",
                        (IntegerType)c.Type
                    ),
            };
            t.Scalar(name, $"{type},int:{type}", write);
        }
    }

    private static void Rounding(FunctionTable t, string name, bool half)
    {
        // A bare NULL for the places makes NULL; one of a type is an error.
        foreach (var type in new[] { "integer", "float", "double" })
            t.Scalar(name, $"{type},void:$0", site => Literal.Null(site.Result));
        t.Scalar(name, "decimal,void:", site => Literal.Null(RoundDecimal(site, 0, half).Type));
        t.Scalar(name, "decimal:", site => RoundDecimal(site, 0, half));
        t.Scalar(name, "decimal,int:", site => RoundDecimal(site, site.Whole(1), half));
        t.Scalar(name, "integer:$0", "{0}");
        WithPlaces("integer,int:$0", new Operation(name, c => RoundInteger(c, half)));
        t.Scalar(name, "float:float", $"CAST(hive_{name}(CAST({{0}} AS DOUBLE), 0) AS FLOAT)");
        WithPlaces("float,int:float", Operation.Template(name, $"CAST(hive_{name}(CAST({{0}} AS DOUBLE), {{1}}) AS FLOAT)"));
        t.Scalar(name, "double:double", $"hive_{name}({{0}}, 0)");
        WithPlaces("double,int:double", Operation.Template(name, $"hive_{name}({{0}}, {{1}})"));
        t.Scalar(
            name,
            "number,bigint:",
            site => site.Functions.Scalar(name, [site[0], site.Functions.Cast(site[1], DataType.Int, site.Place)], site.Place)
        );

        // Places that are a constant are no NULL; a column may be.
        void WithPlaces(string signature, Operation operation) =>
            t.Scalar(
                name,
                signature,
                site =>
                {
                    if (site.Functions.Constants.IsNull(site[1]))
                        site.Whole(1);
                    return new Call(operation, [.. site.Args], site.Result);
                }
            );
    }

    /// <summary>DuckDB doesn't see that a decimal of 38 digits has got one more; it is NULL.</summary>
    private static string Rounded(int places, bool overflows)
    {
        var rounded = string.Create(CultureInfo.InvariantCulture, $"CAST(round({{0}}, {places}) AS {{type}})");
        return overflows
            ? $"(CASE WHEN abs({rounded}) <= {new string('9', DecimalType.MaxPrecision)} THEN {rounded} END)"
            : rounded;
    }

    private static Expr RoundDecimal(CallSite site, int places, bool half)
    {
        var type = (DecimalType)site[0].Type;
        var scale = Math.Clamp(places, 0, DecimalType.MaxPrecision);
        var whole = type.Precision - type.Scale + (places < type.Scale ? 1 : 0);
        // The places stay where digits before the point are lost to them; a value that has those digits is NULL.
        var result = new DecimalType(Math.Clamp(whole + scale, 1, DecimalType.MaxPrecision), scale);
        var mode = half ? "round" : "round_even";
        var overflows = whole > DecimalType.MaxPrecision && places < 0;
        return places >= type.Scale
            ? site.Functions.Cast(site[0], result, site.Place)
            : new Call(
                OperationCache.Get(
                    Operation.Template(
                        string.Create(CultureInfo.InvariantCulture, $"{site.Name} {places}{(overflows ? " checked" : "")}"),
                        half
                            ? Rounded(places, overflows)
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"CAST(hive_decimal('{mode},38,{places}', CAST({{0}} AS VARCHAR), '') AS {{type}})"
                            )
                    )
                ),
                [site[0]],
                result
            );
    }

    private static string RoundInteger(CallContext c, bool half)
    {
        var unit = $"CAST(pow(10, -{c[1]}) AS HUGEINT)";
        var wide = $"CAST({c[0]} AS HUGEINT)";
        var rounded = half ? $"hive_round_to({wide}, {unit})" : $"hive_divide_even({wide}, {unit})";
        return $"(CASE WHEN {c[1]} >= 0 THEN {c[0]} WHEN {c[1]} < -18 THEN 0 ELSE {JavaIntegers.Wrap($"({rounded} * {unit})", (IntegerType)c.Type)} END)";
    }
}
