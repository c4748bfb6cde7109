using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>Reads the texts that addresses are given as; null for one that is none.</summary>
public static class AddressText
{
    private const int SparkPort = 15002;

    /// <summary>Where HiveServer2 takes calls over HTTP unless it is told otherwise.</summary>
    private const string HttpPath = "cliservice";

    /// <summary><c>http://host:port/…</c>, <c>https://…</c>, <c>hdfs://host:port</c>.</summary>
    internal static Uri? Url(string text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && schemes.Contains(url.Scheme)
        && url is { Host.Length: > 0, Query: "", Fragment: "" }
            ? url
            : null;

    /// <summary><c>[user[:password]@]host:port[;auth=noSasl][;transportMode=http[;httpPath=…]]</c>, with the names of Hive's JDBC addresses.</summary>
    /// <remarks><see href="https://hive.apache.org/docs/latest/user/hiveserver2-clients/"/></remarks>
    /// <param name="text">The text.</param>
    /// <param name="user">Who one is where the text doesn't say.</param>
    /// <param name="sasl">Whether the server wants SASL PLAIN.</param>
    internal static ServerAddress? Server(string text, string user, bool sasl)
    {
        var parts = text.Split(';');
        if (Authority("tcp", parts[0]) is not { Port: > 0, PathAndQuery: "/" } url)
            return null;
        var given = url.UserInfo.Split(':', 2);
        // HiveServer2 refuses an empty name or password, and looks at neither where it asks nobody.
        var name = given[0].Length > 0 ? Uri.UnescapeDataString(given[0]) : user;
        var address = new ServerAddress(
            url.IdnHost,
            url.Port,
            name,
            given.Length > 1 ? Uri.UnescapeDataString(given[1]) : name,
            sasl
        );
        foreach (var pair in parts.Skip(1).Select(p => p.Split('=', 2)))
        {
            address = pair switch
            {
                ["auth", "noSasl"] => address with { Sasl = false },
                ["transportMode", "binary"] => address with { HttpPath = null },
                ["transportMode", "http"] => address with { HttpPath = address.HttpPath ?? HttpPath },
                ["httpPath", { Length: > 0 } path] when address.HttpPath is not null => address with { HttpPath = path },
                _ => null,
            };
            if (address is null)
                return null;
        }
        return address;
    }

    /// <summary>
    /// <c>sc://host[:port][/;name=value…]</c> with user_id, token, use_ssl and headers, as Spark's own clients take it. Another one's session_id is
    /// refused: each session here is of its own and ends with its script.
    /// </summary>
    /// <remarks><see href="https://github.com/apache/spark/blob/v4.0.1/sql/connect/docs/client-connection-string.md"/></remarks>
    /// <param name="text">The text.</param>
    /// <param name="user">Who one is where the text doesn't say.</param>
    internal static SparkAddress? Spark(string text, string user)
    {
        if (!text.StartsWith("sc://", StringComparison.Ordinal) || Url(text, "sc") is not { UserInfo: "" } url)
            return null;
        var rest = url.AbsolutePath.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (rest.Length > 0 && rest[0] != "/")
            return null;
        var pairs = rest.Skip(1).Select(p => p.Split('=', 2)).ToList();
        var address = new SparkAddress(url.IdnHost, url.Port > 0 ? url.Port : SparkPort, user);
        foreach (var pair in pairs)
        {
            if (pair is not [{ Length: > 0 } name, var escaped])
                return null;
            var value = Uri.UnescapeDataString(escaped);
            switch (name)
            {
                case "user_id":
                    address = address with { User = value };
                    break;
                case "use_ssl" when bool.TryParse(value, out var tls):
                    address = address with { Tls = tls };
                    break;
                case "token":
                    address = address with
                    {
                        Tls = true,
                        Headers = [.. address.Headers, new("authorization", $"Bearer {value}")],
                    };
                    break;
                case "use_ssl" or "session_id":
                    return null;
                default:
                    address = address with { Headers = [.. address.Headers, new(name, value)] };
                    break;
            }
        }
        return address;
    }

    /// <summary>Kafka's <c>host:port[,host:port…]</c>.</summary>
    internal static string? Servers(string text)
    {
        var servers = text.Split(',', StringSplitOptions.TrimEntries);
        return servers.All(s => Authority("tcp", s) is { Port: > 0, PathAndQuery: "/", UserInfo: "" })
            ? string.Join(',', servers)
            : null;
    }

    private static Uri? Authority(string scheme, string text) =>
        Uri.TryCreate($"{scheme}://{text}", UriKind.Absolute, out var url) && url is { Host.Length: > 0, Fragment: "" }
            ? url
            : null;

    /// <summary>The words of a command line: blanks part them, unless single or double quotes hold them together.</summary>
    /// <returns>Null for a quote that is never closed, and for no word at all.</returns>
    public static IReadOnlyList<string>? Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, begun) = ('\0', false);
        foreach (var c in text)
        {
            if (quote != '\0' && c == quote)
                quote = '\0';
            else if (quote == '\0' && c is '"' or '\'')
                (quote, begun) = (c, true);
            else if (quote != '\0' || !char.IsWhiteSpace(c))
            {
                word.Append(c);
                begun = true;
            }
            else if (begun)
            {
                words.Add(word.ToString());
                word.Clear();
                begun = false;
            }
        }
        if (begun)
            words.Add(word.ToString());
        return quote == '\0' && words.Count > 0 ? words : null;
    }
}
