using System.Runtime.ExceptionServices;

namespace Bazaar.Pig.Syntax;

/// <summary>Runs what recurses over a script on a stack that is large enough for the deepest one that is allowed.</summary>
public static class DeepStack
{
    private const int Bytes = 256 * 1024 * 1024;

    [ThreadStatic]
    private static bool inside;

    /// <summary>Runs it and gives its result or its exception; memory is taken only as the stack grows.</summary>
    public static T Run<T>(Func<T> work)
    {
        if (inside)
            return work();
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                inside = true;
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // It is thrown again below, on the caller's thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Bytes
        );
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
