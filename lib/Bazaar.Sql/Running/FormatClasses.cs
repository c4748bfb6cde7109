using Bazaar.Lake.Catalog;

namespace Bazaar.Sql.Running;

/// <summary>The Java classes by which Hive names a storage format.</summary>
internal sealed record FormatClasses(string Serde, string Input, string Output)
{
    private const string Ql = "org.apache.hadoop.hive.ql.io.";
    public const string Parquet = Ql + "parquet.serde.ParquetHiveSerDe";
    public const string Orc = Ql + "orc.OrcSerde";
    public const string Columnar = "org.apache.hadoop.hive.serde2.columnar.ColumnarSerDe";
    public const string ColumnSet = "org.apache.hadoop.hive.serde2.MetadataTypedColumnsetSerDe";

    /// <summary>The comment of a column that has none where a SerDe says the columns.</summary>
    public const string Deserializer = "from deserializer";
    private const string Lines = "org.apache.hadoop.mapred.TextInputFormat";
    private const string LinesOut = Ql + "HiveIgnoreKeyTextOutputFormat";

    public static FormatClasses Of(StorageFormat format) =>
        format switch
        {
            StorageFormat.Parquet => new(
                Parquet,
                Ql + "parquet.MapredParquetInputFormat",
                Ql + "parquet.MapredParquetOutputFormat"
            ),
            StorageFormat.Orc => new(Orc, Ql + "orc.OrcInputFormat", Ql + "orc.OrcOutputFormat"),
            StorageFormat.Avro => new(
                "org.apache.hadoop.hive.serde2.avro.AvroSerDe",
                Ql + "avro.AvroContainerInputFormat",
                Ql + "avro.AvroContainerOutputFormat"
            ),
            StorageFormat.Rc => new(
                "org.apache.hadoop.hive.serde2.columnar.LazyBinaryColumnarSerDe",
                Ql + "RCFileInputFormat",
                Ql + "RCFileOutputFormat"
            ),
            StorageFormat.Sequence => new(
                TextTables.LazySimple,
                "org.apache.hadoop.mapred.SequenceFileInputFormat",
                Ql + "HiveSequenceFileOutputFormat"
            ),
            StorageFormat.Json => new(TextTables.Json, Lines, LinesOut),
            _ => new(TextTables.LazySimple, Lines, LinesOut),
        };

    /// <summary>Of a table: its own SerDe, or the format's.</summary>
    public static FormatClasses Of(Table table)
    {
        var classes = Of(table.Format);
        return table.Serde is null ? classes : classes with { Serde = table.Serde };
    }

    /// <summary>A column's comment, or what the SerDe says where it says the columns itself.</summary>
    public static string? CommentOf(TableColumn column, Table table) =>
        column.Comment
        ?? (
            Of(table).Serde is TextTables.Json or TextTables.OldJson ? Deserializer
            : table.Format == StorageFormat.Avro || Of(table).Serde == TextTables.Regex ? ""
            : null
        );

    /// <summary>The SerDe's properties as Hive shows them, which has a delimiter as serialization.format, too.</summary>
    public static IReadOnlyDictionary<string, string> Properties(Table table) =>
        table.SerdeProperties.ContainsKey("serialization.format")
            ? table.SerdeProperties
            : table.SerdeProperties.SetItem("serialization.format", "1");

    /// <summary>The table's properties as Hive shows them.</summary>
    public static IReadOnlyDictionary<string, string> TableProperties(Table table)
    {
        var changed = new DateTimeOffset(table.CreatedAt, TimeSpan.Zero).ToUnixTimeSeconds();
        var properties = table.Properties.SetItem(
            "transient_lastDdlTime",
            changed.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        return properties.ContainsKey("bucketing_version") ? properties : properties.SetItem("bucketing_version", "2");
    }
}
