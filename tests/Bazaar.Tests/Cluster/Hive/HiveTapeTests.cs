using Xunit;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>
/// The client against tapes of a real Hive 4.0.1: it asks the same bytes and reads the same answers, over each transport. The tapes are made by the
/// parity tests.
/// </summary>
public sealed class HiveTapeTests
{
    public static TheoryData<string, Transport> Names() =>
        [.. HiveScenarios.All.Keys.SelectMany(n => Enum.GetValues<Transport>().Select(t => (n, t)))];

    private static HiveTape Tape(string name) => HiveTape.Parse(File.ReadAllText(HiveTape.FileOf(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tape_is_played_to_its_end(string name, Transport transport)
    {
        var tape = Tape(name);
        var next = 0;
        using var server = new ThriftServer(
            transport,
            call =>
            {
                Assert.True(next < tape.Calls.Count, $"{call.Method} is asked behind the tape's end: {call.Text}");
                var (wanted, answer) = tape.Calls[next++];
                Assert.Equal(wanted.Text, call.Text);
                Assert.Equal(wanted.Bytes, call.Bytes);
                return answer;
            }
        );
        var error = Record.Exception(() => HiveScenarios.Run(name, server.Address));
        Assert.Null(server.Fault);
        Assert.Null(error);
        Assert.Equal(tape.Calls.Count, next);
        Assert.NotEqual(0, next);
        if (transport == Transport.Http)
        {
            Assert.StartsWith("POST /cliservice HTTP/1.1\r\n", server.Head, StringComparison.Ordinal);
            Assert.Contains("Authorization: Basic YmF6YWFyOmJhemFhcg==\r\n", server.Head, StringComparison.Ordinal);
            Assert.Contains("Content-Type: application/x-thrift\r\n", server.Head, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("session")]
    [InlineData("types")]
    [InlineData("commands")]
    [InlineData("errors")]
    [InlineData("catalog")]
    public void The_bytes_of_a_tape_mean_what_it_says(string name) =>
        Assert.Equal(File.ReadAllText(HiveTape.FileOf(name)).ReplaceLineEndings("\n"), Tape(name).ToString());
}
