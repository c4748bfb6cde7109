using System.Collections.Concurrent;
using System.Runtime;

namespace Bazaar.Notebook.Session;

/// <summary>Runs a cell on a thread of its own that can be stopped even in a loop without an await.</summary>
/// <remarks>What a cell started by <c>Task.Run</c> is not stopped: only a restart of the session does that.</remarks>
internal static class CellThread
{
    private static readonly TimeSpan BeforeInterrupt = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs the work, its continuations included, on one thread; ends with <see cref="OperationCanceledException"/> when stopped.</summary>
    public static Task Run(Func<Task> work, CancellationToken cancel)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stop = new CancellationTokenSource();
        var thread = new Thread(() => Body(work, done, stop.Token, cancel)) { IsBackground = true, Name = "cell" };
        var registration = cancel.Register(() =>
        {
            // Cancel() blocks while the cell's thread sleeps, so each call has a thread of its own.
            new Thread(stop.Cancel) { IsBackground = true }.Start();
            new Thread(() =>
            {
                // The task may end as cancelled, which Wait would throw. One interrupt may come where it is caught, or before a wait
                // that the stop itself has to end: so it comes again.
                for (
                    var wait = BeforeInterrupt;
                    !((IAsyncResult)done.Task).AsyncWaitHandle.WaitOne(wait);
                    wait = BetweenInterrupts
                )
                    thread.Interrupt();
            })
            {
                IsBackground = true,
            }.Start();
        });
        thread.Start();
        return Finish();

        async Task Finish()
        {
            try
            {
                await done.Task.ConfigureAwait(false);
            }
            finally
            {
                await registration.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static void Body(Func<Task> work, TaskCompletionSource done, CancellationToken stop, CancellationToken cancel)
    {
        try
        {
            var context = new OneThread();
            Task? task = null;
#pragma warning disable SYSLIB0046 // The one way to stop managed code that does not ask; made for exactly this use.
            ControlledExecution.Run(
                () =>
                {
                    SynchronizationContext.SetSynchronizationContext(context);
                    task = work();
                    context.PumpUntil(task);
                },
                stop
            );
#pragma warning restore SYSLIB0046
            task!.GetAwaiter().GetResult();
            done.SetResult();
        }
        catch (Exception error) when (cancel.IsCancellationRequested && IsStop(error))
        {
            done.SetCanceled(cancel);
        }
        catch (Exception error)
        {
            // Handed to whoever awaits the cell.
            done.SetException(error);
        }
    }

    /// <summary>The cell's own code may have carried the stop out wrapped, as all that it throws.</summary>
    private static bool IsStop(Exception error) =>
        error is OperationCanceledException or ThreadInterruptedException
        || (error as UserCodeException)?.Thrown is OperationCanceledException or ThreadInterruptedException;

    private sealed class OneThread : SynchronizationContext
    {
        private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> queue = [];

        public override void Post(SendOrPostCallback d, object? state) => queue.Add((d, state));

        public override void Send(SendOrPostCallback d, object? state) => d(state);

        public void PumpUntil(Task task)
        {
            _ = task.ContinueWith(_ => queue.Add((_ => { }, null)), TaskScheduler.Default);
            while (!task.IsCompleted)
            {
                var (call, state) = queue.Take();
                call(state);
            }
        }
    }
}
