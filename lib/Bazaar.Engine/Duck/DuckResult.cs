using System.Globalization;
using Bazaar.Core;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>Rows that lie in a table of the session: computed once, read as often and as far as wanted.</summary>
public sealed class DuckResult : Result
{
    private readonly DuckSession session;
    private readonly string table;
    private bool disposed;

    internal DuckResult(DuckSession session, string table, long rows)
    {
        this.session = session;
        this.table = table;
        RowCount = rows;
    }

    /// <summary>A result over a table of the session, with the columns as the language calls them.</summary>
    public static DuckResult Make(
        DuckSession session,
        string table,
        long rows,
        Language language,
        IReadOnlyList<Column> columns,
        string statement,
        TimeSpan elapsed
    ) =>
        new(session, table, rows)
        {
            Language = language,
            Columns = columns,
            Statement = statement,
            Elapsed = elapsed,
        };

    public override long RowCount { get; }

    /// <summary>The session's table with the rows, for code that goes on in DuckDB; its columns are named c0, c1 ….</summary>
    public string Table => table;

    public DuckSession Session => session;

    public override IEnumerable<object?[]> Rows(long? limit = null)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var items = Columns.Select((c, i) => ValueReader.Select(ColumnName(i), c.Type)).DefaultIfEmpty("1");
        var most = limit is { } n ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {n}") : "";
        using var command = session.Connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", items)} FROM {table}{most}";
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = ValueReader.Read(reader, i, Columns[i].Type);
            yield return row;
        }
    }

    internal static string ColumnName(int index) => "c" + index.ToString(CultureInfo.InvariantCulture);

    public override void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            session.Drop(table);
        }
        base.Dispose();
    }
}
