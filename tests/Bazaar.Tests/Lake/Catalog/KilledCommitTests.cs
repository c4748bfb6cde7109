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
        // Replaced and new partitions, unless the step belongs to files that are added or to a folder that goes.
        var (load, after) = step switch
        {
            "file-moved" => ("INSERT INTO t VALUES (9, 1), (8, 3)", "1,1 2,1 3,2 8,3 9,1"),
            "folder-removed" => ("ALTER TABLE t DROP PARTITION (p = 2)", "1,1 2,1"),
            _ => ("INSERT OVERWRITE TABLE t PARTITION (p) SELECT 9, 1 UNION ALL SELECT 8, 3", "3,2 8,3 9,1"),
        };
        Assert.NotEqual(0, RunKilled(load, step));
        var names = Failpoint.Names.ToList();
        var expected = names.IndexOf(step) >= names.IndexOf(Failpoint.Committed) ? after : "1,1 2,1 3,2";
        Assert.Equal(expected, Rows());
        Assert.Equal(expected.Split(' ').Select(r => r.Split(',')[1]).Distinct().Count(), Partitions());

        lab.Lab.Hive("INSERT INTO t VALUES (7, 7)");
        Assert.Equal(expected + " 7,7", Rows(byPartition: true));
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
