using System.Text;
using Bazaar.Notebook.Cells;

namespace Bazaar.Notebook.Session;

/// <summary>Sends what a cell prints to that cell, and all other text where it went before.</summary>
internal sealed class ConsoleRouter(TextWriter original, string stream) : TextWriter
{
    private static readonly Lock Gate = new();
    private static TextWriter? installedOut;
    private static TextWriter? installedError;

    public override Encoding Encoding => original.Encoding;

    public static void Install()
    {
        lock (Gate)
        {
            if (!ReferenceEquals(Console.Out, installedOut))
            {
                Console.SetOut(new ConsoleRouter(Console.Out, "stdout"));
                installedOut = Console.Out;
            }
            if (!ReferenceEquals(Console.Error, installedError))
            {
                Console.SetError(new ConsoleRouter(Console.Error, "stderr"));
                installedError = Console.Error;
            }
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (CellContext.Current is { } cell)
            cell.Output.Write(stream, value.ReplaceLineEndings("\n"));
        else
            original.Write(value);
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void WriteLine() => Write("\n");

    public override void Flush() => original.Flush();
}
