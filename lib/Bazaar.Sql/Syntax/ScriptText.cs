using Bazaar.Core;

namespace Bazaar.Sql.Syntax;

/// <summary>A whole script, which turns offsets into places.</summary>
public sealed class ScriptText
{
    private readonly List<int> lines = [0];

    /// <param name="text">The script.</param>
    /// <param name="file">Its path, for places, or null.</param>
    /// <param name="origin">Where its first character stands, when it is a part of a longer text.</param>
    public ScriptText(string text, string? file = null, Place? origin = null)
    {
        Text = text;
        File = file;
        Origin = origin ?? Place.Start;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                lines.Add(i + 1);
    }

    public string Text { get; }
    public string? File { get; }
    private Place Origin { get; }

    /// <summary>The place of the characters from <paramref name="start"/> to before <paramref name="end"/>, cut at its line's end.</summary>
    public Place PlaceOf(int start, int end)
    {
        var found = lines.BinarySearch(start);
        var line = found >= 0 ? found : ~found - 1;
        var lineEnd = line + 1 < lines.Count ? lines[line + 1] - 1 : Text.Length;
        var column = start - lines[line] + 1;
        return new Place(
            line + Origin.Line,
            line == 0 ? column + Origin.Column - 1 : column,
            Math.Max(1, Math.Min(end, lineEnd) - start),
            File ?? Origin.File
        );
    }
}
