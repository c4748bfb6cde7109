using System.Diagnostics;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Cells.Magics;
using Bazaar.Notebook.Completion;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Packages;

namespace Bazaar.Notebook.Session;

/// <summary>How a cell ended.</summary>
/// <param name="Error">Its error, or null.</param>
public sealed record CellRun(CellError? Error, TimeSpan Elapsed);

/// <summary>The languages, the magics and the C# state of one open notebook. Cells run one after the other.</summary>
public sealed class NotebookSession
{
    private readonly CellParser parser;
    private readonly CellCompletion completion;
    private bool abandoned;

    /// <param name="languages">Languages beside C#, Pig, Hive, Impala, Spark SQL, Markdown, HTML and the system's shell.</param>
    public NotebookSession(params IReadOnlyList<ICellLanguage> languages)
    {
        CSharp = new();
        Languages =
        [
            CSharp,
            new StatementLanguage(Language.Pig, ["pig"], CellOption.Parameter("param", "$KEY"), OpenLab),
            new StatementLanguage(Language.Hive, ["hive", "hiveql"], CellOption.Parameter("hivevar", "${hivevar:KEY}"), OpenLab),
            new StatementLanguage(Language.Impala, ["impala"], CellOption.Parameter("var", "${var:KEY}"), OpenLab),
            new StatementLanguage(Language.SparkSql, ["sparksql", "sql"], CellOption.Parameter("hivevar", "${KEY}"), OpenLab),
            TextLanguage.Markdown(),
            TextLanguage.Html(),
            new ShellLanguage(),
            .. languages,
        ];
        Magics =
        [
            new(CellParser.Time, "Show how long the cell took.", Run: null),
            new(CellParser.Profile, "Show where the cell's time went: its parts and statements, memory, rows.", Run: null),
            new(
                CellParser.Explain,
                "Show a stage of the statements that follow instead of running them: tokens, tree, plan or sql.",
                Run: null
            )
            {
                Argument = "STAGE",
            },
            new("who", "List the C# variables.", (c, _) => c.Output.Show(Names())),
            new("whos", "List the C# variables with types and values.", (c, _) => c.Output.Show(Whos())),
            SharingMagics.Set,
            SharingMagics.Share,
            ImportMagic.Create(),
            new(
                "about",
                "Say which lab this is: versions, engine, lake, packages.",
                (c, _) => c.Output.Show(AboutMagic.Of(c.Session))
            ),
            new("lsmagic", "List the languages and magics.", (c, _) => c.Output.Show(MagicHelp.All(this))),
            new("help", "Say what a cell may hold, or what a magic does.", MagicHelp.Show) { Argument = "NAME" },
        ];
        parser = new(Languages, Magics);
        completion = new(parser, Languages, Magics, this);
    }

    public CSharpSession CSharp { get; }
    public IReadOnlyList<ICellLanguage> Languages { get; }
    public IReadOnlyList<CellMagic> Magics { get; }

    internal SessionPackages Packages
    {
        init => CSharp.Packages = value;
    }

    /// <summary>How long a cell that was stopped may take to end before it is left alone.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What may stand at a place of a cell.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="at">The offset of the cursor.</param>
    /// <param name="fallback">The language that the cell's metadata names, or null.</param>
    public CellCandidates Complete(string text, int at, string? fallback = null) => completion.Complete(text, at, fallback);

    /// <summary>What stands at a place of a cell, in words, or null.</summary>
    public string? Inspect(string text, int at, string? fallback = null) => completion.Inspect(text, at, fallback);

    /// <summary>Whether a console should run the text or read on.</summary>
    public Completeness StateOf(string text) => completion.State(text);

