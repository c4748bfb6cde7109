using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bazaar.Core;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel;

/// <summary>What a cell reads by <c>Console.ReadLine</c>: the client is asked for a line.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel"/></remarks>
internal sealed class KernelInput(KernelHost kernel) : TextReader
{
    private readonly BlockingCollection<string> lines = [];
    private KernelMessage? request;
    private KernelOutput? output;
    private CancellationToken stop;
    private string rest = "";

    /// <summary>A cell reads from the client of a request, or from nobody; until it is disposed of.</summary>
    public IDisposable For(KernelMessage? asking, KernelOutput cell, CancellationToken cancel)
    {
        // An answer that came too late belongs to a cell that was stopped.
        while (lines.TryTake(out _)) { }
        (request, output, stop, rest) = (asking, cell, cancel, "");
        return new Ended(() => request = null);
    }

    /// <summary>Takes a client's answer.</summary>
    public void Take(KernelMessage message)
    {
        if (message.Type == "input_reply")
            lines.Add(KernelMessage.Text(message.Content, "value"));
    }

    public override string? ReadLine()
    {
        if (rest.Length > 0)
        {
            var line = rest.TrimEnd('\n');
            rest = "";
            return line;
        }
        return Asked();
    }

    public override int Read()
    {
        if (rest.Length == 0)
            rest = Asked() + "\n";
        var first = rest[0];
        rest = rest[1..];
        return first;
    }

    public override int Peek() => rest.Length == 0 ? -1 : rest[0];

    private string Asked()
    {
        if (request is not { } from)
            throw BazaarException.Usage(
                "This client takes no input from who reads the notebook.",
                "Put the value into a variable, or run the cell in VS Code, JupyterLab or Notebook."
            );
        output!.Flush();
        kernel.Ask(new JsonObject { ["prompt"] = "", ["password"] = false }, from);
        return lines.Take(stop);
    }

    private sealed class Ended(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
