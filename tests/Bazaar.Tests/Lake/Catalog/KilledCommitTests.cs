using System.Diagnostics;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Xunit;

namespace Bazaar.Tests.Lake.Catalog;

/// <summary>A process that is killed at each step of a load leaves the table as before or as after, and the lake goes on.</summary>
public sealed class KilledCommitTests : IDisposable
{
    private readonly TempLab lab = new();

    public void Dispose() => lab.Dispose();

    public static TheoryData<string> Steps() => [.. Failpoint.Names];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Killed_load_leaves_the_table_whole(string step)
    {
        lab.Lab.Hive("CREATE TABLE t (a INT) PARTITIONED BY (p INT) STORED AS PARQUET");
        lab.Lab.Hive("INSERT INTO t VALUES (1, 1), (2, 1), (3, 2)");
        // The load replaces one partition, adds one, adds files to none; the second statement adds files to one.
        var overwrites = step != "files-moved";
        var load = overwrites
            ? "INSERT OVERWRITE TABLE t PARTITION (p) SELECT 9, 1 UNION ALL SELECT 8, 3"
            : "INSERT INTO t VALUES (9, 1), (8, 3)";
        Assert.NotEqual(0, RunKilled(load, step));
        var before = "1,1 2,1 3,2";
        var after = overwrites ? "3,2 8,3 9,1" : "1,1 2,1 3,2 8,3 9,1";
        var index = Failpoint.Names.ToList().IndexOf(step);
        var committed = index >= Failpoint.Names.ToList().IndexOf("journal-written");
        Assert.Equal(committed ? after : before, Rows());
        Assert.Equal(committed ? 3 : 2, Partitions());

        lab.Lab.Hive("INSERT INTO t VALUES (7, 7)");
        Assert.Equal((committed ? after : before) + " 7,7", Rows(byPartition: true));
        Assert.Empty(Leftovers());
    }

    private string Rows(bool byPartition = false)
    {
        using var result = lab.Lab.Hive($"SELECT a, p FROM t ORDER BY {(byPartition ? "IF(p = 7, 1, 0), " : "")}a");
        return string.Join(' ', result.Rows().Select(r => $"{r[0]},{r[1]}"));
    }

    private long Partitions()
    {
        using var result = lab.Lab.Hive("SHOW PARTITIONS t");
        return result.RowCount;
    }

    private IEnumerable<string> Leftovers()
    {
        var staging = Path.Combine(lab.Lab.Lake.Root, ".staging");
        return Directory.Exists(staging) ? Directory.GetFileSystemEntries(staging) : [];
    }

    /// <summary>The lab's own program as the process that dies.</summary>
    private int RunKilled(string statement, string step)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Bazaar.Cli.dll"), "hive", "--lake", lab.Lab.Lake.Root, "-e", statement]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Failpoint.Variable] = step;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
