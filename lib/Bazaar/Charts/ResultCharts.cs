using System.Globalization;
using Bazaar.Core;
using Plotly.NET;

namespace Bazaar.Charts;

/// <summary>Charts of a result in one call, under Plotly.NET's names: <c>rows.Chart("Revenue").Line("day", "revenue")</c>.</summary>
public static class ResultCharts
{
    /// <summary>The most points that a chart draws: beyond it nobody sees more, and the notebook grows.</summary>
    public const int MaxPoints = 5_000;

    /// <param name="title">The chart's title, which also begins its text alternative.</param>
    public static ResultChart Chart(this Result result, string title = "") => new(result, title);
}

/// <summary>A result that is about to be drawn. Columns are named as the result names them.</summary>
public sealed class ResultChart(Result result, string title)
{
    /// <summary>Upright bars, one a row.</summary>
    public GenericChart Column(string x, string y) =>
        Finish(Plotly.NET.CSharp.Chart.Column<double, string, string>(Numbers(y), Keys: Texts(x)), x, y);

    /// <summary>Lying bars, one a row.</summary>
    public GenericChart Bar(string y, string x) =>
        Finish(Plotly.NET.CSharp.Chart.Bar<double, string, string>(Numbers(x), Keys: Texts(y)), x, y);

    public GenericChart Line(string x, string y) =>
        Finish(Plotly.NET.CSharp.Chart.Line<string, double, string>(Texts(x), Numbers(y)), x, y);

    public GenericChart Area(string x, string y) =>
        Finish(Plotly.NET.CSharp.Chart.Area<string, double, string>(Texts(x), Numbers(y)), x, y);

    /// <summary>One point a row, both columns numbers.</summary>
    public GenericChart Point(string x, string y) =>
        Finish(Plotly.NET.CSharp.Chart.Point<double, double, string>(Numbers(x), Numbers(y)), x, y);

    public GenericChart Pie(string labels, string values) =>
        Finish(Plotly.NET.CSharp.Chart.Pie<double, string, string>(Numbers(values), Labels: Texts(labels)), "", "");

    public GenericChart Funnel(string stage, string count) =>
        Finish(Plotly.NET.CSharp.Chart.Funnel<double, string, string>(Numbers(count), Texts(stage)), count, "");

    private string[] Texts(string column) =>
        [
            .. Values(column)
                .Select(v =>
                    v switch
                    {
                        null => "NULL",
                        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                        _ => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "",
                    }
                ),
        ];

    private double[] Numbers(string column)
    {
        var index = IndexOf(column);
        if (!result.Columns[index].Type.IsNumeric)
            throw BazaarException.Usage(
                $"{column} is {result.Columns[index].TypeName}, not a number.",
                "Choose a column of numbers, or cast it in the query."
            );
        return
        [
            .. Values(column)
                .Select(v =>
                    v switch
                    {
                        null => double.NaN,
                        SqlDecimal d => double.Parse(d.ToString(), CultureInfo.InvariantCulture),
                        System.Numerics.BigInteger big => (double)big,
                        BigDecimal big => double.Parse(big.ToString(), CultureInfo.InvariantCulture),
                        _ => Convert.ToDouble(v, CultureInfo.InvariantCulture),
                    }
                ),
        ];
    }

    private IEnumerable<object?> Values(string column)
    {
        if (result.RowCount > ResultCharts.MaxPoints)
            throw BazaarException.Usage(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A chart draws at most {ResultCharts.MaxPoints:N0} rows; this result has {result.RowCount:N0}."
                ),
                "Group the rows, or add a LIMIT."
            );
        var index = IndexOf(column);
        return result.Rows().Select(r => r[index]);
    }

    private int IndexOf(string column)
    {
        for (var i = 0; i < result.Columns.Count; i++)
            if (string.Equals(result.Columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
                return i;
        throw BazaarException.Usage(
            $"The result has no column {column}.",
            $"It has {string.Join(", ", result.Columns.Select(c => c.Name))}."
        );
    }

    private GenericChart Finish(GenericChart chart, string x, string y)
    {
        var named = Plotly.NET.CSharp.GenericChartExtensions.WithXAxisStyle<double, double, string>(chart, TitleText: x);
        named = Plotly.NET.CSharp.GenericChartExtensions.WithYAxisStyle<double, double, string>(named, TitleText: y);
        if (title.Length == 0)
            return named;
        var text = new Title();
        text.SetProperty("text", title);
        var layout = new Layout();
        layout.SetProperty("title", text);
        return GenericChart.addLayout(layout, named);
    }
}
