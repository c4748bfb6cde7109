using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>Paths as scripts write them: <c>/ecommerce/…</c>, <c>hdfs:///…</c> and <c>hdfs://host:port/…</c> lie in the lake, <c>file:///…</c> on this machine.</summary>
public static class LakePath
{
    private const string Machine = "file:";
    private const string Hdfs = "hdfs://";

    /// <summary>Whether the path is one of this machine; then <paramref name="local"/> is it.</summary>
    public static bool IsLocal(string path, out string local)
    {
        local = "";
        if (!path.StartsWith(Machine, StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = path[Machine.Length..];
        // file:///x and file:/x are the same path; a drive's letter follows the last slash.
        rest = "/" + rest.TrimStart('/');
        local = rest.Length > 2 && rest[2] == ':' ? rest[1..] : rest;
        return true;
    }

    /// <summary>The folders and the name below the lake's root; none for the root itself.</summary>
    /// <exception cref="BazaarException">The path climbs out of the lake, or holds what no file system takes.</exception>
    public static IReadOnlyList<string> Segments(string path)
    {
        var rest = path;
        if (rest.StartsWith(Hdfs, StringComparison.OrdinalIgnoreCase))
        {
            var slash = rest.IndexOf('/', Hdfs.Length);
            rest = slash < 0 ? "" : rest[slash..];
        }
        var segments = new List<string>();
        foreach (var segment in rest.Split('/'))
        {
            // A backslash escapes in a glob; where it parts folders it may not lead out.
            if (
                segment.Contains('\\', StringComparison.Ordinal)
                && (OperatingSystem.IsWindows() || segment.Split('\\').Contains(".."))
            )
                throw BazaarException.Runtime(
                    $"The path {path} has a backslash in it, and may lead out of the lake.",
                    "Write / between folders."
                );
            if (segment.Contains('\0', StringComparison.Ordinal))
                throw BazaarException.Runtime($"The path {path.Replace('\0', '?')} has a NUL in it.", "Take it out.");
            switch (segment)
            {
                case "" or ".":
                    break;
                case ".." when segments.Count == 0:
                    throw BazaarException.Runtime(
                        $"The path {path} leads out of the lake.",
                        "Paths begin at the lake's root, /; use file:///… for this machine's files."
                    );
                case "..":
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }
        return segments;
    }
}
