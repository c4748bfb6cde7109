using Bazaar.Core;

namespace Bazaar.Pig.Text;

/// <summary>A text as its author wrote it, and where its lines begin.</summary>
public sealed class SourceFile
{
    private readonly List<int> lineStarts = [0];

    public SourceFile(string text, string? path = null)
    {
        Text = text;
        Path = path;
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n')
                lineStarts.Add(at + 1);
    }

    public string Text { get; }
    public string? Path { get; }

    /// <summary>The place of <paramref name="length"/> characters from <paramref name="offset"/>; it ends with its line.</summary>
    public Place PlaceAt(int offset, int length)
    {
        var found = lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var end = line + 1 < lineStarts.Count ? lineStarts[line + 1] - 1 : Text.Length;
        return new Place(line + 1, offset - lineStarts[line] + 1, Math.Max(1, Math.Min(length, end - offset)), Path);
    }
}
