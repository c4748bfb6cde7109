using Bazaar.Data.Files;
using DuckDB.NET.Data;

namespace Bazaar.Data;

/// <summary>The small world of <c>data/samples</c>: 1,000 rows of each set as CSV, no defects, every key resolves in it.</summary>
public static class Samples
{
    public const int Rows = 1_000;
    private const int Seed = 7;

    /// <summary>Writes the four files into a folder; the same bytes each time.</summary>
    public static void Write(string folder)
    {
        var raw = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var options = new GenerateOptions(raw, GenerateOptions.LeastScale, Seed, DefectRates.None, 1)
            {
                Users = Rows,
                Products = Rows,
                Orders = Rows,
            };
            Generator.Run(options);
            Directory.CreateDirectory(folder);
            foreach (var set in (string[])["users", "products"])
                File.Copy(Path.Combine(raw, set, set + ".csv"), Path.Combine(folder, set + ".csv"), overwrite: true);
            using var connection = TransactionFiles.Open();
            Copy(
                connection,
                $"""
                SELECT * REPLACE (strftime(transaction_timestamp, '%Y-%m-%dT%H:%M:%S.%gZ') AS transaction_timestamp)
                FROM read_parquet('{Quoted(raw)}/transactions/*/*/*/*.parquet') ORDER BY transaction_id
                """,
                Path.Combine(folder, "transactions.csv")
            );
            var events =
                $"read_json('{Quoted(raw)}/clickstream/*/*/*/*.json', format = 'newline_delimited', "
                + $"columns = {{{string.Join(", ", Clicks.ClickFile.Fields.Select(f => $"{f}: 'VARCHAR'"))}}})";
            var sessions = string.Join(", ", Sessions(connection, events).Select(s => $"'{s}'"));
            Copy(
                connection,
                $"SELECT * FROM {events} WHERE session_id IN ({sessions}) ORDER BY event_time, event_id",
                Path.Combine(folder, "clickstream.csv")
            );
        }
        finally
        {
            if (Directory.Exists(raw))
                Directory.Delete(raw, recursive: true);
        }
    }

    /// <summary>Whole sessions by time that make 1,000 events together.</summary>
    private static List<string> Sessions(DuckDBConnection connection, string events)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT session_id, count(*) FROM {events} GROUP BY session_id ORDER BY min(event_time), session_id";
        using var reader = command.ExecuteReader();
        var (taken, left) = (new List<string>(), (long)Rows);
        while (reader.Read())
        {
            var size = reader.GetInt64(1);
            // One event alone could not be filled up by any session.
            if (size > left || left - size == 1)
                continue;
            taken.Add(reader.GetString(0));
            left -= size;
        }
        return taken;
    }

    private static void Copy(DuckDBConnection connection, string query, string file)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{Quoted(file)}' (FORMAT csv, HEADER)";
        command.ExecuteNonQuery();
    }

    private static string Quoted(string path) => path.Replace('\\', '/').Replace("'", "''", StringComparison.Ordinal);
}
