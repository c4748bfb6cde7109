namespace Bazaar.Sql.Geometry;

/// <summary>Lengths, areas, centroids and distances, in the plane.</summary>
internal static class Measures
{
    /// <summary>What the rings hold less what the holes leave out; 0 for lines and points.</summary>
    public static double Area(Shape shape)
    {
        var sum = new ExactSum();
        if (shape.Kind == ShapeKind.Polygon)
            foreach (var ring in shape.Paths)
                sum.Add(ring.Area);
        return sum.Value;
    }

    /// <summary>The way along all lines, or around all rings; 0 for points.</summary>
    public static double Length(Shape shape)
    {
        var sum = new ExactSum();
        if (shape.Dimension > 0)
            foreach (var (from, to) in shape.Segments())
                sum.Add(from.DistanceTo(to));
        return sum.Value;
    }

    /// <summary>The centre of points, of lines by their length, of areas by their area; null of nothing.</summary>
    public static Vertex? Centroid(Shape shape)
    {
        if (shape.IsEmpty)
            return null;
        if (shape.Kind is ShapeKind.Point)
            return new(shape.Paths[0].Vertices[0].X, shape.Paths[0].Vertices[0].Y);
        return shape.Kind == ShapeKind.MultiPoint ? OfPoints(shape)
            : shape.Kind == ShapeKind.Polyline ? OfLines(shape)
            : OfRings(shape);
    }

    private static Vertex OfPoints(Shape shape)
    {
        var (x, y, count) = (0.0, 0.0, 0);
        foreach (var vertex in shape.Vertices)
            (x, y, count) = (x + vertex.X, y + vertex.Y, count + 1);
        return new(x / count, y / count);
    }

    private static Vertex OfLines(Shape shape)
    {
        var whole = Length(shape);
        if (whole == 0)
            return OfPoints(shape);
        var (x, y) = (new ExactSum(), new ExactSum());
        foreach (var (from, to) in shape.Segments())
        {
            var middle = Between(from, to, 0.5);
            var length = from.DistanceTo(to);
            x.Add(middle.X * length);
            y.Add(middle.Y * length);
        }
        return new(x.Value / whole, y.Value / whole);
    }

    private static Vertex OfRings(Shape shape)
    {
        var whole = Area(shape);
        if (whole == 0)
            return OfLines(shape);
        var (x, y) = (new ExactSum(), new ExactSum());
        var origin = shape.Paths[0].Vertices[0];
        foreach (var ring in shape.Paths.Where(r => r.Vertices.Count >= 3))
        {
            var start = ring.Vertices[0];
            var (ax, ay) = (ring.Vertices[1].X - start.X, ring.Vertices[1].Y - start.Y);
            foreach (var vertex in ring.Vertices.Skip(2))
            {
                var (bx, by) = (vertex.X - start.X, vertex.Y - start.Y);
                var twice = bx * ay - ax * by;
                x.Add((ax + bx) * twice);
                y.Add((ay + by) * twice);
                (ax, ay) = (bx, by);
            }
            var six = 6.0 * ring.Area;
            x.Add((start.X - origin.X) * six);
            y.Add((start.Y - origin.Y) * six);
        }
        return new(x.Value / (whole * 6.0) + origin.X, y.Value / (whole * 6.0) + origin.Y);
    }

    /// <summary>The point at a part of the way from one to another, counted from the nearer end.</summary>
    public static Vertex Between(Vertex from, Vertex to, double part) =>
        part <= 0.5
            ? new(from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part)
            : new(to.X - (to.X - from.X) * (1.0 - part), to.Y - (to.Y - from.Y) * (1.0 - part));

    /// <summary>How far along a segment the point lies that is nearest to another: 0 to 1.</summary>
    public static double Nearest(Vertex point, Vertex from, Vertex to)
    {
        var (vx, vy) = (to.X - from.X, to.Y - from.Y);
        var square = vx * vx + vy * vy;
        return square == 0 ? 0.5 : Math.Clamp(((point.X - from.X) * vx + (point.Y - from.Y) * vy) / square, 0, 1);
    }

    /// <summary>The least distance between two shapes; 0 where they meet, NaN where one is empty.</summary>
    public static double Distance(Shape a, Shape b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return double.NaN;
        if (a.Dimension == 0 && b.Dimension == 0)
            return a.Vertices.Min(p => b.Vertices.Min(q => p.DistanceTo(q)));
        if (a.Dimension == 0)
            return Distance(b, a);
        var meet = Bounds.Of(a.Vertices).Intersects(Bounds.Of(b.Vertices));
        if (b.Dimension == 0)
            return meet && a.Kind == ShapeKind.Polygon && b.Vertices.Any(p => Holds(a, p))
                ? 0
                : Math.Sqrt(a.Segments().Min(s => b.Vertices.Min(p => Square(p, s.From, s.To))));
        if (meet && (ReachesInto(a, b) || ReachesInto(b, a)))
            return 0;
        var least = double.PositiveInfinity;
        var others = b.Segments().Select(s => (s.From, s.To, Box: Bounds.Of([s.From, s.To]))).ToList();
        foreach (var (from, to) in a.Segments())
        {
            var box = Bounds.Of([from, to]);
            foreach (var other in others)
            {
                if (Gap(box, other.Box) >= least)
                    continue;
                if (meet && box.Intersects(other.Box) && Meet(from, to, other.From, other.To))
                    return 0;
                least = Math.Min(
                    least,
                    Math.Min(
                        Math.Min(Square(from, other.From, other.To), Square(to, other.From, other.To)),
                        Math.Min(Square(other.From, from, to), Square(other.To, from, to))
                    )
                );
            }
        }
        return Math.Sqrt(least);
    }

    /// <summary>Whether a path of b ends inside of the polygon a.</summary>
    private static bool ReachesInto(Shape a, Shape b) =>
        a.Kind == ShapeKind.Polygon && b.Paths.Any(p => p.Segments().Take(1).Any(s => Holds(a, s.To)));

    private static double Square(Vertex point, Vertex from, Vertex to)
    {
        var near = Between(from, to, Nearest(point, from, to));
        var (x, y) = (point.X - near.X, point.Y - near.Y);
        return x * x + y * y;
    }

    private static double Gap(Bounds a, Bounds b)
    {
        var x = Math.Max(0, Math.Max(a.XMin - b.XMax, b.XMin - a.XMax));
        var y = Math.Max(0, Math.Max(a.YMin - b.YMax, b.YMin - a.YMax));
        return x * x + y * y;
    }

    /// <summary>Whether two segments have a point in common.</summary>
    private static bool Meet(Vertex a, Vertex b, Vertex c, Vertex d)
    {
        var (abc, abd) = (Rotation.Of(a, b, c), Rotation.Of(a, b, d));
        var (cda, cdb) = (Rotation.Of(c, d, a), Rotation.Of(c, d, b));
        return abc * abd <= 0 && cda * cdb <= 0 && (abc != 0 || abd != 0 || Bounds.Of([a, b]).Intersects(Bounds.Of([c, d])));
    }

    /// <summary>Whether a point lies in a polygon or on its border.</summary>
    public static bool Holds(Shape polygon, Vertex point)
    {
        var inside = false;
        foreach (var (from, to) in polygon.Segments())
        {
            var turn = Rotation.Of(from, to, point);
            if (turn == 0 && Bounds.Of([from, to]).Intersects(Bounds.Of([point])))
                return true;
            if (from.Y > point.Y != to.Y > point.Y && turn == (to.Y > from.Y ? 1 : -1))
                inside = !inside;
        }
        return inside;
    }
}
