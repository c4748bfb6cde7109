using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;
using Bazaar.Notebook.Completion;

namespace Bazaar.Kernel.Messages;

/// <summary>Whether a console that has read so far should run it or read on.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#code-completeness"/></remarks>
internal sealed class IsComplete : IRequest
{
    public string Type => "is_complete_request";

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel)
    {
        var status = kernel.Session.StateOf(KernelMessage.Text(request.Content, "code")) switch
        {
            Completeness.Complete => "complete",
            Completeness.Incomplete => "incomplete",
            _ => "invalid",
        };
        var reply = new JsonObject { ["status"] = status };
        if (status == "incomplete")
            reply["indent"] = "    ";
        return Task.FromResult(reply);
    }
}
