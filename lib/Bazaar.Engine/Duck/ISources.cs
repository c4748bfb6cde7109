using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>What binders and the writer must know of the world: which files a path means, and where a shared plan's rows are kept.</summary>
public interface ISources
{
    /// <summary>The lake's folder on this machine.</summary>
    string Root { get; }

    /// <summary>The same for the time that one statement is written: what is on the disk is looked at once.</summary>
    ISources Look();

    /// <summary>
    /// The local files with data that a folder (its own files, not those of folders in it), a glob or a file of the lake means, sorted;
    /// hidden ones (<c>_x</c>, <c>.x</c>) left out. Empty where there is none.
    /// </summary>
    IReadOnlyList<string> Files(string lakePath);

    /// <summary>Those of several, in their order.</summary>
    IReadOnlyList<string> Files(IReadOnlyList<string> lakePaths);

    /// <summary>The columns of Parquet files, in order, with the types of the plan. Files with the same columns have one list.</summary>
    IReadOnlyList<EquatableList<Field>> ParquetSchemas(IReadOnlyList<string> files);

    /// <summary>How lines of these files are read: those that DuckDB reads as Java does, and those that it doesn't.</summary>
    LineFiles SplitLines(IReadOnlyList<string> files);

    /// <summary>The table in which a materialized shared plan's rows lie, its columns in the plan's order.</summary>
    string TableOf(SharedPlan shared);
}

/// <param name="Plain">Valid UTF-8, lines ended by LF only, no U+0001: DuckDB's CSV reader splits them rightly and fast.</param>
/// <param name="Other">All others: read by our own table function.</param>
public sealed record LineFiles(IReadOnlyList<string> Plain, IReadOnlyList<string> Other);
