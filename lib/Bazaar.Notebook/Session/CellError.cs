using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Notebook.Documents;

namespace Bazaar.Notebook.Session;

/// <summary>Why a cell failed: where, on which line of it, the cause and the cure.</summary>
/// <param name="Name">The error's kind: an exception's name, or a fault of the lab.</param>
/// <param name="Diagnostic">Cause, cure, code, and the place in the cell, from 1, where it is known.</param>
/// <param name="Cell">The cell's number, from 1.</param>
/// <param name="Source">The line of the cell that the place is on, or null.</param>
/// <param name="Frames">The user's own lines on the way to an exception, the innermost first.</param>
public sealed record CellError(
    string Name,
    Diagnostic Diagnostic,
    int Cell,
    string? Source = null,
    IReadOnlyList<CellFrame>? Frames = null
)
{
    /// <summary>The line in the cell, from 1, or null.</summary>
    public int? Line => Diagnostic.Place?.Line;

    /// <summary>Cause, code and cure.</summary>
    public string Message => (Diagnostic with { Place = null }).ToString();

    /// <param name="error">What ended the cell.</param>
    /// <param name="cell">The cell's number.</param>
    /// <param name="text">The cell's text.</param>
    internal static CellError From(Exception error, int cell, string text)
    {
        switch (error)
        {
            case UserCodeException user:
                return OfUserCode(user.Thrown, cell, text);
            case BazaarException own:
                return new(own.Diagnostic.Fault.ToString(), own.Diagnostic, cell, LineOf(text, own.Diagnostic.Place));
            case OperationCanceledException:
                return new("Cancelled", new(Fault.Cancelled, "The cell was stopped."), cell);
            default:
                return new(error.GetType().Name, new(Fault.Runtime, error.Message), cell);
        }
    }

    private static CellError OfUserCode(Exception thrown, int cell, string text)
    {
        var frames = CellFrame.Of(thrown);
        var line = frames.FirstOrDefault(f => f.Cell == cell)?.Line;
        var place = line is { } at ? new Place(at, 1) : null;
        // A script that the cell ran says its own place, which is in the script's text: it belongs to the message.
        var (name, diagnostic) = thrown is BazaarException own
            ? (
                own.Diagnostic.Fault.ToString(),
                own.Diagnostic with
                {
                    Message = own.Diagnostic.Place is { } inner
                        ? $"At {inner} of the script: {own.Diagnostic.Message}"
                        : own.Diagnostic.Message,
                    Place = place,
                }
            )
            : (
                thrown.GetType().Name,
                new Diagnostic(thrown is OperationCanceledException ? Fault.Cancelled : Fault.Runtime, thrown.Message, place)
            );
        return new(name, diagnostic, cell, LineOf(text, place), frames);
    }

    internal static CellError TimeLimit(int cell, TimeSpan limit) =>
        new(
            "TimeLimit",
            new(
                Fault.Cancelled,
                $"The cell ran longer than its limit of {Seconds(limit)} and was stopped.",
                null,
                "Give it more time by --timeout, or let it do less."
            ),
            cell
        );

    internal static CellError Abandoned(int cell, TimeSpan grace) =>
        new(
            "Abandoned",
            new(
                Fault.Cancelled,
                $"The cell was told to stop, and had not done so {Seconds(grace)} later; it goes on in the background.",
                null,
                "Restart the session: what it declared can't be relied on any more."
            ),
            cell
        );

    /// <summary>Says what a stopped cell had started beside itself, which no stop reaches.</summary>
    /// <param name="started">The calls and their lines.</param>
    /// <param name="goesOn">Whether some of it was seen to run; what waits for a while may do so, too.</param>
    internal CellError LeftBehind(IReadOnlyList<(string Call, int Line)> started, bool goesOn)
    {
        var calls = string.Join(
            ", ",
            started.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Call} (line {s.Line})"))
        );
        return this with
        {
            Diagnostic = Diagnostic with
            {
                Message =
                    $"{Diagnostic.Message} What it started by {calls} {(goesOn ? "goes on" : "may go on")} in the background.",
                Cure =
                    "Restart the kernel to end that; the variables are lost then. A CancellationToken in such code lets it end by itself.",
            },
        };
    }

    public ErrorOutput ToOutput() => new(Name, Message, Explain().Split('\n'));

    /// <summary>As a person reads it: the place, the line with a mark below what is wrong, cause and cure, the way there.</summary>
    public string Explain()
    {
        var text = new StringBuilder(Where());
        if (Source is { } source && Diagnostic.Place is { } place)
        {
            var shown = source.Replace('\t', ' ');
            text.Append("\n    ").Append(shown);
            // Frames know the line only, so the mark is set where there is a code or a script's place.
            if (Frames is null && place.Column <= shown.Length + 1)
                text.Append("\n    ")
                    .Append(' ', place.Column - 1)
                    .Append('^', Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - place.Column + 1)));
        }
        text.Append('\n').Append((Diagnostic with { Place = null, Cure = null, Message = $"{Name}: {Diagnostic.Message}" }));
        if (Diagnostic.Cure is { } cure)
            text.Append('\n').Append(cure);
        // One frame says no more than the place does.
        if (Frames is { Count: > 1 })
            foreach (var frame in Frames)
                text.Append("\n  ").Append(frame);
        return text.ToString();
    }

    public override string ToString() => $"{Where()}: {Name}: {Message}";

    private string Where()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Cell {Cell}");
        if (Diagnostic.Place is not { } place)
            return text;
        if (place.File is { } file)
            text = $"{text}, {file}";
        return Frames is null
            ? string.Create(CultureInfo.InvariantCulture, $"{text}, line {place.Line}, column {place.Column}")
            : string.Create(CultureInfo.InvariantCulture, $"{text}, line {place.Line}");
    }

    private static string? LineOf(string text, Place? place)
    {
        var lines = text.Split('\n');
        return place is { File: null } && place.Line <= lines.Length ? lines[place.Line - 1].TrimEnd('\r') : null;
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s");
}
