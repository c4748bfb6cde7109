using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Bazaar.Core;
using Bazaar.Data.Clicks;
using Bazaar.Data.Files;
using Bazaar.Data.World;

namespace Bazaar.Data;

/// <summary>Makes the shop's raw zone.</summary>
public static class Generator
{
    /// <summary>Draws the world, plants the defects, writes all sets with their truth and manifest.</summary>
    /// <exception cref="BazaarException">A wrong option (exit code 2), a folder that can't be written, too little space.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the folder is as before.</exception>
    public static GenerateReport Run(
        GenerateOptions options,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        options.Check();
        try
        {
            using var staging = Staging.Open(options);
            return new Run(options, staging, progress, cancel).Go();
        }
        catch (AggregateException error) when (error.InnerExceptions[0] is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(options, error.InnerExceptions[0]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(options, error);
        }
    }

    private static BazaarException Unwritable(GenerateOptions options, Exception error) =>
        BazaarException.Runtime(
            $"{options.Out} can't be written: {error.Message}",
            "Check its rights and the free space, or choose another folder.",
            error
        );
}

/// <summary>One run, step by step.</summary>
internal sealed class Run(GenerateOptions options, Staging staging, IProgress<ProgressStep>? progress, CancellationToken cancel)
{
    private const int UsersAChunk = 4096;

    private readonly DefectRates rates = options.Defects ?? DefectRates.Default;
    private readonly ParallelOptions parallel = new()
    {
        MaxDegreeOfParallelism = options.ThreadCount,
        CancellationToken = cancel,
    };
    private readonly List<GeneratedFile> files = [];
    private readonly List<PlantedDefect> defects = [];
    private readonly List<GeneratedSet> sets = [];

    public GenerateReport Go()
    {
        var clock = Stopwatch.StartNew();
        progress?.Report(new("world", 0, 1, "steps"));
        var pools = Task.Run(Pools.Draw, cancel);
        var products = new Products(options.Products, options.Seed);
        var users = new Users(options.Users, options.Seed, options.ThreadCount);
        var orders = new Orders(options.Orders, users, products, options.ThreadCount, cancel);
        var people = new UserRows(users, pools.GetAwaiter().GetResult(), rates);
        progress?.Report(new("world", 1, 1, "steps"));

        Measure("clickstream", () => WriteClicks(users, products, orders, people));
        Measure("transactions", () => WriteTransactions(users, products, orders, people, pools.Result));
        Measure("users", () => WriteUsers(people));
        Measure("products", () => WriteProducts(new(products, pools.Result, rates), products.Count));
        WriteTruth();
        cancel.ThrowIfCancellationRequested();
        staging.Commit();
        return new(sets, files, defects.Count, clock.Elapsed.TotalSeconds);
    }

    private void Measure(string set, Func<long> write)
    {
        cancel.ThrowIfCancellationRequested();
        var clock = Stopwatch.StartNew();
        var world = write();
        var own = files.Where(f => f.Set == set).ToList();
        sets.Add(new(set, world, own.Sum(f => f.Rows), own.Sum(f => f.Bytes), own.Count, clock.Elapsed.TotalSeconds));
    }

    private long WriteClicks(Users users, Products products, Orders orders, UserRows people)
    {
        var bought = 0;
        for (var i = orders.Start[ShopCalendar.FirstClickDay]; i < orders.All.Length; i++)
            bought += Orders.Online(orders.All[i]) ? 1 : 0;
        var bots = BotPlan.For(bought / 0.08, rates);
        var days = new ClickFile[ShopCalendar.ClickDays];
        var done = 0;
        try
        {
            // The sale day is the largest by far, so it starts first.
            var largest = Enumerable
                .Range(0, days.Length)
                .OrderByDescending(d => orders.OfDay(ShopCalendar.FirstClickDay + d).Length);
            Parallel.ForEach(
                System.Collections.Concurrent.Partitioner.Create(
                    largest,
                    System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering
                ),
                parallel,
                () =>
                    (
                        Clicks: new ClickDay(users, products, orders, people, rates, bots),
                        Text: new Utf8Text((1 << 20) + (1 << 14))
                    ),
                (d, _, own) =>
                {
                    days[d] = new(staging.Folder, ShopCalendar.FirstClickDay + d);
                    own.Clicks.Draw(ShopCalendar.FirstClickDay + d);
                    days[d].Write(own.Clicks, options.Seed, own.Text);
                    progress?.Report(new("clickstream", Interlocked.Increment(ref done), days.Length, "files"));
                    return own;
                },
                _ => { }
            );
            for (var d = 0; d < days.Length; d++)
            {
                files.Add(days[d].Finish(days[Math.Max(0, d - 3)..d]));
                defects.AddRange(days[d].Defects);
            }
            return days.Sum(day => (long)day.World);
        }
        finally
        {
            foreach (var day in days)
                day?.Dispose();
        }
    }

