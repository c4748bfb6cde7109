using Bazaar.Core;
using Bazaar.Kernel.Wire;
using Xunit;

namespace Bazaar.Tests.Kernel.Wire;

public sealed class ConnectionFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    private static string Json(string transport = "tcp", string scheme = "hmac-sha256") =>
        $$"""{"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "ip": "127.0.0.1", "key": "k", "transport": "{{transport}}", "signature_scheme": "{{scheme}}", "kernel_name": "bazaar"}""";

    [Fact]
    public void It_names_ports_and_key()
    {
        File.WriteAllText(path, Json());
        var file = ConnectionFile.Read(path);
        Assert.Equal((1, 2, 3, 4, 5, "k"), (file.Shell, file.IoPub, file.StdIn, file.Control, file.Heartbeat, file.Key));
        Assert.Equal("tcp://127.0.0.1:2", file.Address(file.IoPub));
    }

    [Theory]
    [InlineData("{", "is no connection file")]
    [InlineData("null", "is no connection file")]
    [InlineData("{}", "is no connection file")]
    [InlineData("{\"transport\": \"tcp\", \"key\": null}", "is no connection file")]
    public void What_is_none_is_said(string text, string wanted) => Refused(text, wanted);

    [Fact]
    public void What_the_kernel_has_not_is_said()
    {
        Refused(Json(transport: "ipc"), "transport 'ipc'");
        Refused(Json(scheme: "hmac-md5"), "signature 'hmac-md5'");
        var error = Assert.Throws<BazaarException>(() => ConnectionFile.Read("/nowhere/kernel.json"));
        Assert.Equal(2, error.Diagnostic.ExitCode);
    }

    private void Refused(string text, string wanted)
    {
        File.WriteAllText(path, text);
        var error = Assert.Throws<BazaarException>(() => ConnectionFile.Read(path));
        Assert.Contains(wanted, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Diagnostic.Cure);
    }
}
