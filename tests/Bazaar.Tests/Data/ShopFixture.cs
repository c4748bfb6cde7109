using Bazaar.Data;
using DuckDB.NET.Data;
using Xunit;

namespace Bazaar.Tests.Data;

/// <summary>A generated shop, read back by DuckDB from its files alone.</summary>
public class ShopFixture : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public ShopFixture()
        : this(42, DefectRates.Default) { }

    protected ShopFixture(int seed, DefectRates rates)
    {
        Raw = TempFolder();
        Report = Generator.Run(new(Raw, 0.05, seed, rates), null, TestContext.Current.CancellationToken);
        connection.Open();
        Ask("SET TimeZone = 'UTC'");
        Ask($"CREATE TABLE truth AS FROM read_csv('{Raw}/_truth/defects.csv', all_varchar = true)");
        Ask($"CREATE TABLE users AS FROM read_csv('{Raw}/users/users.csv', auto_detect = true)");
        Ask(
            $"CREATE TABLE products AS FROM read_csv('{Raw}/products/products.csv', auto_detect = true, types = {{'barcode': 'VARCHAR'}})"
        );
        Ask(
            $"""
            CREATE TABLE transactions AS SELECT *, replace(filename, '{Raw}/', '') AS file, file_row_number + 1 AS line
            FROM read_parquet('{Raw}/transactions/*/*/*/*.parquet', filename = true, file_row_number = true)
            """
        );
        Ask("CREATE TABLE lines (file VARCHAR, line BIGINT, text VARCHAR)");
        using (var appender = connection.CreateAppender("lines"))
        {
            foreach (
                var file in Directory.EnumerateFiles(Path.Combine(Raw, "clickstream"), "*.json", SearchOption.AllDirectories)
            )
            {
                var line = 0L;
                foreach (var text in File.ReadLines(file))
                    appender
                        .CreateRow()
                        .AppendValue(Path.GetRelativePath(Raw, file).Replace('\\', '/'))
                        .AppendValue(++line)
                        .AppendValue(text)
                        .EndRow();
            }
        }
        var json = string.Join(", ", Fields("clickstream").Select(f => $"text ->> '$.{f}' AS {f}"));
        Ask($"CREATE TABLE events AS SELECT file, line, {json} FROM lines WHERE json_valid(text) AND text <> '{{}}'");
        // What is left when the planted rows are taken away is the world.
        Ask("CREATE VIEW bad AS FROM truth WHERE defect NOT IN ('mixed_timestamp', 'late_arrival', 'missing_value')");
        Ask(
            "CREATE TABLE clean_events AS SELECT * FROM events ANTI JOIN bad ON bad.set = 'clickstream' AND bad.file = events.file AND bad.line = events.line::VARCHAR"
        );
        Ask(
            "CREATE TABLE orders AS SELECT * FROM transactions t ANTI JOIN bad ON bad.set = 'transactions' AND bad.file = t.file AND bad.line = t.line::VARCHAR"
        );
        Ask("CREATE TABLE people AS SELECT * FROM users ANTI JOIN bad ON bad.set = 'users' AND bad.key = user_id");
        Ask("CREATE TABLE things AS SELECT * FROM products ANTI JOIN bad ON bad.set = 'products' AND bad.key = product_id");
    }

    public string Raw { get; }
    public GenerateReport Report { get; }

    public static string TempFolder() => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()).Replace('\\', '/');

    /// <summary>A file or folder of the repository.</summary>
    public static string Home(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Bazaar.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, path);
    }

    public static DataDictionary Dictionary { get; } = DataDictionary.Load(Home("data/dictionary"));

    public static IEnumerable<string> Fields(string set) => Dictionary[set].Fields.Select(f => f.Name);

    public List<object[]> Ask(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    public double Number(string sql) => Convert.ToDouble(Ask(sql)[0][0], System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(Raw, recursive: true);
        GC.SuppressFinalize(this);
    }
}