    /// <summary>Runs one cell; an error of the cell is in the answer, not thrown.</summary>
    /// <param name="text">The cell's text; its first line may name the language.</param>
    /// <param name="fallback">The language that the cell's metadata names, or null.</param>
    /// <param name="number">The cell's number, from 1, for messages.</param>
    /// <param name="output">Where it shows things.</param>
    /// <param name="limit">The longest that it may run, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<CellRun> Run(
        string text,
        string? fallback,
        int number,
        ICellOutput output,
        TimeSpan? limit,
        CancellationToken cancel
    )
    {
        var watch = Stopwatch.StartNew();
        if (abandoned)
            return new(CellError.Abandoned(number, Grace), watch.Elapsed);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (limit is { } most)
            stop.CancelAfter(most);
        var context = new CellContext(this, number, output, stop.Token);
        // Of its own, so that one that never ends can be left alone.
        var work = Task.Run(() => RunCell(text, fallback, context, watch), CancellationToken.None);
        try
        {
            await Ended(work, stop.Token).ConfigureAwait(false);
            return new(null, watch.Elapsed);
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            abandoned = true;
            return new(CellError.Abandoned(number, Grace), watch.Elapsed);
        }
        catch (Exception error)
        {
            // Whatever a cell throws is the cell's answer. A statement that was stopped says so by an error of its own.
            var answer = CellError.From(error, number, text);
            var late =
                answer.Diagnostic.Fault == Fault.Cancelled && stop.IsCancellationRequested && !cancel.IsCancellationRequested;
            if (late)
                answer = CellError.TimeLimit(number, limit!.Value);
            if (answer.Diagnostic.Fault == Fault.Cancelled && CellWork.StartedBy(text) is { Count: > 0 } started)
                answer = answer.LeftBehind(started, await context.Work.GoesOnAsync().ConfigureAwait(false));
            return new(answer, watch.Elapsed);
        }
    }

    /// <exception cref="TimeoutException">It was stopped, and had not ended when <see cref="Grace"/> was over.</exception>
    private async Task Ended(Task work, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stop.Register(stopped.SetResult);
        if (await Task.WhenAny(work, stopped.Task).ConfigureAwait(false) == work)
            await work.ConfigureAwait(false);
        else
            await work.WaitAsync(Grace, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task RunCell(string text, string? fallback, CellContext context, Stopwatch watch)
    {
        ConsoleRouter.Install();
        CellContext.Current = context;
        Lab.Stop = context.Cancel;
        Lab.Watcher = new CellProgress(context.Output);
        var cell = await RunSteps(text, fallback, context).ConfigureAwait(false);
        if (cell.Timed)
            context.Output.Show(
                MimeBundle.Text(string.Create(CultureInfo.InvariantCulture, $"Took {watch.Elapsed.TotalSeconds:0.000} s")) with
                {
                    Volatile = true,
                }
            );
    }

    /// <summary>Runs a cell's parts and magics, in order.</summary>
    internal async Task<ParsedCell> RunSteps(string text, string? fallback, CellContext context)
    {
        var cell = parser.Parse(text, fallback);
        if (cell.Profiled && context.Profile is null)
        {
            var profiled = context with { Profile = new() };
            await Run(cell, profiled).ConfigureAwait(false);
            context.Output.Show(profiled.Profile.Show());
        }
        else
            await Run(cell, context).ConfigureAwait(false);
        return cell;
    }

    private static async Task Run(ParsedCell cell, CellContext context)
    {
        foreach (var step in cell.Steps)
            if (step is CellPart { Language: var language } part)
                await (
                    context.Profile is { } profile
                        ? profile.Measure(language.Names[0], () => language.Run(part, context))
                        : language.Run(part, context)
                ).ConfigureAwait(false);
            else if (step is MagicStep magic)
                await Run(magic, context).ConfigureAwait(false);
    }

    /// <summary>What a magic can't do, and has no place of its own, stands where the magic does.</summary>
    private static async Task Run(MagicStep magic, CellContext context)
    {
        try
        {
            await magic.Magic.Run!(context, magic).ConfigureAwait(false);
        }
        catch (BazaarException e) when (e.Diagnostic.Place is null)
        {
            throw new BazaarException(e.Diagnostic with { Place = magic.Line.Place }, e);
        }
    }

    /// <summary>The lab that the notebook opened last.</summary>
    internal static Lab? OpenLab(NotebookSession session) =>
        session.CSharp.Variables.Select(v => v.Value).Reverse().OfType<Lab>().FirstOrDefault();

    private MimeBundle Names() => MimeBundle.Text(string.Join('\n', CSharp.Variables.Select(v => v.Name)));

    private MimeBundle Whos() =>
        ResultTable.Format(
            new RowsResult([.. CSharp.Variables.Select(v => new object?[] { v.Name, v.Type.Name, Short(v.Value) })])
            {
                Language = Language.Hive,
                Columns =
                [
                    new("name", DataType.String, "string"),
                    new("type", DataType.String, "string"),
                    new("value", DataType.String, "string"),
                ],
            },
            int.MaxValue
        );

    private static string Short(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
        return text.Length <= 80 ? text : text[..79] + "…";
    }
}
