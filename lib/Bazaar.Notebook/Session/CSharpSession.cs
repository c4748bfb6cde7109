using System.Globalization;
using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Display;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Bazaar.Notebook.Session;

/// <summary>C# cells by Roslyn scripting: what one cell declares, the next one knows.</summary>
public sealed class CSharpSession : ICellLanguage
{
    private static readonly ScriptOptions Options = ScriptOptions
        .Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(System.Text.Encoding.UTF8)
        .AddReferences(
            typeof(Result).Assembly,
            typeof(CSharpSession).Assembly,
            typeof(Plotly.NET.GenericChart).Assembly,
            typeof(Plotly.NET.CSharp.Chart).Assembly,
            typeof(Microsoft.FSharp.Core.Unit).Assembly,
            System.Reflection.Assembly.Load("Bazaar")
        )
        .AddImports(
            "System",
            "System.IO",
            "System.Linq",
            "System.Collections.Generic",
            "System.Threading",
            "System.Threading.Tasks"
        )
        .AddImports("Bazaar", "Bazaar.Core", "Bazaar.Charts", "Plotly.NET.CSharp", "Bazaar.Notebook.Display")
        .AddImports("Bazaar.Notebook.Display.Displays");

    private readonly Task<ScriptState<object>> warm = Task.Run(() => CSharpScript.RunAsync("0", Options));
    private ScriptState<object>? state;
    private object? bound;

    public IReadOnlyList<string> Names { get; } = ["csharp", "c#", "C#", "cs"];
    public string Summary => "Run the cell as C#.";

    /// <summary>The variables of all cells, the newest of each name.</summary>
    public IReadOnlyList<ScriptVariable> Variables =>
        state is null ? [] : [.. state.Variables.Reverse().DistinctBy(v => v.Name).Reverse()];

    /// <summary>Gives a value to the cells that follow, under a name and the type they should see.</summary>
    public async Task Bind(string name, object value, Type type, CancellationToken cancel)
    {
        bound = value;
        var cast = type.FullName!.Replace('+', '.');
        var number = string.Create(
            CultureInfo.InvariantCulture,
            $"var {name} = ({cast})Bazaar.Notebook.Session.CSharpSession.TakeBound();"
        );
        Taking.Value = this;
        await Execute(number, "bind", cancel).ConfigureAwait(false);
    }

    private static readonly AsyncLocal<CSharpSession?> Taking = new();

    /// <summary>Called by the line that <see cref="Bind"/> writes; of no use elsewhere.</summary>
    public static object? TakeBound() => Taking.Value?.bound;

    public async Task Run(CellPart part, CellContext context)
    {
        ConsoleRouter.Install();
        object? value = null;
        await CellThread
            .Run(
                async () =>
                {
                    CellContext.Current = context;
                    value = await Execute(part.Text, $"cell {context.Number}", context.Cancel).ConfigureAwait(true);
                },
                context.Cancel
            )
            .ConfigureAwait(false);
        if (value is not null)
            context.Output.Show(ValueFormatter.Format(value), isResult: true);
        if (part.Name is { } name && value is not null)
            await Bind(name, value, value.GetType(), context.Cancel).ConfigureAwait(false);
    }

    private async Task<object?> Execute(string code, string file, CancellationToken cancel)
    {
        var from = state ?? await warm.ConfigureAwait(true);
        var script = from.Script.ContinueWith<object>(code, Options.WithFilePath(file));
        RefuseNuGet(script);
        var error = script.Compile(cancel).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (error is not null)
            throw new BazaarException(
                new(Fault.Syntax, error.GetMessage(CultureInfo.InvariantCulture), PlaceOf(error.Location), null, error.Id)
            );
        // A cell that throws keeps what it declared before.
        var next = await script.RunFromAsync(from, _ => true, cancel).ConfigureAwait(true);
        state = next;
        if (next.Exception is { } thrown)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
        return next.ReturnValue;
    }

    private static void RefuseNuGet(Script<object> script)
    {
        var root = (CompilationUnitSyntax)script.GetCompilation().SyntaxTrees.First().GetRoot();
        foreach (var directive in root.GetReferenceDirectives())
            if (directive.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
                throw new BazaarException(
                    new(
                        Fault.Unsupported,
                        "#r \"nuget:…\" is not supported: the lab runs without a network.",
                        PlaceOf(directive.GetLocation()),
                        "Reference a file instead: #r \"path/to/library.dll\"."
                    )
                );
    }

    private static Place PlaceOf(Location location)
    {
        var span = location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var length = start.Line == end.Line ? Math.Max(1, end.Character - start.Character) : 1;
        return new(start.Line + 1, start.Character + 1, length);
    }
}
