using System.Text.Json.Nodes;
using Bazaar.Core;
using Bazaar.Kernel.Wire;
using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Session;

namespace Bazaar.Kernel.Messages;

/// <summary>Runs a cell: what it shows goes to all clients, how it ended to the one that asked.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute"/></remarks>
internal sealed class Execute : IRequest
{
    public string Type => "execute_request";

    public async Task<JsonObject> Answer(KernelMessage request, KernelHost kernel)
    {
        var content = request.Content;
        var code = KernelMessage.Text(content, "code");
        var silent = KernelMessage.Flag(content, "silent", false);
        if (!silent && KernelMessage.Flag(content, "store_history", true))
            kernel.History.Add(code);
        var count = kernel.History.Count;
        if (!silent)
            kernel.Publish("execute_input", new() { ["code"] = code, ["execution_count"] = count }, request);
        var takesInput = KernelMessage.Flag(content, "allow_stdin", true);
        using var output = new KernelOutput(kernel, request, count, silent);
        CellError? error;
        JsonObject asked = [];
        using (var stop = kernel.BeginCell(request))
        using (kernel.Input.For(takesInput ? request : null, output, stop.Token))
        {
            var language = NotebookMetadata.LanguageOf(request.Metadata);
            error = (
                await kernel.Session.Run(code, language, Math.Max(1, count), output, null, stop.Token).ConfigureAwait(false)
            ).Error;
            if (error is null && content["user_expressions"] is JsonObject { Count: > 0 } expressions)
                asked = await Evaluate(expressions, kernel.Session, stop.Token).ConfigureAwait(false);
        }
        output.End();
        if (error is null)
            return new()
            {
                ["status"] = "ok",
                ["execution_count"] = count,
                ["user_expressions"] = asked,
                ["payload"] = new JsonArray(),
            };
        var failed = Content(error.ToOutput());
        if (!silent)
            kernel.Publish("error", failed, request);
        if (KernelMessage.Flag(content, "stop_on_error", true))
            kernel.AbortQueued();
        var reply = (JsonObject)failed.DeepClone();
        reply["status"] = "error";
        reply["execution_count"] = count;
        return reply;
    }

    private static JsonObject Content(ErrorOutput error) =>
        new()
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["traceback"] = new JsonArray([
                .. error.Traceback.Select((line, i) => (JsonNode)(i == 0 ? $"\u001b[1;31m{line}\u001b[0m" : line)),
            ]),
        };

    /// <summary>Values that the client asks for behind the cell, each for itself.</summary>
    private static async Task<JsonObject> Evaluate(JsonObject expressions, NotebookSession session, CancellationToken stop)
    {
        var result = new JsonObject();
        foreach (var (name, expression) in expressions)
        {
            try
            {
                var value = await session.CSharp.Evaluate($"{expression}", stop).ConfigureAwait(false);
                result[name] = new JsonObject
                {
                    ["status"] = "ok",
                    ["data"] = value.Data.DeepClone(),
                    ["metadata"] = value.Metadata,
                };
            }
            catch (Exception e) when (e is BazaarException or UserCodeException or OperationCanceledException)
            {
                result[name] = Content(CellErrorOf(e));
                result[name]!["status"] = "error";
            }
        }
        return result;
    }

    private static ErrorOutput CellErrorOf(Exception error) => new(error.GetType().Name, error.Message, [error.Message]);
}
