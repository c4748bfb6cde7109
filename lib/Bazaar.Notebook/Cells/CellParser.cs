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
/// <param name="Magic">Which.</param>
/// <param name="Line">With what is written behind it.</param>
/// <param name="Language">The language of the part that it stands in.</param>
public sealed record MagicStep(CellMagic Magic, MagicLine Line, ICellLanguage Language) : CellStep;

/// <summary>A cell taken apart: what is to be done, in order.</summary>
/// <param name="Timed">True where <c>#!time</c> stands in it.</param>
/// <param name="Profiled">True where <c>#!profile</c> does.</param>
public sealed record ParsedCell(IReadOnlyList<CellStep> Steps, bool Timed, bool Profiled);

/// <summary>Takes a cell's text apart at its <c>#!</c> lines. The text decides the language; metadata only where no line does.</summary>
public sealed class CellParser(IReadOnlyList<ICellLanguage> languages, IReadOnlyList<CellMagic> magics)
{
    /// <summary>Magics that are about the whole cell, or the parts that follow, rather than done at their place.</summary>
    internal const string Time = "time";
    internal const string Profile = "profile";
    internal const string Explain = "explain";

    /// <param name="text">The cell's text.</param>
    /// <param name="fallback">The language that the metadata names; null or an unknown one is the first registered.</param>
    /// <exception cref="BazaarException">A magic or an option that nobody knows, with its place.</exception>
    public ParsedCell Parse(string text, string? fallback = null)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var language = Find(fallback ?? "") ?? languages[0];
        var begun = new MagicLine("", [], Place.Start);
        var whole = new HashSet<string>();
        MagicLine? explained = null;
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
            CellOption.Check(line, next?.Options ?? magic!.Options, magic?.Argument is not null);
            AddPart(i);
            start = i + 1;
            if (next is not null)
                (language, begun) = (next, line);
            else if (magic!.Run is not null)
                steps.Add(new MagicStep(magic, line, language));
            else if (magic.Name == Explain)
                explained = line;
            else
                whole.Add(magic.Name);
        }
        AddPart(lines.Length);
        return new(steps, whole.Contains(Time), whole.Contains(Profile));

        void AddPart(int end)
        {
            if (lines[start..end].All(string.IsNullOrWhiteSpace))
                return;
            var magic = explained is null ? begun : Explained(begun, explained, language);
            steps.Add(new CellPart(language, new string('\n', start) + string.Join('\n', lines[start..end]), magic));
        }
    }

    /// <summary>What <c>#!explain STAGE</c> says of the parts that follow is the option <c>--explain STAGE</c> of each.</summary>
    /// <exception cref="BazaarException">The language has no stages, or none of that name.</exception>
    private static MagicLine Explained(MagicLine begun, MagicLine explain, ICellLanguage language)
    {
        if (!language.Options.Contains(CellOption.Explain))
            throw new BazaarException(
                new(
                    Fault.Syntax,
                    $"#!{language.Names[0]} has no stages to explain.",
                    explain.Place,
                    "Put #!explain behind the line that names the statements' language, such as #!hive."
                )
            );
        var stage = explain.Arguments is [{ } given, ..]
            ? given with
            {
                Name = CellOption.Explain.Name,
            }
            : new MagicArgument(CellOption.Explain.Name, "plan", explain.Place);
        CellOption.Check(explain with { Arguments = [stage] }, [CellOption.Explain]);
        return begun with { Arguments = [.. begun.Arguments, stage] };
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
}
