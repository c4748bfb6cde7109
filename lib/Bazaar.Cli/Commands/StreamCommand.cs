using System.CommandLine;
using System.Text;
using Bazaar.Core;
using Bazaar.Core.Kafka;
using Bazaar.Output;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar stream</c>: Kafka's topics, and what is in them.</summary>
internal static class StreamCommand
{
    public static Command Create()
    {
        var command = new Command(
            "stream",
            """
            Kafka's topics, and what is in them. The embedded broker comes later: say --engine cluster.

              bazaar stream create clicks --partitions 3
              bazaar stream produce clicks --separator : < clicks.txt
              bazaar stream consume clicks --group counters --limit 10
              bazaar stream lag counters
            """
        );
        command.Add(Topics());
        command.Add(Describe());
        command.Add(CreateTopic());
        command.Add(Delete());
        command.Add(Produce());
        command.Add(Consume());
        command.Add(Lag());
        return command;
    }

    private static Argument<string> Topic() => new("topic") { Description = "A topic's name" };

    private static Command Topics() =>
        Verb(
            "topics",
            "List the topics, with how many messages each keeps",
            "topics --format jsonl",
            [CommonOptions.Format],
            (parse, broker, cancel) =>
                Screen.Table(
                    ["topic", "partitions", "messages"],
                    [
                        .. broker
                            .Topics(cancel)
                            .Select(t => broker.Describe(t, cancel))
                            .Select(t => new[] { t.Name, $"{t.Partitions.Count}", $"{t.Partitions.Sum(p => p.Next - p.First)}" }),
                    ],
                    parse.GetValue(CommonOptions.Format)!
                )
        );

    private static Command Describe()
    {
        var topic = Topic();
        return Verb(
            "describe",
            "Show a topic's partitions: the oldest offset that is kept, the next one, and the broker that serves it",
            "describe clicks",
            [topic, CommonOptions.Format],
            (parse, broker, cancel) =>
                Screen.Table(
                    ["partition", "first", "next", "leader"],
                    [
                        .. broker
                            .Describe(parse.GetValue(topic)!, cancel)
                            .Partitions.Select(p => new[] { $"{p.Number}", $"{p.First}", $"{p.Next}", $"{p.Leader}" }),
                    ],
                    parse.GetValue(CommonOptions.Format)!
                )
        );
    }

    private static Command CreateTopic()
    {
        var topic = Topic();
        var partitions = new Option<int>("--partitions")
        {
            Description = "How many; messages of one key lie in one",
            DefaultValueFactory = _ => 1,
        };
        var settings = new Option<string[]>("--config")
        {
            Description = "A setting of the topic, as name=value; may be repeated",
        };
        return Verb(
            "create",
            "Make a topic",
            "create clicks --partitions 3 --config retention.ms=3600000",
            [topic, partitions, settings],
            (parse, broker, cancel) =>
                broker.Create(
                    parse.GetValue(topic)!,
                    parse.GetValue(partitions),
                    CommonOptions.Pairs(parse.GetValue(settings), settings.Name),
                    cancel
                )
        );
    }

    private static Command Delete()
    {
        var topic = Topic();
        return Verb(
            "delete",
            "Delete a topic with its messages",
            "delete clicks",
            [topic],
            (parse, broker, cancel) => broker.Delete(parse.GetValue(topic)!, cancel)
        );
    }

    private static Command Produce()
    {
        var topic = Topic();
        var separator = new Option<string?>("--separator")
        {
            Description = "What stands between a line's key and its value; without it a line is a value",
        };
        var headers = new Option<string[]>("--header")
        {
            Description = "A header of each message, as name=value; may be repeated",
        };
        return Verb(
            "produce",
            "Write each line of standard input as a message, and wait until the broker keeps all of them",
            "produce clicks --separator : --header source=shop < clicks.txt",
            [topic, separator, headers],
            (parse, broker, cancel) =>
            {
                var extra = CommonOptions
                    .Pairs(parse.GetValue(headers), headers.Name)
                    .Select(h => KeyValuePair.Create(h.Key, (byte[]?)Encoding.UTF8.GetBytes(h.Value)))
                    .ToList();
                using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
                var placed = broker.Produce(
                    parse.GetValue(topic)!,
                    Lines(input).Select((line, i) => Split(line, i, parse.GetValue(separator)) with { Headers = extra }),
                    cancel
                );
                Screen.Done(placed.Count == 1 ? "1 message is kept." : $"{placed.Count:N0} messages are kept.");
            }
        );
    }

