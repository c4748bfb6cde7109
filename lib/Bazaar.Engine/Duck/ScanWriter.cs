using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>Writes what FROM reads: files with their partition's values as columns.</summary>
internal sealed class ScanWriter(ISources sources)
{
    /// <summary>A FROM item that gives the scan's columns under their aliases.</summary>
    public string Write(Scan scan, string table, Func<PlanColumn, string> alias)
    {
        var selects = Groups(scan).SelectMany(group => Selects(scan, group, alias)).ToList();
        if (selects.Count == 0)
        {
            var none = scan.Columns.Select(c => $"CAST(NULL AS {DuckTypes.Name(c.Type)}) AS {alias(c)}").DefaultIfEmpty("1");
            selects = [$"SELECT {string.Join(", ", none)} WHERE false"];
        }
        return $"({string.Join("\n  UNION ALL ", selects)}) AS {table}";
    }

    /// <summary>
    /// Parts that one call can read: all whose folders say their values in Hive's layout, and each other set of values for itself.
    /// </summary>
    private IEnumerable<PartGroup> Groups(Scan scan)
    {
        var keys = scan.Columns.Skip(scan.Source.FileColumns.Count).ToList();
        if (keys.Count == 0)
            return Group(scan.Source.Parts, null);
        var byLayout = scan.Source.Parts.ToLookup(p => HiveLayout.Says(p.Path, keys, p.Values));
        return Group(byLayout[true], null).Concat(byLayout[false].GroupBy(p => p.Values).SelectMany(g => Group(g, g.Key)));
    }

    private IEnumerable<PartGroup> Group(IEnumerable<ScanPart> parts, EquatableList<object?>? values)
    {
        var files = sources.Files([.. parts.Select(p => p.Path)]);
        return files.Count == 0 ? [] : [new PartGroup(files, values)];
    }

