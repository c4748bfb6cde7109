using Bazaar.Engine.Duck;
using Bazaar.Lake.Files;

namespace Bazaar.Pig.Loading;

/// <summary>What loaders must know of the world.</summary>
/// <param name="Sources">Which local files a path means, and what is in them.</param>
/// <param name="Lake">Paths of the lake.</param>
public sealed record LoadContext(ISources Sources, IPigLake Lake);

/// <summary>The few things that Pig does with the lake besides reading columns.</summary>
public interface IPigLake
{
    /// <summary>The local files and folders that a path or glob means; empty where there is none.</summary>
    IReadOnlyList<string> Expand(string path);

    /// <summary>The local path of a file or folder that may not be there yet.</summary>
    string Local(string path);

    /// <summary>Removes a file or a folder with all that is in it.</summary>
    void Remove(string path);

    /// <summary>The lake itself, for the commands of Pig's shell.</summary>
    EmbeddedLake Files { get; }
}
