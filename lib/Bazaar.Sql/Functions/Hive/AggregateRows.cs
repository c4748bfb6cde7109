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
        t.Aggregate("sum", "integer:", site => new AggregateCall(SumOfIntegers, [site[0]], DataType.BigInt));
        t.Aggregate("sum", "double:double", "sum({0})");
        t.Aggregate("sum", "decimal:", site => new AggregateCall(SumOfDecimals, [site[0]], SumType((DecimalType)site[0].Type)));
        t.Aggregate("avg", "double:double", "avg({0})");
        t.Aggregate("avg", "decimal:", site => Average(site, AverageType((DecimalType)site[0].Type)));
        t.Aggregate("min", "any:$0", "min({0})");
        t.Aggregate("max", "any:$0", "max({0})");
        t.Aggregate("variance var_pop", "double:double", "var_pop({0})");
        t.Aggregate("var_samp", "double:double", "var_samp({0})");
        t.Aggregate("stddev std stddev_pop", "double:double", "stddev_pop({0})");
        t.Aggregate("stddev_samp", "double:double", "stddev_samp({0})");
        foreach (
            var name in "covar_pop covar_samp corr regr_slope regr_intercept regr_r2 regr_avgx regr_avgy regr_sxx regr_syy regr_sxy".Split(
                ' '
            )
        )
            // One row, or equal ones, give NULL, where DuckDB says NaN.
            t.Aggregate(
                name,
                "double,double:double",
                $"(CASE WHEN NOT isnan({name}({{0}}, {{1}})@) THEN {name}({{0}}, {{1}})@ END)"
            );
        t.Aggregate("regr_count", "double,double:bigint", "CAST(regr_count({0}, {1})@ AS BIGINT)");
        t.Aggregate(
            "percentile percentile_cont",
            "bigint,double:double",
            site => new AggregateCall(ExactQuantile, [site[0], Fractions(site)], DataType.Double)
        );
        t.Aggregate("percentile", "bigint,array<double>:array<double>", site => Quantiles(site));
        t.Aggregate("percentile_approx", "double,double:double", site => Approximate(site));
        t.Aggregate("percentile_approx", "double,double,int:double", site => Approximate(site));
        t.Aggregate("percentile_approx", "double,array<double>:array<double>", site => ApproximateAll(site));
        t.Aggregate("percentile_approx", "double,array<double>,int:array<double>", site => ApproximateAll(site));
        t.Aggregate("collect_list", "any:array<$0>", "coalesce(list_filter(list({0})@, lambda x: x IS NOT NULL), [])");
        t.Aggregate("collect_set", "any:array<$0>", CollectSet);
    }

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

    private static readonly Operation SumOfDecimals = new("sum", c => $"TRY_CAST(sum({c[0]}){Here} AS {DuckTypes.Name(c.Type)})");

    private static DecimalType SumType(DecimalType type) =>
        new(Math.Min(DecimalType.MaxPrecision, type.Precision + 10), type.Scale);

    private static DecimalType AverageType(DecimalType type) =>
        new(Math.Min(DecimalType.MaxPrecision, type.Precision + 4), Math.Min(DecimalType.MaxPrecision, type.Scale + 4));

    internal static AggregateCall Average(CallSite site, DecimalType type) => new(AverageOfDecimals, [site[0]], type);

    /// <summary>The sum's digits divided by the count, rounded half up.</summary>
    private static readonly Operation AverageOfDecimals = new(
        "avg",
        c =>
        {
            var (from, to) = ((DecimalType)c.Types[0], (DecimalType)c.Type);
            var sum = Arithmetic.Unscaled($"sum({c[0]}){Here}", new DecimalType(DecimalType.MaxPrecision, from.Scale));
            var shift = System.Numerics.BigInteger.Pow(10, to.Scale - from.Scale);
            return Arithmetic.FromUnscaled($"hive_divide({sum} * {shift}, nullif(count({c[0]}){Here}, 0))", to);
        }
    );

    private static readonly Operation ExactQuantile = Operation.Template("percentile", "quantile_cont({0}, {1})");

    /// <summary>The second argument: fractions that are constant and from 0 to 1, as Hive wants them.</summary>
    private static Expr Fractions(CallSite site)
    {
        foreach (var fraction in Parts(site[1]))
        {
            var text = Convert.ToString(Constants.Value(fraction), CultureInfo.InvariantCulture);
            if (!double.TryParse(text, CultureInfo.InvariantCulture, out var value))
                throw site.Error($"The fraction of {site.Name} is no constant number.", "Write one from 0 to 1, such as 0.5.", 1);
            if (value is not (>= 0 and <= 1))
                throw site.Error($"The fraction {text} of {site.Name} is not from 0 to 1.", "Write 0.5 for the median.", 1);
        }
        return site[1];
    }

    private static IEnumerable<Expr> Parts(Expr value) =>
        value switch
        {
            Cast c => Parts(c.Operand),
            Call { ResultType: ArrayType } c => c.Args.SelectMany(Parts),
            _ => [value],
        };

    private static AggregateCall Quantiles(CallSite site) => new(ExactQuantiles, [site[0], Fractions(site)], site.Result);

    private static readonly Operation ExactQuantiles = FunctionTable.AggregateOperation("percentile", "quantile_cont({0}, {1})@");

    /// <summary>Hive's histogram holds each value apart as long as there are no more than 10,000 of them, and so does this one.</summary>
    private static AggregateCall Approximate(CallSite site) =>
        new(HistogramQuantile, [site[0], Fractions(site)], DataType.Double);

    private static AggregateCall ApproximateAll(CallSite site) =>
        new(HistogramQuantiles, [site[0], Fractions(site)], site.Result);

    private static readonly Operation HistogramQuantile = FunctionTable.AggregateOperation(
        "percentile_approx",
        "hive_percentile_approx(map_keys(histogram({0})@), CAST(map_values(histogram({0})@) AS BIGINT[]), {1})"
    );

    private static readonly Operation HistogramQuantiles = FunctionTable.AggregateOperation(
        "percentile_approx",
        "list_transform({1}, lambda q: hive_percentile_approx(map_keys(histogram({0})@), CAST(map_values(histogram({0})@) AS BIGINT[]), q))"
    );

    private static Expr CollectSet(CallSite site) => new AggregateCall(Set, [site[0]], site.Result);

    private static readonly Operation Set = new(
        "collect_set",
        c =>
            $"coalesce(list_transform([list({c[0]}){Here}], lambda l: {CollectionRows.Distinct("list_filter(l, lambda x: x IS NOT NULL)")})[1], [])"
    );
}
