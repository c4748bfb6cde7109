using System.Collections.Immutable;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;
using Xunit;

namespace Bazaar.Tests.Lake.Catalog;

public sealed class CatalogStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-catalog-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private CatalogStore Store() => new(new EmbeddedLake(folder), TimeProvider.System);

    private static Table Sample(string name = "t") =>
        new("default", name, TableKind.External)
        {
            Columns =
            [
                new("a", DataType.Int, "the first", "1", NotNull: true),
                new("b", new MapType(DataType.String, new ArrayType(new DecimalType(12, 2)))),
            ],
            PartitionColumns = [new("day", DataType.Date)],
            Format = StorageFormat.Parquet,
            Location = "/x/t",
            Properties = Maps.Text.Add("Z", "1").Add("a", "ä"),
            Statistics = new(3, 1, 100),
            ColumnStatistics = Maps.Statistics.Add("a", new("1", "3", 0, 3, null, null, null, null)),
            CreatedAt = new DateTime(2025, 11, 30, 1, 2, 3, DateTimeKind.Utc),
        };

    [Fact]
    public void A_new_lake_has_the_default_database()
    {
        using var read = Store().BeginRead();
        Assert.Equal(["default"], read.View.Databases);
        Assert.Equal("/user/hive/warehouse", read.View.Find("default")!.Location);
    }

    [Fact]
    public void What_is_committed_is_read_by_another_store()
    {
        using (var write = Store().BeginWrite())
        {
            write.Put(new Database("shop", "/shop", "a shop"));
            write.Put(Sample());
            write.Put(Sample(), [new Partition(["2025-11-30"], "/x/t/day=2025-11-30"), new Partition([null], "/x/none")]);
            write.Commit();
        }
        using var read = Store().BeginRead();
        var table = read.View.Find("default", "t")!;
        Assert.Equal(Sample().Columns, table.Columns);
        Assert.Equal("ä", table.Properties["a"]);
        Assert.Equal(Sample().Statistics, table.Statistics);
        Assert.Equal(Sample().ColumnStatistics["a"], table.ColumnStatistics["a"]);
        Assert.Equal(Sample().CreatedAt, table.CreatedAt);
        Assert.Equal(2, read.View.Partitions(table).Count);
        Assert.Contains(read.View.Partitions(table), p => p.Values[0] is null && p.Location == "/x/none");
        Assert.Equal("a shop", read.View.Find("shop")!.Comment);
    }

    [Fact]
    public void What_is_not_committed_is_nowhere()
    {
        var store = Store();
        using (var write = store.BeginWrite())
        {
            write.Put(Sample());
            var staged = write.Stage(Path.Combine(folder, "x"));
            File.WriteAllText(Path.Combine(staged, "f"), "data");
            write.ReplaceFolder(staged, Path.Combine(folder, "x"));
            Assert.NotNull(write.Find("default", "t"));
        }
        using var read = store.BeginRead();
        Assert.Null(read.View.Find("default", "t"));
        Assert.False(Directory.Exists(Path.Combine(folder, "x")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(folder, ".staging")));
    }

    [Fact]
    public void A_reader_keeps_what_it_saw_until_it_ends()
    {
        var store = Store();
        Put(store, Sample("old"));
        var reader = store.BeginRead();
        var writer = Task.Run(() => Put(Store(), Sample("new")));
        Assert.False(writer.Wait(TimeSpan.FromMilliseconds(300)));
        Assert.Null(reader.View.Find("default", "new"));
        reader.Dispose();
        Assert.True(writer.Wait(TimeSpan.FromSeconds(30)));
        using var later = store.BeginRead();
        Assert.NotNull(later.View.Find("default", "new"));
    }

    private static void Put(CatalogStore store, Table table)
    {
        using var write = store.BeginWrite();
        write.Put(table);
        write.Commit();
    }

    [Fact]
    public void Readers_and_a_writer_at_once_see_no_half_change()
    {
        var target = Path.Combine(folder, "data");
        using var stop = new CancellationTokenSource();
        var seen = new int[3];
        var readers = Enumerable
            .Range(0, seen.Length)
            .Select(reader =>
                Task.Run(() =>
                {
                    var store = Store();
                    while (!stop.IsCancellationRequested)
                    {
                        using var read = store.BeginRead();
                        if (read.View.Find("default", "t") is not { } table)
                            continue;
                        // The record and the files are of one commit.
                        Assert.Equal(table.Properties["n"], File.ReadAllText(Path.Combine(target, "n")));
                        seen[reader]++;
                    }
                })
            )
            .ToList();
        var writer = Store();
        // On until each reader has seen something, and long enough for a half change to show.
        for (var i = 0; i < 40 || seen.Any(n => n == 0); i++)
        {
            using var write = writer.BeginWrite();
            var staged = write.Stage(target);
            File.WriteAllText(Path.Combine(staged, "n"), i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            write.ReplaceFolder(staged, target);
            write.Put(
                Sample() with
                {
                    Properties = Maps.Text.Add("n", i.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                }
            );
            write.Commit();
        }
        stop.Cancel();
        Task.WaitAll(readers);
    }

    [Fact]
    public void A_broken_record_names_its_file()
    {
        var store = Store();
        Put(store, Sample());
        var file = Directory.GetFiles(Path.Combine(folder, ".catalog", "tables")).Single();
        File.WriteAllText(file, "{ no json");
        using var read = Store().BeginRead();
        var error = Assert.Throws<BazaarException>(() => read.View.Find("default", "t"));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_versions_of_records_are_removed()
    {
        var store = Store();
        for (var i = 0; i < 3; i++)
            Put(store, Sample());
        Assert.Single(Directory.GetFiles(Path.Combine(folder, ".catalog", "tables")));
    }

    [Fact]
    public void A_writer_that_waits_too_long_is_told_who_writes()
    {
        var clock = new AtTime(new DateTimeOffset(2025, 11, 30, 1, 2, 3, TimeSpan.Zero));
        using var first = new CatalogStore(new EmbeddedLake(folder), clock).BeginWrite();
        var second = new CatalogStore(new EmbeddedLake(folder), TimeProvider.System)
        {
            WaitLimit = TimeSpan.FromMilliseconds(50),
        };
        var error = Assert.Throws<BazaarException>(() => second.BeginWrite());
        Assert.Contains(
            $"in use by another process: process {Environment.ProcessId} on {Environment.MachineName}, since 2025-11-30 01:02:03 UTC.",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.NotNull(error.Diagnostic.Cure);
    }

    [Fact]
    public void A_commit_that_waits_too_long_is_told_that_others_read()
    {
        var store = new CatalogStore(new EmbeddedLake(folder), TimeProvider.System) { WaitLimit = TimeSpan.FromMilliseconds(50) };
        using (var write = store.BeginWrite())
        {
            using var reader = Store().BeginRead();
            write.Put(Sample());
            var error = Assert.Throws<BazaarException>(() => write.Commit());
            Assert.Contains("statements that read", error.Message, StringComparison.Ordinal);
        }
        using var again = Store().BeginWrite();
        again.Put(Sample());
        again.Commit();
    }

    private sealed class AtTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
