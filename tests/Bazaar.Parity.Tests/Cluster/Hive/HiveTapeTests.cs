using System.Net.Sockets;
using Bazaar.Cluster.Thrift;
using Bazaar.Tests.Cluster.Hive;
using Xunit;

namespace Bazaar.Parity.Tests.Cluster.Hive;

/// <summary>The scenarios of the tapes hold on the real server too. <c>BAZAAR_RENEW=1</c> writes the tapes anew.</summary>
[Collection(Engines.Shared)]
public sealed class HiveTapeTests(Engines engines)
{
    public static TheoryData<string> Names() => [.. HiveScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_holds_on_the_real_server(string name)
    {
        engines.Require();
        var real = engines.Hive();
        var tape = new HiveTape();
        using var socket = new TcpClient(real.Host, real.Port);
        using var stream = new SaslPlainStream(socket.GetStream(), real.User, real.Password);
        using var recorder = new ThriftServer(
            Transport.Sasl,
            call =>
            {
                stream.Write(call.Bytes);
                stream.Flush();
                var answer = ThriftMessage.Read(stream)!;
                tape.Calls.Add((call, answer));
                return answer;
            }
        );
        var error = Record.Exception(() => HiveScenarios.Run(name, recorder.Address));
        Assert.Null(recorder.Fault);
        Assert.Null(error);
        if (Environment.GetEnvironmentVariable("BAZAAR_RENEW") == "1")
            File.WriteAllText(HiveTape.FileOf(name), tape.ToString());
    }
}
