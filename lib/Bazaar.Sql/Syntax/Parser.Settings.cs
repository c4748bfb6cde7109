using System.Text;
using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>SET, RESET, Impala's UNSET and Hive's dfs: their rest is not SQL, but taken as it stands.</summary>
public sealed partial class Parser
{
    private static Statement? ParseSettings(SourceText source, Dialect dialect)
    {
        var text = StatementText.WithoutComments(source.Text);
        var word = new string([.. text.TakeWhile(char.IsAsciiLetter)]).ToUpperInvariant();
        var unset = word == "UNSET" && dialect.Language == Language.Impala;
        var dfs = word == "DFS" && dialect.Language == Language.Hive;
        if (!(unset || dfs || word is "SET" or "RESET") || (text.Length > word.Length && !char.IsWhiteSpace(text[word.Length])))
            return null;
        var start = source.Text.IndexOf(text[..word.Length], StringComparison.Ordinal);
        var place = source.PlaceOf(start, source.Text.Length);
        var rest = text[word.Length..].Trim();
        if (dfs)
            return new FileCommand(place, Words(rest));
        if (unset && rest.Length == 0)
            throw Wrong(place, "UNSET has no name.", "Write UNSET and the name of an option.");
        if (unset || word == "RESET")
            return new ResetOptions(place, rest.Length == 0 ? null : rest);
        if (rest.Split((char[]?)null)[0].Equals("ROLE", StringComparison.OrdinalIgnoreCase))
            throw Refuse(place, "SET ROLE", "Roles are given to users by the lab's policies.");
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

    /// <summary>Words as a shell has them: a space in quotes parts none.</summary>
    private static List<string> Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        char? quote = null;
        var open = false;
        foreach (var c in text)
        {
            if (quote is null && char.IsWhiteSpace(c))
            {
                if (open)
                    words.Add(word.ToString());
                word.Clear();
                open = false;
                continue;
            }
            open = true;
            if (c == quote)
                quote = null;
            else if (quote is null && c is '\'' or '"')
                quote = c;
            else
                word.Append(c);
        }
        if (open)
            words.Add(word.ToString());
        return words;
    }
}
