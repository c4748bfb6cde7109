using System.Diagnostics;

namespace Bazaar.Lake.Catalog;

/// <summary>Steps of a commit at which a test can kill the process: <c>BAZAAR_FAILPOINT</c> names one.</summary>
public static class Failpoint
{
    public const string Variable = "BAZAAR_FAILPOINT";

    /// <summary>The first step behind which the commit lasts.</summary>
    public const string Committed = "journal-written";

    private static readonly string? wanted = Environment.GetEnvironmentVariable(Variable);

    /// <summary>The names, in the order in which a commit passes them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "staged",
        "data-flushed",
        "records-written",
        "index-written",
        "journal-half",
        Committed,
        "lock-taken",
        "folder-aside",
        "folder-moved",
        "file-moved",
        "folder-removed",
        "step-applied",
        "data-applied",
        "index-published",
        "journal-done",
        "asides-removed",
        "obsolete-removed",
    ];

    /// <summary>Ends the process as kill -9 does, where the name is the one that is wanted.</summary>
    internal static void Hit(string name)
    {
        if (wanted != name)
            return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
