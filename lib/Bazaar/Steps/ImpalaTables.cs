using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;

namespace Bazaar.Steps;

/// <summary>Hive's external tables of Parquet files as tables of a metastore of Impala's own: the same columns over the same files.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_create_table.html"/></remarks>
internal static class ImpalaTables
{
    /// <summary>Impala's script for what a script of Hive creates; it may run again, and then finds new files and partitions.</summary>
    /// <param name="script">The script that creates Hive's tables.</param>
    /// <param name="variables">What its variables stand for.</param>
    public static string Of(string script, IReadOnlyDictionary<string, string> variables) =>
        string.Concat(
            StatementSplitter
                .Split(new ScriptText(script))
                .Select(s => Parser.Parse(Variables.Fill(s, (_, name) => variables.GetValueOrDefault(name)), Dialect.Hive))
                .SelectMany(Statements)
                .Select(s => s + ";\n")
        );

    private static IEnumerable<string> Statements(Statement made) =>
        made switch
        {
            CreateDatabase database => [$"CREATE DATABASE IF NOT EXISTS {Quoted(database.Name)}"],
            UseDatabase use => [$"USE {Quoted(use.Name)}"],
            CreateTable { Kind: CreateKind.External, FileFormat: NamedFormat { Format: "PARQUET" } } table => Statements(table),
            _ => [],
        };

    private static IEnumerable<string> Statements(CreateTable table)
    {
        var name = string.Join('.', table.Name.Parts.Select(Quoted));
        var partitions = table.PartitionedBy.Count > 0 ? $" PARTITIONED BY ({Columns(table.PartitionedBy)})" : "";
        yield return $"CREATE EXTERNAL TABLE IF NOT EXISTS {name} ({Columns(table.Columns)}){partitions} STORED AS PARQUET LOCATION '{table.Location}'";
        // Hive wrote the files: a table that was there before has to look again.
        if (table.PartitionedBy.Count > 0)
            yield return $"ALTER TABLE {name} RECOVER PARTITIONS";
        yield return $"REFRESH {name}";
    }

    private static string Columns(IEnumerable<ColumnDefinition> columns) =>
        string.Join(", ", columns.Select(c => $"{Quoted(c.Name)} {c.Type!.Type.Name}"));

    private static string Quoted(Name name) => $"`{name.Text}`";
}
