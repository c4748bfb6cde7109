using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Files;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>
/// DuckDB in memory, one a Lab: runs plans, keeps results and shared plans as tables, writes files. What lasts lies in the lake, never here.
/// A session runs one statement at a time; <see cref="Gate"/> makes a second caller wait.
/// </summary>
public sealed partial class DuckSession : IDisposable
{
    private bool reckonsProgress;

    /// <param name="lake">Where the files lie that plans read.</param>
    /// <param name="register">Adds the languages' C# functions to the connection.</param>
    public DuckSession(EmbeddedLake lake, Action<DuckDBConnection>? register = null)
    {
        Connection = new DuckDBConnection("DataSource=:memory:");
        Connection.Open();
        TempFolder = Path.Combine(Path.GetTempPath(), "bazaar-" + Guid.NewGuid().ToString("N"));
        Execute($"SET memory_limit = '{MemoryLimit / Mebibyte} MiB'");
        Execute("SET TimeZone = 'UTC'");
        Execute("SET max_expression_depth = 100000");
        // A constant orders nothing, and is no error.
        Execute("SET order_by_non_integer_literal = true");
        Execute($"SET temp_directory = {DuckTypes.Text(TempFolder)}");
        // The time that it waits turns it on.
        Execute("SET enable_progress_bar_print = false; SET progress_bar_time = 0; SET enable_progress_bar = false");
        LineReader.Register(Connection);
        JavaCase.Register(Connection);
        Connection.RegisterScalarFunction<double?, double?>(
            "java_cbrt",
            (double? d) => d is { } n ? JavaNumbers.CubeRoot(n) : null
        );
        register?.Invoke(Connection);
        Sources = new DuckSources(this, lake);
    }

    /// <summary>
    /// What DuckDB may take before it spills to disk, in bytes: half of the machine's memory, 3 GiB at most. Others live on a learner's
    /// machine too, and the platform's scripts at full size are no slower for it. <c>BAZAAR_MEMORY</c> in MiB says otherwise.
    /// </summary>
    private static long MemoryLimit =>
        int.TryParse(
            Environment.GetEnvironmentVariable("BAZAAR_MEMORY"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? Math.Max(given, 256) * Mebibyte
            : Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2, 3072 * Mebibyte);

    private const long Mebibyte = 1 << 20;

    /// <summary>DuckDB's version.</summary>
    public static string EngineVersion
    {
        get
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            return connection.ServerVersion;
        }
    }

    public DuckDBConnection Connection { get; }

    public ISources Sources { get; }

    /// <summary>Where DuckDB puts what doesn't fit in memory; made when needed, deleted at the end.</summary>
    public string TempFolder { get; }

    /// <summary>Held while a statement runs.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The SQL of a plan, as it would run now.</summary>
    public string Sql(Rel plan) => DuckWriter.Write(plan, Sources);

