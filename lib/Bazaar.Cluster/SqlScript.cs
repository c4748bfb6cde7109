using System.Text;
using Bazaar.Core;

namespace Bazaar.Cluster;

/// <summary>One statement of a script: its text without comments, and where it starts.</summary>
public sealed record SqlStatement(string Text, Place Place)
{
    /// <summary>The place in the script of a piece of this statement, cut at its first line's end.</summary>
    /// <param name="start">Its first character, from 0.</param>
    /// <param name="length">How many characters it has.</param>
    public Place At(int start, int length)
    {
        var before = Text.AsSpan(0, start);
        var line = before.Count('\n') + 1;
        var end = Text.AsSpan(start, length).IndexOf('\n');
        return Shifted(new(line, start - before.LastIndexOf('\n'), Math.Max(1, end < 0 ? length : end)));
    }

    /// <summary>An error whose place, if it has one, is counted from the statement's start, as one of the script.</summary>
    public Diagnostic InScript(Diagnostic error) => error with { Place = error.Place is { } place ? Shifted(place) : Place };

    /// <summary>What its user's stop is told as.</summary>
    public Diagnostic Stopped => new(Fault.Cancelled, "Stopped.", Place);

    /// <summary>A place that a server counts from the statement's start, as one in the script.</summary>
    private Place Shifted(Place place) =>
        Place with
        {
            Line = Place.Line + place.Line - 1,
            Column = place.Line == 1 ? Place.Column + place.Column - 1 : place.Column,
            Length = place.Length,
        };
}

/// <summary>Cuts a script into statements, as the engines' own shells do: at semicolons outside quotes and comments.</summary>
/// <remarks>
/// Comments become blanks (Hive wants commands such as SET without any), hints stay, and lines keep their numbers, so that a place in a
/// server's message can be told as one in the script.
/// </remarks>
internal static class SqlScript
{
    /// <param name="script">The text.</param>
    /// <param name="language">In Spark SQL comments nest, and <c>r'…'</c> is a text without escapes.</param>
    /// <param name="file">The script's path, for places.</param>
    public static IEnumerable<SqlStatement> Split(string script, Language language, string? file = null)
    {
        var text = new StringBuilder();
        var (line, column) = (1, 1);
        Place? start = null;
        for (var i = 0; i < script.Length; i++)
        {
            var length = CommentLength(script, i, language == Language.SparkSql);
            if (length > 0)
            {
                foreach (var c in script.AsSpan(i, length))
                    Append(c == '\n' ? c : ' ');
                i += length - 1;
            }
            else if (script[i] is '\'' or '"' or '`')
            {
                var end = QuoteEnd(script, i, script[i] != '`' && !(language == Language.SparkSql && IsRaw(script, i)));
                for (; i <= end; i++)
                    Append(script[i]);
                i = end;
            }
            else if (script[i] == ';')
            {
                Append(' ');
                if (Take() is { } statement)
                    yield return statement;
            }
            else
                Append(script[i]);
        }
        if (Take() is { } last)
            yield return last;

        void Append(char c)
        {
            if (start is null && !char.IsWhiteSpace(c))
                start = new(line, column, 1, file);
            if (start is not null)
                text.Append(c);
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        SqlStatement? Take()
        {
            var statement = start is null ? null : new SqlStatement(text.ToString().TrimEnd(), start);
            text.Clear();
            start = null;
            return statement;
        }
    }

    /// <summary>The length of the comment that starts here, its line's end not included; 0 for none. A hint is no comment.</summary>
    private static int CommentLength(string script, int at, bool nested)
    {
        var rest = script.AsSpan(at);
        if (rest.StartsWith("--", StringComparison.Ordinal))
            return rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;
        if (!rest.StartsWith("/*", StringComparison.Ordinal) || rest.StartsWith("/*+", StringComparison.Ordinal))
            return 0;
        var depth = 1;
        for (var i = 2; i < rest.Length - 1; i++)
            if (nested && rest[i] == '/' && rest[i + 1] == '*')
                (depth, i) = (depth + 1, i + 1);
            else if (rest[i] == '*' && rest[i + 1] == '/')
            {
                if (--depth == 0)
                    return i + 2;
                i++;
            }
        return rest.Length;
    }

    /// <summary>Whether the quote here is of a raw text: an r stands before it, and no name ends in it.</summary>
    private static bool IsRaw(string script, int quote) =>
        quote > 0
        && script[quote - 1] is 'r' or 'R'
        && (quote == 1 || !(char.IsLetterOrDigit(script[quote - 2]) || script[quote - 2] == '_'));

    /// <summary>Where the quoted text that starts here ends; a backslash takes the next character with it where it escapes.</summary>
    private static int QuoteEnd(string script, int at, bool escapes)
    {
        for (var i = at + 1; i < script.Length; i++)
            if (script[i] == '\\' && escapes)
                i++;
            else if (script[i] == script[at])
                return i;
        return script.Length - 1;
    }
}
