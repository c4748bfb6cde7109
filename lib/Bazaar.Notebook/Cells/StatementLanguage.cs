using Bazaar.Core;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Session;

namespace Bazaar.Notebook.Cells;

/// <summary>Pig, Hive or Impala in a cell: each statement's result is shown as it comes.</summary>
/// <param name="language">Which of them.</param>
/// <param name="names">The names behind <c>#!</c>.</param>
/// <param name="lab">The lab that the notebook has open, or null where none is open yet.</param>
public sealed class StatementLanguage(Language language, IReadOnlyList<string> names, Func<NotebookSession, Lab?> lab)
    : ICellLanguage
{
    public IReadOnlyList<string> Names { get; } = names;
    public string Summary => $"Run the cell as {language} statements; --name x keeps the last result as the C# variable x.";

    public async Task Run(CellPart part, CellContext context)
    {
        var runs =
            lab(context.Session)?.Engine(language)
            ?? throw BazaarException.Usage("No lab is open.", "Run the set-up cell first: var lab = Lab.Open();");
        var options = new RunOptions(Progress: new CellProgress(context.Output));
        Result? last = null;
        foreach (var result in runs.Run(new(language, part.Text), options, context.Cancel))
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (result.Error is { } error)
                throw new BazaarException(error);
            context.Output.Show(ValueFormatter.Format(result));
            last = result;
        }
        if (part.Name is { } name && last is not null)
            await context.Session.CSharp.Bind(name, last, typeof(Result), context.Cancel).ConfigureAwait(false);
    }
}

/// <summary>Hands an engine's progress to the cell, at once and on the caller's thread (<see cref="Progress{T}"/> would queue it).</summary>
public sealed class CellProgress(ICellOutput output) : IProgress<ProgressStep>
{
    public void Report(ProgressStep value) => output.Progress(value);
}
