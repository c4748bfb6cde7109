using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>Hive's folder names for partitions: <c>year=2024/month=1</c>, special characters as <c>%XX</c>.</summary>
/// <remarks>The characters that are escaped are those of Hive's <c>FileUtils.escapePathName</c>.</remarks>
public static class HiveLayout
{
    /// <summary>What stands for NULL in a folder's name.</summary>
    public const string NullValue = "__HIVE_DEFAULT_PARTITION__";

    private const string Escaped = "\"#%'*/:=?\\\u007F{[]^";

    /// <summary>One folder's name.</summary>
    public static string Folder(string key, object? value) =>
        $"{Escape(key)}={(value is null ? NullValue : Escape(Text(value)))}";

    /// <summary>The folders of a partition below the table's own.</summary>
    public static string Path(IEnumerable<(string Key, object? Value)> values) =>
        string.Join('/', values.Select(v => Folder(v.Key, v.Value)));

    /// <summary>Whether the path ends in the folders that the values would have.</summary>
    public static bool Says(string path, IReadOnlyList<PlanColumn> keys, EquatableList<object?> values)
    {
        var folders = path.TrimEnd('/').Split('/');
        if (folders.Length < keys.Count || folders.Count(f => f.Contains('=', StringComparison.Ordinal)) != keys.Count)
            return false;
        for (var i = 0; i < keys.Count; i++)
        {
            if (
                !string.Equals(
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
        var prefix = Escape(key.Name) + "=";
        var folder = file.Split('/', '\\').Last(f => f.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        var text = Unescape(folder[prefix.Length..]);
        var value = text == NullValue ? "NULL" : DuckTypes.Text(text);
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
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    public static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (c < ' ' || Escaped.Contains(c, StringComparison.Ordinal))
                result.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                result.Append(c);
        }
        return result.ToString();
    }

    public static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '%'
                && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            )
            {
                result.Append((char)code);
                i += 2;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }
}
