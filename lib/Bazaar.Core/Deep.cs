using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Bazaar.Core;

/// <summary>Lets a recursive walk go on where the stack ends: it goes on upon a new one.</summary>
public static class Deep
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>One step of the walk, here or where the stack is new; its exception is the caller's.</summary>
    public static T Walk<T>(Func<T> step)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return step();
        T result = default!;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = step();
                }
#pragma warning disable CA1031 // Handed on to the thread that waits for this one.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    error = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackSize
        );
        thread.Start();
        thread.Join();
        error?.Throw();
        return result;
    }
}
