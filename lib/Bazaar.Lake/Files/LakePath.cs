using System.Buffers;
using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>Paths as scripts write them: <c>/ecommerce/…</c>, <c>hdfs:///…</c> and <c>hdfs://host:port/…</c> lie in the lake, <c>file:///…</c> on this machine.</summary>
public static class LakePath
{
    private const string Machine = "file:";
    private const string Hdfs = "hdfs://";
    private const string RefusedByWindows = "<>:\"|?*";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

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

    /// <summary>The folders and the name below the lake's root, of a path or a glob; none for the root itself.</summary>
    /// <exception cref="BazaarException">The path climbs out of the lake, or is of another file system.</exception>
    public static IReadOnlyList<string> Segments(string path)
    {
        var rest = path;
        if (SchemeOf(path) is { } scheme && !path.StartsWith(Hdfs, StringComparison.OrdinalIgnoreCase))
            throw BazaarException.Runtime(
                $"The path {path} is of the file system {scheme}, which the lab doesn't have.",
                "Write /… or hdfs:///… for the lake, file:///… for this machine's files."
            );
        if (rest.StartsWith(Hdfs, StringComparison.OrdinalIgnoreCase))
        {
            var slash = rest.IndexOf('/', Hdfs.Length);
            rest = slash < 0 ? "" : rest[slash..];
        }
        var segments = new List<string>();
        foreach (var segment in rest.Split('/'))
        {
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

    /// <summary>What stands before ://, or null.</summary>
    private static string? SchemeOf(string path)
    {
        var end = path.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && path.AsSpan(0, end).IndexOfAnyExcept(SchemeCharacters) < 0 ? path[..end] : null;
    }

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."
    );

    /// <summary>Refuses a folder's or a file's name that this machine would take for something else.</summary>
    /// <exception cref="BazaarException">It is such a name.</exception>
    internal static void CheckName(string name, string path)
    {
        if (Refused(name, OperatingSystem.IsWindows()) is { } reason)
            throw BazaarException.Runtime(
                $"The path {path.Replace('\0', '?')} {reason}.",
                "Write it with other characters, and / between folders."
            );
    }

    /// <summary>Why a name can't be one; null for one that can.</summary>
    /// <remarks><see href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file"/></remarks>
    internal static string? Refused(string name, bool windows)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
            return "has a NUL in it";
        if (name.Contains('\\', StringComparison.Ordinal))
            return "has a backslash in it, and may lead out of the lake";
        if (!windows)
            return null;
        if (name.FirstOrDefault(c => c < ' ' || RefusedByWindows.Contains(c, StringComparison.Ordinal)) is var wrong and not '\0')
            return $"has a '{wrong}' in it, which Windows doesn't take";
        if (name[^1] is '.' or ' ')
            return "has a name that ends in a point or a blank, which Windows leaves out";
        var stem = name.Split('.')[0].TrimEnd();
        var numbered = stem.Length == 4 && char.IsAsciiDigit(stem[3]) && stem[..3].ToUpperInvariant() is "COM" or "LPT";
        return numbered || Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            ? "has a name that is a device of Windows"
            : null;
    }
}
