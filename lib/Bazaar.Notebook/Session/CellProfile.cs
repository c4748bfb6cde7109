using System.Diagnostics;
using Bazaar.Core;
using Bazaar.Notebook.Display;

namespace Bazaar.Notebook.Session;

/// <summary>Where a cell's time goes, for <c>#!profile</c>: each of its parts, and each statement in them.</summary>
public sealed class CellProfile
{
    private readonly List<object?[]> rows = [];

    /// <summary>Measures one part.</summary>
    internal async Task Measure(string what, Func<Task> part)
    {
        var (cpu, bytes, collections) = Now();
        var watch = Stopwatch.StartNew();
        var at = rows.Count;
        try
        {
            await part().ConfigureAwait(false);
        }
        finally
        {
            var (cpuAfter, bytesAfter, collectionsAfter) = Now();
            rows.Insert(
                at,
                [
                    what,
                    Seconds(watch.Elapsed),
                    Seconds(cpuAfter - cpu),
                    Math.Round((bytesAfter - bytes) / 1e6, 1),
                    (long)(collectionsAfter - collections),
                    null,
                ]
            );
        }
    }

    /// <summary>Adds a statement of the part that is being measured.</summary>
    public void Add(Result statement) =>
        rows.Add([
            "  " + Short(statement.Statement),
            Seconds(statement.Elapsed),
            null,
            null,
            null,
            statement.RowsWritten ?? (statement.Columns.Count > 0 ? statement.RowCount : null),
        ]);

    internal MimeBundle Show() =>
        ResultTable.Format(
            new RowsResult(rows)
            {
                Language = Language.Hive,
                Columns =
                [
                    new("part", DataType.String, "string"),
                    new("seconds", DataType.Double, "wall"),
                    new("cpu", DataType.Double, "seconds"),
                    new("allocated", DataType.Double, "MB of .NET"),
                    new("collections", DataType.BigInt, "of .NET"),
                    new("rows", DataType.BigInt, "count"),
                ],
            },
            int.MaxValue
        ) with
        {
            Volatile = true,
        };

    private static (TimeSpan Cpu, long Bytes, int Collections) Now() =>
        (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    private static string Short(string statement)
    {
        var line = string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 60 ? line : line[..59] + "…";
    }
}
