using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Aggregates that tell of a distribution: percentiles, histograms, n-grams.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/StatisticsAndDataMining"/></remarks>
internal static class StatisticsRows
{
    private const string Here = AggregateText.Here;

    public static void Add(FunctionTable t)
    {
        t.Aggregate("percentile", "bigint,double:double", site => One(site, Interpolated));
        t.Aggregate("percentile", "bigint,array<double>:array<double>", site => Several(site, Interpolated));
        // array() is one of texts, and texts are read as numbers.
        t.Aggregate("percentile", "bigint,array<string>:array<double>", site => Several(site, Interpolated));
        foreach (var (name, value) in new[] { ("percentile_cont", Interpolated), ("percentile_disc", Next) })
        {
            t.Aggregate(name, "any,double:double", site => One(Numeric(site), value));
            t.Aggregate(name, "any,array<double>:array<double>", site => Several(Numeric(site), value));
            // WITHIN GROUP: the values are what the order says.
            t.Aggregate(name, "double:double", site => One(Ordered(site), value));
            t.Aggregate(name, "array<double>:array<double>", site => Several(Ordered(site), value));
        }
        t.Aggregate("percentile_approx", "numeric!,real:double", site => Approximate(site));
        t.Aggregate("percentile_approx", "numeric!,reals:array<double>", site => ApproximateAll(site));
        t.Aggregate("percentile_approx", "numeric!,real,long:double", site => Binned(site, BinnedQuantile));
        t.Aggregate("percentile_approx", "numeric!,reals,long:array<double>", site => Binned(site, BinnedQuantiles));
        t.Aggregate(
            "histogram_numeric",
            "any,int:",
            site => new AggregateCall(
                Histogram,
                [site.Functions.Converted(Numbers(site), DataType.Double), Fixed(site, 1)],
                new ArrayType(new StructType([new("x", DataType.Double), new("y", DataType.Double)]))
            )
        );
        foreach (var value in new[] { "flat", "struct" })
            t.Aggregate("approx_distinct", value + ":bigint", "count(DISTINCT {0})");
        foreach (var rest in new[] { "", ",int" })
        {
            t.Aggregate("ngrams", "array,int,int" + rest + ":", site => Grams(site, "hive_ngrams({0}, {1}, {2}, {3})"));
            t.Aggregate(
                "context_ngrams",
                "array,array<string>,int" + rest + ":",
                site => Grams(site, "hive_context_ngrams({0}, {1}, {2}, {3})")
            );
        }
    }

    /// <summary>Between the two values around the place p * (n - 1), by Hive's formula to the last digit.</summary>
    private const string Interpolated =
        "CASE WHEN floor(pos) = ceil(pos) THEN l[CAST(pos AS BIGINT) + 1] ELSE (ceil(pos) - pos) * l[CAST(floor(pos) AS BIGINT) + 1] + (pos - floor(pos)) * l[CAST(ceil(pos) AS BIGINT) + 1] END";

    /// <summary>The value at the place or, between two, the later one.</summary>
    private const string Next = "l[CAST(ceil(pos) AS BIGINT) + 1]";

    private static string At(string formula, string quantile) =>
        $"list_transform([(len(l) - 1) * {quantile}], lambda pos: {formula})[1]";

    /// <summary>A function of the group's values, in order and without NULL: as <c>l</c>. Of no values it is NULL.</summary>
    private static string OfSorted(string value, bool descending, string result) =>
        $"list_transform([list_sort(list_filter(CAST(list({value}){Here} AS DOUBLE[]), lambda x: x IS NOT NULL), '{(descending ? "DESC" : "ASC")}')], lambda l: CASE WHEN len(l) > 0 THEN {result} END)[1]";

    private static AggregateCall One(CallSite site, string formula) =>
        new(Sorted(site, formula, "one", c => At(formula, c[1])), [site[0], Fraction(site)], site.Result);

    private static AggregateCall Several(CallSite site, string formula) =>
        new(
            Sorted(site, formula, "several", c => $"list_transform({c[1]}, lambda q: {At(formula, "CAST(q AS DOUBLE)")})"),
            [site[0], Fractions(site)],
            site.Result
        );

    private static Operation Sorted(CallSite site, string formula, string form, Func<CallContext, string> result)
    {
        var descending = Descends(site);
        return OperationCache.Get(
            $"{(formula == Next ? "percentile_disc" : "percentile_cont")} {form} {(descending ? "descending" : "ascending")}",
            () => new Operation("percentile", c => OfSorted(c[0], descending, result(c)))
        );
    }

    private static bool Descends(CallSite site) => site.Order is [{ Descending: true }];

    private static Expr Numbers(CallSite site) =>
        site[0].Type.IsNumeric
            ? site[0]
            : throw site.Error($"{site.Name} takes numbers, and this is {site[0].Type.Name}.", "Convert by CAST.", 0, "42000");

    private static CallSite Numeric(CallSite site)
    {
        Numbers(site);
        return site;
    }

