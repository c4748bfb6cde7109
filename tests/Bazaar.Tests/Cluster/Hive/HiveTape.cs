using System.Text;

namespace Bazaar.Tests.Cluster.Hive;

/// <summary>What a client and a HiveServer2 said to each other: <c>&gt;</c> each call, <c>&lt;</c> its answer, and below them what the bytes mean.</summary>
internal sealed class HiveTape
{
    public List<(ThriftMessage Call, ThriftMessage Answer)> Calls { get; } = [];

    /// <summary>Where a scenario's tape lies in the repository.</summary>
    public static string FileOf(string scenario) =>
        Path.Combine(BazaarHome.Find().Path, "tests", "Bazaar.Tests", "Cluster", "Hive", "tapes", scenario + ".tape");

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (call, answer) in Calls)
            text.Append(null, $"call {call.Method}\n> {Convert.ToBase64String(call.Bytes)}\n  {call.Text}\n")
                .Append(null, $"< {Convert.ToBase64String(answer.Bytes)}\n  {answer.Text}\n");
        return text.ToString();
    }

    public static HiveTape Parse(string text)
    {
        var tape = new HiveTape();
        ThriftMessage? call = null;
        foreach (var line in text.Split('\n').Where(l => l.Length > 2 && l[0] is '>' or '<'))
        {
            var message = ThriftMessage.Of(Convert.FromBase64String(line[2..]));
            if (line[0] == '>')
                call = message;
            else
                tape.Calls.Add((call!, message));
        }
        return tape;
    }
}
