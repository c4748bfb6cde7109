using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Running;

namespace Bazaar.Tests.Pig;

/// <summary>A folder as a lake: paths are those below it.</summary>
public sealed class TestLake(string root) : IPigLake
{
    public IReadOnlyList<string> Expand(string path)
    {
        var local = Local(path);
        if (local.IndexOfAny(['*', '?', '{', '[']) < 0)
            return File.Exists(local) || Directory.Exists(local) ? [local] : [];
        var folder = Path.GetDirectoryName(local)!;
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFileSystemEntries(folder, Path.GetFileName(local)).Order(StringComparer.Ordinal)]
            : [];
    }

    public string Local(string path) =>
        path.StartsWith("file://", StringComparison.Ordinal) ? path[7..] : Path.Combine(root, path.TrimStart('/'));

    public void Remove(string path)
    {
        foreach (var local in Expand(path))
            if (Directory.Exists(local))
                Directory.Delete(local, true);
            else
                File.Delete(local);
    }

    /// <summary>An engine of its own over the folder.</summary>
    public static (PigEngine Engine, DuckSession Session) Engine(string root)
    {
        var lake = new TestLake(root);
        var session = new DuckSession(lake.Expand, PigScalars.Register);
        return (new PigEngine(session, lake), session);
    }
}
