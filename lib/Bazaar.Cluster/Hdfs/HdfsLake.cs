using Bazaar.Cluster.Addresses;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Cluster.Hdfs;

/// <summary>
/// HDFS as a lake, over WebHDFS or HttpFS. Verbs, words and patterns are those of the embedded lake; what HDFS itself refuses is told in its own
/// words, with its exception as the code. <c>file:///…</c> is this machine's.
/// </summary>
/// <remarks>Calls wait for the server; each within the limits. Several threads may use it at once.</remarks>
public sealed partial class HdfsLake : ILake, IDisposable
{
    private readonly WebHdfs hdfs;
    private readonly ClusterLimits limits;
    private readonly EmbeddedLake machine = EmbeddedLake.OfMachine();

    /// <param name="address">The name node's or HttpFS' <c>http://host:port/webhdfs/v1</c>.</param>
    /// <param name="user">As whom files are read and written.</param>
    /// <param name="limits">How long the server may take.</param>
    public HdfsLake(Uri address, string user, ClusterLimits? limits = null)
        : this(address, user, limits ?? new(), TimeProvider.System, null) { }

    /// <param name="handler">Sends the requests in the network's place.</param>
    internal HdfsLake(Uri address, string user, ClusterLimits limits, TimeProvider clock, HttpMessageHandler? handler)
    {
        this.limits = limits;
        hdfs = new WebHdfs(address, user, limits, clock, handler);
        Name = address.ToString();
    }

    /// <summary>The lake that the addresses name.</summary>
    /// <exception cref="BazaarException">None is named.</exception>
    public static HdfsLake Open(EngineAddresses addresses) =>
        new(addresses.WebHdfs.Require(), addresses.User.Require())
        {
            Name = addresses.Hdfs.Value?.GetLeftPart(UriPartial.Authority) ?? $"{addresses.WebHdfs.Value}",
        };

    public string Name { get; private init; }

    /// <summary>The name of the folder that holds an upload until it is whole.</summary>
    internal Func<string> UploadName { get; init; } = () => $"{Guid.NewGuid():N}";

    public void Dispose() => hdfs.Dispose();

    /// <summary>One file or folder; null where nothing is there.</summary>
    private LakeEntry? Find(string path)
    {
        path = HdfsPath.Normal(path);
        foreach (var segment in LakePath.Segments(path))
            LakePath.CheckName(segment, path);
        try
        {
            var answer = hdfs.GetAsync("GETFILESTATUS", path, CancellationToken.None).GetAwaiter().GetResult();
            return HdfsEntries.Read(path, answer.GetProperty("FileStatus"));
        }
        catch (ServerFault e) when (WebHdfsFaults.IsMissing(e))
        {
            return null;
        }
    }

    /// <summary>What is in a folder, sorted; a few hundred entries at a time. None where it is a file, or not there any more.</summary>
    private List<LakeEntry> Children(string folder)
    {
        var found = new List<LakeEntry>();
        try
        {
            long left;
            do
            {
                (string, string)[] after = found.Count == 0 ? [] : [("startAfter", found[^1].Name)];
                var answer = hdfs.GetAsync("LISTSTATUS_BATCH", folder, CancellationToken.None, after).GetAwaiter().GetResult();
                var listing = answer.GetProperty("DirectoryListing");
                var page = listing.GetProperty("partialListing").GetProperty("FileStatuses").GetProperty("FileStatus");
                found.AddRange(
                    page.EnumerateArray().Select(status => HdfsEntries.Read(folder, status)).Where(e => e.Path != folder)
                );
                left = page.GetArrayLength() == 0 ? 0 : listing.GetProperty("remainingEntries").GetInt64();
            } while (left > 0);
        }
        catch (ServerFault e) when (WebHdfsFaults.IsMissing(e))
        {
            return [];
        }
        // HDFS sorts by UTF-8's bytes, the lake by UTF-16's units.
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>What a path or glob means, sorted.</summary>
    private IReadOnlyList<LakeEntry> Matches(string pattern)
    {
        if (!Glob.IsPattern(pattern))
            return Find(pattern) is { } one ? [one] : [];
        return
        [
            .. Glob.Expand(pattern).SelectMany(MatchesOne).DistinctBy(e => e.Path).OrderBy(e => e.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Only what follows a pattern's segment is listed; names are put behind each other, and asked about at the end.</summary>
    private IEnumerable<LakeEntry> MatchesOne(string pattern)
    {
        List<(string Path, LakeEntry? Entry)> found = [("/", null)];
        foreach (var segment in LakePath.Segments(pattern))
        {
            if (!Glob.IsPattern(segment))
            {
                LakePath.CheckName(segment, pattern);
                found = [.. found.Select(f => (HdfsPath.Join(f.Path, segment), (LakeEntry?)null))];
                continue;
            }
            Glob.Check(segment);
            found =
            [
                .. found
                    .Where(f => f.Entry is not { IsDirectory: false })
                    .SelectMany(f => Children(f.Path))
                    .Where(e => Glob.Matches(segment, e.Name))
                    .Select(e => (e.Path, (LakeEntry?)e)),
            ];
        }
        return found.Select(f => f.Entry ?? Find(f.Path)).OfType<LakeEntry>();
    }

    private IReadOnlyList<LakeEntry> Existing(string path, string command)
    {
        var found = On(command, path, () => Matches(path));
        return found.Count > 0 ? found : throw LakeErrors.Missing(path, command);
    }

    private LakeEntry One(string path, string command)
    {
        var found = Existing(path, command);
        return found.Count == 1 ? found[0] : throw LakeErrors.TooMany(path, command, found[0].Path, found[1].Path);
    }

    /// <summary>Whether a path is one of this machine.</summary>
    private static bool IsLocal(string path) => LakePath.IsLocal(path, out _);

    /// <summary>Does what talks to HDFS; what it refuses is said under the command's name.</summary>
    private static T On<T>(string command, string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ServerFault e)
        {
            throw new BazaarException(e.Diagnostic with { Message = $"{command}: `{path}': {e.Diagnostic.Message}" }, e);
        }
    }
}
