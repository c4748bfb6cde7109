using System.Diagnostics;

namespace Bazaar.Lake.Catalog;

/// <summary>Steps of a commit at which a test can kill the process: <c>BAZAAR_FAILPOINT</c> names one.</summary>
public static class Failpoint
{
    public const string Variable = "BAZAAR_FAILPOINT";

    /// <summary>The names, in the order in which a commit passes them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "data-staged",
        "records-written",
        "index-written",
        "journal-half",
        "journal-written",
        "lock-taken",
        "folder-aside",
        "folder-moved",
        "files-moved",
        "data-applied",
        "index-published",
        "journal-removed",
    ];

    /// <summary>Ends the process as kill -9 does, where the name is the one that is wanted.</summary>
    internal static void Hit(string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) != name)
            return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
