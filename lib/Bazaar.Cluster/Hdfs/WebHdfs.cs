using System.Net.Http.Headers;
using System.Text.Json;
using Bazaar.Core;
using Bazaar.Lake.Files;
using Polly;
using Polly.Timeout;

namespace Bazaar.Cluster.Hdfs;

/// <summary>
/// HDFS' REST interface, one method for each kind of call. The name node, or HttpFS, sends on to a data node whoever reads or writes a file; its
/// address is asked for each time, since the next call may go to another one.
/// </summary>
/// <remarks><see href="https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/WebHDFS.html"/></remarks>
internal sealed class WebHdfs : IDisposable
{
    private readonly HttpClient http;
    private readonly string root;
    private readonly string user;
    private readonly ClusterLimits limits;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline changing;
    private readonly ResiliencePipeline uploading;

    /// <param name="address"><c>http://host:port/webhdfs/v1</c>.</param>
    /// <param name="user">As whom files are read and written.</param>
    /// <param name="limits">How long a server may take.</param>
    /// <param name="clock">Measures the limits.</param>
    /// <param name="handler">Sends the requests; null is the network. Redirects must come back as they are.</param>
    public WebHdfs(Uri address, string user, ClusterLimits limits, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        root = address.AbsoluteUri.TrimEnd('/');
        this.user = user;
        this.limits = limits;
        this.clock = clock;
        // The engines are on this machine or in the container's network: a proxy for the Internet knows neither.
        http = new(
            handler
                ?? new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseProxy = false,
                    UseCookies = false,
                }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        Reading = Retries.Of(limits, reading: true, clock);
        changing = Retries.Of(limits, reading: false, clock);
        uploading = Retries.Of(limits, reading: false, clock, limited: false);
    }

    /// <summary>Tries reading again, whatever broke.</summary>
    public ResiliencePipeline Reading { get; }

    /// <summary>Asks for something that is told as JSON.</summary>
    public Task<JsonElement> GetAsync(
        string op,
        string path,
        CancellationToken cancel,
        params (string Name, string Value)[] query
    ) => AnswerAsync(Reading, HttpMethod.Get, Url(op, path, query), cancel);

    /// <summary>Changes something that needs no bytes.</summary>
    /// <returns>The answer; of kind undefined where the server says nothing.</returns>
    public Task<JsonElement> ChangeAsync(
        HttpMethod method,
        string op,
        string path,
        CancellationToken cancel,
        params (string Name, string Value)[] query
    ) => AnswerAsync(changing, method, Url(op, path, query), cancel);

    /// <summary>What the name node tells of itself.</summary>
    /// <param name="bean">A name such as <c>Hadoop:service=NameNode,name=NameNodeInfo</c>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where the server has none: HttpFS is no name node.</returns>
    public async Task<JsonElement?> BeanAsync(string bean, CancellationToken cancel)
    {
        var url = new Uri(new Uri(root), "/jmx?qry=" + bean);
        var answer = await AnswerAsync(Reading, HttpMethod.Get, url, cancel).ConfigureAwait(false);
        return answer.TryGetProperty("beans", out var beans) && beans.GetArrayLength() > 0 ? beans[0] : null;
    }

    /// <summary>Where a file would be written to; nothing is.</summary>
    /// <returns>Null where the server takes it itself.</returns>
    public async Task<Uri?> UploadPlaceAsync(string path, CancellationToken cancel)
    {
        var url = Url("CREATE", path, [("noredirect", "true")]);
        var answer = await AnswerAsync(changing, HttpMethod.Put, url, cancel).ConfigureAwait(false);
        var place = answer.TryGetProperty("Location", out var location) ? new Uri(location.GetString()!) : null;
        return place?.Authority == url.Authority ? null : place;
    }

    /// <summary>Opens a file at a place; one try, without a limit of its own.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string path, long offset, CancellationToken cancel) =>
        await FollowAsync(
                HttpMethod.Get,
                Url("OPEN", path, offset == 0 ? [] : [("offset", FormattableString.Invariant($"{offset}"))]),
                cancel
            )
            .ConfigureAwait(false);