    private static IEnumerable<string> Lines(StreamReader input)
    {
        while (input.ReadLine() is { } line)
            yield return line;
    }

    private static Message Split(string line, int index, string? separator)
    {
        if (string.IsNullOrEmpty(separator))
            return Message.Of(null, line);
        var at = line.IndexOf(separator, StringComparison.Ordinal);
        return at >= 0
            ? Message.Of(line[..at], line[(at + separator.Length)..])
            : throw BazaarException.Usage(
                $"Line {index + 1} has no {separator}: {line}",
                "Give each line a key, or leave --separator out."
            );
    }

    private static Command Consume()
    {
        var topic = Topic();
        var group = new Option<string?>("--group")
        {
            Description = "Go on where this group was, and share the partitions with its members",
        };
        var latest = LakeVerb.Flag("--latest", "Begin with new messages, where no group has read before; with --follow");
        var follow = LakeVerb.Flag("--follow", "Wait for more messages rather than end with the last one", "-f");
        var format = new Option<string>("--format")
        {
            Description = "How messages are printed: their values, or all of them as JSON, one a line",
            DefaultValueFactory = _ => "value",
        };
        format.AcceptOnlyFromAmong("value", "jsonl");
        return Verb(
            "consume",
            "Print a topic's messages; those of one partition are in order",
            "consume clicks --group counters --limit 10",
            [topic, group, latest, follow, CommonOptions.Limit, format],
            (parse, broker, cancel) =>
            {
                var options = new ConsumeOptions
                {
                    Group = parse.GetValue(group),
                    FromBeginning = !parse.GetValue(latest),
                    UntilEnd = !parse.GetValue(follow),
                    Limit = parse.GetValue(CommonOptions.Limit),
                };
                foreach (var message in broker.Consume(parse.GetValue(topic)!, options, cancel))
                    if (parse.GetValue(format) == "jsonl")
                        Console.Out.WriteLine(MessageText.Json(message));
                    else
                        Console.Out.WriteLine(message.ValueText);
            }
        );
    }

    private static Command Lag()
    {
        var group = new Argument<string>("group") { Description = "A group's name" };
        return Verb(
            "lag",
            "Show how far a group is behind, partition by partition",
            "lag counters",
            [group, CommonOptions.Format],
            (parse, broker, cancel) =>
                Screen.Table(
                    ["topic", "partition", "committed", "next", "behind"],
                    [
                        .. broker
                            .LagOf(parse.GetValue(group)!, cancel)
                            .Select(l => new[] { l.Topic, $"{l.Partition}", $"{l.Committed}", $"{l.Next}", $"{l.Behind}" }),
                    ],
                    parse.GetValue(CommonOptions.Format)!
                )
        );
    }

    private static Command Verb(
        string name,
        string description,
        string example,
        Symbol[] symbols,
        Action<ParseResult, IBroker, CancellationToken> run
    )
    {
        var command = new Command(name, $"{description}.\n\n  bazaar stream {example} --engine cluster");
        foreach (var argument in symbols.OfType<Argument>())
            command.Add(argument);
        foreach (var option in symbols.OfType<Option>().Concat(CommonOptions.Cluster))
            command.Add(option);
        command.SetAction(
            (parse, cancel) =>
            {
                using Lab lab = CommonOptions.IsCluster(parse)
                    ? ClusterLab.Open(CommonOptions.Addresses(parse))
                    : EmbeddedLab.Open();
                run(parse, lab.Kafka, cancel);
                return Task.FromResult(0);
            }
        );
        return command;
    }
}
