using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>Aggregate functions.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-Built-inAggregateFunctions(UDAF)"/></remarks>
internal static class AggregateRows
{
    private const string Here = AggregateText.Here;

    public static void Add(FunctionTable t)
    {
        t.Aggregate("count", ":bigint", "count(*)");
        t.Aggregate("count", "any:bigint", "count({0})");
        t.Aggregate("count", "any,any...:bigint", CountOfSeveral);
        t.Aggregate("sum", "integer!:", site => new AggregateCall(SumOfIntegers, [site[0]], DataType.BigInt));
        t.Aggregate("sum", "chars!:double", SumOfTexts);
        t.Aggregate("sum", "double!:double", "sum({0})");
        t.Aggregate("sum", "decimal!:", site => new AggregateCall(SumOfDecimals, [site[0]], SumType((DecimalType)site[0].Type)));
        t.Aggregate("avg", "double!:double", "avg({0})");
        t.Aggregate("avg", "decimal!:", site => Average(site, AverageType((DecimalType)site[0].Type)));
        t.Aggregate("min", "any:", site => NestedOrder.Extreme(site, "min"));
        t.Aggregate("max", "any:", site => NestedOrder.Extreme(site, "max"));
        foreach (var names in new[] { "variance var_pop", "var_samp", "stddev std stddev_pop", "stddev_samp" })
        {
            // DuckDB knows them by the last name.
            var name = names.Split(' ')[^1];
            var (reduced, spread) = (new Operation(name, Reduced(name)), new Operation(name, Spread(name)));
            t.Aggregate(
                names,
                "double!:double",
                site => new AggregateCall(site.Functions.Dialect == "Hive" ? reduced : spread, [site[0]], DataType.Double)
            );
        }
        // Of timestamps their seconds.
        foreach (var name in "sum avg variance var_pop var_samp stddev std stddev_pop stddev_samp".Split(' '))
            t.Aggregate(name, "moment!:", site => site.Functions.Aggregate(name, [InSeconds(site[0])], false, [], site.Place));
        var relations =
            "covar_pop covar_samp corr regr_slope regr_intercept regr_r2 regr_avgx regr_avgy regr_sxx regr_syy regr_sxy";
        foreach (var name in relations.Split(' '))
            t.Aggregate(name, "numeric!,numeric!:double", Relation(name));
        t.Aggregate("regr_count", "numeric!,numeric!:bigint", "CAST(regr_count({0}, {1})@ AS BIGINT)");
        foreach (var name in (relations + " regr_count").Split(' '))
        foreach (var signature in new[] { "moment!,numeric!:", "numeric!,moment!:", "moment!,moment!:" })
            t.Aggregate(
                name,
                signature,
                site => site.Functions.Aggregate(name, [InSeconds(site[0]), InSeconds(site[1])], false, [], site.Place)
            );
        t.Aggregate("collect_list", "listed:array<$0>", "coalesce(list_filter(list({0})@, lambda x: x IS NOT NULL), [])");
        t.Aggregate("collect_set", "listed:array<$0>", CollectSet);
    }

    private const string NaN = "CAST('nan' AS DOUBLE)";
    private const string Distinct = AggregateText.Distinct;

    /// <summary>Beyond this a square leaves the range of doubles, where DuckDB fails and Java goes on with infinities.</summary>
    private static string Tame(string value) => $"abs({value}) < 1e150";

    private static OperationWriter Spread(string name) =>
        c =>
        {
            var (distinct, value) = Parted(c[0]);
            return $"(CASE WHEN coalesce(bool_or(NOT ({Tame(value)})){Here}, false) THEN {NaN} ELSE {name}({distinct}CASE WHEN {Tame(value)} THEN {value} END){Here} END)";
        };

    /// <summary>
    /// As Hive's planner writes it: from the sums of the values and of their squares, with the rounding that is in that. Windows, and
    /// distinct values, go one by one. (Measured.)
    /// </summary>
    private static OperationWriter Reduced(string name) =>
        c =>
        {
            if (c.Over || c[0].StartsWith(Distinct, StringComparison.Ordinal))
                return Spread(name)(c);
            var (count, sum, squares) = ($"count({c[0]}){Here}", $"sum({c[0]}){Here}", $"sum({c[0]} * {c[0]}){Here}");
            var least = name.EndsWith("samp", StringComparison.Ordinal) ? 1 : 0;
            var variance = string.Create(
                CultureInfo.InvariantCulture,
                $"(({squares} - {sum} * {sum} / {count}) / nullif({count} - {least}, 0))"
            );
            return name.StartsWith("stddev", StringComparison.Ordinal) ? $"pow({variance}, 0.5)" : variance;
        };

    private static OperationWriter Relation(string name) =>
        c =>
        {
            var (distinct, value) = Parted(c[0]);
            // Some are of one of the arguments alone, and the other says only which rows there are.
            var tame = name switch
            {
                "regr_avgx" or "regr_sxx" => Tame(c[1]),
                "regr_avgy" => Tame(value),
                _ => $"{Tame(value)} AND {Tame(c[1])}",
            };
            if (distinct.Length == 0 && (name is "regr_avgx" or "regr_sxx"))
                value = $"CASE WHEN {value} IS NOT NULL THEN 0.0 END";
            var first = $"CASE WHEN {tame} THEN {value} END";
            // The covariance takes the mean of its first argument before a row and that of its second behind it; DuckDB's the other way round.
            var pair = name.StartsWith("covar", StringComparison.Ordinal) ? $"{c[1]}, {first}" : $"{first}, {c[1]}";
            var computed = $"{name}({distinct}{pair}){Here}";
            // One row, or equal ones, give NULL, where DuckDB says NaN.
            return $"(CASE WHEN coalesce(bool_or({value} IS NOT NULL AND {c[1]} IS NOT NULL AND NOT ({tame})){Here}, false) THEN {NaN} WHEN NOT isnan({computed}) THEN {computed} END)";
        };