    private IEnumerable<string> Selects(Scan scan, PartGroup group, Func<PlanColumn, string> alias)
    {
        var fileColumns = scan.Source.FileColumns;
        var keys = scan.Columns.Skip(fileColumns.Count).ToList();
        var values = group.Values is { } given
            ? keys.Select((c, i) => $"{LiteralWriter.Write(given[i], c.Type)} AS {alias(c)}")
            : keys.Select(c => $"{DuckTypes.Quote(c.Name)} AS {alias(c)}");
        if (scan.Source.Format is ParquetScan)
        {
            foreach (var kind in Kinds(scan, group))
                yield return Select(
                    fileColumns
                        .Select((f, i) => $"{Read(f, kind, scan.Columns[i].Type)} AS {alias(scan.Columns[i])}")
                        .Concat(values),
                    ReadParquet(kind, keys, Named(fileColumns))
                );
            yield break;
        }
        var lines = (LinesScan)scan.Source.Format;
        var skip = lines.SkipLines.ToString(CultureInfo.InvariantCulture);
        // DuckDB's reader knows no line to be the last one.
        var split = lines.SkipLast > 0 ? new([], group.Files) : sources.SplitLines(group.Files);
        var line = $"line AS {alias(scan.Columns[0])}";
        var named = Named(fileColumns);
        IEnumerable<string> Name(string file) => named ? [$"{Address(file)} AS {alias(scan.Columns[1])}"] : [];
        if (split.Plain.Count > 0)
        {
            // One column, no quotes, a separator that is in no file: each line as it is, blank ones too. A plain file has no line over 1 MB, and so
            // the reader's own limit of 2 MB will do: its buffers, of 16 lines, grow with the limit.
            yield return Select(
                [line, .. Name(FileColumn), .. values],
                $"read_csv({List(split.Plain)}, columns={{'line': 'VARCHAR'}}, delim=chr(1), quote='', escape='', header=false, "
                    + $"auto_detect=false, force_not_null=['line'], skip={skip}{FileOption(named)}{Layout(group, keys)})"
            );
        }
        foreach (var file in split.Other)
        {
            var given2 = values.Select((v, i) => group.Values is null ? HiveLayout.ValueSql(file, keys[i], alias(keys[i])) : v);
            yield return Select(
                [line, .. Name(DuckTypes.Text(file)), .. given2],
                lines.SkipLast > 0
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"java_lines_between({DuckTypes.Text(file)}, {skip}, {lines.SkipLast})"
                    )
                    : $"java_lines({DuckTypes.Text(file)}, {skip})"
            );
        }
    }

    /// <summary>
    /// The files that one call can read. Some engines don't say of a text in a file that it is one, and DuckDB takes either all bytes for texts or
    /// none: beside a column of bytes, files that say it and files that don't are read for themselves.
    /// </summary>
    private IEnumerable<ParquetKind> Kinds(Scan scan, PartGroup group)
    {
        var asTexts = scan.Columns.All(c => c.Type.BytesAsText() == c.Type);
        // For a path the columns are all there, or DuckDB's binder says which is not.
        if (!scan.Source.MissingIsNull)
            return [new(group, [scan.Source.FileColumns], asTexts)];
        var schemas = sources.ParquetSchemas(group.Files);
        if (asTexts)
            return [new(group, [.. schemas.Distinct<EquatableList<Field>>(ReferenceEqualityComparer.Instance)], asTexts)];
        return group
            .Files.Zip(schemas)
            .GroupBy(f => f.Second, f => f.First)
            .Select(k => new ParquetKind(group with { Files = [.. k] }, [k.Key], asTexts));
    }

    /// <summary>A column of a table's files in its type, NULL where they have none of the name.</summary>
    private string Read(Field column, ParquetKind kind, DataType type)
    {
        if (column.Name == ScanSource.FileAddress)
            return Address(FileColumn);
        var found = kind
            .Schemas.SelectMany(s => s)
            .FirstOrDefault(f => string.Equals(f.Name, column.Name, StringComparison.OrdinalIgnoreCase));
        var read = found is null ? "NULL" : DuckTypes.Quote(column.Name!);
        return $"CAST({(found is null || kind.AsTexts ? read : ParquetTexts.Decoded(read, found.Type, type))} AS {DuckTypes.Name(type)})";
    }

    private const string FileColumn = "\"\u00a7file\"";

    private static bool Named(EquatableList<Field> columns) => columns.Count > 0 && columns[^1].Name == ScanSource.FileAddress;

    private static string FileOption(bool named) => named ? $", filename='{FileColumn.Trim('"')}'" : "";

    /// <summary>A file's path in the lake, or its file: address where it lies outside, of its path on this machine.</summary>
    private string Address(string file)
    {
        var path = Path.DirectorySeparatorChar == '/' ? file : $"replace({file}, '{Path.DirectorySeparatorChar}', '/')";
        var root = sources.Root.Replace(Path.DirectorySeparatorChar, '/');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"(CASE WHEN starts_with({path}, {DuckTypes.Text(root + "/")}) THEN substr({path}, {root.Length + 1}) ELSE 'file:' || {path} END)"
        );
    }

    private static string ReadParquet(ParquetKind kind, IReadOnlyList<PlanColumn> keys, bool named)
    {
        // Files that all have the same columns need no look at each of them first, which takes as long as reading them.
        var union = kind.Schemas.Count == 1 ? "" : ", union_by_name=true";
        var texts = kind.AsTexts ? ", binary_as_string=true" : "";
        return $"read_parquet({List(kind.Group.Files)}{texts}{union}{FileOption(named)}{Layout(kind.Group, keys)})";
    }

    private static string Layout(PartGroup group, IReadOnlyList<PlanColumn> keys)
    {
        if (keys.Count == 0 || group.Values is not null)
            return ", hive_partitioning=false";
        var types = keys.Select(k => $"{DuckTypes.Text(k.Name)}: {Type(k.Type)}");
        return $", hive_partitioning=true, hive_types={{{string.Join(", ", types)}}}";

        // DuckDB reads a type with parentheses only as a text here.
        static string Type(DataType type) =>
            DuckTypes.Name(type) is var name && name.Contains('(', StringComparison.Ordinal) ? DuckTypes.Text(name) : name;
    }

    private static string Select(IEnumerable<string> items, string from) =>
        $"SELECT {string.Join(", ", items.DefaultIfEmpty("1"))} FROM {from}";

    private static string List(IReadOnlyList<string> files) => $"[{string.Join(", ", files.Select(DuckTypes.Text))}]";

    /// <param name="Files">Local files.</param>
    /// <param name="Values">The partition's values, or null where the files' folders say them.</param>
    private sealed record PartGroup(IReadOnlyList<string> Files, EquatableList<object?>? Values);

    /// <param name="Group">Parquet files that one call reads.</param>
    /// <param name="Schemas">Each list of columns that some of them have.</param>
    /// <param name="AsTexts">All bytes in them are texts.</param>
    private sealed record ParquetKind(PartGroup Group, IReadOnlyList<EquatableList<Field>> Schemas, bool AsTexts);
}
