namespace Bazaar.Sql.Geometry;

/// <summary>The lines and arcs at a distance to the left of a closed way.</summary>
internal sealed class BufferOutline(List<Vertex> ring, double distance, double tolerance)
{
    /// <summary>A line, or an arc around a centre.</summary>
    /// <param name="Joins">Leads over the way itself from one line to the next, where the two turn towards each other.</param>
    public sealed record Piece(Vertex From, Vertex To, Vertex? Centre, bool Joins)
    {
        public Vertex From { get; set; } = From;

        public Vertex To { get; set; } = To;
    }

    public List<Piece> Pieces()
    {
        var vertices = Distinct();
        if (vertices.Count < 2)
            return [];
        var pieces = new List<Piece>();
        var (before, current) = (vertices[^1], vertices[0]);
        var came = Unit(before, current);
        var left = At(current, came);
        for (var i = 0; i < vertices.Count; i++)
        {
            var after = vertices[(i + 1) % vertices.Count];
            var goes = Unit(current, after);
            var start = At(current, goes);
            var cross = came.X * goes.Y - came.Y * goes.X;
            var dot = came.X * goes.X + came.Y * goes.Y;
            if (cross < 0 || dot < 0 && cross == 0)
                pieces.Add(new(left, start, current, Joins: false));
            else if (!left.SameXY(start))
            {
                pieces.Add(new(left, current, null, Joins: true));
                pieces.Add(new(current, start, null, Joins: true));
            }
            left = At(after, goes);
            pieces.Add(new(start, left, null, Joins: false));
            (current, came) = (after, goes);
        }
        return Trimmed(pieces);
    }

    private List<Vertex> Distinct()
    {
        var vertices = new List<Vertex>();
        foreach (var vertex in ring)
            if (vertices.Count == 0 || vertices[^1].DistanceTo(vertex) > tolerance)
                vertices.Add(vertex);
        if (vertices.Count > 1 && vertices[^1].DistanceTo(vertices[0]) <= tolerance)
            vertices.RemoveAt(vertices.Count - 1);
        return vertices;
    }

    private static Vertex Unit(Vertex from, Vertex to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(x * x + y * y);
        return new(x / length, y / length);
    }

    private Vertex At(Vertex point, Vertex direction) => new(point.X + -direction.Y * distance, point.Y + direction.X * distance);

    /// <summary>Two lines that cross end where they do, and what joined them is left out.</summary>
    private List<Piece> Trimmed(List<Piece> pieces)
    {
        var start = pieces.FindIndex(p => !p.Joins);
        var ordered = pieces.Skip(start).Concat(pieces.Take(start)).ToList();
        var gone = new HashSet<int>();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].Joins || !ordered[(i + 1) % ordered.Count].Joins)
                continue;
            var next = i;
            do next = (next + 1) % ordered.Count;
            while (ordered[next].Joins);
            var (a, b) = (ordered[i], ordered[next]);
            if (
                a.Centre is not null
                || b.Centre is not null
                || Noder.Crossing(a.From, a.To, b.From, b.To, tolerance) is not { } crossing
            )
                continue;
            a.To = b.From = Measures.Between(a.From, a.To, crossing.A);
            for (var j = (i + 1) % ordered.Count; j != next; j = (j + 1) % ordered.Count)
                gone.Add(j);
        }
        return [.. ordered.Where((_, i) => !gone.Contains(i))];
    }
}
