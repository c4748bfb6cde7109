using System.Diagnostics;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Display;

namespace Bazaar.Notebook.Session;

/// <summary>How a cell ended.</summary>
/// <param name="Error">Its error, or null.</param>
public sealed record CellRun(CellError? Error, TimeSpan Elapsed);

/// <summary>The languages, the magics and the C# state of one open notebook. Cells run one after the other.</summary>
public sealed class NotebookSession
{
    private readonly CellParser parser;

    /// <param name="languages">Languages beside C#, Pig, Hive, Impala, Markdown and HTML.</param>
    public NotebookSession(params IReadOnlyList<ICellLanguage> languages)
    {
        CSharp = new();
        Languages =
        [
            CSharp,
            new StatementLanguage(Language.Pig, ["pig"], OpenLab),
            new StatementLanguage(Language.Hive, ["hive", "hiveql"], OpenLab),
            new StatementLanguage(Language.Impala, ["impala"], OpenLab),
            TextLanguage.Markdown(),
            TextLanguage.Html(),
            .. languages,
        ];
        Magics =
        [
            new("time", "Show how long the cell took.", null),
            new(
                "who",
                "List the C# variables.",
                c => c.Output.Show(MimeBundle.Text(string.Join('\n', CSharp.Variables.Select(v => v.Name))))
            ),
            new("whos", "List the C# variables with types and values.", Whos),
            new("lsmagic", "List the languages and magics.", ListMagics),
        ];
        parser = new(Languages, Magics);
    }

    public CSharpSession CSharp { get; }
    public IReadOnlyList<ICellLanguage> Languages { get; }
    public IReadOnlyList<CellMagic> Magics { get; }

    /// <summary>Runs one cell; an error of the cell is in the answer, not thrown.</summary>
    /// <param name="text">The cell's text; its first line may name the language.</param>
    /// <param name="fallback">The language that the cell's metadata names, or null.</param>
    /// <param name="number">The cell's number, from 1, for messages.</param>
    /// <param name="output">Where it shows things.</param>
    /// <param name="limit">The longest that it may run, or null.</param>
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
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (limit is { } most)
            stop.CancelAfter(most);
        var context = new CellContext(this, number, output, stop.Token);
        try
        {
            var cell = parser.Parse(text, fallback);
            foreach (var step in cell.Steps)
                if (step is CellPart part)
                    await part.Language.Run(part, context).ConfigureAwait(false);
                else
                    ((CellMagic)step).Run!(context);
            if (cell.Timed)
                output.Show(
                    MimeBundle.Text(
                        string.Create(CultureInfo.InvariantCulture, $"Took {watch.Elapsed.TotalSeconds:0.000} s")
                    ) with
                    {
                        Volatile = true,
                    }
                );
            return new(null, watch.Elapsed);
        }
        catch (Exception error)
        {
            // Whatever a cell throws is the cell's answer.
            var late = stop.IsCancellationRequested && !cancel.IsCancellationRequested;
            return new(late ? CellError.TimeLimit(number, limit!.Value) : CellError.From(error, number), watch.Elapsed);
        }
    }

    /// <summary>The lab that the notebook opened last.</summary>
    private static Lab? OpenLab(NotebookSession session) =>
        session.CSharp.Variables.Select(v => v.Value).Reverse().OfType<Lab>().FirstOrDefault();

    private void Whos(CellContext context) =>
        context.Output.Show(
            ValueFormatter.Format(
                new RowsResult([.. CSharp.Variables.Select(v => new object?[] { v.Name, v.Type.Name, Short(v.Value) })])
                {
                    Language = Language.Hive,
                    Columns =
                    [
                        new("name", DataType.String, "string"),
                        new("type", DataType.String, "string"),
                        new("value", DataType.String, "string"),
                    ],
                }
            )
        );

    private static string Short(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
        return text.Length <= 80 ? text : text[..79] + "…";
    }

    private void ListMagics(CellContext context) =>
        context.Output.Show(
            MimeBundle.Text(
                string.Join(
                    '\n',
                    Languages
                        .Select(l => $"#!{l.Names[0], -10} {l.Summary}")
                        .Concat(Magics.Select(m => $"#!{m.Name, -10} {m.Summary}"))
                )
            )
        );
}
