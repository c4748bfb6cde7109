using Bazaar.Lake.Files;

namespace Bazaar.Tests.Lake.Files;

public sealed class EmbeddedLakeContractTests : LakeContract
{
    public EmbeddedLakeContractTests()
    {
        Lake = new EmbeddedLake(Path.Combine(Folder, ".lake"));
        Lake.MakeDirectory(Root);
    }

    protected override ILake Lake { get; }
}