    private static CallSite Ordered(CallSite site) =>
        site.Order is [var key]
            ? Numeric(site with { Args = [key.Value, site[0]] })
            : throw site.Error(
                $"{site.Name} of one argument wants the values that it orders.",
                $"Write {site.Name}(0.5) WITHIN GROUP (ORDER BY x), or {site.Name}(x, 0.5).",
                code: "42000"
            );

    /// <summary>Hive's histogram holds each value apart as long as there are no more than 10,000 of them, and so does this one.</summary>
    private static AggregateCall Approximate(CallSite site) =>
        new(HistogramQuantile, [site[0], Fractions(site)], DataType.Double);

    private static AggregateCall ApproximateAll(CallSite site) =>
        new(HistogramQuantiles, [site[0], Fractions(site)], site.Result);

    /// <summary>The second argument: fractions that are constant and from 0 to 1, as Hive wants them.</summary>
    private static Expr Fractions(CallSite site)
    {
        foreach (var fraction in Parts(site[1]))
        {
            var text = Convert.ToString(site.Functions.Constants.Value(fraction), CultureInfo.InvariantCulture);
            if (!double.TryParse(text, CultureInfo.InvariantCulture, out var value))
                throw site.Error($"The fraction of {site.Name} is no constant number.", "Write one from 0 to 1, such as 0.5.", 1);
            if (value is not (>= 0 and <= 1))
                throw site.Error($"The fraction {text} of {site.Name} is not from 0 to 1.", "Write 0.5 for the median.", 1);
        }
        return site[1];
    }

    /// <summary>A single fraction as a plain number: it stands in the SQL eight times.</summary>
    private static Literal Fraction(CallSite site) =>
        new(
            site.Functions.Constants.Value(Fractions(site)) is var fraction && fraction is float single
                ? (double)single
                : double.Parse(Convert.ToString(fraction, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture),
            DataType.Double
        );

    private static IEnumerable<Expr> Parts(Expr value) =>
        value switch
        {
            Cast c => Parts(c.Operand),
            Call { ResultType: ArrayType } c => c.Args.SelectMany(Parts),
            _ => [value],
        };

    private static readonly Operation HistogramQuantile = FunctionTable.AggregateOperation(
        "percentile_approx",
        "hive_percentile_approx(map_keys(histogram({0})@), CAST(map_values(histogram({0})@) AS BIGINT[]), {1})"
    );

    private static readonly Operation HistogramQuantiles = FunctionTable.AggregateOperation(
        "percentile_approx",
        "(CASE WHEN count({0})@ > 0 THEN list_transform({1}, lambda q: hive_percentile_approx(map_keys(histogram({0})@), CAST(map_values(histogram({0})@) AS BIGINT[]), q)) END)"
    );

    /// <summary>An argument that is the same for all rows.</summary>
    private static Expr Fixed(CallSite site, int argument) =>
        Parts(site[argument]).All(Constants.Is)
            ? site[argument]
            : throw site.Error($"Argument {argument + 1} of {site.Name} is computed.", "Write a constant there.", argument);

    private static AggregateCall Binned(CallSite site, Operation operation) =>
        new(operation, [site[0], Fractions(site), Fixed(site, 2)], site.Result);

    private const string Values = "list_filter(list({0})@, lambda x: x IS NOT NULL)";

    private static readonly Operation BinnedQuantile = FunctionTable.AggregateOperation(
        "percentile_approx",
        $"hive_histogram_quantile({Values}, CAST({{2}} AS INTEGER), {{1}})"
    );

    private static readonly Operation BinnedQuantiles = FunctionTable.AggregateOperation(
        "percentile_approx",
        $"(CASE WHEN count({{0}})@ > 0 THEN list_transform({{1}}, lambda q: hive_histogram_quantile({Values}, CAST({{2}} AS INTEGER), q)) END)"
    );

    private static readonly Operation Histogram = FunctionTable.AggregateOperation(
        "histogram_numeric",
        $"CAST(CAST(hive_histogram({Values}, {{1}}) AS JSON) AS STRUCT(x DOUBLE, y DOUBLE)[])"
    );

    private static AggregateCall Grams(CallSite site, string template)
    {
        if (site[0].Type is not ArrayType { Element: StringType or ArrayType { Element: StringType } })
            throw site.Error(
                $"{site.Name} takes an array of words or of sentences, and this is {site[0].Type.Name}.",
                $"Write {site.Name}(sentences(text), …).",
                0,
                "42000"
            );
        var call = template.Replace("{0}", "CAST(to_json(list({0})@) AS VARCHAR)", StringComparison.Ordinal);
        var operation = OperationCache.Get(
            site.Name,
            () =>
                FunctionTable.AggregateOperation(
                    site.Name,
                    $"CAST(CAST({call} AS JSON) AS STRUCT(ngram VARCHAR[], estfrequency DOUBLE)[])"
                )
        );
        return new(
            operation,
            [
                site[0],
                .. Enumerable.Range(1, site.Args.Count - 1).Select(i => Fixed(site, i)),
                .. site.Args.Count > 3 ? [] : (Expr[])[Literal.Int(200)],
            ],
            new ArrayType(new StructType([new("ngram", new ArrayType(DataType.String)), new("estfrequency", DataType.Double)]))
        );
    }
}
