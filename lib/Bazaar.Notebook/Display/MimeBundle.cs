using System.Text.Json.Nodes;

namespace Bazaar.Notebook.Display;

/// <summary>A value in the forms that clients know, always with <c>text/plain</c>.</summary>
/// <param name="Data">Media type to text, or to JSON for <c>…+json</c> types.</param>
/// <param name="Volatile">True for what differs from run to run: times, memory.</param>
public sealed record MimeBundle(JsonObject Data, bool Volatile = false)
{
    public const string PlotlyMime = "application/vnd.plotly.v1+json";

    public static MimeBundle Text(string text) => new(new JsonObject { ["text/plain"] = text });

    public static MimeBundle Html(string html, string text) =>
        new(new JsonObject { ["text/html"] = html, ["text/plain"] = text });

    public JsonObject Metadata => Volatile ? new() { ["bazaar"] = new JsonObject { ["volatile"] = true } } : [];
}
