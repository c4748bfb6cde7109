using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bazaar.Notebook.Session;

/// <summary>
/// The threads that run for a cell, its own and those of what it started: each takes the cell along in its context, and says so when it comes and goes.
/// </summary>
internal sealed class CellWork
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Starters =
    [
        "Task.Run",
        "Task.Factory.StartNew",
        "ThreadPool.QueueUserWorkItem",
        "new Thread",
        "new Timer",
        "new System.Timers.Timer",
    ];

    private int threads;
    private int entries;

    /// <summary>A thread goes from one cell's work to another's, or to none.</summary>
    public static void Change(CellWork? from, CellWork? to)
    {
        if (from == to)
            return;
        if (from is not null)
            Interlocked.Decrement(ref from.threads);
        if (to is null)
            return;
        Interlocked.Increment(ref to.threads);
        Interlocked.Increment(ref to.entries);
    }

    /// <summary>Whether something of a cell that has ended still runs: a thread that doesn't leave, or one that comes back.</summary>
    public async Task<bool> GoesOnAsync()
    {
        var began = Volatile.Read(ref entries);
        for (var waited = TimeSpan.Zero; waited < Longest; waited += Step)
        {
            await Task.Delay(Step).ConfigureAwait(false);
            // The cell's own threads need a moment to leave.
            if (waited > Step && Volatile.Read(ref entries) > began)
                return true;
            began = Volatile.Read(ref entries);
        }
        return Volatile.Read(ref threads) > 0;
    }

    /// <summary>What a cell's text starts beside the cell, as it is written, with the lines from 1.</summary>
    public static IReadOnlyList<(string Call, int Line)> StartedBy(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script)).GetRoot();
        return
        [
            .. root.DescendantNodes()
                .Select(n =>
                    (
                        Node: n,
                        Call: n switch
                        {
                            InvocationExpressionSyntax call => call.Expression.ToString(),
                            ObjectCreationExpressionSyntax made => $"new {made.Type}",
                            _ => "",
                        }
                    )
                )
                .Where(n => Starters.Contains(n.Call))
                .Select(n => (n.Call, n.Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1)),
        ];
    }
}
