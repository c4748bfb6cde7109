using System.Text;

namespace Bazaar.Sql.Syntax;

/// <summary>Words as a shell has them: what parts words in quotes parts none.</summary>
internal static class ShellWords
{
    /// <param name="text">The words.</param>
    /// <param name="parts">Whether a character stands between words.</param>
    public static List<string> Of(string text, Func<char, bool> parts)
    {
        List<string> words = [];
        var word = new StringBuilder();
        char? quote = null;
        var open = false;
        foreach (var c in text)
        {
            if (quote is null && parts(c))
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
