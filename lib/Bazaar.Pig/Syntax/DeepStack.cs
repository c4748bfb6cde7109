using Bazaar.Core;

namespace Bazaar.Pig.Syntax;

/// <summary>Runs what recurses over a script on a stack that is large enough for the deepest one that is allowed.</summary>
public static class DeepStack
{
    private const int Bytes = 256 * 1024 * 1024;

    [ThreadStatic]
    private static bool inside;

    /// <summary>Runs it and gives its result or its exception.</summary>
    public static T Run<T>(Func<T> work) =>
        inside
            ? work()
            : Deep.OnStack(
                Bytes,
                () =>
                {
                    inside = true;
                    return work();
                }
            );
}
