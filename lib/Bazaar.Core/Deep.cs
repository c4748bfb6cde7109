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
        ArgumentNullException.ThrowIfNull(step);
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() ? step() : OnStack(StackSize, step);
    }

    /// <summary>Runs work on a new stack and waits for it; its exception is the caller's. Memory is taken only as the stack grows.</summary>
    /// <param name="bytes">How large the stack may become.</param>
    /// <param name="work">What runs there.</param>
    public static T OnStack<T>(int bytes, Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        T result = default!;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // Handed on to the thread that waits for this one.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    error = ExceptionDispatchInfo.Capture(e);
                }
            },
            bytes
        );
        thread.Start();
        thread.Join();
        error?.Throw();
        return result;
    }
}
