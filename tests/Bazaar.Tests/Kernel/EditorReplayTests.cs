using System.Diagnostics;
using System.Globalization;
using Bazaar.Kernel.Wire;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>
/// VS Code can't run here: its traffic about a notebook is replayed from a tape, on the kernel's own process. <c>BAZAAR_RENEW=1</c> writes the answers anew.
/// </summary>
/// <remarks><see href="https://github.com/microsoft/vscode-jupyter/blob/main/src/kernels/raw/session/rawKernelConnection.node.ts"/></remarks>
[Collection(KernelClientTests.Alone)]
public sealed class EditorReplayTests
{
    private static readonly string Tape = Path.Combine(
        JupyterClients.Home,
        "tests",
        "Bazaar.Tests",
        "Kernel",
        "tapes",
        "vscode.tape"
    );
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void The_kernel_answers_as_it_is_recorded()
    {
        var expected = File.ReadAllText(Tape).ReplaceLineEndings("\n");
        using var editor = new EditorClient();
        editor.UntilReady();
        var actual = Replay(editor, MessageTape.Parse(expected)).ToString();
        if (Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1")
            File.WriteAllText(Tape, actual);
        else
            Assert.Equal(expected, actual);
    }

    /// <summary>The editor ends a kernel by SIGTERM, also to start it anew, whatever runs.</summary>
    [Fact]
    public void A_kernel_ends_when_the_editor_says_so_while_a_cell_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows ends a process without asking it.");
        using var editor = new EditorClient();
        editor.UntilReady();
        RunsForEver(editor);
        using var kill = Process.Start("kill", ["-TERM", $"{editor.Process.Id}"]);
        Assert.True(editor.Process.WaitForExit(TimeSpan.FromSeconds(5)));
    }

    /// <summary>On Windows an editor's children end with it by the system's doing.</summary>
    [Fact]
    public void A_kernel_ends_with_an_editor_that_was_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only Unix leaves a killed program's children alive.");
        using var editor = new EditorClient(kernel =>
        {
            var shell = new ProcessStartInfo(
                "sh",
                ["-c", "\"$@\" & echo $!; wait", "sh", kernel.FileName, .. kernel.ArgumentList]
            )
            {
                RedirectStandardOutput = true,
            };
            foreach (var (name, value) in kernel.Environment)
                shell.Environment[name] = value;
            shell.Environment.Remove("JPY_PARENT_PID");
            return shell;
        });
        editor.UntilReady();
        RunsForEver(editor);
        using var kernel = Process.GetProcessById(
            int.Parse(editor.Process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture)
        );
        editor.Process.Kill();
        try
        {
            Assert.True(kernel.WaitForExit(TimeSpan.FromSeconds(10)));
        }
        finally
        {
            kernel.Kill();
        }
    }

    private static void RunsForEver(EditorClient editor)
    {
        editor.Send("shell", "execute_request", new() { ["code"] = "Console.WriteLine(\"It runs.\"); while (true) { }" }, []);
        while (editor.Receive(Limit).Message is { } message && message.Type != "stream") { }
    }

    private static MessageTape Replay(EditorClient editor, MessageTape tape)
    {
        var actual = tape.Unanswered();
        var waiting = new Dictionary<string, MessageTape.Request>();
        KernelMessage? asked = null;
        var began = Stopwatch.StartNew();
        foreach (var request in actual.Requests)
        {
            if (request.Sent.Type == "input_reply")
                Until(() => asked is not null);
            else if (request.Sent.Type == "interrupt_request")
                Until(() => waiting.Values.Single().Answers.Any(a => a.Type == "stream"));
            else if (!request.Beside)
                Until(() => waiting.Count == 0);
            began.Restart();
            var id = editor.Send(request.Sent.Channel, request.Sent.Type, request.Sent.Content, request.Sent.Metadata, asked);
            asked = null;
            if (request.Sent.Type != "input_reply")
                waiting[id] = request;
        }
        Until(() => waiting.Count == 0);
        return actual;

        void Until(Func<bool> done)
        {
            while (!done())
            {
                var (channel, message) = editor.Receive(Limit);
                Assert.True(message is not null, $"No answer to {string.Join(", ", waiting.Values.Select(r => r.Sent))}");
                var parent = KernelMessage.Text(message.Parent, "msg_id");
                if (!waiting.TryGetValue(parent, out var request))
                    continue;
                request.Add(MessageTape.Stable(channel, message));
                if (message.Type == "input_request")
                    asked = message;
                if (message.Type == "complete_reply")
                    Assert.True(began.Elapsed < TimeSpan.FromSeconds(2), "The editor has given the completion up.");
                if (message.Type == "interrupt_reply")
                    Assert.True(began.Elapsed < TimeSpan.FromSeconds(10), "The editor offers to end the kernel.");
                if (
                    request.Answers.Any(a => a.Channel != "iopub" && a.Channel != "stdin")
                    && request.Answers.Any(a => a.Type == "status" && $"{a.Content["execution_state"]}" == "idle")
                )
                    waiting.Remove(parent);
            }
        }
    }
}
