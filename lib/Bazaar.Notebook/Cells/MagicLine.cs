using System.Text;
using Bazaar.Core;

namespace Bazaar.Notebook.Cells;

/// <summary>One word behind a magic: an option with its value, or a bare argument (then <paramref name="Name"/> is empty).</summary>
/// <param name="Name">Without the dashes.</param>
/// <param name="Value">Null where nothing stands behind the option.</param>
/// <param name="Place">Where it stands in the cell.</param>
public sealed record MagicArgument(string Name, string? Value, Place Place);

/// <summary>A line <c>#!word --option value argument</c>, taken apart.</summary>
/// <param name="Word">What stands behind <c>#!</c>; empty where nothing does.</param>
/// <param name="Arguments">In the order of the line.</param>
/// <param name="Place">Where the magic stands in the cell, <c>#!</c> included.</param>
public sealed record MagicLine(string Word, IReadOnlyList<MagicArgument> Arguments, Place Place)
{
    /// <summary>True for a line that is to be read as a magic.</summary>
    public static bool Is(string line) => line.StartsWith("#!", StringComparison.Ordinal);

    /// <summary>The value of an option, or null where it is not given; the last one counts.</summary>
    public string? Value(string option) => Arguments.LastOrDefault(a => a.Name == option)?.Value;

    /// <summary>Words are parted by blanks; single or double quotes keep blanks together, and two of them stand for one.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="number">Its number in the cell, from 1.</param>
    /// <exception cref="BazaarException">A quote is not closed.</exception>
    public static MagicLine Read(string line, int number)
    {
        var words = Words(line, number);
        var first = words.Count > 0 && words[0].Place.Column == 3 ? words[0].Text : "";
        var arguments = new List<MagicArgument>();
        for (var i = first.Length > 0 ? 1 : 0; i < words.Count; i++)
        {
            var (text, place) = words[i];
            if (!text.StartsWith("--", StringComparison.Ordinal))
            {
                arguments.Add(new("", text, place));
                continue;
            }
            // --hivevar k=v has its sign in the value; only --option=value has it in the word itself.
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                arguments.Add(new(text[2..equals], text[(equals + 1)..], place));
            else if (i + 1 < words.Count && !words[i + 1].Text.StartsWith("--", StringComparison.Ordinal))
                arguments.Add(new(text[2..], words[++i].Text, place));
            else
                arguments.Add(new(text[2..], null, place));
        }
        return new(first, arguments, new(number, 1, first.Length + 2));
    }

    private static List<(string Text, Place Place)> Words(string line, int number)
    {
        var words = new List<(string, Place)>();
        for (var at = 2; at < line.Length; )
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }
            var start = at;
            var text = new StringBuilder();
            while (at < line.Length && !char.IsWhiteSpace(line[at]))
                at = line[at] is '"' or '\'' ? Quoted(line, at, number, text) : Plain(line, at, text);
            words.Add((text.ToString(), new(number, start + 1, at - start)));
        }
        return words;
    }

    private static int Plain(string line, int at, StringBuilder text)
    {
        text.Append(line[at]);
        return at + 1;
    }

    /// <summary>Reads from a quote to behind its partner.</summary>
    private static int Quoted(string line, int open, int number, StringBuilder text)
    {
        var quote = line[open];
        for (var at = open + 1; at < line.Length; at++)
        {
            if (line[at] != quote)
                text.Append(line[at]);
            else if (at + 1 < line.Length && line[at + 1] == quote)
                text.Append(line[at++]);
            else
                return at + 1;
        }
        throw new BazaarException(
            new(
                Fault.Syntax,
                "A quote is not closed.",
                new(number, open + 1, line.Length - open),
                $"Write {quote} at the end of the value."
            )
        );
    }
}
