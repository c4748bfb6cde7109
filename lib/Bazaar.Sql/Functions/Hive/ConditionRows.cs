using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Functions that choose among values.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-ConditionalFunctions"/></remarks>
internal static class ConditionRows
{
    public static void Add(FunctionTable t)
    {
        t.Scalar("if", "boolean,C,C:", site => new Case([new(site[0], site[1])], site[2], site[1].Type));
        t.Scalar("coalesce", "C...:C", "coalesce({*})");
        t.Scalar("nvl", "T...:T", "coalesce({*})");
        t.Scalar("nullif", "any!,any:", NullIf);
        t.Scalar("isnull", "any:boolean", site => new Call(Operators.IsNull, [site[0]], DataType.Boolean));
        t.Scalar("isnotnull", "any:boolean", site => NotNull(site[0]));
        t.Scalar("greatest", "any,any...:", site => Extreme(site, "greatest"));
        t.Scalar("least", "any,any...:", site => Extreme(site, "least"));
        t.Scalar("is_not_distinct_from", "any,any:", site => site.Functions.Operator("<=>", site.Args, site.Place));
        foreach (var test in new[] { "istrue", "isfalse" })
        {
            t.Scalar(test, "flat:", site => site.Functions.Operator(test, site.Args, site.Place));
            t.Scalar(
                test.Replace("is", "isnot", StringComparison.Ordinal),
                "flat:",
                site => site.Functions.Operator("not", [site.Functions.Operator(test, site.Args, site.Place)], site.Place)
            );
        }
        foreach (var (name, type) in Conversions)
            t.Scalar(
                name,
                "any:",
                site =>
                    site[0].Type is BooleanType && type is BooleanType
                        ? throw site.Error($"{name} takes no boolean.", "It is one already.", 0, "42000/10014")
                        : site.Functions.Cast(site[0], type, site.Place)
            );
        t.Scalar("assert_true", "flat:", site => new Call(Assert, [Truth(site)], DataType.Null));
    }

    /// <summary>What CAST is called inside Hive, as it may be called in a script too.</summary>
    private static readonly (string Name, DataType Type)[] Conversions =
    [
        ("udftoboolean", DataType.Boolean),
        ("udftobyte", DataType.TinyInt),
        ("udftoshort", DataType.SmallInt),
        ("udftointeger", DataType.Int),
        ("udftolong", DataType.BigInt),
        ("udftofloat", DataType.Float),
        ("udftodouble", DataType.Double),
        ("boolean", DataType.Boolean),
        ("tinyint", DataType.TinyInt),
        ("smallint", DataType.SmallInt),
        ("int", DataType.Int),
        ("bigint", DataType.BigInt),
        ("float", DataType.Float),
        ("double", DataType.Double),
        ("string", DataType.String),
    ];

    private static readonly Operation Assert = Operation.Template(
        "assert_true",
        "(CASE WHEN {0} THEN NULL ELSE CAST(error('ASSERT_TRUE(): assertion failed.') AS INTEGER) END)"
    );

    /// <summary>The argument as a condition, as CAST converts it.</summary>
    private static Expr Truth(CallSite site) => site.Functions.Cast(site[0], DataType.Boolean, site.Place);

    private static Call NotNull(Expr value) => new(Operators.IsNotNull, [value], DataType.Boolean);

    /// <summary>NULL where one argument is NULL, other than DuckDB's. (Measured, and what has no type in common is compared as texts.)</summary>
    private static Call Extreme(CallSite site, string name)
    {
        for (var i = 0; i < site.Args.Count; i++)
            if (site[i].Type.IsNested)
                throw site.Error(
                    $"{site.Name} takes single values, and this is {site[i].Type}.",
                    "Compare its fields or elements.",
                    i,
                    "42000/10014"
                );
        var isImpala = site.Functions is ImpalaFunctions;
        // Beside a number a timestamp counts as its seconds.
        var args =
            !isImpala && site.Args.Any(a => a.Type.IsNumeric) && site.Args.All(a => a.Type.IsNumeric || a.Type is TimestampType)
                ? [.. site.Args.Select(AggregateRows.InSeconds)]
                : site.Args;
        var type = args[0].Type;
        foreach (var arg in args.Skip(1))
            type =
                site.Functions.Comparison(type, arg.Type)
                ?? (isImpala ? null : DataType.String)
                ?? throw site.Error($"{site.Name} can't compare {type.Name} and {arg.Type.Name}.", "Convert them by CAST.");
        var converted = args.Select(a => site.Functions.Converted(a, type)).ToList();
        return type.IsNumeric && args.Any(a => a.Type is StringType)
            ? new(name == "least" ? LeastNumber : GreatestNumber, [.. converted, .. args], type)
            : new(name == "least" ? Least : Greatest, [.. converted], type);
    }

    private static readonly Operation Least = new("least", c => Extreme("least", c.Args));
    private static readonly Operation Greatest = new("greatest", c => Extreme("greatest", c.Args));
    private static readonly Operation LeastNumber = new("least", c => OfTexts("least", c));
    private static readonly Operation GreatestNumber = new("greatest", c => OfTexts("greatest", c));

    private static string Extreme(string name, IEnumerable<string> values) =>
        $"(CASE WHEN {Present(values)} THEN {name}({string.Join(", ", values)}) END)";

    /// <summary>Texts that are no numbers don't count where they stand first; behind a number they make it NULL. (Measured.)</summary>
    private static string OfTexts(string name, CallContext c)
    {
        var values = c.Args.Take(c.Args.Count / 2).ToList();
        var fromEach = values.Select((v, i) => $"WHEN {v} IS NOT NULL THEN {Extreme(name, values.Skip(i))}");
        return $"(CASE WHEN {Present(c.Args.Skip(values.Count))} THEN CASE {string.Join(" ", fromEach)} END END)";
    }

    private static string Present(IEnumerable<string> values) => string.Join(" AND ", values.Select(v => $"{v} IS NOT NULL"));

    private static Case NullIf(CallSite site)
    {
        if (site[1].Type is not NullType && !Category(site[0].Type).Equals(Category(site[1].Type)))
            throw site.Error(
                $"nullif compares values of one kind, and here are {site[0].Type.Name} and {site[1].Type.Name}.",
                "Convert one of them by CAST.",
                1
            );
        // Hive looks at the second as one of the first's type: 7 is 7.5 here. (Measured.)
        var other = site[1].Type.IsNested ? site[1] : site.Functions.Cast(site[1], site[0].Type, site.Place);
        var equal = site.Functions.Operator("=", [site[0], other], site.Place);
        return new([new(equal, Literal.Null(site[0].Type))], site[0], site[0].Type);
    }

    /// <summary>Hive's group of a type: numbers, texts, dates and times, and each other type for itself.</summary>
    private static object Category(DataType type) =>
        type.IsNumeric ? "numeric"
        : type is StringType ? "text"
        : type is DateType or TimestampType ? "time"
        : type.IsNested ? type
        : type.GetType();
}
