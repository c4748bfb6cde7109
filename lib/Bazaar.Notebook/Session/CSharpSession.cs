using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Cells.Magics;
using Bazaar.Notebook.Completion;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Bazaar.Notebook.Session;

/// <summary>C# cells by Roslyn scripting: what one cell declares, the next one knows.</summary>
public sealed class CSharpSession : ICellLanguage, ITakesValues
{
    private static readonly ScriptOptions First = ScriptOptions
        .Default.WithMetadataResolver(new ScriptReferences(ScriptOptions.Default.MetadataResolver))
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(System.Text.Encoding.UTF8)
        .AddReferences(
            new[]
            {
                typeof(Result),
                typeof(Lab),
                typeof(CSharpSession),
                typeof(Microsoft.Data.Analysis.DataFrame),
                typeof(Plotly.NET.GenericChart),
                typeof(Plotly.NET.CSharp.Chart),
                typeof(Microsoft.FSharp.Core.Unit),
            }.Select(t => RuntimeAssemblies.Find(t.Assembly.GetName().Name!)!)
        )
        .AddImports(
            "System",
            "System.IO",
            "System.Linq",
            "System.Collections.Generic",
            "System.Threading",
            "System.Threading.Tasks"
        )
        .AddImports(
            "Bazaar",
            "Bazaar.Core",
            "Bazaar.Charts",
            "Bazaar.Frames",
            "Bazaar.Output",
            "Bazaar.Steps",
            "Microsoft.Data.Analysis",
            "Plotly.NET.CSharp"
        )
        .AddImports("Bazaar.Notebook.Display", "Bazaar.Notebook.Display.Displays");

    /// <summary>A cell has what those before it refer to and import; said once more, each cell would keep a list as long as its number.</summary>
    private static readonly ScriptOptions Later = First.WithReferences(Array.Empty<MetadataReference>()).WithImports();

    private static readonly AsyncLocal<CSharpSession?> Taking = new();
    private static readonly Lazy<Task<ScriptState<object>>> Begun = new(FirstLine);
    private static int sessions;
    private readonly Task<ScriptState<object>> warm = Interlocked.Increment(ref sessions) == 1 ? Begun.Value : FirstLine();
    private readonly List<MetadataReference> added = [];
    private ScriptState<object>? state;
    private object? bound;

    public IReadOnlyList<string> Names { get; } = ["csharp", "c#", "cs"];
    public string Summary => "Run C#; the last expression without a semicolon is shown.";

    /// <summary>The script so far, or null before the first cell.</summary>
    public Script<object>? Script => state?.Script as Script<object>;

    /// <summary>The variables of all cells, the newest of each name.</summary>
    public IReadOnlyList<ScriptVariable> Variables =>
        state is null ? [] : [.. state.Variables.Reverse().DistinctBy(v => v.Name).Reverse()];

    /// <summary>What it has of NuGet's packages.</summary>
    internal SessionPackages Packages { get; set; } = SessionPackages.Of(BazaarHome.Find().Path);

    /// <summary>Begins to load the compiler for the program's first session, so that it has less to wait for.</summary>
    public static void Begin() => _ = Begun.Value;

    private static Task<ScriptState<object>> FirstLine() => Task.Run(() => CSharpScript.RunAsync("0", First));

    /// <summary>Ends when the compiler, which begins to load with the session, has run its first line: about 1 s.</summary>
    public Task WarmUp() => warm;

    /// <summary>Gives a value to the cells that follow, under a name and the type they should see.</summary>
    /// <param name="name">A C# identifier.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The type; one that C# can't name by its full name alone is seen as dynamic.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Bind(string name, object? value, Type type, CancellationToken cancel)
    {
        bound = value;
        Taking.Value = this;
        var cast = type is { IsVisible: true, IsGenericType: false } ? type.FullName!.Replace('+', '.') : "dynamic";
        var code = $"{cast} {name} = ({cast})Bazaar.Notebook.Session.CSharpSession.TakeBound();";
        await Execute(code, "bind", cancel).ConfigureAwait(false);
    }

    Task ITakesValues.TakeAsync(string name, object? value, CellContext context) =>
        Bind(name, value, value?.GetType() ?? typeof(object), context.Cancel);

    /// <summary>Called by the line that <see cref="Bind"/> writes; of no use elsewhere.</summary>
    public static object? TakeBound() => Taking.Value?.bound;

    public CellCandidates Complete(string text, int at, NotebookSession session) =>
        Ready is { } script ? CSharpCompletion.Complete(script.ContinueWith(text, Later).GetCompilation(), at) : new(at, []);

