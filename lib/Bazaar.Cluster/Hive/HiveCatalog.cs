namespace Bazaar.Cluster.Hive;

/// <summary>A table or view as the server lists it.</summary>
/// <param name="Kind">TABLE, VIEW, MATERIALIZED_VIEW or the like, in the server's word.</param>
public sealed record ServerTable(string Database, string Name, string Kind, string? Comment);

/// <summary>A column as the server lists it.</summary>
/// <param name="TypeName">In the server's own words.</param>
/// <param name="Position">From 1.</param>
public sealed record ServerColumn(string Database, string Table, string Name, string TypeName, int Position, string? Comment);

/// <summary>What a HiveServer2 or an Impala has: asked by the protocol's own calls, which run no statement.</summary>
/// <remarks>The columns of the answers are those of JDBC's DatabaseMetaData.</remarks>
public sealed class HiveCatalog(HiveSession session)
{
    private const int Schema = 1;

    /// <summary>All databases, sorted.</summary>
    public IReadOnlyList<string> Databases() => Names(session.Ask("GetSchemas"), 0);

    /// <summary>All functions by their bare names, sorted.</summary>
    public IReadOnlyList<string> Functions() => Names(session.Ask("GetFunctions", null, "%"), 2);

    /// <summary>All types by their names, as the server orders them.</summary>
    public IReadOnlyList<string> Types()
    {
        using var rows = session.Ask("GetTypeInfo");
        return [.. rows.Raw().Select(r => Text(r, 0)!)];
    }

    /// <summary>The tables and views of a database, sorted.</summary>
    public IReadOnlyList<ServerTable> Tables(string database)
    {
        using var rows = session.Ask("GetTables", database, "%");
        return
        [
            .. rows.Raw()
                .Where(r => Is(r, Schema, database))
                .Select(r => new ServerTable(database, Text(r, 2)!, Text(r, 3) ?? "TABLE", Text(r, 4)))
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The columns of a table, or of all tables of a database, in order.</summary>
    public IReadOnlyList<ServerColumn> Columns(string database, string? table = null)
    {
        using var rows = session.Ask("GetColumns", database, table ?? "%", "%");
        return
        [
            .. rows.Raw()
                // A name with an underscore is a pattern that means others, too.
                .Where(r => Is(r, Schema, database) && (table is null || Is(r, 2, table)))
                .Select(r => new ServerColumn(
                    database,
                    Text(r, 2)!,
                    Text(r, 3)!,
                    Text(r, 5)!,
                    Convert.ToInt32(r[16], System.Globalization.CultureInfo.InvariantCulture),
                    Text(r, 11) is { Length: > 0 } comment ? comment : null
                ))
                .OrderBy(c => c.Table, StringComparer.Ordinal)
                .ThenBy(c => c.Position),
        ];
    }

    private static bool Is(object?[] row, int column, string name) =>
        string.Equals(Text(row, column), name, StringComparison.OrdinalIgnoreCase);

    private static string? Text(object?[] row, int column) => row[column] as string;

    private static string[] Names(HiveRows answer, int column)
    {
        using (answer)
            return [.. answer.Raw().Select(r => Text(r, column)!).Distinct().Order(StringComparer.Ordinal)];
    }
}
