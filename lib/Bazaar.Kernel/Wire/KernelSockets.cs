using System.Text;
using System.Text.Json.Nodes;
using Bazaar.Core;
using NetMQ;
using NetMQ.Sockets;

namespace Bazaar.Kernel.Wire;

/// <summary>
/// The kernel's five sockets. One thread serves shell, stdin, iopub and the heartbeat, another the control channel alone, so that it answers
/// whatever the others have to do. Messages may be sent from any thread.
/// </summary>
public sealed class KernelSockets : IDisposable
{
    private readonly MessageCodec codec;
    private readonly RouterSocket shell = new();
    private readonly RouterSocket control = new();
    private readonly RouterSocket stdin = new();
    private readonly XPublisherSocket iopub = new();
    private readonly ResponseSocket heartbeat = new();
    private readonly NetMQQueue<(NetMQSocket Socket, KernelMessage Message)> outgoing = new();
    private readonly NetMQQueue<KernelMessage> controlOutgoing = new();
    private readonly NetMQPoller poller;
    private readonly NetMQPoller controlPoller;

    /// <summary>Binds the sockets; nothing is received before <see cref="Start"/>.</summary>
    /// <param name="connection">The ports and the key.</param>
    /// <exception cref="BazaarException">A port is taken.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        codec = new(connection.Key);
        // Each subscriber is greeted, also where another one has the same topic.
        iopub.Options.XPubVerbose = true;
        try
        {
            shell.Bind(connection.Address(connection.Shell));
            control.Bind(connection.Address(connection.Control));
            stdin.Bind(connection.Address(connection.StdIn));
            iopub.Bind(connection.Address(connection.IoPub));
            heartbeat.Bind(connection.Address(connection.Heartbeat));
        }
        catch (NetMQException e)
        {
            throw BazaarException.Runtime(
                $"The kernel can't listen on the ports of its connection file: {e.Message}.",
                "Another kernel may have them: restart the client.",
                e
            );
        }
        shell.ReceiveReady += (_, _) => Receive(shell, Shell);
        stdin.ReceiveReady += (_, _) => Receive(stdin, StdIn);
        control.ReceiveReady += (_, _) => Receive(control, Control);
        heartbeat.ReceiveReady += (_, _) => heartbeat.SendFrame(heartbeat.ReceiveFrameBytes());
        iopub.ReceiveReady += (_, _) => Subscribed(iopub.ReceiveFrameBytes());
        outgoing.ReceiveReady += (_, _) => Flush();
        controlOutgoing.ReceiveReady += (_, _) =>
        {
            while (controlOutgoing.TryDequeue(out var message, TimeSpan.Zero))
                Send(control, message);
        };
        poller = [shell, stdin, iopub, heartbeat, outgoing];
        controlPoller = [control, controlOutgoing];
    }

    /// <summary>Told of each message on shell, on the sockets' thread.</summary>
    public Action<KernelMessage> Shell { get; set; } = _ => { };

    /// <summary>Told of each message on control, on that channel's thread.</summary>
    public Action<KernelMessage> Control { get; set; } = _ => { };

    /// <summary>Told of each message on stdin.</summary>
    public Action<KernelMessage> StdIn { get; set; } = _ => { };

    /// <summary>Told of what can't be read, with the reason.</summary>
    public Action<string> Refused { get; set; } = _ => { };

    /// <summary>Makes what a new subscriber of iopub is greeted with, of its topic.</summary>
    public Func<string, KernelMessage>? Welcome { get; set; }

    public void Start()
    {
        poller.RunAsync("kernel sockets");
        controlPoller.RunAsync("kernel control");
    }

    public void SendShell(KernelMessage message) => outgoing.Enqueue((shell, message));

    public void SendStdIn(KernelMessage message) => outgoing.Enqueue((stdin, message));

    public void SendControl(KernelMessage message) => controlOutgoing.Enqueue(message);

    public void Publish(KernelMessage message) => outgoing.Enqueue((iopub, message));

    private void Flush()
    {
        while (outgoing.TryDequeue(out var next, TimeSpan.Zero))
            Send(next.Socket, next.Message);
    }

    private void Send(NetMQSocket socket, KernelMessage message)
    {
        var frames = new NetMQMessage();
        foreach (var frame in codec.Write(message))
            frames.Append(frame);
        socket.SendMultipartMessage(frames);
    }

    private void Receive(NetMQSocket socket, Action<KernelMessage> take)
    {
        var frames = socket.ReceiveMultipartMessage();
        try
        {
            take(codec.Read([.. frames.Select(f => f.ToByteArray())]));
        }
        catch (FormatException e)
        {
            Refused(e.Message);
        }
    }

    /// <summary>A client that has begun to listen is told so, since what was published before is lost to it.</summary>
    private void Subscribed(byte[] frame)
    {
        if (frame is not [1, .. var topic] || Welcome is null)
            return;
        var message = Welcome(Encoding.UTF8.GetString(topic));
        Send(iopub, message with { Identities = [topic] });
    }

    public void Dispose()
    {
        poller.Dispose();
        controlPoller.Dispose();
        outgoing.Dispose();
        controlOutgoing.Dispose();
        foreach (var socket in (NetMQSocket[])[shell, control, stdin, iopub, heartbeat])
        {
            // What is on its way to the client gets there; it may have gone.
            socket.Options.Linger = TimeSpan.FromSeconds(1);
            socket.Dispose();
        }
        NetMQConfig.Cleanup(block: true);
    }
}
