using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bazaar.Notebook.Documents;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>The kernel before a person: Chromium in Jupyter Notebook, driven by <c>tests/kernel/browser_tests.mjs</c>.</summary>
[Collection(KernelClientTests.Alone)]
public sealed class KernelBrowserTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly string Token = Guid.NewGuid().ToString("N");
    private readonly JupyterClients jupyter = new();

    public void Dispose() => jupyter.Dispose();

    [Fact]
    public async Task A_person_sees_tables_and_charts_and_stops_a_loop_without_losing_variables()
    {
        JupyterClients.Require("notebook");
        if (!File.Exists("/usr/bin/chromium"))
            JupyterClients.Missing("There is no /usr/bin/chromium");
        if (!Directory.Exists(Environment.GetEnvironmentVariable("BAZAAR_PLAYWRIGHT")))
            JupyterClients.Missing("BAZAAR_PLAYWRIGHT names no playwright-core (npm)");
        await jupyter.InstallAsync();
        NotebookWriter.Write(Notebook(), Path.Combine(jupyter.Folder, "browser.ipynb"));
        var port = FreePort();
        using var server = Process.Start(
            jupyter.Program(
                "-m",
                "notebook",
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                $"--port={port}",
                "--NotebookApp.port_retries=0",
                $"--NotebookApp.token={Token}",
                $"--notebook-dir={jupyter.Folder}"
            )
        )!;
        var said = server.StandardError.ReadToEndAsync();
        _ = server.StandardOutput.ReadToEndAsync();
        try
        {
            await Answers($"http://127.0.0.1:{port}/api", server);
            var (code, seen) = await JupyterClients.RunAsync(
                new(
                    "node",
                    [
                        Path.Combine(JupyterClients.Home, "tests", "kernel", "browser_tests.mjs"),
                        $"http://127.0.0.1:{port}/notebooks/browser.ipynb?token={Token}",
                    ]
                )
            );
            Assert.True(code == 0, seen);
        }
        finally
        {
            // With the kernels that it started.
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            TestContext.Current.TestOutputHelper?.WriteLine(await said);
        }
    }

    private NotebookDocument Notebook() =>
        NotebookDocument.Create(
            NotebookCell.Code(
                "charts",
                $"""
                var kept = 7;
                var lab = Lab.Open(@"{Path.Combine(jupyter.Folder, "lake")}");
                var sold = lab.Hive("SELECT 'tea' AS goods, 3 AS pieces UNION ALL SELECT 'ink', 5 UNION ALL SELECT 'oil', 1");
                display(sold.Chart("Sold").Column("goods", "pieces"));
                sold.Chart("Sold again").Column("goods", "pieces")
                """
            ),
            NotebookCell.Code("table", "#!hive\nSELECT 'tea' AS goods, 3 AS pieces"),
            NotebookCell.Code("loop", "while (true) { }"),
            NotebookCell.Code("kept", "kept")
        );

    private static async Task Answers(string address, Process server)
    {
        using var client = new HttpClient();
        for (var began = Stopwatch.StartNew(); !server.HasExited && began.Elapsed < Limit; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync(new Uri(address))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It doesn't listen yet.
            }
        }
        Assert.Fail("Jupyter Notebook did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
