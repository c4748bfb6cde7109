using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bazaar.Tests.Cluster.Hdfs;

/// <summary>A request as it was sent to a real server, and what that answered.</summary>
/// <param name="Request">Method and address.</param>
public sealed record HttpExchange(string Request)
{
    /// <summary>The SHA-256 of the body that was sent.</summary>
    public string? Sent { get; init; }

    /// <summary>0 where nobody waited for the answer.</summary>
    public int Status { get; init; }
    public string? Location { get; init; }
    public string? Type { get; init; }

    /// <summary>The answer, where it is text.</summary>
    public string? Text { get; init; }

    /// <summary>The answer, where it is the end of a body that was sent: that body's SHA-256.</summary>
    public string? Of { get; init; }

    /// <summary>Where in that body it begins.</summary>
    public int From { get; init; }

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the recordings lie.</summary>
    public static string FileOf(string test) =>
        Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "conformance", "webhdfs", test + ".json"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    public static IReadOnlyList<HttpExchange> Read(string file) =>
        JsonSerializer.Deserialize<HttpExchange[]>(File.ReadAllText(file), Options)!;

    public static void Write(string file, IEnumerable<HttpExchange> exchanges) =>
        File.WriteAllText(file, JsonSerializer.Serialize(exchanges.ToArray(), Options) + "\n");

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