    /// <summary>
    /// Writes a file that is not there yet, into a folder that is: were it made on the way, a data node that is late could bring back the folder of
    /// an upload that was stopped and cleared away.
    /// </summary>
    public async Task CreateAsync(string path, CopySource source, Action<int> sent, CancellationToken cancel)
    {
        var url = Url(
            "CREATE",
            path,
            [
                ("overwrite", "false"),
                ("createparent", "false"),
                ("blocksize", FormattableString.Invariant($"{HdfsChecksum.BlockSize}")),
            ]
        );
        async ValueTask Send(CancellationToken token)
        {
            using var silence = new CancellationTokenSource(limits.Silence, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(token, silence.Token);
            try
            {
                using var first = await SendAsync(new(HttpMethod.Put, url), false, either.Token).ConfigureAwait(false);
                var place = Location(first) ?? throw await WebHdfsFaults.ReadAsync(first, either.Token).ConfigureAwait(false);
                using var content = new UploadContent(
                    source,
                    bytes =>
                    {
                        silence.CancelAfter(limits.Silence);
                        sent(bytes);
                    }
                );
                content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                var request = new HttpRequestMessage(HttpMethod.Put, place) { Content = content };
                // A data node that refuses says so before a byte is sent.
                request.Headers.ExpectContinue = true;
                using var second = await SendAsync(request, true, either.Token).ConfigureAwait(false);
                if (!second.IsSuccessStatusCode)
                    throw await WebHdfsFaults.ReadAsync(second, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (silence.IsCancellationRequested && !token.IsCancellationRequested)
            {
                throw WebHdfsFaults.Silent(url, limits.Silence);
            }
        }
        await uploading.ExecuteAsync(Send, cancel).ConfigureAwait(false);
    }

    /// <summary>Makes an exception of a limit that has passed one that a person reads.</summary>
    public async Task<T> WithinLimit<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (TimeoutRejectedException e)
        {
            throw WebHdfsFaults.Silent(new Uri(root), limits.Answer, e);
        }
    }

    private Task<JsonElement> AnswerAsync(ResiliencePipeline tries, HttpMethod method, Uri url, CancellationToken cancel) =>
        WithinLimit(async () =>
            await tries
                .ExecuteAsync(
                    async token =>
                    {
                        using var response = await FollowAsync(method, url, token).ConfigureAwait(false);
                        return await WebHdfsFaults.JsonAsync(response, token).ConfigureAwait(false);
                    },
                    cancel
                )
                .ConfigureAwait(false)
        );

    /// <summary>Sends a request, and again to where the answer points.</summary>
    private async Task<HttpResponseMessage> FollowAsync(HttpMethod method, Uri url, CancellationToken cancel)
    {
        var response = await SendAsync(new(method, url), false, cancel).ConfigureAwait(false);
        if (Location(response) is { } place)
        {
            response.Dispose();
            response = await SendAsync(new(method, place), true, cancel).ConfigureAwait(false);
        }
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await WebHdfsFaults.ReadAsync(response, cancel).ConfigureAwait(false);
    }

    private static Uri? Location(HttpResponseMessage response) =>
        (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } place
            ? new Uri(response.RequestMessage!.RequestUri!, place)
            : null;

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool toDataNode, CancellationToken cancel)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw WebHdfsFaults.NoTalk(request.RequestUri!, toDataNode, e);
        }
        finally
        {
            request.Dispose();
        }
    }

    private Uri Url(string op, string path, (string Name, string Value)[] query) =>
        new(
            root
                + string.Concat(LakePath.Segments(path).Select(s => "/" + Uri.EscapeDataString(s)))
                + $"?op={op}&user.name={Uri.EscapeDataString(user)}"
                + string.Concat(query.Select(q => $"&{q.Name}={Uri.EscapeDataString(q.Value)}"))
        );

    public void Dispose() => http.Dispose();
}
