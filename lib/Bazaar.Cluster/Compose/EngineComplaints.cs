using Bazaar.Cluster.Doctor;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Compose;

/// <summary>What users of such clusters complain about, by what is written where it went wrong, each with its cure.</summary>
internal static class EngineComplaints
{
    private const string Again = "It loses what they keep: `bazaar engines down --volumes`, and up again.";

    /// <summary>A part of a log or of Docker's answer; what it means; what to do.</summary>
    private static readonly (string Text, string Message, string Cure)[] Known =
    [
        (
            "Incompatible clusterIDs",
            "the name node was formatted again, and the data node keeps blocks of another cluster",
            $"Let both begin anew. {Again}"
        ),
        (
            "Schema initialization failed",
            "the metastore's schema is half made, or made twice",
            $"Let its database begin anew. {Again}"
        ),
        ("(state=42P07", "the metastore's schema is half made, or made twice", $"Let its database begin anew. {Again}"),
        ("Permission denied", "its user may not write there", $"Volumes of an older start may belong to somebody else. {Again}"),
        (
            "no matching manifest for linux/arm64",
            "there is no image for this processor",
            "Let Docker emulate amd64 (Rosetta, QEMU), or do without it."
        ),
        (
            "exec format error",
            "its image is for another processor",
            "Let Docker emulate amd64 (Rosetta, QEMU), or do without it."
        ),
        (
            "port is already allocated",
            "another program listens at one of its ports",
            "End that one, or look by `docker ps` which container has it."
        ),
        (
            "address already in use",
            "another program listens at one of its ports",
            "End that one, or look by `docker ps` which container has it."
        ),
        ("no space left on device", "the disk is full", "Make room: `docker system df` tells what Docker takes."),
        (
            "Invalid method name: 'get_table'",
            "Spark asks by an older Hive's client",
            "Leave spark.sql.hive.metastore.version at 4.0.1."
        ),
    ];

    /// <summary>Why a service isn't ready.</summary>
    /// <param name="service">What the file says of it.</param>
    /// <param name="container">How it is; null where it never came to be.</param>
    /// <param name="log">Its last lines, or what Docker said.</param>
    public static Finding Of(ComposeService service, ComposeContainer? container, string log)
    {
        if (container?.ExitCode == ComposeContainer.Killed)
            return new(
                $"{service.Name} was killed (code 137): it is allowed {LakeText.Human(service.Memory)} of memory, or Docker had none left.",
                "Give Docker more memory, or stop engines that the lesson doesn't need: `bazaar engines down NAME`."
            );
        var known = Known.FirstOrDefault(k => log.Contains(k.Text, StringComparison.OrdinalIgnoreCase));
        if (known.Text is not null)
            return new($"{service.Name} can't run: {known.Message} (\"{known.Text}\").", known.Cure);
        var last = log.Split('\n').Select(l => l.Trim()).LastOrDefault(l => l.Length > 0);
        var state =
            container is null ? "was not started"
            : container.Health == "unhealthy" ? "doesn't answer"
            : FormattableString.Invariant($"ended with {container.ExitCode}");
        return new(
            $"{service.Name} {state}{(last is null ? "." : $": {last}")}",
            $"Look at its log: `docker compose logs {service.Name}` in devcontainer/."
        );
    }
}
