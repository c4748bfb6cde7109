using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Running;
using Bazaar.Pig.Syntax;

namespace Bazaar.Completion;

/// <summary>What may stand at a place of a text.</summary>
/// <param name="Start">Where the word that is completed begins.</param>
/// <param name="Words">What may take its place, in order, each once.</param>
public sealed record Candidates(int Start, IReadOnlyList<string> Words);

/// <summary>Completes words of a statement: keywords, functions, names of the catalog, aliases and fields, paths in quotes.</summary>
public sealed class Completer
{
    private readonly Language language;
    private readonly Func<SqlNames> names;
    private readonly EmbeddedLab? lab;

    /// <param name="lab">Whose catalog, aliases and files are offered.</param>
    /// <param name="language">Pig, Hive or Impala.</param>
    public Completer(EmbeddedLab lab, Language language)
        : this(language, () => Known(lab, language)) => this.lab = lab;

    /// <param name="language">A language of SQL.</param>
    /// <param name="names">What its engine knows now.</param>
    public Completer(Language language, Func<SqlNames> names) => (this.language, this.names) = (language, names);

    /// <param name="text">The statement so far.</param>
    /// <param name="at">The offset of the cursor.</param>
    public Candidates Complete(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (language == Language.Pig && OpenQuote(text, at) is { } quote)
            return Paths(text[quote..at], quote);
        var start = at;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_'))
            start--;
        var word = text[start..at];
        var owner = start > 0 && text[start - 1] == '.' ? WordBefore(text, start - 1) : null;
        var offered = language == Language.Pig ? PigNames(text, owner) : TablesAndWords(text, owner);
        return new(
            start,
            [
                .. offered
                    .Where(n => n.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    // A word that is both a keyword and a function of SQL is one; in Pig the case of a function matters.
                    .Distinct(language == Language.Pig ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ]
        );
    }

    private IEnumerable<string> PigNames(string text, string? owner)
    {
        var pig = (PigEngine)lab!.Engine(Language.Pig);
        if (owner is not null)
            return pig.Fields(owner);
        var aliases = pig.Aliases.ToList();
        var named = aliases.Where(Words(text).Contains).ToList();
        return Enum.GetValues<Keyword>()
            .Where(k => k != Keyword.None)
            .Select(Keywords.Spell)
            .Concat(Commands.All)
            .Concat(PigFunctions.Names)
            .Concat(aliases)
            .Concat((named.Count > 0 ? named : aliases).SelectMany(pig.Fields));
    }

    private IEnumerable<string> TablesAndWords(string text, string? owner)
    {
        var (words, databases, tables, database) = names();
        if (owner is not null)
            return databases.Contains(owner, StringComparer.OrdinalIgnoreCase)
                ? tables.Where(t => t.Database.Equals(owner, StringComparison.OrdinalIgnoreCase)).Select(t => t.Name)
                : Columns(tables.Where(t => Named(text, owner).Contains(t.Name)));
        var written = Words(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = tables.Where(t => written.Contains(t.Name)).ToList();
        return words
            .Concat(databases)
            .Concat(tables.Where(t => database is null || t.Database == database).Select(t => t.Name))
            .Concat(Columns(named.Count > 0 ? named : tables));
    }

    private static SqlNames Known(EmbeddedLab lab, Language language)
    {
        var sql = lab.Sql(language);
        using var read = lab.Catalog.BeginRead();
        var databases = read.View.Databases.ToList();
        var tables =
            from database in databases
            from table in Tables(read.View, sql, database)
            select new NamedTable(database, table.Name, [.. table.AllColumns.Select(c => c.Name)]);
        return new([.. sql.Keywords, .. sql.Functions], databases, [.. tables], sql.Database);
    }

    private static IEnumerable<Table> Tables(CatalogView view, Sql.Running.SqlEngine sql, string database) =>
        view.Tables(database).Select(n => view.Find(database, n)).OfType<Table>().Concat(sql.TemporaryTables(database));

    private static IEnumerable<string> Columns(IEnumerable<NamedTable> tables) => tables.SelectMany(t => t.Columns);

    /// <summary>What a name before a dot may be: itself, and what stands before it where it is an alias (<c>sales s</c>, <c>sales AS s</c>).</summary>
    private static HashSet<string> Named(string text, string owner)
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { owner };
        var words = Words(text).ToList();
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].Equals(owner, StringComparison.OrdinalIgnoreCase))
                continue;
            var before = words[i - 1].Equals("AS", StringComparison.OrdinalIgnoreCase) && i > 1 ? words[i - 2] : words[i - 1];
            named.Add(before);
        }
        return named;
    }

    /// <summary>Names, keywords and numbers, in the text's order.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
                i++;
            if (i > start)
                yield return text[start..i];
        }
    }

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            start--;
        return text[start..end];
    }

    /// <summary>The offset behind the quote of a string that is open at the cursor, by Pig's own lexer; or null.</summary>
    private static int? OpenQuote(string text, int at)
    {
        var before = text[..at];
        var last = Lexer.Read(Pig.Text.SourceText.Of(before, null)).Tokens[^1];
        return last.Kind == TokenKind.Bad && last.Start < at && text[last.Start] == '\'' ? last.Start + 1 : null;
    }

    /// <summary>The entries of the lake's folder that is typed so far.</summary>
    private Candidates Paths(string path, int start)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash <= 0 ? "/" : path[..slash];
        var local = lab!.Lake.Local(folder);
        var entries = !Directory.Exists(local)
            ? []
            : Directory
                .EnumerateFileSystemEntries(local)
                .Select(e => (Name: Path.GetFileName(e), IsFolder: Directory.Exists(e)))
                .Where(e => e.Name.StartsWith(path[(slash + 1)..], StringComparison.Ordinal) && e.Name[0] != '.')
                .Select(e => e.IsFolder ? e.Name + "/" : e.Name);
        return new(start + slash + 1, [.. entries.Order(StringComparer.Ordinal)]);
    }
}
