using System.Collections.Concurrent;
using Bazaar.Core;
using Bazaar.Lake.Files;

namespace Bazaar.Lake.Catalog;

/// <summary>
/// The databases and tables of a lake, as versioned files below <c>.catalog</c>. Statements of several processes read at once; one
/// writes at a time, and readers wait only while its commit is carried out.
/// </summary>
/// <remarks>
/// A commit first stages all it needs, then writes a journal, and only then changes anything. Whoever comes next finishes a commit that
/// was stopped behind its journal, and throws away one that was stopped before.
/// </remarks>
public sealed class CatalogStore
{
    /// <summary>Where managed tables lie, as in Hive.</summary>
    public const string Warehouse = "/user/hive/warehouse";
    public const string DefaultDatabase = "default";

    private readonly CatalogFolder folder;
    private readonly ConcurrentDictionary<string, object> cache = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private StoredView? last;
    private (long Length, DateTime Written) stamp;

    public CatalogStore(EmbeddedLake lake, TimeProvider clock)
    {
        Lake = lake;
        Clock = clock;
        folder = new CatalogFolder(lake.Root);
    }

    public EmbeddedLake Lake { get; }

    internal TimeProvider Clock { get; }

    /// <summary>Told when a statement has waited for another process for a second.</summary>
    public Action<string>? Waiting { get; set; }

    /// <summary>Begins a statement that reads: nothing of what it sees changes until it is disposed.</summary>
    /// <exception cref="BazaarException">Another process wrote for too long, or the catalog is broken.</exception>
    public CatalogRead BeginRead(CancellationToken cancel = default)
    {
        while (true)
        {
            var shared = FileLock.Take(
                folder.Readers,
                exclusive: false,
                () => Waiting?.Invoke("Waiting for another process that writes …"),
                cancel
            );
            if (!File.Exists(folder.Journal))
                return new CatalogRead(Load(), shared);
            shared.Dispose();
            using var writer = TakeWriter(cancel);
            Recover(cancel);
        }
    }

    /// <summary>Begins a statement that writes; nobody else writes until it is disposed.</summary>
    /// <exception cref="BazaarException">Another process wrote for too long, or the catalog is broken.</exception>
    public CatalogWrite BeginWrite(CancellationToken cancel = default)
    {
        var writer = TakeWriter(cancel);
        try
        {
            Recover(cancel);
            ClearStaging();
            return new CatalogWrite(this, folder, Load(), writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private FileStream TakeWriter(CancellationToken cancel) =>
        FileLock.Take(folder.Writer, exclusive: true, () => Waiting?.Invoke("Waiting for another process that writes …"), cancel);

    internal FileStream TakeReaders(CancellationToken cancel) =>
        FileLock.Take(folder.Readers, exclusive: true, () => Waiting?.Invoke("Waiting for statements that read …"), cancel);

    /// <summary>Finishes a commit that was stopped. The caller holds the writer's lock.</summary>
    private void Recover(CancellationToken cancel)
    {
        if (!File.Exists(folder.Journal))
            return;
        using var all = TakeReaders(cancel);
        CatalogJson.Read<Journal>(folder.Journal).Apply(folder);
    }

    /// <summary>What a stopped writer left: nobody else writes now, so nobody needs it.</summary>
    private void ClearStaging()
    {
        Journal.DeleteFolder(folder.Staging);
        File.Delete(folder.NextIndex);
    }

    private StoredView Load()
    {
        lock (gate)
        {
            var file = new FileInfo(folder.Index);
            var now = file.Exists ? (file.Length, file.LastWriteTimeUtc) : (-1, default);
            if (last is not null && now == stamp && (!file.Exists || VersionOf(file) == last.Index.Version))
                return last;
            var index = file.Exists ? CatalogJson.Read<CatalogIndex>(folder.Index) : CatalogIndex.New;
            stamp = now;
            foreach (var old in cache.Keys.Where(k => !IsCurrent(k, index)))
                cache.TryRemove(old, out _);
            return last = new StoredView(folder, index, cache);
        }
    }

    /// <summary>The version stands in the first bytes: two commits within the clock's step are told apart by it.</summary>
    private static long VersionOf(FileInfo file)
    {
        Span<byte> head = stackalloc byte[64];
        using var stream = file.OpenRead();
        var read = stream.Read(head);
        long version = 0;
        foreach (var b in head[..read])
        {
            if (b is >= (byte)'0' and <= (byte)'9')
                version = version * 10 + (b - '0');
            else if (b == (byte)',')
                break;
        }
        return version;
    }

    private bool IsCurrent(string file, CatalogIndex index) =>
        index.Databases.Any(d => folder.Database(d.Key, d.Value) == file)
        || index.Tables.Any(t => folder.Table(t.Key, t.Value) == file)
        || index.Partitions.Any(p => folder.Partitions(p.Key, p.Value) == file);
}

/// <summary>A statement that reads.</summary>
public sealed class CatalogRead : IDisposable
{
    private readonly FileStream shared;

    internal CatalogRead(CatalogView view, FileStream shared)
    {
        View = view;
        this.shared = shared;
    }

    public CatalogView View { get; }

    public void Dispose() => shared.Dispose();
}
