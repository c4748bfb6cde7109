using Bazaar.Core;

namespace Bazaar.Notebook.Cells;

/// <summary>A cell taken apart: what is to be done, in order.</summary>
/// <param name="Steps">Magics (<see cref="CellMagic"/>) and parts (<see cref="CellPart"/>), in the order of the text.</param>
/// <param name="Timed">True where <c>#!time</c> stands in it.</param>
public sealed record ParsedCell(IReadOnlyList<object> Steps, bool Timed);

/// <summary>Takes a cell's text apart at its <c>#!</c> lines. The text decides the language; metadata only where no line does.</summary>
public sealed class CellParser(IReadOnlyList<ICellLanguage> languages, IReadOnlyList<CellMagic> magics)
{
    /// <param name="text">The cell's text.</param>
    /// <param name="fallback">The language that the metadata names, or null for the first one registered.</param>
    /// <exception cref="BazaarException">A magic or an option that nobody knows, with its place.</exception>
    public ParsedCell Parse(string text, string? fallback = null)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var language = Find(fallback) ?? languages[0];
        string? name = null;
        var timed = false;
        var steps = new List<object>();
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("#!", StringComparison.Ordinal))
                continue;
            var words = lines[i][2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var word = words.Length > 0 ? words[0] : "";
            var next = Find(word);
            var magic = magics.FirstOrDefault(m => m.Name == word);
            if (next is null && magic is null)
            {
                if (language.KeepsUnknownMagics)
                    continue;
                throw new BazaarException(
                    new(
                        Fault.Syntax,
                        $"There is no magic #!{word}.",
                        new(i + 1, 1, lines[i].Length),
                        $"Known are {string.Join(", ", languages.Select(l => "#!" + l.Names[0]).Concat(magics.Select(m => "#!" + m.Name)))}."
                    )
                );
            }
            AddPart(steps, language, lines, start, i, name);
            start = i + 1;
            if (next is not null)
            {
                language = next;
                name = NameOption(words, lines[i], i + 1);
            }
            else if (magic!.Run is null)
                timed = true;
            else
                steps.Add(magic);
        }
        AddPart(steps, language, lines, start, lines.Length, name);
        return new(steps, timed);
    }

    private ICellLanguage? Find(string? name) =>
        name is null ? null : languages.FirstOrDefault(l => l.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static void AddPart(List<object> steps, ICellLanguage language, string[] lines, int start, int end, string? name)
    {
        if (lines[start..end].All(string.IsNullOrWhiteSpace))
            return;
        steps.Add(new CellPart(language, new string('\n', start) + string.Join('\n', lines[start..end]), name));
    }

    private static string? NameOption(string[] words, string line, int number)
    {
        if (words.Length == 1)
            return null;
        if (words is [_, "--name", var name] && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name))
            return name;
        throw new BazaarException(
            new(
                Fault.Syntax,
                $"#!{words[0]} takes only --name and the name of a C# variable.",
                new(number, words[0].Length + 4, Math.Max(1, line.Length - words[0].Length - 3)),
                $"Write #!{words[0]} --name rows."
            )
        );
    }
}
