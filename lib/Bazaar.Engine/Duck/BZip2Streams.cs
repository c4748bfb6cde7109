using Bazaar.Core;
using ICSharpCode.SharpZipLib.BZip2;

namespace Bazaar.Engine.Duck;

/// <summary>The text of a .bz2 file, which may be several streams one after the other, as parallel compressors write it.</summary>
/// <param name="file">Closed with this; it can be sought.</param>
internal sealed class BZip2Streams(Stream file) : SequentialStream
{
    private BZip2InputStream current = One(file);

    private static BZip2InputStream One(Stream file) => new(file) { IsStreamOwner = false };

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            var read = current.Read(buffer, offset, count);
            if (read > 0 || count == 0 || file.Position == file.Length)
                return read;
            current.Dispose();
            current = One(file);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            current.Dispose();
            file.Dispose();
        }
        base.Dispose(disposing);
    }
}
