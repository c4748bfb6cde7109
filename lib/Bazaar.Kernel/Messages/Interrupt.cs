using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel.Messages;

/// <summary>Stops the cell that runs; its variables stay.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-interrupt"/></remarks>
internal sealed class Interrupt : IRequest
{
    public string Type => "interrupt_request";

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel)
    {
        kernel.StopCell();
        return Task.FromResult(new JsonObject { ["status"] = "ok" });
    }
}