    /// <summary>DISTINCT, which stands before an aggregate's first argument, apart from it.</summary>
    private static (string Distinct, string Value) Parted(string argument) =>
        argument.StartsWith(Distinct, StringComparison.Ordinal) ? (Distinct, argument[Distinct.Length..]) : ("", argument);

    internal static Expr InSeconds(Expr value) =>
        value.Type is TimestampType ? new Call(Seconds, [value], DataType.Double) : value;

    private static readonly Operation Seconds = Operation.Template("seconds", "(epoch_us({0}) / 1000000.0)");
    private static readonly Operation CountOf = Operation.Template("count", "count({0})");

    /// <summary>Rows whose values are all there; Hive counts several columns only with DISTINCT.</summary>
    private static AggregateCall CountOfSeveral(CallSite site)
    {
        if (!site.Distinct)
            throw site.Error("count of several columns counts distinct ones.", "Write count(DISTINCT a, b).", code: "42000");
        var present = new Call(
            Operators.Logical("and"),
            [.. site.Args.Select(a => (Expr)new Call(Operators.IsNotNull, [a], DataType.Boolean))],
            DataType.Boolean
        );
        var row = new MakeStruct(
            [.. site.Args],
            new StructType([
                .. site.Args.Select((a, i) => new Field(string.Create(CultureInfo.InvariantCulture, $"col{i + 1}"), a.Type)),
            ])
        );
        return new(CountOf, [new Case([new(present, row)], null, row.Type)], DataType.BigInt);
    }

    internal static readonly Operation SumOfIntegers = new(
        "sum",
        c => c.Exact ? JavaIntegers.Wrap($"sum({c[0]}){Here}", new IntegerType(64)) : $"CAST(sum({c[0]}){Here} AS BIGINT)"
    );

    /// <summary>Text that is no number adds nothing, but is there: the sum is 0 where all others are NULL.</summary>
    private static AggregateCall SumOfTexts(CallSite site) =>
        new(SumWithZeros, [site[0], site.Functions.Cast(site[0], DataType.Double, site.Place)], DataType.Double);

    private static readonly Operation SumWithZeros = new(
        "sum",
        c =>
        {
            var (distinct, text) = Parted(c[0]);
            return $"sum({distinct}CASE WHEN {text} IS NOT NULL THEN coalesce({c[1]}, 0.0) END){Here}";
        }
    );

    private static readonly Operation SumOfDecimals = new(
        "sum",
        c => DecimalSums.Within($"TRY_CAST({DecimalSums.Of(c)} AS {DuckTypes.Name(c.Type)})", c, DecimalType.MaxPrecision)
    );

    private static DecimalType SumType(DecimalType type) =>
        new(Math.Min(DecimalType.MaxPrecision, type.Precision + 10), type.Scale);

    /// <summary>Four digits more behind the point, as far as those before it leave room.</summary>
    private static DecimalType AverageType(DecimalType type) =>
        new(
            Math.Min(DecimalType.MaxPrecision, type.Precision + 4),
            Math.Min(DecimalType.MaxPrecision - type.Precision + type.Scale, type.Scale + 4)
        );

    internal static AggregateCall Average(CallSite site, DecimalType type) => new(AverageOfDecimals, [site[0]], type);

    /// <summary>The sum's digits divided by the count, rounded half up.</summary>
    internal static readonly Operation AverageOfDecimals = new(
        "avg",
        c =>
        {
            var (from, to) = ((DecimalType)c.Types[0], (DecimalType)c.Type);
            var sum = Arithmetic.Unscaled(DecimalSums.Of(c), new DecimalType(DecimalType.MaxPrecision, from.Scale));
            var quotient = Arithmetic.FromUnscaled(Arithmetic.Quotient(sum, $"count({c[0]}){Here}", to.Scale - from.Scale), to);
            var slow = string.Create(
                CultureInfo.InvariantCulture,
                $"CAST(hive_decimal('/,{to.Precision},{to.Scale}', CAST({DecimalSums.Of(c)} AS VARCHAR), CAST(count({c[0]}){Here} AS VARCHAR)) AS {DuckTypes.Name(to)})"
            );
            // Such a decimal has no whole digits to be counted in.
            if (from.Scale == DecimalType.MaxPrecision)
                return DecimalSums.Within(slow, c, DecimalType.MaxPrecision);
            var room = DecimalType.MaxPrecision - Math.Max(from.Scale, to.Scale - from.Scale);
            return DecimalSums.Within(DecimalSums.Within(quotient, c, room, slow), c, DecimalType.MaxPrecision);
        }
    );

    private static Expr CollectSet(CallSite site) => new AggregateCall(Set, [site[0]], site.Result);

    private static readonly Operation Set = new(
        "collect_set",
        c =>
            $"coalesce(list_transform([list({c[0]}){Here}], lambda l: {CollectionRows.Distinct("list_filter(l, lambda x: x IS NOT NULL)")})[1], [])"
    );
}
