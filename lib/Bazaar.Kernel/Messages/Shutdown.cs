using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel.Messages;

/// <summary>Ends the kernel, when the answer is on its way.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-shutdown"/></remarks>
internal sealed class Shutdown : IRequest
{
    public string Type => "shutdown_request";

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel)
    {
        kernel.EndAfterReply();
        return Task.FromResult(
            new JsonObject { ["status"] = "ok", ["restart"] = KernelMessage.Flag(request.Content, "restart", false) }
        );
    }
}
