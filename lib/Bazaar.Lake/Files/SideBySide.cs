using System.Runtime.ExceptionServices;

namespace Bazaar.Lake.Files;

/// <summary>Questions to the disk, of which a table with a year of partitions needs hundreds: on all cores where there are many.</summary>
public static class SideBySide
{
    /// <summary>Fewer are answered sooner than other threads have woken up.</summary>
    private const int Many = 64;

    /// <summary>The answers, in the order of the questions; the first one's exception.</summary>
    public static IReadOnlyList<TAnswer> Ask<T, TAnswer>(IReadOnlyList<T> questions, Func<T, TAnswer> ask)
    {
        if (questions.Count < Many)
            return [.. questions.Select(ask)];
        var answers = new TAnswer[questions.Count];
        try
        {
            Parallel.For(0, questions.Count, i => answers[i] = ask(questions[i]));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        return answers;
    }
}