    /// <summary>Runs a plan and keeps its rows in a table of this session.</summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="make">Makes the result of the table's name and its number of rows.</param>
    /// <param name="options">For progress.</param>
    /// <param name="cancel">Stops the query.</param>
    public DuckResult Query(
        Rel plan,
        Func<DuckSession, string, long, DuckResult> make,
        RunOptions options,
        CancellationToken cancel
    )
    {
        var table = KeepRows(plan, options, cancel);
        return make(this, table, Convert.ToInt64(Scalar($"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture));
    }

    /// <summary>Runs a plan whose columns are those of the result, in the language's words.</summary>
    public DuckResult Query(
        Rel plan,
        Language language,
        Func<DataType, string> typeName,
        RunOptions options,
        CancellationToken cancel,
        string statement = "",
        Place? place = null,
        bool unknownFields = false
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        return Query(
            plan,
            (session, table, rows) =>
                new DuckResult(session, table, rows)
                {
                    Language = language,
                    Columns = [.. plan.Columns.Select(c => new Column(c.Name, c.Type, typeName(c.Type)))],
                    Statement = statement,
                    Place = place,
                    UnknownFields = unknownFields,
                    Elapsed = TimeProvider.System.GetElapsedTime(started),
                },
            options,
            cancel
        );
    }

    /// <summary>The rows of a plan that has few, at once: an answer that a statement needs before it can go on.</summary>
    public IReadOnlyList<object?[]> Fetch(Rel plan, CancellationToken cancel) =>
        Run(plan, sql => Read(sql, plan.Columns), plan.Place, new RunOptions(), cancel);

    private List<object?[]> Read(string sql, IReadOnlyList<PlanColumn> columns)
    {
        var names = string.Join(", ", columns.Select((_, i) => DuckResult.ColumnName(i)));
        var items = columns.Select((c, i) => ValueReader.Select(DuckResult.ColumnName(i), c.Type));
        using var command = Connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", items)} FROM (\n{sql}\n) AS r({names})";
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. columns.Select((c, i) => ValueReader.Read(reader, i, c.Type))]);
        return rows;
    }

    /// <summary>Writes a plan's rows as Parquet below a local folder or to one file.</summary>
    /// <returns>The files that were written, with rows and bytes.</returns>
    public IReadOnlyList<WrittenFile> Copy(Rel plan, ParquetTarget target, RunOptions options, CancellationToken cancel) =>
        Run(plan, sql => ReadFiles(target.Sql(sql, plan.Columns)), plan.Place, options, cancel);

    /// <summary>Writes a plan's first column, a text, a line a row, in the plan's order, without quotes or escapes.</summary>
    /// <param name="plan">The lines, and behind them the partition keys.</param>
    /// <param name="path">A file, or with partition keys a local folder that is there.</param>
    /// <param name="keys">The names of the partition keys: a folder a value, in Hive's layout.</param>
    /// <returns>The files that were written, with lines and bytes.</returns>
    public IReadOnlyList<WrittenFile> CopyLines(
        Rel plan,
        string path,
        IReadOnlyList<string> keys,
        RunOptions options,
        CancellationToken cancel
    )
    {
        const string Plain = "FORMAT csv, HEADER false, DELIMITER '\u0001', QUOTE '', ESCAPE '', NULLSTR ''";
        var names = string.Join(", ", keys.Prepend("line").Select(DuckTypes.Quote));
        var partitions =
            keys.Count == 0
                ? ""
                : $", PARTITION_BY ({string.Join(", ", keys.Select(DuckTypes.Quote))}), FILENAME_PATTERN 'part-{{i}}'";
        var rows = Run(
            plan,
            sql => Execute($"COPY (SELECT * FROM (\n{sql}\n) AS r({names})) TO {DuckTypes.Text(path)} ({Plain}{partitions})"),
            plan.Place,
            options,
            cancel
        );
        return keys.Count == 0
            ? [new(path, rows, new FileInfo(path).Length)]
            :
            [
                .. Directory
                    .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(f => new WrittenFile(f, Lines(f), new FileInfo(f).Length)),
            ];
    }

    private static long Lines(string file)
    {
        using var stream = File.OpenRead(file);
        var buffer = new byte[1 << 16];
        long lines = 0;
        for (int read; (read = stream.Read(buffer)) > 0; )
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    /// <summary>Writes the plan's SQL and runs it; once more, with exact arithmetic, if an integer overflowed.</summary>
    private T Run<T>(Rel plan, Func<string, T> run, Place? place, RunOptions options, CancellationToken cancel)
    {
        KeepShared(plan, options, cancel);
        var sql = DuckWriter.Write(plan, Sources);
        using var cores = AllCores(plan);
        using var asTheyAre = ExpressionsAsTheyAre(sql);
        ReckonProgress(options.Progress is not null);
        using var watch = new DuckWatch(Connection, options.Progress, cancel);
        try
        {
            try
            {
                return run(sql);
            }
            catch (Exception e) when (DuckErrors.IsOverflow(e))
            {
                sql = DuckWriter.Write(plan, Sources, exact: true);
                return run(sql);
            }
        }
        catch (Exception e) when (e is DuckDBException or OperationCanceledException)
        {
            throw DuckErrors.Translate(watch.Cancelled ? new OperationCanceledException(e.Message, e) : e, place, sql);
        }
    }

    /// <summary>DuckDB reckons its progress after every few thousand rows, which is a twentieth of a query's time.</summary>
    private void ReckonProgress(bool wanted)
    {
        if (wanted != reckonsProgress)
            Execute($"SET enable_progress_bar = {(wanted ? "true" : "false")}");
        reckonsProgress = wanted;
    }

    /// <summary>
    /// DuckDB gives a core at least 122,880 rows of a table. What is computed row by row takes long enough that 2,048 are worth it; nothing
    /// there depends on which core came first, as a list or a sum of doubles does.
    /// </summary>
    private Released? AllCores(Rel plan)
    {
        if (!IsRowByRow(plan))
            return null;
        Execute("PRAGMA verify_parallelism");
        return new Released(() => Execute("PRAGMA disable_verify_parallelism"));
    }

    private static bool IsRowByRow(Rel plan) =>
        plan switch
        {
            SharedRef s => s.Shared.Materialize || IsRowByRow(s.Shared.Plan),
            Project or Filter => !PlanTree.Expressions(plan).SelectMany(PlanTree.Queries).Any()
                && PlanTree.Inputs(plan).All(IsRowByRow),
            _ => false,
        };

    /// <summary>
    /// DuckDB looks for equal parts of expressions in a time that grows with the cube of how deep they are: seconds for 500 calls in one
    /// another, which hold no part that is worth it.
    /// </summary>
    private Released? ExpressionsAsTheyAre(string sql)
    {
        if (Nesting(sql) < DeepNesting)
            return null;
        Execute("SET disabled_optimizers = 'common_subexpressions'");
        return new Released(() => Execute("RESET disabled_optimizers"));
    }

    private const int DeepNesting = 200;

    /// <summary>How many parentheses stand open at most; those within texts count too, which costs no more than equal parts.</summary>
    private static int Nesting(string sql)
    {
        var (open, most) = (0, 0);
        foreach (var c in sql)
        {
            if (c == '(')
                most = Math.Max(most, ++open);
            else if (c == ')')
                open--;
        }
        return most;
    }

    private sealed class Released(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private List<WrittenFile> ReadFiles(string copy)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = copy;
        using var reader = command.ExecuteReader();
        var files = new List<WrittenFile>();
        while (reader.Read())
        {
            files.Add(
                new(
                    reader.GetString(0),
                    Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture),
                    Convert.ToInt64(reader.GetValue(2), CultureInfo.InvariantCulture)
                )
            );
        }
        return files;
    }

    /// <returns>The number of rows that it changed or wrote.</returns>
    internal int Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    internal object? Scalar(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        Connection.Dispose();
        if (Directory.Exists(TempFolder))
            Directory.Delete(TempFolder, recursive: true);
    }
}

/// <param name="Path">The local path.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Its size.</param>
public sealed record WrittenFile(string Path, long Rows, long Bytes);
