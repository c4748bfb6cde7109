using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Lake.Files;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Running;

namespace Bazaar.Tests.Pig;

/// <summary>A folder as a lake: paths are those below it.</summary>
public sealed class TestLake(string root) : IPigLake
{
    private readonly EmbeddedLake lake = new(root);

    public IReadOnlyList<string> Expand(string path) => lake.Expand(path);

    public EmbeddedLake Files => lake;

    public string Local(string path) => lake.Local(path);

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
        var session = new DuckSession(lake.lake, PigScalars.Register);
        return (new PigEngine(session, lake), session);
    }
}
