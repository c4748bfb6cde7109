using System.Text;
using Bazaar.Cluster.Doctor;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Doctor;

public sealed class KafkaProbeTests
{
    /// <summary>What is sent, and what a Kafka 4.1.1 of one broker answered.</summary>
    private static readonly byte[] Asked = Convert.FromBase64String("AAAAGwASAAMAAAABAAZiYXphYXIAB2JhemFhcgIxAA==");
    private static readonly byte[] Answered = Convert.FromBase64String(
        "AAACmQAAAAEAAEoAAAAAAA0AAAEABAASAAACAAEACgAAAwAAAA0AAAgAAgAJAAAJAAEACQAACgAAAAYAAAsAAAAJAAAMAAAABAAADQAAAAUAAA4AAAAFAAAPAAAABgAAEAAAAAUAABEAAAAB"
            + "AAASAAAABAAAEwACAAcAABQAAQAGAAAVAAAAAgAAFgAAAAUAABcAAgAEAAAYAAAABQAAGQAAAAQAABoAAAAFAAAbAAEAAQAAHAAAAAUAAB0AAQADAAAeAAEAAwAAHwABAAMAACAAAQAEAAAh"
            + "AAAAAgAAIgABAAIAACMAAQAEAAAkAAAAAgAAJQAAAAMAACYAAQADAAAnAAEAAgAAKAABAAIAACkAAQADAAAqAAAAAgAAKwAAAAIAACwAAAABAAAtAAAAAQAALgAAAAAAAC8AAAAAAAAwAAAA"
            + "AQAAMQAAAAEAADIAAAAAAAAzAAAAAAAANwAAAAIAADkAAAACAAA8AAAAAgAAPQAAAAAAAEAAAAAAAABBAAAAAAAAQgAAAAIAAEQAAAABAABFAAAAAQAASgAAAAEAAEsAAAAAAABMAAEAAQAA"
            + "TQABAAEAAE4AAQABAABPAAEAAQAAUAAAAAAAAFEAAAAAAABTAAAAAAAAVAAAAAAAAFUAAAAAAABWAAAAAAAAVwAAAAAAAFoAAAAAAABbAAAAAAAAXAAAAAAAAAAAAAMAFwIRbWV0YWRhdGEu"
            + "dmVyc2lvbgAHABsAAQgAAAAAAAABnAJpBQ5ncm91cC52ZXJzaW9uAAEAAQAUdHJhbnNhY3Rpb24udmVyc2lvbgACAAIAIWVsaWdpYmxlLmxlYWRlci5yZXBsaWNhcy52ZXJzaW9uAAEAAQAR"
            + "bWV0YWRhdGEudmVyc2lvbgAbABsA"
    );

    private static Task<string?> VersionAsync(params int[] ports) =>
        KafkaProbe.VersionAsync(string.Join(',', ports.Select(p => $"127.0.0.1:{p}")), TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_broker_tells_the_release_whose_features_it_uses()
    {
        using var broker = new TcpDummy(Answered);
        Assert.Equal("4.1", await VersionAsync(broker.Port));
        Assert.Equal(Asked, broker.Received);
    }

    [Fact]
    public async Task A_release_that_is_not_known_is_told_by_its_level()
    {
        var later = (byte[])Answered.Clone();
        later[^4] = 99;
        using var broker = new TcpDummy(later);
        Assert.Equal("metadata.version 99", await VersionAsync(broker.Port));
    }

    [Fact]
    public async Task One_broker_that_answers_is_enough()
    {
        using var broker = new TcpDummy(Answered);
        Assert.Equal("4.1", await VersionAsync(1, broker.Port));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("\0\0\0\u0008\0\0\0\u0001\0\0\u0009\u0009")]
    [InlineData("\0\0\0\u0008\0\0\0\u0001\0\u0023\0\0")]
    [InlineData("\0\0")]
    public async Task What_is_no_broker_is_told_as_such(string answer)
    {
        using var other = new TcpDummy(Encoding.Latin1.GetBytes(answer));
        var error = await Assert.ThrowsAsync<BazaarException>(() => VersionAsync(other.Port));
        Assert.Contains("doesn't speak as Kafka does", error.Message, StringComparison.Ordinal);
    }
}