    public string? Inspect(string text, int at, NotebookSession session) =>
        Ready is { } script ? CSharpCompletion.Inspect(script.ContinueWith(text, Later).GetCompilation(), at) : null;

    public Completeness State(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script));
        var errors = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        // What is only missing at the end may come yet.
        var end = text.TrimEnd().Length;
        return SyntaxFactory.IsCompleteSubmission(tree) && errors.Count == 0 ? Completeness.Complete
            : SyntaxFactory.IsCompleteSubmission(tree) || errors.Exists(e => e.Location.SourceSpan.Start < end - 1)
                ? Completeness.Invalid
            : Completeness.Incomplete;
    }

    /// <summary>The script so far, or the compiler's first line; null while it loads.</summary>
    private Script<object>? Ready => Script ?? (warm.IsCompletedSuccessfully ? (Script<object>)warm.Result.Script : null);

    /// <summary>The value of an expression, as it would be shown.</summary>
    /// <exception cref="BazaarException">It is none.</exception>
    /// <exception cref="UserCodeException">It threw.</exception>
    public async Task<MimeBundle> Evaluate(string expression, CancellationToken cancel) =>
        await Execute(expression, "expression", cancel).ConfigureAwait(false) is { } value
            ? ValueFormatter.Format(value)
            : MimeBundle.Text("null");

    public async Task Run(CellPart part, CellContext context)
    {
        var text = await WithPackages(part.Text, context).ConfigureAwait(false);
        var declared = UsingDeclarations.Of(text);
        // Not on the cell's thread: a compiler that is torn out of its work leaves types half known to the cells that follow. It looks at the token itself.
        var script = await Compile(declared.Text, CellFrame.FileOf(context.Number), context.Cancel).ConfigureAwait(false);
        MimeBundle? shown = null;
        await CellThread
            .Run(
                async () =>
                {
                    var before = state;
                    try
                    {
                        var value = await Execute(script, context.Cancel).ConfigureAwait(true);
                        // Formatting runs the user's own code (a lazy sequence), so it belongs to what can be stopped.
                        shown = value is null ? null : ValueFormatter.Format(value);
                    }
                    finally
                    {
                        if (state != before)
                            await declared.EndAsync(name => state!.GetVariable(name)?.Value).ConfigureAwait(true);
                    }
                },
                context.Cancel
            )
            .ConfigureAwait(false);
        if (shown is not null)
            context.Output.Show(shown, isResult: true);
    }

    /// <summary>Fetches the packages that a cell asks for, and says which.</summary>
    /// <returns>The cell's text without what asks for them.</returns>
    private async Task<string> WithPackages(string text, CellContext context)
    {
        var directives = PackageDirectives.Of(text);
        if (directives is { Requests: [], Sources: [] })
            return text;
        var (references, news) = await Packages
            .AddAsync(directives, new CellProgress(context.Output), context.Cancel)
            .ConfigureAwait(false);
        // They stay until a cell has been compiled with them.
        added.AddRange(references);
        if (news.Count > 0)
            context.Output.Show(MimeBundle.Text(string.Join('\n', news)));
        return directives.Text;
    }

    private async Task<object?> Execute(string code, string file, CancellationToken cancel) =>
        await Execute(await Compile(code, file, cancel).ConfigureAwait(true), cancel).ConfigureAwait(true);

    private async Task<Script<object>> Compile(string code, string file, CancellationToken cancel)
    {
        var from = state ?? await warm.WaitAsync(cancel).ConfigureAwait(true);
        var script = from.Script.ContinueWith<object>(code, Later.WithFilePath(file).AddReferences(added));
        var error = script.Compile(cancel).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (error is not null)
            throw new BazaarException(
                new(
                    Fault.Syntax,
                    error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.') + ".",
                    PlaceOf(error.Location),
                    CSharpCures.For(error, script.GetCompilation(), from.Variables.Select(v => v.Name)),
                    error.Id
                )
            );
        added.Clear();
        return script;
    }

    private async Task<object?> Execute(Script<object> script, CancellationToken cancel)
    {
        var from = state ?? await warm.ConfigureAwait(true);
        // A cell that throws keeps what it declared before.
        var next = await script.RunFromAsync(from, _ => true, cancel).ConfigureAwait(true);
        state = next;
        return next.Exception is { } thrown ? throw new UserCodeException(thrown) : next.ReturnValue;
    }

    private static Place PlaceOf(Location location)
    {
        var span = location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var length = start.Line == end.Line ? Math.Max(1, end.Character - start.Character) : 1;
        return new(start.Line + 1, start.Character + 1, length);
    }
}
