using System.Globalization;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster.Pig;

/// <summary>
/// A script as it is given to Pig: each of the user's statements begins a line, since Pig counts the columns of a second one on a line without
/// the blanks and the commands before it. Before each statement that prints stands a mark, so that its output is known among the others'; behind a
/// DUMP one more, which tells its types. A mark is a relation of its own that is described: Pig prints its name and its types.
/// </summary>
internal sealed class MarkedScript
{
    private const string Types = "_types";
    private readonly string mark;
    private readonly string? file;

    /// <summary>For each line of the text where it stands in the user's script: the line, and how far its first character is from the line's.</summary>
    private readonly List<(int Line, int Shift)> lines = [];

    /// <param name="script">The user's script.</param>
    /// <param name="lake">What bare paths mean, such as hdfs://host:port; null leaves that to Pig.</param>
    /// <param name="unique">A word that no output has.</param>
    public MarkedScript(Script script, Uri? lake, string unique)
    {
        (mark, file) = ($"mark_{unique}_", script.File);
        Statements = [.. PigStatements.Of(script.Text)];
        var text = new StringBuilder();
        // Local mode's bare paths are this machine's; a script's own SET, which comes later, overrules it.
        if (lake is not null)
            Own(1, 1, $"SET fs.defaultFS '{lake.GetLeftPart(UriPartial.Authority)}';");
        for (var i = 0; i < Statements.Count; i++)
        {
            var statement = Statements[i];
            var name = mark + i.ToString(CultureInfo.InvariantCulture);
            if (statement.Prints)
                Own(statement.Line, statement.Column, $"{name} = LOAD '/nothing' AS (nothing:int); DESCRIBE {name};");
            text.Append(statement.Text).Append(statement.End).Append('\n');
            lines.Add((statement.Line, statement.Column - 1));
            for (var further = statement.Line + 1; further <= statement.LastLine; further++)
                lines.Add((further, 0));
            if (statement is { Dumped: { } alias, End.Length: > 0 })
                Own(statement.Line, statement.Column, $"{name}{Types} = FOREACH {alias} GENERATE *; DESCRIBE {name}{Types};");
        }
        Text = text.ToString();

        void Own(int line, int column, string words)
        {
            text.Append(words).Append('\n');
            lines.Add((line, column - 1));
        }
    }

    public string Text { get; }

    public IReadOnlyList<PigStatement> Statements { get; }

    /// <summary>
    /// The statement whose output begins with a line; or ends with it, and then the types of what it dumped. Null for a line that is no mark.
    /// </summary>
    public (int Statement, string? Types)? Mark(string line)
    {
        var at = line.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = line.AsSpan(at + mark.Length);
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = rest.Length;
        if (!int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var behind = rest[digits..];
        return (number, behind.StartsWith(Types) ? behind[Types.Length..].ToString() : null);
    }

    /// <summary>Where a statement stands in the user's script.</summary>
    public Place PlaceOf(PigStatement statement) => new(statement.Line, statement.Column, 1, file);

    /// <summary>A place of the text that Pig has, as one of the user's script.</summary>
    public Place Original(int line, int column)
    {
        var (original, shift) = line >= 1 && line <= lines.Count ? lines[line - 1] : (line, 0);
        return new(original, column + shift, 1, file);
    }
}
