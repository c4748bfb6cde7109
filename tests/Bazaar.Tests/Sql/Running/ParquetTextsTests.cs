using Bazaar.Core;
using DuckDB.NET.Data;
using Xunit;

namespace Bazaar.Tests.Sql.Running;

/// <summary>Tables whose Parquet files come from several writers: some say of a text that it is one, others don't.</summary>
public sealed class ParquetTextsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(", b BINARY")]
    public void Texts_that_are_not_said_to_be_texts_are_read_as_such(string bytes)
    {
        using var lab = new TempLab();
        var folder = Path.Combine(lab.Folder, "files");
        Directory.CreateDirectory(folder);
        using (var duck = new DuckDBConnection("DataSource=:memory:"))
        {
            duck.Open();
            Write("marked", 1, "'é'", bytes);
            Write("unmarked", 2, "encode('é')", bytes);
            void Write(string file, int id, string text, string b)
            {
                using var command = duck.CreateCommand();
                command.CommandText =
                    $"COPY (SELECT {id} AS i, {text} AS t, [{text}] AS a, {{'x': {text}}} AS s, MAP {{{text}: {{'y': [{text}]}}}} AS m{(b.Length > 0 ? ", encode('b') AS b" : "")}) TO '{folder}/{file}.parquet' (FORMAT parquet)";
                command.ExecuteNonQuery();
            }
        }
        lab.Lab.Hive(
                $"CREATE EXTERNAL TABLE t (i INT, t STRING, a ARRAY<STRING>, s STRUCT<x:STRING>, m MAP<STRING, STRUCT<y:ARRAY<STRING>>>{bytes}) STORED AS PARQUET LOCATION 'file://{folder}'"
            )
            .Dispose();
        using var result = lab.Lab.Hive("SELECT i, t, a[0], s.x, map_keys(m)[0], m['é'].y[0] FROM t ORDER BY i");
        Assert.Equal(["1 é é é é é", "2 é é é é é"], result.Rows().Select(r => string.Join(' ', r)));
    }
}
