using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>SHOW and EXPLAIN, in the columns that the engines give.</summary>
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
                    ? TableFacts(
                        partitioned,
                        s.Where is null ? null : Chosen(partitioned, view.Partitions(partitioned), s, view),
                        view,
                        run
                    )
                    : Lines("partition", PartitionNames(partitioned, s, view), run);
            case ShowColumns s:
                var columns = Record(s.Table, view).AllColumns.Select(c => c.Name).Where(c => Like(s.Like, c));
                return Lines("field", s.Sorted ? columns.Order(StringComparer.Ordinal) : columns, run);
            case ShowFunctions s when IsImpala:
                return FunctionsOf(s, view, run);
            case ShowFunctions s:
                return Lines("tab_name", ListedFunctions.Where(f => Like(s.Like, f, asterisk: false)), run);
            case ShowCreateTable s:
                var shown = Record(s.Table, view);
                var definition = IsImpala ? Definition.Of(shown) : HiveDefinition.Of(shown, s.Table.Database is not null);
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
                var owner = Record(s.Table, view);
                if (!IsImpala && s.Key is { } key && !owner.Properties.ContainsKey(key))
                    return Rows(
                        ["prpt_name", "prpt_value"],
                        [
                            [$"Table {owner.Database}.{owner.Name} does not have property: {key}", null],
                        ],
                        run
                    );
                var properties = owner.Properties.Where(p => s.Key is null || p.Key == s.Key);
                return Rows(["prpt_name", "prpt_value"], properties.Select(p => new object?[] { p.Key, p.Value }), run);
            case ShowTableExtended s:
                return Lines("tab_name", Extended(s, view), run);
            case ShowStatistics s:
                return StatisticsOf(s, view, run);
            case ShowFiles s:
                return FilesOf(s, view, run);
            case DescribeDatabase d:
                var described = view.Find(d.Database.Folded) ?? throw NoDatabase(d.Database, view);
                return DatabaseFacts(described, d.Extended, run);
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
        if (pattern is null)
            return true;
        if (IsImpala)
            return Matches(pattern, name, c => c == '*' ? ".*" : "\\" + c);
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

    /// <summary>A pattern of SHOW: * is anything, | parts alternatives, case doesn't count; LIKE's % and _ are taken too.
    /// SHOW FUNCTIONS of Hive has those alone. (Measured on Hive 4.0.1.)</summary>
    private static bool Like(string? pattern, string name, bool asterisk = true) =>
        pattern is null
        || Matches(
            pattern,
            name,
            c =>
                c switch
                {
                    '%' => ".*",
                    '_' => ".",
                    '*' when asterisk => ".*",
                    '.' when asterisk => ".",
                    _ => "\\" + c,
                }
        );

    /// <summary>Whether one of the alternatives between | is the name; <paramref name="sign"/> says what no letter means.</summary>
    private static bool Matches(string pattern, string name, Func<char, string> sign)
    {
        var java = string.Join(
            '|',
            pattern
                .Split('|')
                .Select(p =>
                    string.Concat(p.Select(c => char.IsLetterOrDigit(c) || c == '_' && sign(c) != "." ? c.ToString() : sign(c)))
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
                ["mv_name", "rewrite_enabled", "mode", "incremental_rebuild"],
                names.Select(n => new object?[] { n, view.Find(database, n)!.RewriteEnabled ? "Yes" : "No", "Manual refresh" }),
                run
            );
        return Lines(IsImpala ? "name" : "tab_name", names, run);
    }

    /// <summary>Facts of each table whose name fits, a line each and a blank one behind them.</summary>
    private IEnumerable<string> Extended(ShowTableExtended show, CatalogView view)
    {
        var database = show.Database?.Folded ?? session.Database;
        if (view.Find(database) is null)
            throw NoDatabase(show.Database!, view);
        // With a partition it is the name of one table, and no pattern.
        if (show.Partition is not null)
            return Extended(
                Record(new(show.Place, [new Name(show.Place, database), new Name(show.Place, show.Like)]), view),
                show,
                view
            );
        var tables = TablesOf(view).Names(database).Distinct().Order(StringComparer.Ordinal).Where(n => LikeName(show.Like, n));
        return tables.SelectMany(n => Extended(TablesOf(view).Record(database, n)!, show, view));
    }

    private IEnumerable<string> Extended(Table table, ShowTableExtended show, CatalogView view)
    {
        var part = show.Partition is null ? null : Known(table, show.Partition, view);
        var location = part?.Location ?? table.Location;
        IEnumerable<string> folders =
            part is not null || table.PartitionColumns.Length == 0 ? [location!] : view.Partitions(table).Select(p => p.Location);
        return ExtendedFacts.Of(table, location, table.IsView ? null : [.. folders.SelectMany(FilesIn)]);
    }

    private IEnumerable<LakeEntry> FilesIn(string folder) =>
        Directory.Exists(catalog.Lake.Local(folder)) ? catalog.Lake.List(folder, recursive: true).Where(e => !e.IsDirectory) : [];

    private List<string> PartitionNames(Table table, ShowPartitions s, CatalogView view)
    {
        var found = s.Partition is null ? view.Partitions(table) : Matching(table, s.Partition, view);
        if (s.Where is not null || s.OrderBy.Count > 0)
            found = Chosen(table, found, s, view);
        var names = found.Select(p => PartitionValues.Name(table, p));
        if (s.OrderBy.Count == 0)
            names = names.Order(StringComparer.Ordinal);
        return s.Limit is NumberLiteral limit
            ? [.. names.Take(int.Parse(limit.Digits, CultureInfo.InvariantCulture))]
            : [.. names];
    }

    private RowsResult FilesOf(ShowFiles show, CatalogView view, StatementRun run)
    {
        var table = Record(show.Table, view);
        IEnumerable<(string Location, string Partition)> folders =
            table.PartitionColumns.Length == 0
                ? [(table.Location!, "")]
                : (show.Partition is null ? view.Partitions(table) : Chosen(table, show.Partition, view)).Select(p =>
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
        if (PlanOf(explain.Statement) is not { } plan)
            return IsImpala
                ? throw SqlErrors.Error(
                    "This statement has no plan.",
                    explain.Statement.Place,
                    "EXPLAIN a query or an INSERT.",
                    "42000"
                )
                : Lines("Explain", TreeText.Of(explain.Statement).TrimEnd('\n').Split('\n'), run);
        var lines = PlanText.Of(plan).TrimEnd('\n').Split('\n').ToList();
        if (explain.Variant is "EXTENDED" or "FORMATTED")
            lines.AddRange(["", .. Sql(plan).Split('\n')]);
        var result = Lines(IsImpala ? "Explain String" : "Explain", lines, run);
        return result;
    }
}
