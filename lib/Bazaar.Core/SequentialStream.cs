namespace Bazaar.Core;

/// <summary>A stream that is read, or written, from its beginning to its end and knows no places. It can be read only, unless it overrides that.</summary>
public abstract class SequentialStream : Stream
{
    public override bool CanRead => true;
    public override bool CanWrite => false;
    public sealed override bool CanSeek => false;
    public sealed override long Length => throw new NotSupportedException();
    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();
}
