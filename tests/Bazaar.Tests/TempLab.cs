namespace Bazaar.Tests;

/// <summary>A lab over a new lake in a folder of its own.</summary>
internal sealed class TempLab : IDisposable
{
    public TempLab()
    {
        Folder = Directory.CreateTempSubdirectory("bazaar-test-").FullName;
        Lab = EmbeddedLab.Open(Path.Combine(Folder, "lake"));
    }

    public string Folder { get; }

    public EmbeddedLab Lab { get; }

    public void Dispose()
    {
        Lab.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
