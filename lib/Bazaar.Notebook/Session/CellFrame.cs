using System.Diagnostics;
using System.Globalization;

namespace Bazaar.Notebook.Session;

/// <summary>A line of the user's own code on the way to an exception.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Method">The method that the user declared, or null at a cell's top level.</param>
public sealed record CellFrame(int Cell, int Line, string? Method)
{
    private const string File = "cell ";

    /// <summary>The name that a cell's code is compiled under, so that its frames are known again.</summary>
    public static string FileOf(int cell) => string.Create(CultureInfo.InvariantCulture, $"{File}{cell}");

    /// <summary>The frames in cells, the innermost first; those of libraries and of the script host are left out.</summary>
    public static IReadOnlyList<CellFrame> Of(Exception error)
    {
        var frames = new List<CellFrame>();
        foreach (var frame in new StackTrace(error, fNeedFileInfo: true).GetFrames())
        {
            var file = Path.GetFileName(frame.GetFileName());
            if (
                file is not null
                && file.StartsWith(File, StringComparison.Ordinal)
                && int.TryParse(file.AsSpan(File.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var cell)
            )
                frames.Add(new(cell, frame.GetFileLineNumber(), MethodOf(frame)));
        }
        return frames;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"in {(Method is null ? "" : Method + ", ")}cell {Cell}, line {Line}");

    /// <summary>
    /// The name as it was written: the compiler wraps it for a local function (<c>&lt;Outer&gt;g__Name|0_1</c>) and for an async method
    /// or an iterator, whose body is <c>MoveNext</c> of a type <c>&lt;Name&gt;d__1</c>.
    /// </summary>
    private static string? MethodOf(StackFrame frame)
    {
        var method = DiagnosticMethodInfo.Create(frame);
        if (method is null)
            return null;
        var name = method.Name == "MoveNext" ? method.DeclaringTypeName.Split('+')[^1] : method.Name;
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
            return name[(local + 4)..].Split('|')[0];
        if (name.Contains(">b__", StringComparison.Ordinal))
            return "a lambda";
        name = name.StartsWith('<') ? name[1..].Split('>')[0] : name;
        return name.Length == 0 || name[0] is '<' or '.' ? null : name;
    }
}
