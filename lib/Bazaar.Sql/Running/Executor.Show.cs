using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>SHOW and DESCRIBE, in the columns that the engines give.</summary>
internal sealed partial class Executor
{
    /// <returns>Null where the statement is none of these.</returns>
    private RowsResult? Show(Statement statement, StatementRun run)
    {
        using var read = catalog.BeginRead(run.Cancel);
        var view = read.View;
        switch (statement)
        {
            case ShowDatabases s:
                return IsImpala
                    ? Rows(
                        ["name", "comment"],
                        view.Databases.Where(d => LikeName(s.Like, d))
                            .Select(d => new object?[] { d, view.Find(d)!.Comment ?? "" }),
                        run
                    )
                    : Lines("database_name", view.Databases.Where(d => LikeName(s.Like, d)), run);
            case ShowTables s:
                return TableNames(s, view, run);
            case ShowPartitions s:
                var partitioned = Record(s.Table, view);
                NeedsPartitions(partitioned, s.Table.Place);
                return IsImpala
                    ? StatisticsOf(new(s.Place, s.Table, Columns: false), view, run)
                    : Lines("partition", PartitionNames(partitioned, s, view), run);
            case ShowColumns s:
                var columns = Record(s.Table, view).AllColumns.Select(c => c.Name).Where(c => Like(s.Like, c));
                return Lines("field", s.Sorted ? columns.Order(StringComparer.Ordinal) : columns, run);
            case ShowFunctions s:
                return Lines("tab_name", Functions.Names.Where(f => Like(s.Like, f)), run);
            case ShowCreateTable s:
                var definition = Definition.Of(Record(s.Table, view), session.Dialect);
                return IsImpala
                    ? Rows(
                        ["result"],
                        [
                            [string.Join('\n', definition)],
                        ],
                        run
                    )
                    : Lines("createtab_stmt", definition, run);
            case ShowCreateDatabase s:
                var database = view.Find(s.Database.Folded) ?? throw NoDatabase(s.Database, view);
                return Lines("createdb_stmt", Definition.Of(database), run);
            case ShowProperties s:
                var properties = Record(s.Table, view).Properties.Where(p => s.Key is null || p.Key == s.Key);
                return Rows(["prpt_name", "prpt_value"], properties.Select(p => new object?[] { p.Key, p.Value }), run);
            case ShowStatistics s:
                return StatisticsOf(s, view, run);
            case ShowFiles s:
                return FilesOf(s, view, run);
            case DescribeDatabase d:
                var described = view.Find(d.Database.Folded) ?? throw NoDatabase(d.Database, view);
                return Rows(
                    ["db_name", "comment", "location", "owner_name"],
                    [
                        [described.Name, described.Comment ?? "", described.Location, described.Owner],
                    ],
                    run
                );
            case DescribeTable d:
                return Describe(d, view, run);
            case DescribeFunction d:
                return FunctionHelp(d, run);
            case ShowConf s:
                return Rows(
                    ["default", "type", "desc"],
                    [
                        [session.Settings[s.Key] ?? "", "STRING", ""],
                    ],
                    run
                );
            default:
                return null;
        }
    }

    private RowsResult Lines(string column, IEnumerable<string> lines, StatementRun run) =>
        Rows([column], lines.Select(l => new object?[] { l }), run);

    /// <summary>Tables and databases: Hive 4 takes SQL's % and _, Impala * and |.</summary>
    private bool LikeName(string? pattern, string name)
    {
        if (pattern is null || IsImpala)
            return Like(pattern, name);
        var java = string.Concat(
            pattern.Select(c =>
                c == '%' ? ".*"
                : c == '_' ? "."
                : char.IsLetterOrDigit(c) ? c.ToString()
                : "\\" + c
            )
        );
        return JavaRegex.Of($"(?i){java}").Matches(name);
    }

    /// <summary>A pattern of SHOW: * is anything, | parts alternatives, case doesn't count; LIKE's % and _ are taken too.</summary>
    private static bool Like(string? pattern, string name)
    {
        if (pattern is null)
            return true;
        var java = string.Join(
            '|',
            pattern
                .Split('|')
                .Select(p =>
                    string.Concat(
                        p.Select(c =>
                            c switch
                            {
                                '*' or '%' => ".*",
                                '_' or '.' => ".",
                                _ when char.IsLetterOrDigit(c) => c.ToString(),
                                _ => "\\" + c,
                            }
                        )
                    )
                )
        );
        return JavaRegex.Of($"(?i)(?:{java})").Matches(name);
    }

