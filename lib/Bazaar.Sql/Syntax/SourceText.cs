using Bazaar.Core;

namespace Bazaar.Sql.Syntax;

/// <summary>One statement's text as the lexer reads it: variables filled in, every character with its place in the script.</summary>
public sealed class SourceText
{
    private readonly ScriptText script;
    private readonly List<Segment> segments;

    internal SourceText(string text, ScriptText script, List<Segment> segments)
    {
        Text = text;
        this.script = script;
        this.segments = segments;
    }

    /// <summary>A piece of a script without variables.</summary>
    public SourceText(ScriptText script, int start, int length)
        : this(script.Text.Substring(start, length), script, [new(0, start, 0)]) { }

    public SourceText(string text, string? file = null)
        : this(new ScriptText(text, file), 0, text.Length) { }

    public string Text { get; }

    /// <summary>The place in the script of the text from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public Place PlaceOf(int start, int end)
    {
        var origin = Origin(start);
        var last = end > start ? Origin(end - 1) : origin;
        return script.PlaceOf(origin.Start, Math.Max(origin.End, last.End));
    }

    private (int Start, int End) Origin(int position)
    {
        int low = 0,
            high = segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }
        var found = segments[low];
        if (found.VariableLength > 0)
            return (found.Origin, found.Origin + found.VariableLength);
        var at = found.Origin + position - found.Start;
        return (at, at + 1);
    }

    /// <summary>From <paramref name="Start"/> on, the text comes from the script's <paramref name="Origin"/> on; or it is the value
    /// of a variable that stands there and is <paramref name="VariableLength"/> characters long.</summary>
    internal readonly record struct Segment(int Start, int Origin, int VariableLength);
}
