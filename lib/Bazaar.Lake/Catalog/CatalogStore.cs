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

    internal CatalogFolder Folder => folder;

    /// <summary>Told when a statement has waited for another process for a second.</summary>
    public Action<string>? Waiting { get; set; }

    /// <summary>How long a statement waits for another process before it gives up.</summary>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Begins a statement that reads: nothing of what it sees changes until it is disposed.</summary>
    /// <exception cref="BazaarException">Another process wrote for too long, or the catalog is broken.</exception>
    public CatalogRead BeginRead(CancellationToken cancel = default)
    {
        while (true)
        {
            var shared = FileLock.Take(folder.Readers, exclusive: false, WaitLimit, Holder, Tell, cancel);
            try
            {
                if (!File.Exists(folder.Journal))
                    return new CatalogRead(Load(), shared);
            }
            catch
            {
                shared.Dispose();
                throw;
            }
            shared.Dispose();
            using var writer = TakeWriter(cancel);
            Recover(cancel);
        }

        void Tell() => Waiting?.Invoke("Waiting for another process that writes …");
    }

    /// <summary>Begins a statement that writes; nobody else writes until it is disposed.</summary>
    /// <exception cref="BazaarException">Another process wrote for too long, or the catalog is broken.</exception>
    public CatalogWrite BeginWrite(CancellationToken cancel = default)
    {
        var writer = TakeWriter(cancel);
        try
        {
            Recover(cancel);
            var view = Load();
            ClearStaging(view.Index);
            return new CatalogWrite(this, folder, view, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private FileStream TakeWriter(CancellationToken cancel)
    {
        var writer = FileLock.Take(
            folder.Writer,
            exclusive: true,
            WaitLimit,
            Holder,
            () => Waiting?.Invoke("Waiting for another process that writes …"),
            cancel
        );
        try
        {
            LockHolder.Write(folder.Writer, Clock.GetUtcNow());
            return writer;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            writer.Dispose();
            throw BazaarException.Runtime(
                $"The lake's lock {folder.Writer} can't be marked: {e.Message}",
                "Look for free space and for the right to write there.",
                e
            );
        }
    }

    /// <summary>Who writes. Readers wait for a writer's commit only, and who commits holds the writer's lock too.</summary>
    private string? Holder() => LockHolder.Read(folder.Writer);

    internal FileStream TakeReaders(CancellationToken cancel) =>
        FileLock.Take(
            folder.Readers,
            exclusive: true,
            WaitLimit,
            // Many may read at once, and none says so: that would be a write for each statement that reads.
            () => "statements that read",
            () => Waiting?.Invoke("Waiting for statements that read …"),
            cancel
        );

    /// <summary>Finishes a commit that was stopped. The caller holds the writer's lock.</summary>
    private void Recover(CancellationToken cancel)
    {
        try
        {
            if (File.Exists(folder.Journal))
            {
                using var all = TakeReaders(cancel);
                CatalogJson.Read<Journal>(folder.Journal).Apply(folder);
            }
            if (File.Exists(folder.DoneJournal))
                CatalogJson.Read<Journal>(folder.DoneJournal).Clear(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(
                $"A change that was stopped can't be finished: {e.Message}",
                "Close what has files of the lake open, look for the right to write, and try again.",
                e
            );
        }
    }

    /// <summary>What a writer left that didn't commit; the caller holds the writer's lock, so nobody needs it.</summary>
    internal void ClearStaging(CatalogIndex index)
    {
        var outside = File.Exists(folder.Outside) ? File.ReadAllLines(folder.Outside) : [];
        var loads = Directory.Exists(folder.Staging) ? Directory.GetDirectories(folder.Staging, "load-*") : [];
        if (outside.Length + loads.Length == 0)
            return;
        File.Delete(folder.NextIndex);
        File.Delete(folder.Journal + ".half");
        // Record files that no index names are of a commit that was stopped while it wrote them.
        var named = folder.Files(index).ToHashSet(StringComparer.Ordinal);
        foreach (var file in folder.Files().Where(f => !named.Contains(f)))
            File.Delete(file);
        foreach (var staged in outside)
            Entry.Delete(staged);
        File.Delete(folder.Outside);
        foreach (var load in loads)
            Entry.Delete(load);
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
            if (index.Format > CatalogIndex.CurrentFormat)
                throw BazaarException.Runtime(
                    $"The catalog {folder.Index} was written by a later version of the lab.",
                    "Use that version, or another lake."
                );
            // A version is never used twice, so a lower one means that another lake has been put here.
            var current = index.Version < (last?.Index.Version ?? 0) ? [] : folder.Files(index).ToHashSet(StringComparer.Ordinal);
            foreach (var old in cache.Keys.Where(k => !current.Contains(k)))
                cache.TryRemove(old, out _);
            stamp = now;
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
