using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>SET, RESET, Impala's UNSET, Hive's dfs and its files for programs: their rest is not SQL, but taken as it stands.</summary>
public sealed partial class Parser
{
    private static Statement? ParseSettings(SourceText source, Dialect dialect)
    {
        var text = StatementText.WithoutComments(source.Text);
        var word = new string([.. text.TakeWhile(char.IsAsciiLetter)]).ToUpperInvariant();
        var unset = word == "UNSET" && dialect.Language == Language.Impala;
        var dfs = word == "DFS" && dialect.Language == Language.Hive;
        var resources = word is "ADD" or "LIST" or "DELETE" && dialect.Language == Language.Hive;
        if (
            !(unset || dfs || resources || word is "SET" or "RESET")
            || (text.Length > word.Length && !char.IsWhiteSpace(text[word.Length]))
        )
            return null;
        var start = source.Text.IndexOf(text[..word.Length], StringComparison.Ordinal);
        var place = source.PlaceOf(start, source.Text.Length);
        var rest = text[word.Length..].Trim();
        if (dfs)
            return new FileCommand(place, ShellWords.Of(rest, char.IsWhiteSpace));
        if (resources)
            return ParseResources(place, word, ShellWords.Of(rest, char.IsWhiteSpace));
        if (unset && rest.Length == 0)
            throw Wrong(place, "UNSET has no name.", "Write UNSET and the name of an option.");
        if (unset || word == "RESET")
            return new ResetOptions(place, rest.Length == 0 ? null : rest);
        if (rest.Split((char[]?)null)[0].Equals("ROLE", StringComparison.OrdinalIgnoreCase))
            throw Refuse(place, "SET ROLE", "Roles are given to users by the lab's policies.");
        if (dialect.Language == Language.Hive && ShellWords.Of(rest, char.IsWhiteSpace) is [var time, var zone, var name])
            if ((time.ToUpperInvariant(), zone.ToUpperInvariant()) is ("TIME", "ZONE"))
                return new SetOption(place, Statements.SqlSettings.TimeZone, name, All: false);
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        if (equals == 0)
            throw Wrong(place, "SET has a value but no name.", "Write SET name=value;");
        if (dialect.Language == Language.Impala && equals > 0 && equals == rest.Length - 1)
            throw Wrong(place, "SET has a name but no value.", "Write SET name=value;");
        if (equals > 0)
            return new SetOption(place, rest[..equals].Trim(), rest[(equals + 1)..].Trim(), All: false);
        var all = rest is "-v" or "" || rest.Equals("ALL", StringComparison.OrdinalIgnoreCase);
        return new SetOption(place, all ? null : rest, null, rest.Length > 0 && all);
    }

    /// <summary>ADD FILE, LIST FILES …; null for other statements of the same first word.</summary>
    private static ResourceCommand? ParseResources(Place place, string verb, List<string> words)
    {
        var kind = words.Count == 0 ? "" : words[0].ToUpperInvariant().TrimEnd('S');
        if (kind is not ("FILE" or "JAR" or "ARCHIVE"))
            return null;
        if (verb == "ADD" && words.Count == 1)
            throw Wrong(place, $"ADD {kind} names no file.", "Write ADD FILE path;");
        return verb == "LIST" || kind == "FILE"
            ? new ResourceCommand(place, verb, kind, words[1..])
            : throw Refuse(place, $"{verb} {kind}", "Java archives can't be loaded; the lab has Hive's own functions.");
    }
}
