using Bazaar.Core;

namespace Bazaar.Notebook.Cells;

/// <summary>What a cell does at one place.</summary>
public abstract record CellStep;

/// <summary>A part of a cell in one language.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">Its text, with an empty line for each line of the cell above it, so that places are the cell's.</param>
/// <param name="Magic">The line that began it; one without arguments where the cell's metadata did.</param>
public sealed record CellPart(ICellLanguage Language, string Text, MagicLine Magic) : CellStep
{
    /// <summary>The variable that <c>--name</c> asks for, or null.</summary>
    public string? Name => Magic.Value(CellOption.Variable.Name);
}

/// <summary>A magic at its place in a cell.</summary>
public sealed record MagicStep(CellMagic Magic, MagicLine Line) : CellStep;

/// <summary>A cell taken apart: what is to be done, in order.</summary>
/// <param name="Timed">True where <c>#!time</c> stands in it.</param>
public sealed record ParsedCell(IReadOnlyList<CellStep> Steps, bool Timed);

/// <summary>Takes a cell's text apart at its <c>#!</c> lines. The text decides the language; metadata only where no line does.</summary>
public sealed class CellParser(IReadOnlyList<ICellLanguage> languages, IReadOnlyList<CellMagic> magics)
{
    /// <param name="text">The cell's text.</param>
    /// <param name="fallback">The language that the metadata names; null or an unknown one is the first registered.</param>
    /// <exception cref="BazaarException">A magic or an option that nobody knows, with its place.</exception>
    public ParsedCell Parse(string text, string? fallback = null)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var language = Find(fallback ?? "") ?? languages[0];
        var begun = new MagicLine("", [], Place.Start);
        var timed = false;
        var steps = new List<CellStep>();
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!MagicLine.Is(lines[i]))
                continue;
            var line = MagicLine.Read(lines[i], i + 1);
            var next = Find(line.Word);
            var magic = magics.FirstOrDefault(m => m.Name == line.Word);
            if (next is null && magic is null)
            {
                if (language.KeepsUnknownMagics)
                    continue;
                throw new BazaarException(new(Fault.Syntax, $"There is no magic #!{line.Word}.", line.Place, Cure(line.Word)));
            }
            CellOption.Check(line, next?.Options ?? [], magic?.TakesArgument ?? false);
            AddPart(steps, language, lines, start, i, begun);
            start = i + 1;
            if (next is not null)
                (language, begun) = (next, line);
            else if (magic!.Run is null)
                timed = true;
            else
                steps.Add(new MagicStep(magic, line));
        }
        AddPart(steps, language, lines, start, lines.Length, begun);
        return new(steps, timed);
    }

    private ICellLanguage? Find(string name) =>
        languages.FirstOrDefault(l => l.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    private string Cure(string word)
    {
        var known = languages.SelectMany(l => l.Names).Concat(magics.Select(m => m.Name));
        return NearWords.Nearest(word, known) is { } near
            ? $"Did you mean #!{near}?"
            : "#!lsmagic lists the languages and magics.";
    }

    private static void AddPart(List<CellStep> steps, ICellLanguage language, string[] lines, int start, int end, MagicLine magic)
    {
        if (lines[start..end].All(string.IsNullOrWhiteSpace))
            return;
        steps.Add(new CellPart(language, new string('\n', start) + string.Join('\n', lines[start..end]), magic));
    }
}
