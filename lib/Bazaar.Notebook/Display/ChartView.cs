using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Bazaar.Notebook.Display;

/// <summary>A Plotly chart without a network: as plotly's JSON, as HTML that draws once the page has plotly.js, and as text.</summary>
public static class ChartView
{
    /// <summary>plotly.js as Plotly.NET carries it (about 3.6 MB, MIT licence): a page takes it once.</summary>
    public static string PlotlyScript()
    {
        var assembly = typeof(GenericChart).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    public static MimeBundle Format(GenericChart chart)
    {
        var figure = (JsonObject)JsonNode.Parse(GenericChart.toFigureJson(chart))!;
        var layout = figure["layout"] as JsonObject ?? [];
        layout.Remove("template");
        layout.Remove("width");
        layout["autosize"] = true;
        layout["height"] = 380;
        figure["config"] = new JsonObject { ["displaylogo"] = false, ["responsive"] = true };
        var text = Describe(figure);
        return new(
            new JsonObject
            {
                [MimeBundle.PlotlyMime] = figure,
                ["text/html"] = Html(figure, text),
                ["text/plain"] = text,
            }
        );
    }

    /// <summary>
    /// The chart's place and its data; the page's plotly.js draws it, and without one the description stays. A page of Notebook or JupyterLab has none: there the
    /// first chart fetches the one that lies beside the kernel's kernel.json, since a server of Jupyter gives those files to its pages.
    /// </summary>
    /// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs"/></remarks>
    public static string Html(JsonObject figure, string text)
    {
        var json = figure.ToJsonString();
        var id =
            "bz-"
            + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)))[
                ..12
            ];
        var label = WebUtility.HtmlEncode(text);
        return $"<div class=\"bz-chart\" id=\"{id}\" role=\"img\" aria-label=\"{label}\"><pre>{label}</pre></div>"
            + $"<script>(function(f){{{Draw.Replace("$ID", id, StringComparison.Ordinal)}}})({json});</script>";
    }

    /// <summary>The name that plotly.js has beside kernel.json.</summary>
    public const string PlotlyFile = "plotly.min.js";

    /// <summary>
    /// A page may show one chart twice, so that all places of the id are taken. Classic Notebook loads scripts by RequireJS, which hides what they define; JupyterLab
    /// says its address in its configuration.
    /// </summary>
    private const string Draw =
        "function draw(){document.querySelectorAll(\"#$ID\").forEach(function(e){"
        + "if(!e.classList.contains(\"js-plotly-plot\")){e.textContent=\"\";Plotly.newPlot(e,f.data,f.layout,f.config)}})}"
        + "function load(ok,no){var c=document.getElementById(\"jupyter-config-data\"),"
        + "base=c?JSON.parse(c.textContent).baseUrl:document.body.dataset.baseUrl,url=base+\"kernelspecs/bazaar/"
        + PlotlyFile
        + "\";if(!base)no();else if(window.define&&define.amd)require([url],function(p){window.Plotly=p;ok()},no);"
        + "else{var s=document.createElement(\"script\");s.src=url;s.onload=ok;s.onerror=no;document.head.append(s)}}"
        + "if(window.Plotly)draw();"
        + "else(window.bazaarPlotly=window.bazaarPlotly||new Promise(load)).then(draw,function(){})";

    private static string Describe(JsonObject figure)
    {
        var title = figure["layout"]?["title"]?["text"]?.ToString() ?? "Chart";
        var traces = (figure["data"] as JsonArray ?? []).OfType<JsonObject>().Select(Trace);
        return title + "\n" + string.Join('\n', traces);
    }

    private static string Trace(JsonObject trace)
    {
        var kind = trace["type"]?.ToString() ?? "trace";
        var name = trace["name"] is { } n ? $" {n}" : "";
        var horizontal = trace["orientation"]?.ToString() == "h" && kind is "bar" or "funnel";
        var (labels, values) =
            kind == "pie" ? ("labels", "values")
            : horizontal ? ("y", "x")
            : ("x", "y");
        if (trace[values] is not JsonArray { Count: > 0 } numbers)
            return kind + name;
        var keys = trace[labels] as JsonArray;
        var points = numbers
            .Select(
                (v, i) =>
                    (
                        Key: keys?[i]?.ToString() ?? (i + 1).ToString(CultureInfo.InvariantCulture),
                        Value: v is JsonValue j && j.GetValueKind() == System.Text.Json.JsonValueKind.Number
                            ? j.GetValue<double>()
                            : double.NaN
                    )
            )
            .Where(p => !double.IsNaN(p.Value))
            .ToList();
        if (points.Count == 0)
            return $"{kind}{name}: {numbers.Count} points";
        var low = points.MinBy(p => p.Value);
        var high = points.MaxBy(p => p.Value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}{name}: {points.Count} points, from {low.Value:0.##} ({low.Key}) to {high.Value:0.##} ({high.Key})"
        );
    }
}
