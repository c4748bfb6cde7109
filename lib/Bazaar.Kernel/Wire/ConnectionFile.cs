using System.Text.Json;
using System.Text.Json.Serialization;
using Bazaar.Core;

namespace Bazaar.Kernel.Wire;

/// <summary>Where a client wants the kernel to listen, and the key that both sign with.</summary>
/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files"/></remarks>
public sealed partial record ConnectionFile(
    [property: JsonPropertyName("transport")] string Transport,
    [property: JsonPropertyName("ip")] string Ip,
    [property: JsonPropertyName("shell_port")] int Shell,
    [property: JsonPropertyName("iopub_port")] int IoPub,
    [property: JsonPropertyName("stdin_port")] int StdIn,
    [property: JsonPropertyName("control_port")] int Control,
    [property: JsonPropertyName("hb_port")] int Heartbeat,
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("signature_scheme")] string SignatureScheme = ConnectionFile.Sha256
)
{
    public const string Sha256 = "hmac-sha256";

    /// <inheritdoc cref="CellJson"/>
    [JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(ConnectionFile))]
    private sealed partial class Json : JsonSerializerContext;

    /// <exception cref="BazaarException">It is not there, no JSON, or asks for what the kernel hasn't.</exception>
    public static ConnectionFile Read(string path)
    {
        ConnectionFile file;
        try
        {
            file =
                JsonSerializer.Deserialize(File.ReadAllText(path), Json.Default.ConnectionFile)
                ?? throw new JsonException("it holds null");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw BazaarException.Usage(
                $"{path} is no connection file: {e.Message}",
                "A Jupyter client writes it and starts the kernel: open a notebook with the kernel Bazaar."
            );
        }
        if (file.Transport != "tcp")
            throw BazaarException.Usage(
                $"{path} asks for the transport '{file.Transport}', and the kernel has tcp alone.",
                "Set KernelManager.transport to tcp in the client."
            );
        if (file.Key.Length > 0 && file.SignatureScheme != Sha256)
            throw BazaarException.Usage(
                $"{path} asks for the signature '{file.SignatureScheme}', and the kernel has {Sha256} alone.",
                $"Set Session.signature_scheme to {Sha256} in the client."
            );
        return file;
    }

    /// <summary>The address of one of the ports.</summary>
    public string Address(int port) => FormattableString.Invariant($"tcp://{(Ip is "" or "*" ? "0.0.0.0" : Ip)}:{port}");
}
