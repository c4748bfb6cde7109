using System.Runtime.ExceptionServices;

namespace Bazaar.Lake.Files;

/// <summary>Does several things at once that mostly wait: each worker is a thread of its own, so that none waits for a thread.</summary>
internal static class Workers
{
    /// <summary>Does all of them, or stops at the first that fails, whose exception is thrown when none is at work any more.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="workers">How many are done at once.</param>
    /// <param name="work">Does the thing of a number; its token is also cancelled when another one fails.</param>
    /// <param name="cancel">Stops it.</param>
    public static void Run(int count, int workers, Action<int, CancellationToken> work, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var next = -1;
        ExceptionDispatchInfo? failed = null;
        void Work()
        {
            try
            {
                int number;
                while ((number = Interlocked.Increment(ref next)) < count)
                {
                    stop.Token.ThrowIfCancellationRequested();
                    work(number, stop.Token);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failed, ExceptionDispatchInfo.Capture(e), null);
                stop.Cancel();
            }
        }
        var others = Math.Min(workers, count) - 1;
        var threads = Enumerable.Range(0, Math.Max(0, others)).Select(_ => new Thread(Work) { IsBackground = true }).ToList();
        threads.ForEach(t => t.Start());
        Work();
        threads.ForEach(t => t.Join());
        failed?.Throw();
    }
}
