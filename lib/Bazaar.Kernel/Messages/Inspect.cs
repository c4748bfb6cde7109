using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;
using Bazaar.Notebook.Documents;

namespace Bazaar.Kernel.Messages;

/// <summary>What stands at the cursor, in words.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#introspection"/></remarks>
internal sealed class Inspect : IRequest
{
    public string Type => "inspect_request";

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel)
    {
        var (code, at) = CodePoints.Cursor(request);
        var found = kernel.Session.Inspect(code, at, NotebookMetadata.LanguageOf(request.Metadata));
        return Task.FromResult(
            new JsonObject
            {
                ["status"] = "ok",
                ["found"] = found is not null,
                ["data"] = found is null ? [] : new JsonObject { ["text/plain"] = found },
                ["metadata"] = new JsonObject(),
            }
        );
    }
}
