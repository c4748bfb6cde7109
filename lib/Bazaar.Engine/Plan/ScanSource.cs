using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>What a scan reads.</summary>
/// <param name="Name">The table's name, or the path as the script says it.</param>
/// <param name="Format">How the files are read.</param>
/// <param name="FileColumns">The columns that are in the files, in order; each stands for the scan's column of that position.</param>
/// <param name="Parts">
/// The folders, files or globs in the lake, with the partition's values. The scan's last columns, behind those of the files, are theirs,
/// and bear the names of the partition's keys.
/// </param>
public sealed record ScanSource(string Name, ScanFormat Format, EquatableList<Field> FileColumns, EquatableList<ScanPart> Parts)
{
    /// <summary>
    /// The name of the last of <see cref="FileColumns"/> where that is none of the files' but the address of the row's file: its path in the
    /// lake, or file:… of a file outside. No column of a file has the name.
    /// </summary>
    public const string FileAddress = "\0file";

    /// <summary>How many partitions there are before pruning, for EXPLAIN; null where the table has none.</summary>
    public int? AllParts { get; init; }

    /// <summary>Whether a column that a file lacks is NULL (a table that may have been altered) or an error (a path).</summary>
    public bool MissingIsNull { get; init; }

    /// <summary>The catalog's table behind it, as database.table, for authorising and lineage; null for a path.</summary>
    public string? Table { get; init; }
}

/// <summary>A folder, file or glob in the lake, and the partition's values (of the types of the partition columns).</summary>
public sealed record ScanPart(string Path, EquatableList<object?> Values);

/// <summary>How files become columns. Text formats are lines that the language's own functions take apart.</summary>
public abstract record ScanFormat;

/// <summary>Parquet; columns are found by name, without regard to case, and converted to the scan's types.</summary>
public sealed record ParquetScan : ScanFormat;

/// <summary>One column of text, a row a line as Hadoop splits them. Bytes that are not UTF-8 become U+FFFD, as in Java.</summary>
/// <param name="SkipLines">Lines at the head of each file that are no data.</param>
/// <param name="SkipLast">Lines at its end that are none.</param>
public sealed record LinesScan(int SkipLines = 0, int SkipLast = 0) : ScanFormat;
