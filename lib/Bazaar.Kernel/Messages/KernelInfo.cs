using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel.Messages;

/// <remarks><see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-info"/></remarks>
internal sealed class KernelInfo : IRequest
{
    public string Type => "kernel_info_request";

    private static readonly string Version = Release.Of(typeof(KernelInfo).Assembly);

    public Task<JsonObject> Answer(KernelMessage request, KernelHost kernel) =>
        Task.FromResult(
            new JsonObject
            {
                ["status"] = "ok",
                ["protocol_version"] = KernelMessage.Version,
                ["implementation"] = "bazaar",
                ["implementation_version"] = Version,
                ["language_info"] = new JsonObject
                {
                    ["name"] = "C#",
                    ["version"] = Environment.Version.ToString(),
                    ["mimetype"] = "text/x-csharp",
                    ["file_extension"] = ".cs",
                    ["pygments_lexer"] = "csharp",
                    ["codemirror_mode"] = "text/x-csharp",
                    ["nbconvert_exporter"] = "script",
                },
                ["banner"] = $"Bazaar {Version}: C#, and #!pig, #!hive, #!impala, #!sparksql, #!shell; #!help says more.",
                ["help_links"] = new JsonArray(),
                // No debugger: a cell is stopped, looked at and run again instead.
                ["debugger"] = false,
                ["supported_features"] = new JsonArray(),
            }
        );
}
