using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Pig.Running;

namespace Bazaar.Completion;

/// <summary>What a word of a statement means, in words: a function's page, a table's columns, the fields of an alias.</summary>
public static class WordPage
{
    /// <param name="lab">Whose catalog and aliases are asked.</param>
    /// <param name="language">Pig, Hive or Impala.</param>
    /// <param name="text">The statement.</param>
    /// <param name="at">An offset within the word, or at its end.</param>
    /// <returns>Null where the word is none of these.</returns>
    public static string? Of(EmbeddedLab lab, Language language, string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsNamed(text[start - 1]))
            start--;
        while (end < text.Length && IsNamed(text[end]))
            end++;
        var word = text[start..end];
        if (word.Length == 0)
            return null;
        if (language == Language.Pig)
            return OfAlias((PigEngine)lab.Engine(Language.Pig), word);
        var sql = lab.Sql(language);
        return sql.PageOf(word.ToLowerInvariant())?.Text ?? OfTable(lab, sql.Database, word);
    }

    private static bool IsNamed(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static string? OfAlias(PigEngine pig, string alias) =>
        pig.Aliases.Contains(alias, StringComparer.Ordinal) ? $"{alias}: {string.Join(", ", pig.Fields(alias))}" : null;

    private static string? OfTable(EmbeddedLab lab, string database, string name)
    {
        using var read = lab.Catalog.BeginRead();
        if (read.View.Find(database, name.ToLowerInvariant()) is not { } table)
            return null;
        var text = new StringBuilder($"{table.Kind.ToString().ToLowerInvariant()} {table.Database}.{table.Name}");
        foreach (var column in table.AllColumns)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {column.Name} {column.Type.Name}");
            if (column.Comment is { } comment)
                text.Append(CultureInfo.InvariantCulture, $"  {comment}");
            if (table.PartitionColumns.Contains(column))
                text.Append("  (partition)");
        }
        return text.ToString();
    }
}
