using System.Diagnostics;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Documents;

namespace Bazaar.Notebook.Session;

/// <summary>Why a cell failed, with the line of the cell where that is known.</summary>
/// <param name="Name">The error's kind: an exception's name, or a fault of the lab.</param>
/// <param name="Cell">The cell's number, from 1.</param>
/// <param name="Line">The line in the cell, from 1, or null.</param>
public sealed record CellError(string Name, string Message, int Cell, int? Line)
{
    public static CellError From(Exception error, int cell) =>
        error switch
        {
            BazaarException own => new(
                own.Diagnostic.Fault.ToString(),
                own.Diagnostic.ToString(),
                cell,
                own.Diagnostic.Place?.Line ?? LineIn(own, cell)
            ),
            OperationCanceledException => new("Cancelled", "The cell was stopped.", cell, null),
            _ => new(error.GetType().Name, error.Message, cell, LineIn(error, cell)),
        };

    public static CellError TimeLimit(int cell, TimeSpan limit) =>
        new(
            "TimeLimit",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The cell ran longer than its limit of {limit.TotalSeconds:0.#} s and was stopped."
            ),
            cell,
            null
        );

    public ErrorOutput ToOutput() => new(Name, Message, [ToString()]);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Cell {Cell}{(Line is { } line ? $", line {line}" : "")}: {Name}: {Message}"
        );

    private static int? LineIn(Exception error, int cell)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"cell {cell}");
        var frame = new StackTrace(error, fNeedFileInfo: true)
            .GetFrames()
            .FirstOrDefault(f => f.GetFileName() is { } name && Path.GetFileName(name) == file);
        return frame?.GetFileLineNumber();
    }
}
