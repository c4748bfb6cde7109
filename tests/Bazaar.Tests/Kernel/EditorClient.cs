using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;
using NetMQ;
using NetMQ.Sockets;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>
/// The kernel's process and a client of it as VS Code's: one identity for shell, control and stdin, no heartbeat, and JPY_PARENT_PID isn't set.
/// </summary>
internal sealed class EditorClient : IDisposable
{
    private const string Me = "editor";
    private static readonly TimeSpan Launch = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-editor-").FullName;
    private readonly MessageCodec codec = new("a key");
    private readonly Dictionary<string, NetMQSocket> channels = [];
    private readonly HashSet<string> seen = [];
    private int sent;
    private string? session;

    public EditorClient(Func<ProcessStartInfo, ProcessStartInfo>? within = null)
    {
        var ports = FreePorts(5);
        var connection = new ConnectionFile("tcp", "127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], "a key");
        var file = Path.Combine(folder, "connection file.json");
        File.WriteAllText(file, JsonSerializer.Serialize(connection));
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), "kernel", "run", file]
        );
        start.Environment["BAZAAR_HOME"] = JupyterClients.Home;
        start.Environment["BAZAAR_LAKE"] = Path.Combine(folder, "lake");
        start.Environment["BAZAAR_HISTORY"] = Path.Combine(folder, "history");
        start.Environment.Remove("JPY_PARENT_PID");
        Process = Process.Start(within?.Invoke(start) ?? start)!;
        foreach (
            var (channel, port) in (ReadOnlySpan<(string, int)>)
                [("shell", connection.Shell), ("control", connection.Control), ("stdin", connection.StdIn)]
        )
        {
            var socket = new DealerSocket();
            socket.Options.Identity = "editor's identity"u8.ToArray();
            socket.Connect(connection.Address(port));
            channels[channel] = socket;
        }
        var published = new SubscriberSocket();
        published.Connect(connection.Address(connection.IoPub));
        published.SubscribeToAnyTopic();
        channels["iopub"] = published;
    }

    public Process Process { get; }

    /// <summary>Asks both channels until an answer and something published has come, as VS Code does every half second.</summary>
    public void UntilReady()
    {
        for (var began = Stopwatch.StartNew(); began.Elapsed < Launch && !Process.HasExited; )
        {
            Send("control", "kernel_info_request", [], []);
            Send("shell", "kernel_info_request", [], []);
            var (answered, published) = (false, false);
            for (var attempt = Stopwatch.StartNew(); attempt.ElapsedMilliseconds < 500 && !(answered && published); )
            {
                var (channel, message) = Receive(TimeSpan.FromMilliseconds(50));
                answered |= message?.Type == "kernel_info_reply";
                published |= channel == "iopub";
            }
            if (!answered || !published)
                continue;
            while (Receive(TimeSpan.FromMilliseconds(200)).Message is not null) { }
            return;
        }
        Assert.Fail("The kernel was not ready within a minute.");
    }

    /// <returns>The message's id.</returns>
    public string Send(string channel, string type, JsonObject content, JsonObject metadata, KernelMessage? parent = null)
    {
        var id = $"m{++sent}";
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["msg_type"] = type,
            ["session"] = Me,
            ["username"] = "somebody",
            ["date"] = "2026-11-30T02:03:04.567Z",
            ["version"] = "5.2",
            ["subshell_id"] = null,
        };
        var message = new KernelMessage(
            [],
            header,
            (JsonObject?)parent?.Header.DeepClone() ?? [],
            (JsonObject)metadata.DeepClone(),
            (JsonObject)content.DeepClone(),
            []
        );
        channels[channel].SendMultipartBytes(codec.Write(message));
        return id;
    }

    /// <summary>The next message of any channel, or null where none comes in time. What the protocol asks of each is checked.</summary>
    public (string Channel, KernelMessage? Message) Receive(TimeSpan limit)
    {
        for (var began = Stopwatch.StartNew(); began.Elapsed < limit; Thread.Sleep(1))
        {
            foreach (var (channel, socket) in channels)
            {
                List<byte[]> frames = [];
                if (!socket.TryReceiveMultipartBytes(ref frames))
                    continue;
                var message = codec.Read(frames);
                Assert.True(seen.Add(KernelMessage.Text(message.Header, "msg_id")), "An id came twice.");
                Assert.Equal(KernelMessage.Version, KernelMessage.Text(message.Header, "version"));
                Assert.True(DateTimeOffset.TryParse(KernelMessage.Text(message.Header, "date"), out _));
                Assert.Equal(
                    session ??= KernelMessage.Text(message.Header, "session"),
                    KernelMessage.Text(message.Header, "session")
                );
                return (channel, message);
            }
        }
        return ("", null);
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Dispose());
        return ports;
    }

    public void Dispose()
    {
        foreach (var socket in channels.Values)
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
