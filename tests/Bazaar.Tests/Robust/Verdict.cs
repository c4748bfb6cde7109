using System.Text.RegularExpressions;
using Bazaar.Core;

namespace Bazaar.Tests.Robust;

/// <summary>What became of a script: a result or an error with a place is right; all else is a fault of the engine.</summary>
/// <param name="Wrong">What is wrong with what the engine did, or null.</param>
/// <param name="Ran">It gave a result, without an error.</param>
internal sealed partial record Verdict(string? Wrong, bool Ran)
{
    /// <summary>How long a script over a few rows may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs a script, reads its rows, and judges. What takes longer than the limit runs once more with ten times as much: on a machine that does
    /// much else a script may wait its turn, and a hang hangs again.
    /// </summary>
    public static Verdict Of(IEngine engine, Language language, string text, CancellationToken stop, TimeSpan? limit = null)
    {
        var most = limit ?? Limit;
        return Once(engine, language, text, most, stop)
            ?? Once(engine, language, text, most * 10, stop)
            ?? new($"It takes longer than {most * 10}.", false);
    }

    /// <summary>Null where it takes longer.</summary>
    private static Verdict? Once(IEngine engine, Language language, string text, TimeSpan most, CancellationToken stop)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
        cancel.CancelAfter(most);
        // On a thread of its own: one that doesn't heed the cancellation is a hang too.
        var run = Task.Run(() => Judge(engine, language, text, cancel.Token), CancellationToken.None);
        if (!run.Wait(most + TimeSpan.FromSeconds(60), CancellationToken.None))
            throw new TimeoutException($"It hangs, and can't be stopped: {text[..Math.Min(500, text.Length)]}");
        stop.ThrowIfCancellationRequested();
        return cancel.IsCancellationRequested ? null : run.Result;
    }

    private static Verdict Judge(IEngine engine, Language language, string text, CancellationToken cancel)
    {
        try
        {
            string? wrong = null;
            var (ran, failed) = (false, false);
            foreach (var result in engine.Run(new Script(language, text), new RunOptions(), cancel))
                using (result)
                {
                    failed |= result.Error is not null;
                    ran = true;
                    if (result.Error is { } error)
                        wrong ??= OfError(error);
                    else
                        wrong ??= result.Rows().Count() == result.RowCount ? null : "The number of rows is not what it says.";
                }
            return new(wrong, ran && !failed);
        }
#pragma warning disable CA1031 // Whatever leaves the engine is what this looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new($"{e.GetType().Name} leaves the engine: {e.Message} {e.StackTrace}", false);
        }
    }

    private static string? OfError(Diagnostic error) =>
        error.Fault == Fault.Cancelled ? "It was stopped."
        : error.Place is not { Line: >= 1, Column: >= 1 } ? $"No place: {error}"
        : Internal().IsMatch(error.ToString()) ? $"Not the user's words: {error}"
        : null;

    /// <summary>The lab's own apologies, the beginnings of DuckDB's messages, and the words that only they have.</summary>
    [GeneratedRegex(
        "The lab itself failed|embedded engine failed|XX000|[A-Z][A-Za-z]+ Error: |INTERNAL|Candidate functions|LINE 1:|duckdb|DuckDB|"
            + @"\bU?INT(8|16|32|64|128)\b|HUGEINT|SQL function|struct_pack|list_value|try_cast|TRY_CAST|Exception of type|System\.|"
            + "Object reference|Could not convert string|Could not cast|Overflow in |rows_[0-9]+|un-representable|[Ii]ndex was out|Arithmetic operation|Parameter '|Value was either|Specified argument"
    )]
    private static partial Regex Internal();
}
