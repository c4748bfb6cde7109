using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel.Messages;

/// <summary>The comms that are open: none, for no target is registered. One that a client opens is closed at once, which tells it so.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-info"/></remarks>
internal sealed class CommInfo : IRequest
{
    public string Type => "comm_info_request";

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel) =>
        Task.FromResult(new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() });

    /// <summary>Answers <c>comm_open</c>; messages to a comm that isn't open need none.</summary>
    public static void Refuse(KernelMessage open, KernelHost kernel) =>
        kernel.Publish(
            "comm_close",
            new() { ["comm_id"] = KernelMessage.Text(open.Content, "comm_id"), ["data"] = new JsonObject() },
            open
        );
}
