using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bazaar.Core;
using Bazaar.Kernel.Wire;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Display;

namespace Bazaar.Kernel;

/// <summary>
/// Sends what a cell shows to all clients. Text is gathered for a few milliseconds, so that a loop that prints doesn't send a message a line.
/// </summary>
internal sealed class KernelOutput : ICellOutput, IDisposable
{
    /// <summary>The most that a cell's text may have: a notebook with more can hardly be opened. What comes beyond is counted and left out.</summary>
    private const int MostText = 1_000_000;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(100);

    private readonly KernelHost kernel;
    private readonly KernelMessage request;
    private readonly int count;
    private readonly bool silent;
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private readonly Timer timer;
    private readonly HashSet<string> shown = [];
    private readonly string progressId = Guid.NewGuid().ToString("N");
    private string stream = "";
    private long printed;
    private long leftOut;
    private long lastStep;
    private bool progressed;

    public KernelOutput(KernelHost kernel, KernelMessage request, int count, bool silent)
    {
        this.kernel = kernel;
        this.request = request;
        this.count = count;
        this.silent = silent;
        timer = new(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Write(string stream, string text)
    {
        lock (gate)
        {
            if (stream != this.stream)
                Send();
            this.stream = stream;
            var kept = (int)Math.Min(text.Length, MostText - printed);
            // A character beyond the basic plane is two units, which stay together.
            if (kept > 0 && kept < text.Length && char.IsHighSurrogate(text[kept - 1]))
                kept--;
            if (this.text.Length == 0 && kept > 0)
                timer.Change(Gathering, Timeout.InfiniteTimeSpan);
            this.text.Append(text, 0, kept);
            printed += kept;
            leftOut += text.Length - kept;
        }
    }

    public void Show(MimeBundle value, string? displayId = null, bool isResult = false)
    {
        var content = new JsonObject { ["data"] = value.Data.DeepClone(), ["metadata"] = value.Metadata };
        if (isResult)
            content["execution_count"] = count;
        lock (gate)
        {
            Send();
            var type = isResult ? "execute_result" : "display_data";
            if (displayId is not null)
            {
                content["transient"] = new JsonObject { ["display_id"] = displayId };
                if (!shown.Add(displayId))
                    type = "update_display_data";
            }
            Publish(type, content);
        }
    }

    public void Clear(bool wait)
    {
        lock (gate)
        {
            Send();
            Publish("clear_output", new() { ["wait"] = wait });
        }
    }

    public void Progress(ProgressStep step)
    {
        lock (gate)
        {
            var now = TimeProvider.System.GetTimestamp();
            if (progressed && TimeProvider.System.GetElapsedTime(lastStep, now) < BetweenSteps && step.Done != step.Total)
                return;
            lastStep = now;
            progressed = true;
        }
        Show(Bar(step), progressId);
    }

    /// <summary>Flushes, says what was left out, and takes the progress bar away.</summary>
    public void End()
    {
        bool over;
        lock (gate)
        {
            Send();
            if (leftOut > 0)
                Publish(
                    "stream",
                    new()
                    {
                        ["name"] = "stderr",
                        ["text"] = string.Create(
                            CultureInfo.InvariantCulture,
                            $"… {leftOut:N0} more characters were left out.\n"
                        ),
                    }
                );
            leftOut = 0;
            over = progressed;
        }
        if (over)
            Show(MimeBundle.Html("", ""), progressId);
    }

    public void Flush()
    {
        lock (gate)
            Send();
    }

    private void Send()
    {
        if (text.Length > 0)
            Publish("stream", new() { ["name"] = stream, ["text"] = text.ToString() });
        text.Clear();
    }

    private void Publish(string type, JsonObject content)
    {
        if (!silent)
            kernel.Publish(type, content, request);
    }

    private static MimeBundle Bar(ProgressStep step)
    {
        var what = WebUtility.HtmlEncode(step.What);
        if (step is not { Done: { } done, Total: > 0 and var total })
            return MimeBundle.Html($"<progress></progress> {what}", $"{step.What} …");
        var part = string.Create(CultureInfo.InvariantCulture, $"{done / total:P0}");
        return MimeBundle.Html(
            string.Create(CultureInfo.InvariantCulture, $"<progress value=\"{done}\" max=\"{total}\"></progress> {part} {what}"),
            $"{part} {step.What}"
        );
    }

    public void Dispose() => timer.Dispose();
}
