using System.Collections.Immutable;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>ROW FORMAT and STORED AS as the catalog keeps them.</summary>
/// <param name="Format">How files are written.</param>
/// <param name="Serde">The class that reads rows of text, or null for the format's own.</param>
/// <param name="Properties">The SerDe's properties.</param>
internal sealed record Storage(StorageFormat Format, string? Serde, ImmutableSortedDictionary<string, string> Properties)
{
    private const string SortColumnsKey = "sort.columns";

    /// <exception cref="BazaarException">The embedded lake has no such storage.</exception>
    public static Storage Of(RowFormat? row, FileFormat? file, bool impala)
    {
        var format = file switch
        {
            null => StorageFormat.Text,
            NamedFormat n => FormatOf(n),
            ClassFormat c
                when Classes.FirstOrDefault(f => c.Input.EndsWith("." + f.Input, StringComparison.Ordinal))
                    is { Input: not null } known => Outputs.Any(o => c.Output.EndsWith("." + o, StringComparison.Ordinal))
                ? known.Format
                : throw SqlErrors.Error(
                    $"{c.Output} is no class that Hive writes tables by.",
                    c.Place,
                    $"The classes are {string.Join(", ", Outputs)}.",
                    "42000/10055"
                ),
            _ => throw SqlErrors.Refused(
                file is HandlerFormat h ? $"STORED BY '{h.Handler}'" : "This file format",
                file.Place,
                "Write STORED AS PARQUET, ORC or TEXTFILE."
            ),
        };
        var properties = Maps.Text.ToBuilder();
        switch (row)
        {
            case SerdeFormat serde:
                if (!Packages.Any(p => serde.Class.StartsWith(p, StringComparison.Ordinal)))
                    throw SqlErrors.Error(
                        $"There is no class {serde.Class} in Hive.",
                        serde.Place,
                        $"Take one of Hive's, such as {TextTables.OpenCsv}, or leave ROW FORMAT SERDE out.",
                        "08S01/40000"
                    );
                foreach (var p in serde.Properties)
                {
                    CheckEncoding(p);
                    properties[p.Key] = p.Value ?? "";
                }
                return new(format, serde.Class, properties.ToImmutable());
            case DelimitedFormat d:
                void Set(string key, string? value)
                {
                    if (value is not null)
                        properties[key] = value;
                }
                Set("field.delim", d.Fields);
                Set("serialization.format", d.Fields);
                Set("escape.delim", d.Escape);
                Set("collection.delim", d.Items);
                Set("mapkey.delim", d.Keys);
                Set("line.delim", d.Lines);
                Set("serialization.null.format", d.Null);
                if (d.Lines is not (null or "\n" or "10"))
                    throw SqlErrors.Error("Lines end by \\n only.", d.Place, "Leave LINES TERMINATED BY out.", "42000/10077");
                break;
        }
        return new(format, null, properties.ToImmutable());
    }

    /// <summary>Where Hive's own SerDes are.</summary>
    private static readonly string[] Packages = ["org.apache.hadoop.hive.", "org.apache.hive."];

    /// <summary>The classes that read the formats' files, without their packages.</summary>
    private static readonly (string Input, StorageFormat Format)[] Classes =
    [
        ("TextInputFormat", StorageFormat.Text),
        ("MapredParquetInputFormat", StorageFormat.Parquet),
        ("DeprecatedParquetInputFormat", StorageFormat.Parquet),
        ("OrcInputFormat", StorageFormat.Orc),
        ("SequenceFileInputFormat", StorageFormat.Sequence),
        ("RCFileInputFormat", StorageFormat.Rc),
        ("AvroContainerInputFormat", StorageFormat.Avro),
    ];

    /// <summary>The classes that write them.</summary>
    private static readonly string[] Outputs =
    [
        "HiveIgnoreKeyTextOutputFormat",
        "IgnoreKeyTextOutputFormat",
        "MapredParquetOutputFormat",
        "DeprecatedParquetOutputFormat",
        "OrcOutputFormat",
        "HiveSequenceFileOutputFormat",
        "SequenceFileOutputFormat",
        "RCFileOutputFormat",
        "AvroContainerOutputFormat",
        "HiveNullValueSequenceFileOutputFormat",
        "HiveBinaryOutputFormat",
    ];

    /// <summary>Text files are UTF-8 in the lake: another character set would be read wrongly.</summary>
    public static void CheckEncoding(Property property)
    {
        if (
            property is { Key: "serialization.encoding", Value: { } encoding }
            && encoding.ToUpperInvariant() is not ("UTF-8" or "UTF8")
        )
            throw SqlErrors.Refused(
                $"The character set {encoding} of a table's files",
                property.Place,
                "Convert the files to UTF-8, and leave serialization.encoding out."
            );
    }

    /// <summary>Impala keeps SORT BY as properties of the table; its files here are sorted by nothing.</summary>
    public static Table Sorted(Table table, SortColumns sort)
    {
        var names = sort.Columns.Select(c => c.Folded).ToList();
        foreach (var column in sort.Columns)
        {
            if (table.PartitionColumns.Any(c => c.Name == column.Folded))
                throw SqlErrors.Error(
                    $"{column} is a partition column: all rows of a partition have one value of it.",
                    column.Place,
                    "Leave it out of SORT BY.",
                    "HY000"
                );
            if (table.Columns.All(c => c.Name != column.Folded))
                throw SqlErrors.NoColumn(column.Text, column.Place, [.. table.Columns.Select(c => c.Name)], "HY000");
            if (names.Count(n => n == column.Folded) > 1)
                throw SqlErrors.Error($"{column} is there twice.", column.Place, "Sort by each column once.", "HY000");
        }
        return table with
        {
            Properties = table
                .Properties.SetItem(SortColumnsKey, string.Join(',', names))
                .SetItem("sort.order", sort.ZOrder ? "ZORDER" : "LEXICAL"),
        };
    }

    /// <summary>The table, of whose SORT BY the columns are left that it has; one of them may have a new name.</summary>
    public static Table StillSorted(Table table, string? old = null, string? now = null) =>
        table.Properties.GetValueOrDefault(SortColumnsKey) is { Length: > 0 } sorted
            ? table with
            {
                Properties = table.Properties.SetItem(
                    SortColumnsKey,
                    string.Join(
                        ',',
                        sorted.Split(',').Select(c => c == old ? now! : c).Where(c => table.Columns.Any(t => t.Name == c))
                    )
                ),
            }
            : table;

    private static StorageFormat FormatOf(NamedFormat format) =>
        format.Format switch
        {
            "PARQUET" or "PARQUETFILE" => StorageFormat.Parquet,
            "ORC" or "ORCFILE" => StorageFormat.Orc,
            "TEXTFILE" or "TEXT" => StorageFormat.Text,
            "JSONFILE" or "JSON" => StorageFormat.Json,
            "SEQUENCEFILE" => StorageFormat.Sequence,
            "RCFILE" => StorageFormat.Rc,
            "AVRO" or "AVROFILE" => StorageFormat.Avro,
            _ => throw SqlErrors.Refused($"STORED AS {format.Format}", format.Place, "Write STORED AS PARQUET, ORC or TEXTFILE."),
        };

    /// <summary>The format's name in SQL.</summary>
    public static string Name(StorageFormat format) =>
        format switch
        {
            StorageFormat.Text => "TEXTFILE",
            StorageFormat.Json => "JSONFILE",
            StorageFormat.Sequence => "SEQUENCEFILE",
            StorageFormat.Rc => "RCFILE",
            _ => format.ToString().ToUpperInvariant(),
        };
}
