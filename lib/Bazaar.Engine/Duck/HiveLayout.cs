using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Catalog;

namespace Bazaar.Engine.Duck;

/// <summary>Hive's folder names for partitions, of typed values: <c>year=2024/month=1</c>.</summary>
public static class HiveLayout
{
    /// <summary>One folder's name.</summary>
    public static string Folder(string key, object? value) => PartitionFolders.Folder(key, value is null ? null : Text(value));

    /// <summary>The folders of a partition below the table's own.</summary>
    public static string Path(IEnumerable<(string Key, object? Value)> values) =>
        string.Join('/', values.Select(v => Folder(v.Key, v.Value)));

    /// <summary>
    /// Whether the path ends in the folders that the values would have, and DuckDB reads those values there: it always takes the default
    /// partition for NULL.
    /// </summary>
    public static bool Says(string path, IReadOnlyList<PlanColumn> keys, EquatableList<object?> values)
    {
        var folders = path.TrimEnd('/').Split('/');
        if (folders.Length < keys.Count || folders.Count(f => f.Contains('=', StringComparison.Ordinal)) != keys.Count)
            return false;
        for (var i = 0; i < keys.Count; i++)
        {
            if (
                values[i] is PartitionFolders.NullValue
                || !string.Equals(
                    folders[folders.Length - keys.Count + i],
                    Folder(keys[i].Name, values[i]),
                    StringComparison.OrdinalIgnoreCase
                )
            )
                return false;
        }
        return true;
    }

    /// <summary>The value of a key as a local file's folders say it, as an item of a SELECT.</summary>
    internal static string ValueSql(string file, PlanColumn key, string alias)
    {
        var prefix = PartitionFolders.Escape(key.Name) + "=";
        var folder = file.Split('/', '\\').Last(f => f.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        var text = PartitionFolders.Unescape(folder[prefix.Length..]);
        var value = text == PartitionFolders.NullValue ? "NULL" : DuckTypes.Text(text);
        return $"CAST({value} AS {DuckTypes.Name(key.Type)}) AS {alias}";
    }

    /// <summary>A partition value as Hive writes it in a path.</summary>
    public static string Text(object value) =>
        value switch
        {
            bool b => b ? "true" : "false",
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime t => t.ToString(
                t.Ticks % 10_000_000 == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFF",
                CultureInfo.InvariantCulture
            ),
            double d => JavaNumbers.Text(d),
            float f => JavaNumbers.Text(f),
            // Zeros at the end are no part of a decimal's name.
            SqlDecimal d => d.ToString() is var text && text.Contains('.', StringComparison.Ordinal)
                ? text.TrimEnd('0').TrimEnd('.')
                : text,
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
