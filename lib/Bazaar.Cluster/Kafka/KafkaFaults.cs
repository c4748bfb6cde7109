using Bazaar.Core;
using Confluent.Kafka;

namespace Bazaar.Cluster.Kafka;

/// <summary>Makes a fault of what the broker, or the library that speaks with it, says.</summary>
internal sealed class KafkaFaults(string servers)
{
    private volatile string? lastCause;

    /// <summary>Why the last connection failed. The library tells that aside, and of the call that waited only that its time is up.</summary>
    public void Heard(Error error)
    {
        if (error.Code is ErrorCode.Local_Transport or ErrorCode.Local_Resolve or ErrorCode.Local_Authentication)
            lastCause = error.Reason;
    }

    /// <param name="error">What is told.</param>
    /// <param name="topic">The topic that the call is about, or null.</param>
    public ServerFault Of(Error error, string? topic = null, Exception? inner = null) =>
        error.Code switch
        {
            ErrorCode.UnknownTopicOrPart or ErrorCode.Local_UnknownTopic or ErrorCode.Local_UnknownPartition => Unknown(
                topic,
                [],
                inner
            ),
            ErrorCode.TopicAlreadyExists => Fault(
                $"There is a topic {topic} already.",
                "Write to it, delete it first, or take another name.",
                error,
                inner
            ),
            _ when error.IsBrokerError => Fault($"Kafka refuses: {error.Reason.TrimEnd('.')}.", null, error, inner),
            _ => NoTalk(error, inner),
        };

    /// <summary>There is no such topic.</summary>
    /// <param name="there">The topics that there are.</param>
    public static ServerFault Unknown(string? topic, IReadOnlyList<string> there, Exception? inner = null)
    {
        var near = topic is null ? null : NearWords.Nearest(topic, there);
        return new(
            new(
                Core.Fault.Semantic,
                $"There is no topic {topic}.",
                null,
                near is null ? $"`bazaar stream create {topic}` makes it." : $"Is {near} meant?",
                nameof(ErrorCode.UnknownTopicOrPart)
            ),
            TryAgain.Never,
            inner
        );
    }

    private static ServerFault Fault(string message, string? cure, Error error, Exception? inner) =>
        new(
            new(Core.Fault.Runtime, message, null, cure, error.Code.ToString()),
            IsPassing(error.Code) ? TryAgain.Always : TryAgain.Never,
            inner
        );

    /// <summary>The brokers are still settling who does what, and have done nothing.</summary>
    private static bool IsPassing(ErrorCode code) =>
        code
            is ErrorCode.NotEnoughReplicas
                or ErrorCode.LeaderNotAvailable
                or ErrorCode.NotCoordinatorForGroup
                or ErrorCode.GroupCoordinatorNotAvailable
                or ErrorCode.GroupLoadInProgress;

    private ServerFault NoTalk(Error error, Exception? inner)
    {
        // Local: Broker transport failure, and the like, says less than why the connection failed.
        var cause = lastCause ?? error.Reason;
        return ServerFault.NoTalk(
            $"No talk with Kafka at {servers}: {cause.TrimEnd('.')}.",
            TryAgain.WhenReading,
            inner ?? new KafkaException(error)
        );
    }
}
