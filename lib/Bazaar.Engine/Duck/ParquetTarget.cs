using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>Where and how a plan's rows become Parquet files.</summary>
/// <param name="Path">A local folder that is there, or with <paramref name="PartitionKeys"/> 0 a file.</param>
/// <param name="Names">The columns' names in the files, in the plan's order.</param>
/// <param name="PartitionKeys">How many of the last columns are partition keys: a folder a value, in Hive's layout, and not in the files.</param>
public sealed record ParquetTarget(string Path, IReadOnlyList<string> Names, int PartitionKeys = 0)
{
    internal string Sql(string query, IReadOnlyList<PlanColumn> columns)
    {
        if (columns.Count != Names.Count)
            throw new ArgumentException($"{columns.Count} columns for {Names.Count} names.");
        var names = string.Join(", ", Names.Select(DuckTypes.Quote));
        var partitions =
            PartitionKeys == 0
                ? ""
                : $", PARTITION_BY ({string.Join(", ", Names.TakeLast(PartitionKeys).Select(DuckTypes.Quote))}), FILENAME_PATTERN 'part-{{i}}'";
        return $"COPY (SELECT * FROM (\n{query}\n) AS r({names})) TO {DuckTypes.Text(Path)} (FORMAT parquet, COMPRESSION snappy{partitions}, RETURN_STATS true)";
    }
}
