using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Output;
using Bazaar.Steps;
using DuckDB.NET.Data;

namespace Bazaar.Bench;

/// <summary>
/// The platform's queries and some of the analytical ones against plain DuckDB SQL that was written by hand (plain/*.sql), over the same files,
/// on the same connection: the compiled SQL, each into a temporary table as the engine keeps rows, and the whole way from text to shown rows.
/// Interleaved runs, ratios of medians.
/// </summary>
internal static partial class PlainSql
{
    private const int Runs = 15;
    private const int Shown = 100;

    /// <param name="lake">A lake that a tour has filled.</param>
    /// <param name="only">Beginnings of names; none for all.</param>
    public static void Run(string lake, IReadOnlyList<string> only)
    {
        using var lab = EmbeddedLab.Open(lake);
        new Pipeline(lab).Ensure(Step.Warehouse);
        using var any = (DuckResult)lab.Hive("SELECT 1");
        var connection = any.Session.Connection;
        var parameters = new Dictionary<string, string> { ["run"] = Pipeline.RunName, ["lake"] = "" };
        var (compiled, whole) = (new List<double>(), new List<double>());
        foreach (var query in Queries.Platform(lab.Home).Concat(Queries.Shop(lab.Home)))
        {
            var file = Path.Combine(AppContext.BaseDirectory, "plain", query.Name + ".sql");
            if (!File.Exists(file) || (only.Count > 0 && !only.Any(o => query.Name.StartsWith(o, StringComparison.Ordinal))))
                continue;
            var engine = lab.Sql(query.Language);
            engine.Use("ecommerce_dwh");
            var plain = Filled(File.ReadAllText(file), lab);
            var script = new Script(query.Language, query.Text, null, parameters);
            var ours = engine.Compile(script)[^1].Sql;
            if (Count(connection, ours) != Count(connection, plain))
                throw new InvalidOperationException($"{query.Name}: the plain query has other rows.");
            var times = Medians(
                () => Kept(connection, ours),
                () => Kept(connection, plain),
                // An INSERT's rows are shown by nobody.
                query.Set == "hive"
                    ? null
                    : () => Show(engine, script),
                query.Set == "hive" ? null : () => Show(connection, plain)
            );
            compiled.Add(times[0] / times[1]);
            Times.Say($"{query.Name, -30} SQL {times[0], 7:0.0} ms, plain {times[1], 7:0.0} ms, ratio {compiled[^1]:0.00}");
            if (times[2] == 0)
                continue;
            whole.Add(times[2] / times[3]);
            Times.Say($"{"text to rows", 30}     {times[2], 7:0.0} ms, plain {times[3], 7:0.0} ms, ratio {whole[^1]:0.00}");
        }
        Say("compiled SQL", compiled);
        Say("text to rows", whole);
    }

    private static void Say(string what, List<double> ratios)
    {
        if (ratios.Count > 0)
            Times.Say($"{what}: median ratio {Times.Median(ratios):0.00}, most {ratios.Max():0.00} of {ratios.Count}");
    }

    /// <summary>The medians of interleaved runs; 0 for work that there is none of.</summary>
    private static double[] Medians(params Func<int>?[] works)
    {
        var times = works.Select(_ => new List<double>()).ToList();
        // The first runs are thrown away: they compile our own code and bring the files into memory.
        for (var run = -3; run < Runs; run++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                if (works[i] is { } work && Times.Of(work) is var time && run >= 0)
                    times[i].Add(time);
            }
        }
        return [.. times.Select(t => t.Count == 0 ? 0 : Times.Median(t))];
    }

    private static int Kept(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE OR REPLACE TEMP TABLE bench AS {sql}";
        command.ExecuteNonQuery();
        return 1;
    }

    private static long Count(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM ({sql})";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static int Show(Sql.Running.SqlEngine engine, Script script)
    {
        using var result = engine.Run(script, new RunOptions(), CancellationToken.None).Single();
        return result.Error is { } error ? throw new BazaarException(error) : TextTable.Of(result, Shown).Length;
    }

    private static int Show(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var text = new StringBuilder();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                text.Append(CultureInfo.InvariantCulture, $"{reader.GetValue(i)} | ");
            text.Append('\n');
        }
        return text.Length;
    }

    /// <summary>The query with each name in braces replaced by the list of that table's files.</summary>
    private static string Filled(string sql, EmbeddedLab lab)
    {
        using var read = lab.Catalog.BeginRead();
        return Name()
            .Replace(
                sql,
                name =>
                {
                    var table = read.View.Find("ecommerce_dwh", name.Groups[1].Value)!;
                    var folders = read.View.Partitions(table).Select(p => p.Location);
                    var look = lab.Lake.Look();
                    var files = (table.PartitionColumns.Length == 0 ? [table.Location!] : folders).SelectMany(look.Files);
                    return $"[{string.Join(", ", files.Select(f => $"'{f}'"))}]";
                }
            );
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