    private long WriteTransactions(Users users, Products products, Orders orders, UserRows people, Pools pools)
    {
        var plan = new OrderPlan(orders, options.Seed, rates);
        var writer = new TransactionFiles(plan, people, pools, users, products, staging.Folder);
        var written = new (GeneratedFile File, List<PlantedDefect> Defects)[ShopCalendar.Days];
        var done = 0;
        Parallel.For(
            0,
            ShopCalendar.Days,
            parallel,
            TransactionFiles.Open,
            (day, _, connection) =>
            {
                written[day] = writer.Write(connection, day);
                progress?.Report(new("transactions", Interlocked.Increment(ref done), ShopCalendar.Days, "files"));
                return connection;
            },
            connection => connection.Dispose()
        );
        files.AddRange(written.Select(w => w.File));
        defects.AddRange(written.SelectMany(w => w.Defects));
        return orders.All.Length;
    }

    private long WriteUsers(UserRows people)
    {
        const string path = "users/users.csv";
        var chunks = (people.Count + UsersAChunk - 1) / UsersAChunk;
        var (ids, lines) = (new int[chunks + 1], new long[chunks + 1]);
        (ids[0], lines[0]) = (people.Count + 1, 2);
        for (var c = 0; c < chunks; c++)
        {
            var (from, to) = (c * UsersAChunk, Math.Min(people.Count, (c + 1) * UsersAChunk));
            var twins = people.Twins(from, to);
            (ids[c + 1], lines[c + 1]) = (ids[c] + twins, lines[c] + to - from + twins);
        }
        using var file = new HashedFile(staging.Folder, "users", path);
        file.Write(Encoding.UTF8.GetBytes(string.Join(',', UserRows.Fields) + "\n"));
        // A few chunks at a time, so that memory stays the same at any scale.
        for (var start = 0; start < chunks; start += 16)
        {
            var (first, batch) = (
                start,
                new (Utf8Text Text, List<PlantedDefect> Defects, int Rows)[Math.Min(16, chunks - start)]
            );
            Parallel.For(
                0,
                batch.Length,
                parallel,
                i =>
                {
                    var c = first + i;
                    batch[i] = people.Render(
                        c * UsersAChunk,
                        Math.Min(people.Count, (c + 1) * UsersAChunk),
                        ids[c],
                        lines[c],
                        path
                    );
                }
            );
            foreach (var (text, planted, rows) in batch)
            {
                file.Write(text.Written);
                file.Rows += rows;
                defects.AddRange(planted);
            }
            progress?.Report(new("users", Math.Min(people.Count, (start + 16) * UsersAChunk), people.Count, "rows"));
        }
        files.Add(file.Finish());
        return people.Count;
    }

    private long WriteProducts(ProductRows rows, int count)
    {
        using var file = new HashedFile(staging.Folder, "products", ProductRows.File);
        rows.Write(file, defects);
        files.Add(file.Finish());
        return count;
    }

    private void WriteTruth()
    {
        var text = new Utf8Text(1 << 20).Add(Truth.Heading).Add("\n"u8);
        foreach (var d in defects)
            text.Add(d.Set)
                .Add(","u8)
                .Add(d.Defect)
                .Add(","u8)
                .Add(d.Detail)
                .Add(","u8)
                .Add(d.File)
                .Add(","u8)
                .Add(d.Line)
                .Add(","u8)
                .Add(d.Key)
                .Add("\n"u8);
        using (var file = new HashedFile(staging.Folder, Truth.Folder, Truth.DefectsFile))
        {
            file.Write(text.Written);
            file.Rows = defects.Count;
            files.Add(file.Finish());
        }
        var manifest = new
        {
            seed = options.Seed,
            scale = options.Scale,
            versions = new
            {
                bazaar = typeof(Generator).Assembly.GetName().Version!.ToString(3),
                bogus = typeof(Bogus.Faker).Assembly.GetName().Version!.ToString(3),
                duckdb = typeof(DuckDB.NET.Data.DuckDBConnection).Assembly.GetName().Version!.ToString(3),
            },
            first_day = ShopCalendar.FirstDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            last_day = ShopCalendar.LastDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            defect_rates = rates,
            sets = sets.Select(s => new
            {
                set = s.Set,
                world_rows = s.World,
                rows = s.Rows,
                bytes = s.Bytes,
                files = s.Files,
            }),
            files = files.Select(f => new
            {
                set = f.Set,
                path = f.Path,
                rows = f.Rows,
                bytes = f.Bytes,
                sha256 = f.Sha256,
            }),
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, Indented);
        File.WriteAllBytes(Path.Combine(staging.Folder, Truth.ManifestFile), [.. json, (byte)'\n']);
    }

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };
}
