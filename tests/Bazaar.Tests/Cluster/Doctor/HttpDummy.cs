using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bazaar.Tests.Cluster.Doctor;

/// <summary>A web server with a few pages.</summary>
internal sealed class HttpDummy : IDisposable
{
    private readonly HttpListener listener = new();

    public HttpDummy(params (string Path, string Json)[] pages)
    {
        Port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        listener.Start();
        _ = ServeAsync(pages.ToDictionary(p => p.Path, p => p.Json));
    }

    public int Port { get; }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task ServeAsync(Dictionary<string, string> pages)
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            var page = pages.GetValueOrDefault(context.Request.Url!.AbsolutePath);
            context.Response.StatusCode = page is null ? 404 : 200;
            context.Response.ContentType = "application/json";
            context.Response.Close(Encoding.UTF8.GetBytes(page ?? ""), willBlock: true);
        }
    }

    public void Dispose() => listener.Close();
}
