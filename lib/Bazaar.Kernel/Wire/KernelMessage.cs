using System.Text.Json.Nodes;

namespace Bazaar.Kernel.Wire;

/// <summary>A message of the Jupyter protocol.</summary>
/// <param name="Identities">Who sent it, for the answer's way back; on iopub the topic.</param>
/// <param name="Header">Its id, its type, whose session it belongs to, when it was sent.</param>
/// <param name="Parent">The header of the request that it answers, or an empty object.</param>
/// <param name="Buffers">Bytes beside the JSON.</param>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format"/></remarks>
public sealed record KernelMessage(
    IReadOnlyList<byte[]> Identities,
    JsonObject Header,
    JsonObject Parent,
    JsonObject Metadata,
    JsonObject Content,
    IReadOnlyList<byte[]> Buffers
)
{
    /// <summary>The protocol's version that the kernel speaks.</summary>
    public const string Version = "5.4";

    /// <summary>Such as <c>execute_request</c>.</summary>
    public string Type => Text(Header, "msg_type");

    /// <summary>A message of this process.</summary>
    /// <param name="session">This process's session.</param>
    /// <param name="type">Its type.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">What it answers, or null.</param>
    /// <param name="time">Now.</param>
    public static KernelMessage Of(string session, string type, JsonObject content, KernelMessage? parent, DateTimeOffset time) =>
        new(
            parent?.Identities ?? [],
            new JsonObject
            {
                ["msg_id"] = Guid.NewGuid().ToString("N"),
                ["session"] = session,
                ["username"] = "kernel",
                ["date"] = time.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture),
                ["msg_type"] = type,
                ["version"] = Version,
            },
            (JsonObject?)parent?.Header.DeepClone() ?? [],
            [],
            content,
            []
        );

    /// <summary>A field that should be a text; empty where it is none.</summary>
    public static string Text(JsonObject from, string field) =>
        from[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>A field that should be true or false.</summary>
    public static bool Flag(JsonObject from, string field, bool otherwise) =>
        from[field] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;

    /// <summary>A field that should be a whole number.</summary>
    public static int Number(JsonObject from, string field, int otherwise) =>
        from[field] is JsonValue value && value.TryGetValue<int>(out var number) ? number : otherwise;
}
