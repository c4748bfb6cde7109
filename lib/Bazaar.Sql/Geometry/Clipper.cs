namespace Bazaar.Sql.Geometry;

/// <summary>
/// The part of lines and areas that lies in a rectangle, cut at its left, lower, right and upper side one after the other. An area that falls into several
/// stays one, joined along the side.
/// </summary>
internal static class Clipper
{
    public static Shape Clip(Shape shape, Bounds to)
    {
        var bounds = Bounds.Of(shape.Vertices);
        if (shape.Dimension == 0 || bounds.IsEmpty)
            return shape;
        var paths = shape.Paths;
        foreach (
            var side in new Side[]
            {
                new(to.XMin, false, 1),
                new(to.YMin, true, 1),
                new(to.XMax, false, -1),
                new(to.YMax, true, -1),
            }
        )
        {
            var (least, most) = side.Level ? (bounds.YMin, bounds.YMax) : (bounds.XMin, bounds.XMax);
            if (least <= side.At && most >= side.At)
                paths =
                    shape.Kind == ShapeKind.Polygon
                        ? [.. paths.Select(p => Ring(p, side)).OfType<ShapePath>()]
                        : [.. paths.SelectMany(p => Lines(p, side))];
        }
        return shape with { Paths = paths };
    }

    /// <param name="At">Where the side lies.</param>
    /// <param name="Level">Whether it goes from left to right.</param>
    /// <param name="Inwards">1 where the rectangle lies behind it along the axis, -1 where it lies before it.</param>
    private readonly record struct Side(double At, bool Level, int Inwards)
    {
        public double Of(Vertex v) => Level ? v.Y : v.X;

        public Vertex Snapped(Vertex v) => Level ? v with { Y = At } : v with { X = At };

        /// <summary>Whether a piece that doesn't cross the side lies inside; one along it does.</summary>
        public bool Holds(Vertex from, Vertex to) => Math.Min(Inwards * Of(from), Inwards * Of(to)) >= Inwards * At;
    }

    /// <summary>A segment as the one or two pieces that the side makes of it.</summary>
    private static List<(Vertex From, Vertex To)> Pieces(Vertex from, Vertex to, Side side)
    {
        var (a, b) = (side.Of(from), side.Of(to));
        if (Math.Min(a, b) >= side.At || Math.Max(a, b) <= side.At)
            return [(from, to)];
        var part = (side.At - a) / (b - a);
        var cut = side.Snapped(Measures.Between(from, to, part)) with
        {
            Z = from.Z + (to.Z - from.Z) * part,
            M = from.M + (to.M - from.M) * part,
        };
        return [(from, cut), (cut, to)];
    }

    private static List<ShapePath> Lines(ShapePath path, Side side)
    {
        var lines = new List<ShapePath>();
        List<Vertex>? line = null;
        foreach (var (start, end) in path.Segments())
        foreach (var (from, to) in Pieces(start, end, side))
        {
            if (!side.Holds(from, to))
            {
                line = null;
                continue;
            }
            if (line is null)
            {
                line = [from];
                lines.Add(new ShapePath(line));
            }
            line.Add(to);
        }
        return lines;
    }

    /// <summary>A ring without the vertices that lie between two pieces outside; null where too few are left.</summary>
    private static ShapePath? Ring(ShapePath ring, Side side)
    {
        var pieces = ring.Segments().SelectMany(s => Pieces(s.From, s.To, side)).ToList();
        var inside = pieces.Select(p => side.Holds(p.From, p.To)).ToList();
        var kept = pieces
            .Where((_, i) => inside[i] || inside[(i + pieces.Count - 1) % pieces.Count])
            .Select(p => p.From)
            .ToList();
        return kept.Count < 3 ? null : ring with { Vertices = kept };
    }
}
