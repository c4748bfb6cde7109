using System.Globalization;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Lake.Catalog;

/// <summary>Hive's folder names for partitions: <c>year=2024/month=1</c>, special characters as <c>%XX</c>.</summary>
/// <remarks>The characters that are escaped are those of Hive's <c>FileUtils.escapePathName</c>.</remarks>
public static class PartitionFolders
{
    /// <summary>What stands for NULL, and for an empty text, in a folder's name.</summary>
    public const string NullValue = "__HIVE_DEFAULT_PARTITION__";

    private const string Escaped = "\"#%'*/:=?\\\u007F{[]^";

    /// <summary>One folder's name.</summary>
    public static string Folder(string column, string? value) => $"{Escape(column)}={Value(value)}";

    /// <summary>What stands behind the equals sign.</summary>
    public static string Value(string? value) => value is null ? NullValue : Escape(value);

    /// <summary>
    /// The partitions that lie below a table's folder, with their folders relative to it, in the folders' order. Folders of other names are
    /// passed over, hidden ones and links too.
    /// </summary>
    /// <param name="folder">The table's local folder; none where it is missing.</param>
    /// <param name="columns">The partition columns' names; case doesn't matter.</param>
    public static IEnumerable<(EquatableList<string?> Values, string Path)> Find(string folder, IReadOnlyList<string> columns) =>
        Directory.Exists(folder) ? Find(folder, "", columns, []) : [];

    private static IEnumerable<(EquatableList<string?> Values, string Path)> Find(
        string folder,
        string path,
        IReadOnlyList<string> columns,
        EquatableList<string?> values
    )
    {
        if (values.Count == columns.Count)
        {
            yield return (values, path);
            yield break;
        }
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        foreach (var below in Directory.GetDirectories(folder, "*", options).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(below);
            if (
                Parse(name) is not var (column, value)
                || !string.Equals(column, columns[values.Count], StringComparison.OrdinalIgnoreCase)
            )
                continue;
            foreach (var found in Find(below, path.Length == 0 ? name : $"{path}/{name}", columns, [.. values, value]))
                yield return found;
        }
    }

    /// <summary>The column and the value that a folder's name says; null for one that says none.</summary>
    public static (string Column, string? Value)? Parse(string name)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == name.Length - 1)
            return null;
        var value = Unescape(name[(equals + 1)..]);
        return (Unescape(name[..equals]), value == NullValue ? null : value);
    }

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
                && byte.TryParse(
                    text.AsSpan(i + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
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
