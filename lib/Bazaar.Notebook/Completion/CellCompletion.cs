using Bazaar.Core;
using Bazaar.Notebook.Cells;

namespace Bazaar.Notebook.Completion;

/// <summary>What may stand at a place of a cell.</summary>
/// <param name="Start">Where the text begins that an item takes the place of: an offset in the cell.</param>
public sealed record CellCandidates(int Start, IReadOnlyList<CellCandidate> Items);

/// <param name="Text">What is written.</param>
/// <param name="Kind">What it is: magic, keyword, table, method … a client may show it.</param>
public sealed record CellCandidate(string Text, string Kind);

/// <summary>Whether a cell's text can be run as it stands.</summary>
public enum Completeness
{
    Complete,
    Incomplete,
    Invalid,
}

/// <summary>Finds the part of a cell that a place is in, and what its language has to say there.</summary>
internal sealed class CellCompletion(
    CellParser parser,
    IReadOnlyList<ICellLanguage> languages,
    IReadOnlyList<CellMagic> magics,
    Session.NotebookSession session
)
{
    /// <param name="text">The cell's text.</param>
    /// <param name="at">The offset of the cursor.</param>
    /// <param name="fallback">The language that the cell's metadata names, or null.</param>
    public CellCandidates Complete(string text, int at, string? fallback)
    {
        var line = LineStart(text, at);
        if (MagicLine.Is(text[line..]))
            return text[line..at].Contains(' ', StringComparison.Ordinal)
                ? Arguments(text[line..at], line)
                : Magics(text[line..at], line);
        if (PartAt(text, at, fallback) is not { } part)
            return new(at, []);
        var found = part.Language.Complete(part.Text, part.At, session);
        return found with { Start = at - (part.At - found.Start) };
    }

    /// <summary>What stands at the place, in words; null where the language has nothing to say.</summary>
    public string? Inspect(string text, int at, string? fallback)
    {
        var line = LineStart(text, at);
        if (MagicLine.Is(text[line..]))
        {
            var end = text.AsSpan(line).IndexOfAny(" \n\r") is >= 0 and var length ? line + length : text.Length;
            try
            {
                return MagicHelp.Of(session, new("", text[line..end], Place.Start));
            }
            catch (BazaarException)
            {
                return null;
            }
        }
        return PartAt(text, at, fallback) is { } part ? part.Language.Inspect(part.Text, part.At, session) : null;
    }

    /// <summary>Whether a console should run the text: its last part decides.</summary>
    public Completeness State(string text)
    {
        try
        {
            var parts = parser.Parse(text).Steps.OfType<CellPart>().ToList();
            return parts is [.., var last] ? last.Language.State(last.Text) : Completeness.Complete;
        }
        catch (BazaarException)
        {
            return Completeness.Invalid;
        }
    }

    private CellCandidates Magics(string begun, int start) =>
        new(
            start,
            [
                .. languages
                    .Select(l => l.Names[0])
                    .Concat(magics.Select(m => m.Name))
                    .Select(n => "#!" + n)
                    .Where(n => n.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal)
                    .Select(n => new CellCandidate(n, "magic")),
            ]
        );

    /// <summary>A magic's options, and behind an @ the C# variables.</summary>
    private CellCandidates Arguments(string begun, int line)
    {
        var name = begun[2..begun.IndexOf(' ', StringComparison.Ordinal)];
        var word = begun[(begun.LastIndexOf(' ') + 1)..];
        var start = line + begun.Length - word.Length;
        if (word.LastIndexOf('@') is >= 0 and var at)
            return new(
                start + at + 1,
                [
                    .. session
                        .CSharp.Variables.Select(v => v.Name)
                        .Where(n => n.StartsWith(word[(at + 1)..], StringComparison.OrdinalIgnoreCase))
                        .Select(n => new CellCandidate(n, "instance")),
                ]
            );
        var options =
            languages.FirstOrDefault(l => l.Names.Contains(name, StringComparer.OrdinalIgnoreCase))?.Options
            ?? magics.FirstOrDefault(m => m.Name == name)?.Options
            ?? [];
        return new(
            start,
            [
                .. options
                    .Select(o => "--" + o.Name)
                    .Where(o => o.StartsWith(word, StringComparison.Ordinal))
                    .Select(o => new CellCandidate(o, "property")),
            ]
        );
    }

    /// <summary>The part that the place is in, its text up to its end, and the place there. A cell that can't be taken apart has none.</summary>
    private (ICellLanguage Language, string Text, int At)? PartAt(string text, int at, string? fallback)
    {
        ParsedCell cell;
        try
        {
            cell = parser.Parse(text, fallback);
        }
        catch (BazaarException)
        {
            return null;
        }
        var line = text.AsSpan(0, at).Count('\n');
        var column = at - LineStart(text, at);
        foreach (var part in cell.Steps.OfType<CellPart>().Reverse())
        {
            // A part has an empty line for each line of the cell above it.
            var first = part.Text.TakeWhile(c => c == '\n').Count();
            var lines = part.Text.Split('\n');
            if (line < Math.Min(first, part.Magic.Word.Length > 0 ? part.Magic.Place.Line : 0))
                continue;
            if (line >= lines.Length)
                return (part.Language, part.Text, part.Text.Length);
            return (part.Language, part.Text, lines.Take(line).Sum(l => l.Length + 1) + Math.Min(column, lines[line].Length));
        }
        // An empty cell has no part, and yet a language.
        var language =
            languages.FirstOrDefault(l => l.Names.Contains(fallback ?? "", StringComparer.OrdinalIgnoreCase)) ?? languages[0];
        return (language, text, at);
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
