using System.Globalization;
using Bazaar.Completion;
using Bazaar.Core;
using Bazaar.Notebook.Cells.Magics;
using Bazaar.Notebook.Completion;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Session;
using Bazaar.Output;
using Bazaar.Pig.Text;

namespace Bazaar.Notebook.Cells;

/// <summary>Pig, Hive, Impala or Spark SQL in a cell: each statement's result is shown as it comes.</summary>
/// <param name="language">Which of them.</param>
/// <param name="names">The names behind <c>#!</c>.</param>
/// <param name="parameter">The option that sets a script's parameter, named as in the language's own shell.</param>
/// <param name="lab">The lab that the notebook has open, or null where none is open yet.</param>
public sealed class StatementLanguage(
    Language language,
    IReadOnlyList<string> names,
    CellOption parameter,
    Func<NotebookSession, Lab?> lab
) : ICellLanguage, ITakesValues
{
    private readonly Dictionary<string, string> taken = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; } = names;
    public string Summary { get; } = $"Run {(language == Language.SparkSql ? "Spark SQL" : language)} statements.";
    public IReadOnlyList<CellOption> Options { get; } = [CellOption.Variable, CellOption.Limit, parameter, CellOption.Explain];

    public CellCandidates Complete(string text, int at, NotebookSession session)
    {
        if (lab(session) is not EmbeddedLab open || language == Language.SparkSql)
            return new(at, []);
        var found = new Completer(open, language).Complete(text, at);
        return new(found.Start, [.. found.Words.Select(w => new CellCandidate(w, "keyword"))]);
    }

    public string? Inspect(string text, int at, NotebookSession session) =>
        lab(session) is EmbeddedLab open && language != Language.SparkSql ? WordPage.Of(open, language, text, at) : null;

    /// <summary>A statement ends with a semicolon, a script for a console with its last one.</summary>
    public Completeness State(string text) => text.TrimEnd() is [.., ';'] or "" ? Completeness.Complete : Completeness.Incomplete;

    public async Task Run(CellPart part, CellContext context)
    {
        var open =
            lab(context.Session)
            ?? throw new BazaarException(
                new(Fault.Usage, "No lab is open.", part.Magic.Place, "Run a C# cell before: var lab = Lab.Open();")
            );
        var script = new Script(language, part.Text, null, Parameters(part.Magic, context.Session));
        if (part.Magic.Value(CellOption.Explain.Name) is { } stage)
        {
            context.Output.Show(MimeBundle.Text(Explained(open, script, stage)));
            return;
        }
        // A later cell needs what a name is given to: then it is an error.
        if (part.Name is null && open.LeftOut(language) is { } reason)
        {
            context.Output.Show(MimeBundle.Text($"Not run: {reason.Message} {reason.Cure}".TrimEnd()));
            return;
        }
        var last = RunAll(open, script, part, context);
        if (part.Name is { } name && last is not null)
            await context.Session.CSharp.Bind(name, last, typeof(Result), context.Cancel).ConfigureAwait(false);
    }

    private Result? RunAll(Lab open, Script script, CellPart part, CellContext context)
    {
        var cap = part.Magic.Value(CellOption.Limit.Name) is { } rows
            ? int.Parse(rows, CultureInfo.InvariantCulture)
            : ResultTable.Cap;
        Result? last = null;
        foreach (var result in Engine(open, part).Run(script, new(Progress: new CellProgress(context.Output)), context.Cancel))
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (result.Error is { } error)
                throw new BazaarException(error);
            context.Output.Show(ResultTable.Format(result, cap));
            context.Profile?.Add(result);
            // A result that nobody can reach any more gives its memory back.
            last?.Dispose();
            last = result;
        }
        if (part.Name is not null || last is null)
            return last;
        last.Dispose();
        return null;
    }

    private IEngine Engine(Lab open, CellPart part)
    {
        try
        {
            return open.Engine(language);
        }
        catch (BazaarException error) when (error.Diagnostic.Place is null)
        {
            throw new BazaarException(error.Diagnostic with { Place = part.Magic.Place }, error);
        }
    }

    private static string Explained(Lab open, Script script, string stage) =>
        stage is "tokens" or "tree"
            ? Stages.Of(script, stage).TrimEnd('\n')
            : string.Join("\n\n", open.Explain(script).Select(s => stage == "plan" ? s.Plan : s.Sql));

    /// <summary>A value becomes a parameter of all later cells of the language: a literal, never a text that could be read as a statement.</summary>
    public Task TakeAsync(string name, object? value, CellContext context)
    {
        taken[name] = ScriptLiteral.Of(value, language);
        return Task.CompletedTask;
    }

    /// <summary>What the script's parameters stand for: what was shared, and what the magic gives, which wins.</summary>
    private Dictionary<string, string> Parameters(MagicLine magic, NotebookSession session)
    {
        var all = new Dictionary<string, string>(taken, StringComparer.Ordinal);
        foreach (var argument in magic.Arguments.Where(a => a.Name == parameter.Name))
        {
            var parts = argument.Value!.Split('=', 2);
            var (name, given) = (parts[0], argument with { Value = parts[1] });
            all[name] = GivenValue.IsReference(parts[1]) ? Literal(given, session) : Text(given, session);
        }
        return all;
    }

    private string Literal(MagicArgument given, NotebookSession session)
    {
        var value = GivenValue.Of(given, session);
        try
        {
            return ScriptLiteral.Of(value, language);
        }
        catch (BazaarException e)
        {
            throw new BazaarException(e.Diagnostic with { Place = given.Place }, e);
        }
    }

    /// <summary>A text that is put where the parameter stands, read as the language's own shell reads it.</summary>
    private string Text(MagicArgument given, NotebookSession session)
    {
        var text = (string)GivenValue.Of(given, session)!;
        if (language != Language.Pig)
            return text;
        var table = new ParameterTable();
        table.ReadArgument("x=" + text);
        return table.Find("x")!;
    }
}

/// <summary>Hands an engine's progress to the cell, at once and on the caller's thread (<see cref="Progress{T}"/> would queue it).</summary>
public sealed class CellProgress(ICellOutput output) : IProgress<ProgressStep>
{
    public void Report(ProgressStep value) => output.Progress(value);
}
