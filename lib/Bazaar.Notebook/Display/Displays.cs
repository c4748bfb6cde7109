using Bazaar.Core;
using Bazaar.Notebook.Cells;

namespace Bazaar.Notebook.Display;

/// <summary>What a C# cell calls to show a value before its end; imported into every cell.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Naming",
    "CA1708:Identifiers should differ by more than case",
    Justification = "display(x) and x.Display() are the names that notebooks in C# have had before."
)]
public static class Displays
{
    /// <summary>Shows a value at once.</summary>
#pragma warning disable IDE1006, CA1708 // The name that notebook users know from .NET Interactive.
    public static void display(object? value) => Show(value is null ? MimeBundle.Text("null") : ValueFormatter.Format(value));

    /// <summary>Shows a text as a media type, such as text/html or text/markdown.</summary>
    public static void display(string text, string mimeType) => DisplayAs(text, mimeType);
#pragma warning restore IDE1006, CA1708

    public static T Display<T>(this T value)
    {
        display(value);
        return value;
    }

    public static void DisplayAs(this string text, string mimeType)
    {
        var bundle = MimeBundle.Text(text);
        bundle.Data[mimeType] = text;
        Show(bundle);
    }

    /// <summary>Shows a result with up to <paramref name="rows"/> of its rows.</summary>
    public static void DisplayTable(this Result result, int rows = ResultTable.Cap) => Show(ResultTable.Format(result, rows));

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Not before it shows something new, so that a drawing that is made anew doesn't flicker.</param>
    public static void ClearOutput(bool wait = false) => Cell.Output.Clear(wait);

    private static void Show(MimeBundle bundle) => Cell.Output.Show(bundle);

    private static CellContext Cell =>
        CellContext.Current
        ?? throw BazaarException.Usage("display works only in a notebook's cell.", "Use Console.WriteLine in a program.");
}
