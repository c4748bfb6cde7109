using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bazaar.Kernel.Messages;
using Bazaar.Kernel.Wire;
using Bazaar.Notebook.Session;

namespace Bazaar.Kernel;

/// <summary>
/// A notebook's session behind the Jupyter protocol. Requests on shell are answered one after the other, in the order of their coming; those on control at
/// once, whatever a cell does. Each is framed by busy and idle.
/// </summary>
public sealed class KernelHost : IDisposable
{
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromMilliseconds(300);
    private readonly KernelSockets sockets;
    private readonly string id = Guid.NewGuid().ToString("N");
    private readonly Channel<(long Number, KernelMessage Message)> queue = Channel.CreateUnbounded<(long, KernelMessage)>();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly IReadOnlyDictionary<string, IRequest> requests;
    private CancellationTokenSource? cell;
    private KernelMessage? executed;
    private long received;
    private long abortedUpTo = -1;
    private bool ends;

    /// <param name="connection">Where to listen.</param>
    /// <param name="history">The cells of before, and where this session's are kept.</param>
    /// <exception cref="Core.BazaarException">A port is taken.</exception>
    public KernelHost(ConnectionFile connection, CellHistory history)
    {
        History = history;
        requests = new IRequest[]
        {
            new KernelInfo(),
            new Execute(),
            new Complete(),
            new Inspect(),
            new IsComplete(),
            new Messages.History(),
            new CommInfo(),
            new Interrupt(),
            new Shutdown(),
        }.ToDictionary(r => r.Type);
        Input = new(this);
        sockets = new(connection)
        {
            Shell = m => queue.Writer.TryWrite((Interlocked.Increment(ref received), m)),
            Control = m =>
            {
                if (IsRequest(m))
                    _ = OnControl(m);
            },
            StdIn = m => Input.Take(m),
            Refused = why => Console.Error.WriteLine($"A message was left out: {why}."),
            Welcome = topic => Message("iopub_welcome", new() { ["subscription"] = topic }, null),
        };
    }

    public NotebookSession Session { get; } = new();

    internal CellHistory History { get; }

    internal KernelInput Input { get; }

    /// <summary>Serves its clients until one ends it.</summary>
    public async Task Run(CancellationToken cancel)
    {
        Console.SetIn(Input);
        sockets.Start();
        Publish("status", new() { ["execution_state"] = "starting" }, null);
        // While the client looks around, what its first cells want is loaded.
        _ = Task.Run(EmbeddedLab.WarmUp, CancellationToken.None);
        using var stop = cancel.Register(() => ended.TrySetResult());
        var work = Task.Run(Serve, CancellationToken.None);
        await ended.Task.ConfigureAwait(false);
        queue.Writer.TryComplete();
        StopCell();
        // A cell that doesn't stop ends with the process.
        await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None)).ConfigureAwait(false);
    }

    private async Task Serve()
    {
        await foreach (var (number, message) in queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (message.Type == "comm_open")
                await Framed(
                        message,
                        () =>
                        {
                            CommInfo.Refuse(message, this);
                            return Task.CompletedTask;
                        }
                    )
                    .ConfigureAwait(false);
            else if (IsRequest(message))
                await Framed(
                        message,
                        async () =>
                        {
                            var aborted = message.Type == "execute_request" && number <= Interlocked.Read(ref abortedUpTo);
                            var content = aborted
                                ? new() { ["status"] = "aborted" }
                                : await Answer(message).ConfigureAwait(false);
                            sockets.SendShell(Reply(message, content));
                        }
                    )
                    .ConfigureAwait(false);
        }
    }

    private static bool IsRequest(KernelMessage message) => message.Type.EndsWith("_request", StringComparison.Ordinal);

    private async Task OnControl(KernelMessage message) =>
        await Framed(message, async () => sockets.SendControl(Reply(message, await Answer(message).ConfigureAwait(false))))
            .ConfigureAwait(false);

    private async Task Framed(KernelMessage request, Func<Task> answer)
    {
        Publish("status", new() { ["execution_state"] = "busy" }, request);
        await answer().ConfigureAwait(false);
        Publish("status", new() { ["execution_state"] = "idle" }, request);
        lock (gate)
        {
            if (ends)
                ended.TrySetResult();
        }
    }

    private async Task<JsonObject> Answer(KernelMessage message)
    {
        if (!requests.TryGetValue(message.Type, out var request))
            return Failed(
                "UnknownRequest",
                message.Type == "debug_request"
                    ? "This kernel has no debugger: stop the cell, look at its variables by #!whos, and run it again."
                    : $"This kernel has no answer to {message.Type}."
            );
        try
        {
            return await request.Answer(message, this).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // A request that fails must be answered, or its client waits for ever.
            return Failed(e.GetType().Name, e.Message);
        }
    }

    private static JsonObject Failed(string name, string message) =>
        new()
        {
            ["status"] = "error",
            ["ename"] = name,
            ["evalue"] = message,
            ["traceback"] = new JsonArray(),
        };

    private KernelMessage Reply(KernelMessage request, JsonObject content) =>
        Message(string.Concat(request.Type.AsSpan(0, request.Type.Length - "request".Length), "reply"), content, request);

    private KernelMessage Message(string type, JsonObject content, KernelMessage? parent) =>
        KernelMessage.Of(id, type, content, parent, TimeProvider.System.GetUtcNow());

    /// <summary>Tells all clients.</summary>
    internal void Publish(string type, JsonObject content, KernelMessage? parent) =>
        sockets.Publish(
            Message(type, content, parent) with
            {
                Identities = [System.Text.Encoding.UTF8.GetBytes($"kernel.{id}.{type}")],
            }
        );

    /// <summary>Asks the client of a request for a line.</summary>
    internal void Ask(JsonObject content, KernelMessage request) => sockets.SendStdIn(Message("input_request", content, request));

    /// <summary>A cell begins: what stops it, until it is disposed of.</summary>
    internal CancellationTokenSource BeginCell(KernelMessage request)
    {
        lock (gate)
        {
            executed = request;
            return cell = new();
        }
    }

    /// <summary>The process is about to end by no client's wish: shows the reason where the last cell shows what it has to say.</summary>
    internal void SayWhy(string reason)
    {
        if (executed is not { } request)
            return;
        const string cure = "Restart the kernel; the variables are lost.";
        Publish(
            "error",
            new()
            {
                ["ename"] = "KernelEnded",
                ["evalue"] = $"{reason} {cure}",
                ["traceback"] = new JsonArray($"\u001b[1;31m{reason}\u001b[0m", cure),
            },
            request
        );
        // ZeroMQ has no flush, and other threads may use the sockets yet, so they can't be closed: its threads send while this one waits.
        Thread.Sleep(BeforeEnd);
    }

    /// <summary>Stops the cell that runs, if one does.</summary>
    internal void StopCell()
    {
        CancellationTokenSource? running;
        lock (gate)
            running = cell;
        try
        {
            running?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended.
        }
    }

    /// <summary>Cells that were sent before now are answered without being run: one before them failed.</summary>
    internal void AbortQueued() => Interlocked.Exchange(ref abortedUpTo, Interlocked.Read(ref received));

    internal void EndAfterReply()
    {
        lock (gate)
            ends = true;
    }

    public void Dispose() => sockets.Dispose();
}
