namespace Bazaar.Cluster.Hdfs;

/// <summary>
/// A file of HDFS for reading, from any place on. What breaks off is asked for again from where it broke, so that a data node that goes away in
/// the middle costs time only.
/// </summary>
/// <param name="hdfs">The service.</param>
/// <param name="path">The file.</param>
/// <param name="length">Its bytes.</param>
internal sealed class HdfsFile(WebHdfs hdfs, string path, long length) : Stream
{
    private Stream? body;
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            if (value != position)
                Close(value);
        }
    }

    private void Close(long at)
    {
        body?.Dispose();
        body = null;
        position = at;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.Length == 0)
            return 0;
        return await hdfs.WithinLimit(async () =>
                await hdfs
                    .Reading.ExecuteAsync(async token => await OnceAsync(buffer, token).ConfigureAwait(false), cancellationToken)
                    .ConfigureAwait(false)
            )
            .ConfigureAwait(false);
    }

    private async Task<int> OnceAsync(Memory<byte> buffer, CancellationToken cancel)
    {
        try
        {
            if (body is null)
            {
                var response = await hdfs.OpenAsync(path, position, cancel).ConfigureAwait(false);
                body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            }
            var read = await body.ReadAsync(buffer, cancel).ConfigureAwait(false);
            if (read == 0)
                throw new IOException(FormattableString.Invariant($"the file ended before its {length:N0} bytes"));
            position += read;
            return read;
        }
        catch (Exception e)
        {
            Close(position);
            if (e is HttpRequestException or IOException)
                throw WebHdfsFaults.BrokeOff(path, position, e);
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => length + offset,
        };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close(position);
        base.Dispose(disposing);
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
