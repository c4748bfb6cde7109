using System.Text;
using Bazaar.Core;

namespace Bazaar.Pig.Text;

/// <summary>A text after substitution that still knows, for each character, where its author wrote it.</summary>
/// <remarks>A character that came from a parameter's value stands where the parameter was named.</remarks>
public sealed class SourceText
{
    private readonly List<Piece> pieces;

    private SourceText(string text, List<Piece> pieces)
    {
        Text = text;
        this.pieces = pieces;
    }

    public string Text { get; }

    public static SourceText Of(SourceFile file) => new(file.Text, [new Piece(0, file, 0, null)]);

    public static SourceText Of(string text, string? path = null) => Of(new SourceFile(text, path));

    /// <summary>Where the author wrote the <paramref name="length"/> characters from <paramref name="offset"/>.</summary>
    public Place PlaceAt(int offset, int length = 1)
    {
        var piece = pieces[PieceAt(offset)];
        return piece.Named is { } named
            ? piece.File.PlaceAt(piece.Offset, named)
            : piece.File.PlaceAt(piece.Offset + offset - piece.Start, length);
    }

    /// <summary>A part of the text, with its places.</summary>
    public SourceText Slice(int start, int length) => new Builder().Append(this, start, length).Build();

    private int PieceAt(int offset)
    {
        int low = 0,
            high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>From <paramref name="Start"/> on, characters stand at <paramref name="Offset"/> and behind, or, where
    /// <paramref name="Named"/> has a length, all at one name of that length.</summary>
    private readonly record struct Piece(int Start, SourceFile File, int Offset, int? Named);

    /// <summary>Puts a text together from parts of others.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<Piece> pieces = [];

        /// <summary>Appends a part as it is.</summary>
        public Builder Append(SourceText source, int start, int length)
        {
            for (var index = source.PieceAt(start); index < source.pieces.Count; index++)
            {
                var piece = source.pieces[index];
                if (piece.Start >= start + length && pieces.Count > 0)
                    break;
                var skipped = Math.Max(0, start - piece.Start);
                var at = text.Length + Math.Max(0, piece.Start - start);
                pieces.Add(piece with { Start = at, Offset = piece.Named is null ? piece.Offset + skipped : piece.Offset });
            }
            text.Append(source.Text, start, length);
            return this;
        }

        /// <summary>Appends a value that stands for a name in the source.</summary>
        public Builder AppendFor(string value, SourceText source, int start, int length)
        {
            if (value.Length == 0)
                return this;
            var piece = source.pieces[source.PieceAt(start)];
            pieces.Add(
                piece.Named is null
                    ? new Piece(text.Length, piece.File, piece.Offset + start - piece.Start, length)
                    : piece with
                    {
                        Start = text.Length,
                    }
            );
            text.Append(value);
            return this;
        }

        public SourceText Build() =>
            new(text.ToString(), pieces.Count > 0 ? pieces : [new Piece(0, new SourceFile(""), 0, null)]);
    }
}
