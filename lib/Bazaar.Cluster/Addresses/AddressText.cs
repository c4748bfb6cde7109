using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>Reads the texts that addresses are given as; null for one that is none.</summary>
public static class AddressText
{
    private const int SparkPort = 15002;

    /// <summary><c>http://host:port/…</c>, <c>https://…</c>, <c>hdfs://host:port</c>.</summary>
    internal static Uri? Url(string text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && schemes.Contains(url.Scheme)
        && url is { Host.Length: > 0, Query: "", Fragment: "" }
            ? url
            : null;

    /// <summary><c>[user[:password]@]host:port</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="user">Who one is where the text doesn't say.</param>
    /// <param name="sasl">Whether the server wants SASL PLAIN.</param>
    internal static ServerAddress? Server(string text, string user, bool sasl)
    {
        if (Authority("tcp", text) is not { Port: > 0, PathAndQuery: "/" } url)
            return null;
        var given = url.UserInfo.Split(':', 2);
        // HiveServer2 refuses an empty name or password, and looks at neither where it asks nobody.
        var name = given[0].Length > 0 ? Uri.UnescapeDataString(given[0]) : user;
        return new(url.IdnHost, url.Port, name, given.Length > 1 ? Uri.UnescapeDataString(given[1]) : name, sasl);
    }

    /// <summary><c>sc://host[:port][/;name=value…]</c>.</summary>
    internal static SparkAddress? Spark(string text)
    {
        if (!text.StartsWith("sc://", StringComparison.Ordinal) || Url(text, "sc") is not { UserInfo: "" } url)
            return null;
        var rest = url.AbsolutePath.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (rest.Length > 0 && rest[0] != "/")
            return null;
        var pairs = rest.Skip(1).Select(p => p.Split('=', 2)).ToList();
        return pairs.All(p => p.Length == 2 && p[0].Length > 0)
            ? new(
                url.IdnHost,
                url.Port > 0 ? url.Port : SparkPort,
                new(pairs.Select(p => KeyValuePair.Create(p[0], Uri.UnescapeDataString(p[1]))))
            )
            : null;
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
