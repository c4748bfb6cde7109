namespace Bazaar.Core;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name as the engine shows it.</param>
/// <param name="Type">Its type.</param>
/// <param name="TypeName">The type's name in the engine's own words (Hive's bigint is Pig's long).</param>
public sealed record Column(string Name, DataType Type, string TypeName);

/// <summary>What one statement gave: columns and rows, or only a message, or an error.</summary>
/// <remarks>
/// Rows are read when asked for. A value is null, bool, sbyte, short, int, long, BigInteger, float, double,
/// <see cref="SqlDecimal"/>, <see cref="BigDecimal"/>, string, byte[], DateOnly, DateTime (a timestamp: kind Unspecified, no zone),
/// DateTimeOffset (an instant), <see cref="Interval"/>, and for nested types IReadOnlyList&lt;object?&gt; for an array or a bag,
/// object?[] for a struct or a tuple (fields in order), IReadOnlyList&lt;KeyValuePair&lt;object, object?&gt;&gt; for a map.
/// </remarks>
public abstract class Result : IDisposable
{
    /// <summary>The language whose rules format the values.</summary>
    public required Language Language { get; init; }

    /// <summary>The statement's own text and place, for headings and errors.</summary>
    public string Statement { get; init; } = "";
    public Place? Place { get; init; }

    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>Why it failed, or null.</summary>
    public Diagnostic? Error { get; init; }

    /// <summary>From text to the last row that was made; reading rows is not in it.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Rows that a statement wrote (INSERT, STORE, MERGE), or null.</summary>
    public long? RowsWritten { get; init; }

    /// <summary>Things that the user should know though the statement went well (files that it wrote, a hint that was ignored).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True where the engine prints rows as bare lines of text, not as a table (DESCRIBE and EXPLAIN of Pig).</summary>
    public bool IsText { get; init; }

    /// <summary>True where nobody knows the fields (a Pig relation without a schema): the one column is a tuple with all of them.</summary>
    public bool UnknownFields { get; init; }

    /// <summary>How many rows there are.</summary>
    public abstract long RowCount { get; }

    /// <summary>The rows, in order, at most <paramref name="limit"/> of them.</summary>
    public abstract IEnumerable<object?[]> Rows(long? limit = null);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>A result whose rows are at hand: SHOW, DESCRIBE, EXPLAIN, errors.</summary>
public sealed class RowsResult(IReadOnlyList<object?[]> rows) : Result
{
    public override long RowCount => rows.Count;

    public override IEnumerable<object?[]> Rows(long? limit = null) =>
        limit is { } most && most < rows.Count ? rows.Take((int)most) : rows;

    /// <summary>A failed statement's result.</summary>
    public static RowsResult Failed(Language language, Diagnostic error, string statement = "", TimeSpan elapsed = default) =>
        new([])
        {
            Language = language,
            Error = error,
            Statement = statement,
            Place = error.Place,
            Elapsed = elapsed,
        };
}
