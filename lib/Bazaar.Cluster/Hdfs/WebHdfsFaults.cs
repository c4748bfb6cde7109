using System.Net;
using System.Text;
using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Cluster.Hdfs;

/// <summary>What goes wrong between here and HDFS, as a person reads it: the server's own text, and what to do.</summary>
internal static class WebHdfsFaults
{
    /// <summary>The server's exceptions that mean: not now, and nothing was done.</summary>
    private static readonly string[] Later = ["SafeModeException", "RetriableException", "StandbyException"];

    /// <summary>Whether nothing is at a path. Below a file there can't be anything: HDFS then refuses the way there, as if it were for a missing right.</summary>
    public static bool IsMissing(ServerFault fault) =>
        fault.Diagnostic.Code is "FileNotFoundException" or "ParentNotDirectoryException"
        || (
            fault.Diagnostic.Code == "AccessControlException"
            && fault.Diagnostic.Message.EndsWith("(is not a directory)", StringComparison.Ordinal)
        );

    /// <summary>The answer's JSON; of kind undefined where it is empty.</summary>
    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var text = await TextAsync(response, cancel).ConfigureAwait(false);
        if (text.Length == 0)
            return default;
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw NoWebHdfs(response, text, e);
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            // Always UTF-8, though jmx calls it utf8, which is no name that is registered.
            return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw NoTalk(response.RequestMessage!.RequestUri!, false, e);
        }
    }

    /// <summary>What a server answered instead of doing it.</summary>
    public static async Task<ServerFault> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var text = await TextAsync(response, cancel).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(text);
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("RemoteException", out var remote)
            )
                return Remote(remote);
        }
        catch (JsonException)
        {
            // A page for people: what is there is no WebHDFS, or something stands before it.
        }
        return NoWebHdfs(response, text, null);
    }

    private static ServerFault Remote(JsonElement remote)
    {
        var kind = remote.GetProperty("exception").GetString()!;
        var message = remote.TryGetProperty("message", out var told) && told.GetString() is { } text ? text : kind;
        // The data node wraps what the name node threw in an IOException or a RemoteException, with the stack behind the first line.
        var first = message.Split('\n')[0].Trim();
        return new(
            new(Fault.Runtime, first, null, Cure(kind, message), kind),
            Later.Any(l => kind == l || message.Contains(l, StringComparison.Ordinal)) ? TryAgain.Always : TryAgain.Never
        );
    }

    private static string? Cure(string kind, string message) =>
        kind switch
        {
            "SafeModeException" => "The name node is still starting: try again in a minute; `hdfs dfsadmin -safemode get` tells.",
            _ when message.Contains("SafeModeException", StringComparison.Ordinal) => Cure("SafeModeException", ""),
            "AccessControlException" or "SecurityException" =>
                "Say who you are by HADOOP_USER_NAME or --address user=NAME, or ask for the right: `hdfs dfs -chown NAME PATH`.",
            "StandbyException" => "Name the active name node.",
            "NSQuotaExceededException" or "DSQuotaExceededException" => "Remove something, or ask for a larger quota.",
            _ when message.Contains("could only be written to 0 of the", StringComparison.Ordinal) =>
                "No data node takes the file: see by `bazaar doctor` whether one is up and has room.",
            _ => null,
        };

    private static ServerFault NoWebHdfs(HttpResponseMessage response, string text, Exception? inner)
    {
        var url = response.RequestMessage!.RequestUri!;
        var status = (int)response.StatusCode;
        var begin = text.Length > 120 ? text[..120] + "…" : text;
        return new(
            new(
                Fault.Runtime,
                $"{url.Authority} answers {status} {response.ReasonPhrase}, and not as WebHDFS does: {begin.ReplaceLineEndings(" ")}",
                null,
                "Is the address a name node's or HttpFS', with /webhdfs/v1 at its end?"
            ),
            response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                ? TryAgain.WhenReading
                : TryAgain.Never,
            inner
        );
    }

    /// <summary>A connection that can't be made, or that broke.</summary>
    public static ServerFault NoTalk(Uri url, bool dataNode, Exception e)
    {
        var kind = (e as HttpRequestException)?.HttpRequestError;
        var cause = (e.InnerException ?? e).Message.TrimEnd('.');
        return new(
            new(
                Fault.Runtime,
                dataNode
                    ? $"HDFS sends to its data node at {url.Authority}, and there is no talk with that: {cause}."
                    : $"No talk with HDFS at {url.Authority}: {cause}.",
                null,
                !dataNode ? "Is it up and the address right? `bazaar doctor` tells how all engines are."
                    : kind is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                        ? "From outside of the engines' network name HttpFS, which sends nobody on: --address webhdfs=http://127.0.0.1:14000/webhdfs/v1."
                    : "Try again; `bazaar doctor` tells whether the data node is up."
            ),
            kind switch
            {
                HttpRequestError.NameResolutionError => TryAgain.Never,
                HttpRequestError.ConnectionError => TryAgain.Always,
                _ => TryAgain.WhenReading,
            },
            e
        );
    }

    /// <summary>A file that was being read.</summary>
    public static ServerFault BrokeOff(string path, long position, Exception e) =>
        new(
            new(
                Fault.Runtime,
                FormattableString.Invariant(
                    $"HDFS broke off {path} behind {position:N0} bytes: {(e.InnerException ?? e).Message.TrimEnd('.')}."
                ),
                null,
                "Try again; `bazaar doctor` tells whether a data node is up."
            ),
            TryAgain.WhenReading,
            e
        );

    /// <summary>A limit that has passed.</summary>
    public static BazaarException Silent(Uri url, TimeSpan limit, Exception? inner = null) =>
        BazaarException.Runtime(
            FormattableString.Invariant($"HDFS at {url.Authority} was silent for {limit.TotalSeconds:0.#} s."),
            "Is it overloaded, or stopped? `bazaar doctor` tells.",
            inner
        );
}
