using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel.Messages;

/// <summary>The cells that ran in this session, and in those before it.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#history"/></remarks>
internal sealed class History : IRequest
{
    public string Type => "history_request";

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel)
    {
        var content = request.Content;
        IEnumerable<PastCell> cells = kernel.History.Cells;
        var most = KernelMessage.Number(content, "n", 1000);
        switch (KernelMessage.Text(content, "hist_access_type"))
        {
            case "range":
                var start = KernelMessage.Number(content, "start", 0);
                var stop = KernelMessage.Number(content, "stop", int.MaxValue);
                // 0 is this session, -1 the one before it.
                var session = KernelMessage.Number(content, "session", 0);
                if (session <= 0)
                    session += kernel.History.Session;
                cells = cells.Where(c => c.Session == session && c.Line >= start && c.Line < stop);
                break;
            case "search":
                var pattern = KernelMessage.Text(content, "pattern");
                var found = cells.Where(c =>
                    System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, c.Code, ignoreCase: false)
                );
                cells = (KernelMessage.Flag(content, "unique", false) ? found.DistinctBy(c => c.Code) : found).TakeLast(most);
                break;
            default:
                cells = cells.TakeLast(most);
                break;
        }
        var output = KernelMessage.Flag(content, "output", false);
        return Task.FromResult(
            new JsonObject
            {
                ["status"] = "ok",
                ["history"] = new JsonArray([
                    .. cells.Select(c => new JsonArray(
                        c.Session,
                        c.Line,
                        output ? new JsonArray(c.Code, null) : (JsonNode)c.Code
                    )),
                ]),
            }
        );
    }
}
