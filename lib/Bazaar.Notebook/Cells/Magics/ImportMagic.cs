using Bazaar.Core;
using Bazaar.Notebook.Documents;

namespace Bazaar.Notebook.Cells.Magics;

/// <summary><c>#!import FILE</c>: runs a file as if its text stood in the cell.</summary>
internal static class ImportMagic
{
    public static CellMagic Create() =>
        new("import", "Run a file: a notebook (.ipynb, .dib), C# (.cs, .csx), or a script (.pig, .sql, .hql).", RunAsync)
        {
            Argument = "FILE",
        };

    private static async Task RunAsync(CellContext context, MagicStep step)
    {
        if (step.Line.Arguments is not [{ Value: { } path } argument])
            throw new BazaarException(new(Fault.Syntax, "#!import takes one file.", step.Line.Place, "Write #!import FILE."));
        foreach (var (text, language) in Cells(path, argument.Place))
            try
            {
                await context.Session.RunSteps(text, language, context).ConfigureAwait(false);
            }
            catch (BazaarException e) when (e.Diagnostic.Place is { File: null } place)
            {
                throw new BazaarException(e.Diagnostic with { Place = place with { File = path } }, e);
            }
    }

    private static IEnumerable<(string Text, string? Language)> Cells(string path, Place place)
    {
        string text;
        try
        {
            if (Path.GetExtension(path) is ".ipynb")
            {
                var notebook = NotebookReader.Read(path);
                return notebook
                    .Cells.Where(c => c.Kind == CellKind.Code)
                    .Select(c => (c.Source, NotebookMetadata.LanguageOf(notebook, c)));
            }
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BazaarException(
                new(
                    Fault.Usage,
                    $"{path} can't be read: {e.Message}",
                    place,
                    $"Paths count from {Directory.GetCurrentDirectory()}."
                ),
                e
            );
        }
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CS" or ".CSX" => [(text, "csharp")],
            ".DIB" => [(WithoutMeta(text), null)],
            _ when ScriptLanguage.OfFile(path) is { } language => [(text, language.ToString())],
            _ => throw new BazaarException(
                new(
                    Fault.Usage,
                    $"Nothing says what language {path} is in.",
                    place,
                    "Import .ipynb, .dib, .cs, .csx or .pig, or .sql and .hql from a folder hive or impala."
                )
            ),
        };
    }

    /// <summary>A .dib begins with a part of JSON about itself, which no kernel runs; each part begins with a line <c>#!language</c>.</summary>
    private static string WithoutMeta(string text)
    {
        var lines = text.Split('\n');
        var meta = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (MagicLine.Is(lines[i]))
                meta = lines[i].TrimEnd() == "#!meta";
            if (meta)
                lines[i] = "";
        }
        return string.Join('\n', lines);
    }
}
