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
/// A progress bar gives its place to what comes behind it, so that the notebook that is saved has none.
/// </summary>
internal sealed class KernelOutput : ICellOutput, IDisposable
{
    /// <summary>The most that a cell's text may have: a notebook with more can hardly be opened. What comes beyond is counted and left out.</summary>
    private const int MostText = 1_000_000;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(100);

    /// <summary>What is done before needs no bar, which would only flicker.</summary>
    private static readonly TimeSpan BeforeBar = TimeSpan.FromMilliseconds(500);

    private readonly KernelHost kernel;
    private readonly KernelMessage request;
    private readonly int count;
    private readonly bool silent;
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private readonly Timer timer;
    private readonly HashSet<string> shown = [];
    private string stream = "";
    private long printed;
    private long leftOut;
    private long lastStep = TimeProvider.System.GetTimestamp();

    /// <summary>The display that the progress bar is in; null where there is none.</summary>
    private string? bar;
    private bool anyBeforeBar;
    private bool anyBehindBar;
    private bool any;

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
        lock (gate)
        {
            Send();
            if (displayId is not null && !shown.Add(displayId))
                Display("update_display_data", value, displayId);
            else if (displayId is null && !isResult && bar is { } place && !anyBehindBar)
            {
                bar = null;
                any = true;
                Display("update_display_data", value, place);
            }
            else
            {
                BeforeOutput();
                Display(isResult ? "execute_result" : "display_data", value, displayId);
            }
        }
    }

    public void Clear(bool wait)
    {
        lock (gate)
        {
            Send();
            Publish("clear_output", new() { ["wait"] = wait });
            bar = null;
            any = false;
        }
    }

    public void Progress(ProgressStep step)
    {
        lock (gate)
        {
            var now = TimeProvider.System.GetTimestamp();
            var isLast = step.Done is not null && step.Done == step.Total;
            if (
                TimeProvider.System.GetElapsedTime(lastStep, now)
                < (
                    bar is null ? BeforeBar
                    : isLast ? TimeSpan.Zero
                    : BetweenSteps
                )
            )
                return;
            lastStep = now;
            Send();
            if (bar is not null)
                Display("update_display_data", Bar(step), bar);
            else
            {
                (bar, anyBeforeBar, anyBehindBar) = (Guid.NewGuid().ToString("N"), any, false);
                Display("display_data", Bar(step), bar);
            }
        }
    }

    /// <summary>No message takes a single output away, but one takes all away when the next comes.</summary>
    private void BeforeOutput()
    {
        any = true;
        if (bar is not null && !anyBeforeBar && !anyBehindBar)
        {
            Publish("clear_output", new() { ["wait"] = true });
            bar = null;
        }
        anyBehindBar = true;
    }

    /// <summary>Flushes, says what was left out, and takes the progress bar away.</summary>
    public void End()
    {
        lock (gate)
        {
            Send();
            if (leftOut > 0)
                Text("stderr", string.Create(CultureInfo.InvariantCulture, $"… {leftOut:N0} more characters were left out.\n"));
            leftOut = 0;
            if (bar is null)
                return;
            if (any)
                Display("update_display_data", MimeBundle.Html("", ""), bar);
            else
                Publish("clear_output", new() { ["wait"] = false });
            bar = null;
        }
    }

    public void Flush()
    {
        lock (gate)
            Send();
    }

    private void Send()
    {
        if (text.Length > 0)
            Text(stream, text.ToString());
        text.Clear();
    }

    private void Text(string name, string text)
    {
        BeforeOutput();
        Publish("stream", new() { ["name"] = name, ["text"] = text });
    }

    private void Display(string type, MimeBundle value, string? displayId)
    {
        var content = new JsonObject { ["data"] = value.Data.DeepClone(), ["metadata"] = value.Metadata };
        if (type == "execute_result")
            content["execution_count"] = count;
        if (displayId is not null)
            content["transient"] = new JsonObject { ["display_id"] = displayId };
        Publish(type, content);
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