    private RowsResult TableNames(ShowTables s, CatalogView view, StatementRun run)
    {
        var database = s.Database?.Folded ?? session.Database;
        if (view.Find(database) is null)
            throw NoDatabase(s.Database!, view);
        bool Wanted(string name)
        {
            var table = TablesOf(view).Record(database, name)!;
            return s.Kind switch
            {
                TableLike.View => table.Kind == TableKind.View,
                TableLike.MaterializedView => table.Kind == TableKind.MaterializedView,
                _ => true,
            };
        }
        var names = view.Tables(database)
            .Concat(session.Temporary.Names(database))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Where(n => LikeName(s.Like, n) && Wanted(n));
        if (s.Kind == TableLike.MaterializedView)
            return Rows(
                ["mv_name", "rewrite_enabled", "mode"],
                names.Select(n => new object?[] { n, view.Find(database, n)!.RewriteEnabled ? "Yes" : "No", "Manual refresh" }),
                run
            );
        return Lines(IsImpala ? "name" : "tab_name", names, run);
    }

    private List<string> PartitionNames(Table table, ShowPartitions s, CatalogView view)
    {
        if (s.Where is not null || s.OrderBy.Count > 0)
            throw SqlErrors.Refused("SHOW PARTITIONS … WHERE or ORDER BY", s.Place, "Write PARTITION (column = value).");
        var found = s.Partition is null ? view.Partitions(table) : Matching(table, s.Partition, view);
        var names = found.Select(p => PartitionValues.Name(table, p)).Order(StringComparer.Ordinal);
        return s.Limit is NumberLiteral limit
            ? [.. names.Take(int.Parse(limit.Digits, CultureInfo.InvariantCulture))]
            : [.. names];
    }

    private RowsResult Describe(DescribeTable describe, CatalogView view, StatementRun run)
    {
        var table = Record(describe.Table, view);
        string[] heads = IsImpala ? ["name", "type", "comment"] : ["col_name", "data_type", "comment"];
        if (describe.Column.Count > 0)
            return DescribeColumn(describe, table, heads, run);
        var rows = new List<object?[]>();
        void Add(string name, string? type = null, string? comment = null) => rows.Add([name, type, comment]);
        var text = describe.Detail == DescribeDetail.Formatted;
        if (text)
            Add("# col_name", "data_type", "comment");
        foreach (var column in IsImpala && !text ? table.AllColumns : table.Columns)
            Add(column.Name, column.Type.Name, column.Comment ?? "");
        if (!IsImpala && !text)
            foreach (var column in table.PartitionColumns)
                Add(column.Name, column.Type.Name, column.Comment ?? "");
        if (table.PartitionColumns.Length > 0 && (!IsImpala || text))
        {
            Add("");
            Add("# Partition Information");
            Add("# col_name", "data_type", "comment");
            foreach (var column in table.PartitionColumns)
                Add(column.Name, column.Type.Name, column.Comment ?? "");
        }
        if (describe.Detail != DescribeDetail.Plain)
            rows.AddRange(Details(table, describe, view));
        return Rows(heads, rows, run);
    }

