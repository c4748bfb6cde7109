using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;
using Bazaar.Notebook.Documents;

namespace Bazaar.Kernel.Messages;

/// <summary>What may stand at the cursor.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#completion"/></remarks>
internal sealed class Complete : IRequest
{
    public string Type => "complete_request";

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel)
    {
        var (code, at) = CodePoints.Cursor(request);
        var found = kernel.Session.Complete(code, at, NotebookMetadata.LanguageOf(request.Metadata));
        var start = CodePoints.OfOffset(code, found.Start);
        var end = CodePoints.OfOffset(code, at);
        return Task.FromResult(
            new JsonObject
            {
                ["status"] = "ok",
                ["matches"] = new JsonArray([.. found.Items.Select(i => (JsonNode)i.Text)]),
                ["cursor_start"] = start,
                ["cursor_end"] = end,
                ["metadata"] = new JsonObject
                {
                    // What JupyterLab and VS Code draw as icons.
                    ["_jupyter_types_experimental"] = new JsonArray([
                        .. found.Items.Select(i =>
                            (JsonNode)
                                new JsonObject
                                {
                                    ["text"] = i.Text,
                                    ["type"] = i.Kind,
                                    ["start"] = start,
                                    ["end"] = end,
                                }
                        ),
                    ]),
                },
            }
        );
    }
}
