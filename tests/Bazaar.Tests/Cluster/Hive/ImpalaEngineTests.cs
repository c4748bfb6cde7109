using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>Impala's side of the protocol: no SASL, and variables that are filled in before they are sent. The answers are those of a tape.</summary>
public sealed class ImpalaEngineTests
{
    [Fact]
    public void Statements_go_out_bare_with_their_variables_filled_in()
    {
        var answers = HiveTape
            .Parse(File.ReadAllText(HiveTape.FileOf("session")))
            .Calls.GroupBy(c => c.Call.Method)
            .ToDictionary(g => g.Key, g => new Queue<ThriftMessage>(g.Select(c => c.Answer)));
        var asked = new List<ThriftMessage>();
        using var server = new ThriftServer(
            Transport.NoSasl,
            call =>
            {
                asked.Add(call);
                return answers[call.Method].Dequeue();
            }
        );
        using (var engine = new ImpalaEngine(server.Address, "shop"))
        {
            var script = new Script(
                Language.Impala,
                "SELECT ${var:n};\nSELECT ${var:m}",
                null,
                new Dictionary<string, string> { ["N"] = "7" }
            );
            var results = engine.Run(script, new RunOptions(), default).ToList();
            Assert.Equal(
                [
                    [7],
                ],
                results[0].Rows()
            );
            Assert.Equal(Language.Impala, results[0].Language);
            Assert.Equal(new Place(2, 8, 8), results[1].Error?.Place);
        }
        Assert.Null(server.Fault);
        Assert.Contains("use:database: 'shop'", asked[0].Text, StringComparison.Ordinal);
        Assert.Contains("'SELECT 7'", Assert.Single(asked, a => a.Method == "ExecuteStatement").Text, StringComparison.Ordinal);
    }
}