    private IEnumerable<object?[]> Details(Table table, DescribeTable describe, CatalogView view)
    {
        object?[] Row(string name, string? value = null) => [name, value, null];
        yield return Row("");
        yield return Row("# Detailed Table Information");
        yield return Row("Database:", table.Database);
        yield return Row("OwnerType:", "USER");
        yield return Row("Owner:", table.Owner);
        yield return Row("CreateTime:", table.CreatedAt.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture));
        if (table.Location is not null)
            yield return Row("Location:", table.Location);
        yield return Row(
            "Table Type:",
            table.Kind switch
            {
                TableKind.View => "VIRTUAL_VIEW",
                TableKind.MaterializedView => "MATERIALIZED_VIEW",
                TableKind.External => "EXTERNAL_TABLE",
                _ => "MANAGED_TABLE",
            }
        );
        yield return Row("Table Parameters:");
        foreach (var (key, value) in table.Properties)
            yield return [null, key, value];
        if (table.Comment is not null)
            yield return [null, "comment", table.Comment];
        var statistics = describe.Partition is null ? table.Statistics : Exact(table, describe.Partition, view).Statistics;
        if (statistics is not null)
        {
            yield return [null, "numFiles", statistics.Files.ToString(CultureInfo.InvariantCulture)];
            if (statistics.Rows is { } rows)
                yield return [null, "numRows", rows.ToString(CultureInfo.InvariantCulture)];
            yield return [null, "totalSize", statistics.Bytes.ToString(CultureInfo.InvariantCulture)];
        }
        if (table.PartitionColumns.Length > 0)
            yield return [null, "numPartitions", view.Partitions(table).Count.ToString(CultureInfo.InvariantCulture)];
        yield return Row("");
        if (table.ViewText is { } query)
        {
            yield return Row("# View Information");
            yield return Row("Original Query:", query);
            yield break;
        }
        yield return Row("# Storage Information");
        yield return Row("SerDe Library:", table.Serde ?? Definition.SerdeOf(table.Format));
        yield return Row("Num Buckets:", (table.Buckets == 0 ? -1 : table.Buckets).ToString(CultureInfo.InvariantCulture));
        yield return Row("Bucket Columns:", $"[{string.Join(", ", table.BucketedBy)}]");
        yield return Row("Sort Columns:", $"[{string.Join(", ", table.SortedBy)}]");
        foreach (var (key, value) in table.SerdeProperties)
            yield return [null, key, value];
    }

    private RowsResult DescribeColumn(DescribeTable describe, Table table, string[] heads, StatementRun run)
    {
        var name = describe.Column[0];
        var column =
            table.AllColumns.FirstOrDefault(c => c.Name == name.Folded)
            ?? throw SqlErrors.NoColumn(name.Text, name.Place, [.. table.AllColumns.Select(c => c.Name)], "42000/10002");
        if (table.ColumnStatistics.GetValueOrDefault(column.Name) is not { } s || describe.Detail == DescribeDetail.Plain)
            return Rows(
                heads,
                [
                    [column.Name, column.Type.Name, column.Comment ?? ""],
                ],
                run
            );
        static string N(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var facts = new (string, string)[]
        {
            ("col_name", column.Name),
            ("data_type", column.Type.Name),
            ("min", N(s.Min)),
            ("max", N(s.Max)),
            ("num_nulls", N(s.Nulls)),
            ("distinct_count", N(s.Distinct)),
            ("avg_col_len", N(s.AverageLength)),
            ("max_col_len", N(s.MaxLength)),
            ("num_trues", N(s.Trues)),
            ("num_falses", N(s.Falses)),
            ("comment", column.Comment ?? ""),
        };
        return Rows(["column_property", "value"], facts.Select(f => new object?[] { f.Item1, f.Item2 }), run);
    }

    private RowsResult FunctionHelp(DescribeFunction describe, StatementRun run)
    {
        var name = describe.Function.ToLowerInvariant();
        if (FunctionPages.Of(Functions, name) is not { } page)
            return Lines("tab_name", [$"Function '{name}' does not exist."], run);
        var lines = new List<string> { $"{string.Join("; ", page.Signatures)} - {page.Summary}" };
        if (describe.Extended && page.Aliases.Count > 0)
            lines.Add($"Synonyms: {string.Join(", ", page.Aliases)}");
        if (describe.Extended && page.Example.Length > 0)
            lines.AddRange(["Example:", $"  > {page.Example};", $"  {page.Answer}"]);
        return Lines("tab_name", lines, run);
    }

    /// <summary>Impala's SHOW TABLE STATS and SHOW COLUMN STATS.</summary>
    private RowsResult StatisticsOf(ShowStatistics show, CatalogView view, StatementRun run)
    {
        var table = Record(show.Table, view);
        if (show.Columns)
            return Rows(
                ["Column", "Type", "#Distinct Values", "#Nulls", "Max Size", "Avg Size", "#Trues", "#Falses"],
                table.AllColumns.Select(c => ColumnRow(c, table.ColumnStatistics.GetValueOrDefault(c.Name))),
                run,
                [
                    DataType.String,
                    DataType.String,
                    DataType.BigInt,
                    DataType.BigInt,
                    DataType.BigInt,
                    DataType.Double,
                    DataType.BigInt,
                    DataType.BigInt,
                ]
            );
        var keys = table.PartitionColumns.Select(c => c.Name).ToList();
        object?[] Row(IEnumerable<object?> values, TableStatistics? s, string location) =>
            [
                .. values,
                s?.Rows ?? -1L,
                s?.Files ?? 0L,
                SizeText.Of(s?.Bytes ?? 0),
                "NOT CACHED",
                "NOT CACHED",
                Storage.Name(table.Format),
                "false",
                location,
            ];
        var rows = new List<object?[]>();
        if (keys.Count == 0)
        {
            var local = catalog.Lake.Local(table.Location!);
            rows.Add(Row([], Counted(table.Statistics, local), table.Location!));
        }
        else
        {
            var counted = view.Partitions(table).Select(p => (p, Counted(p.Statistics, catalog.Lake.Local(p.Location)))).ToList();
            rows.AddRange(counted.Select(c => Row(c.p.Values, c.Item2, c.p.Location)));
            var total = new TableStatistics(
                counted.Any(c => c.Item2.Rows is null or -1) ? table.Statistics?.Rows : counted.Sum(c => c.Item2.Rows),
                counted.Sum(c => c.Item2.Files),
                counted.Sum(c => c.Item2.Bytes)
            );
            rows.Add(Row(keys.Select((_, i) => (object?)(i == 0 ? "Total" : "")), total, ""));
        }
        return Rows(
            [.. keys, "#Rows", "#Files", "Size", "Bytes Cached", "Cache Replication", "Format", "Incremental stats", "Location"],
            rows,
            run,
            [.. keys.Select(_ => DataType.String), DataType.BigInt, DataType.BigInt]
        );
    }

    /// <summary>Files and bytes as they are on disk, rows as they were counted.</summary>
    private static TableStatistics Counted(TableStatistics? known, string local)
    {
        var files = Directory.Exists(local)
            ? new DirectoryInfo(local).GetFiles().Where(f => f.Name[0] is not ('.' or '_')).ToList()
            : [];
        return new(known?.Rows ?? -1, files.Count, files.Sum(f => f.Length));
    }

    private static object?[] ColumnRow(TableColumn column, ColumnStatistics? s) =>
        [
            column.Name,
            column.Type.Name.ToUpperInvariant(),
            s?.Distinct ?? -1L,
            s?.Nulls ?? -1L,
            s?.MaxLength ?? FixedSize(column.Type) ?? -1L,
            s?.AverageLength ?? FixedSize(column.Type) ?? -1d,
            s?.Trues ?? -1L,
            s?.Falses ?? -1L,
        ];

    private static long? FixedSize(DataType type) =>
        type switch
        {
            BooleanType => 1,
            IntegerType i => i.Bits / 8,
            FloatingType f => f.Bits / 8,
            DateType => 4,
            TimestampType => 16,
            DecimalType d => d.Precision <= 9 ? 4
            : d.Precision <= 18 ? 8
            : 16,
            _ => null,
        };

    private RowsResult FilesOf(ShowFiles show, CatalogView view, StatementRun run)
    {
        var table = Record(show.Table, view);
        IEnumerable<(string Location, string Partition)> folders =
            table.PartitionColumns.Length == 0
                ? [(table.Location!, "")]
                : (show.Partition is null ? view.Partitions(table) : Matching(table, show.Partition, view)).Select(p =>
                    (p.Location, PartitionValues.Name(table, p))
                );
        var rows = folders.SelectMany(f =>
            catalog
                .Lake.List(f.Location)
                .Where(e => !e.IsDirectory)
                .Select(e => new object?[] { e.Path, SizeText.Of(e.Length), f.Partition, "NONE" })
        );
        return Rows(["Path", "Size", "Partition", "EC Policy"], rows, run);
    }

    /// <summary>EXPLAIN: the plan as the embedded engine has it, with the partitions that are read.</summary>
    private RowsResult ExplainStatement(Explain explain, StatementRun run)
    {
        var plan =
            PlanOf(explain.Statement)
            ?? throw SqlErrors.Error(
                "This statement has no plan.",
                explain.Statement.Place,
                "EXPLAIN a query or an INSERT.",
                "42000"
            );
        var lines = PlanText.Of(plan).TrimEnd('\n').Split('\n').ToList();
        if (explain.Variant is "EXTENDED" or "FORMATTED")
            lines.AddRange(["", .. Sql(plan).Split('\n')]);
        var result = Lines(IsImpala ? "Explain String" : "Explain", lines, run);
        return result;
    }
}
