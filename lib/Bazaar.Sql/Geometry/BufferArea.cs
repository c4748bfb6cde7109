namespace Bazaar.Sql.Geometry;

/// <summary>
/// What lies within a distance of a shape: its lines moved to the left of their way, joined by arcs of a circle of 96 corners. A negative distance takes
/// from areas what lies that near to their border.
/// </summary>
internal sealed class BufferArea
{
    private const int Corners = 96;

    private readonly double distance;
    private readonly double deviation;
    private readonly double tolerance;
    private readonly double rounding;
    private readonly Shape shape;
    private readonly int srid;
    private readonly Vertex[] circle = Circle();

    private BufferArea(Shape shape, double distance, int srid)
    {
        (this.shape, this.distance, this.srid) = (shape, Math.Abs(distance), srid);
        // An arc's chords lie at most that far inside of it.
        deviation = this.distance * (1 - Math.Cos(Math.PI / Corners));
        var box = Bounds.Of(shape.Vertices);
        if (distance > 0)
            box = box.Inflated(distance);
        rounding = box.Tolerance * 4;
        tolerance = Math.Max(rounding, srid > 0 ? References.Tolerance(srid) * 1.1 : 0);
    }

    public static Shape Of(Shape shape, double distance, int srid)
    {
        if (distance == 0)
            return shape;
        var empty = Shape.Empty(ShapeKind.Polygon);
        if (shape.IsEmpty)
            return empty;
        var buffer = new BufferArea(shape, distance, srid);
        if (distance <= buffer.tolerance)
        {
            var box = Bounds.Of(shape.Vertices);
            if (
                shape.Kind != ShapeKind.Polygon
                || distance <= 0 && (box.XMax - box.XMin <= -distance * 2 || box.YMax - box.YMin <= distance * 2)
            )
                return empty;
        }
        return shape.Kind switch
        {
            ShapeKind.Point => Area(buffer.Around(shape.Paths[0].Vertices[0])),
            ShapeKind.MultiPoint => buffer.AroundPoints(),
            ShapeKind.Polyline => buffer.AroundLines(),
            _ => distance > 0 ? buffer.Outwards() : buffer.Inwards(),
        };
    }

    private static Shape Area(params IEnumerable<IReadOnlyList<Vertex>> rings) =>
        new Shape(ShapeKind.Polygon, [.. rings.Select(r => new ShapePath(r, Closed: true))]).WithOuterRings();

    /// <summary>The corners of a circle of radius 1, clockwise from its rightmost.</summary>
    private static Vertex[] Circle()
    {
        var corners = new Vertex[Corners];
        const int quarter = Corners / 4;
        const double step = Math.PI * 0.5 / quarter;
        var (cos, sin, x, y) = (Math.Cos(step), Math.Sin(step), 0.0, 1.0);
        for (var i = 0; i < quarter; i++)
        {
            corners[i] = new(y, -x);
            corners[i + quarter] = new(-x, -y);
            corners[i + 2 * quarter] = new(-y, x);
            corners[i + 3 * quarter] = new(x, y);
            (x, y) = (x * cos + y * sin, -x * sin + y * cos);
        }
        return corners;
    }

    private List<Vertex> Around(Vertex centre)
    {
        const int quarter = Corners / 4;
        const double step = Math.PI * 0.5 / quarter;
        var (cos, sin) = (Math.Cos(step), Math.Sin(step));
        var corners = new Vertex[Corners];
        var (x, y) = (0.0, distance);
        for (var i = 0; i < quarter; i++)
        {
            corners[i] = new(y + centre.X, -x + centre.Y);
            corners[i + quarter] = new(-x + centre.X, -y + centre.Y);
            corners[i + 2 * quarter] = new(-y + centre.X, x + centre.Y);
            corners[i + 3 * quarter] = new(x + centre.X, y + centre.Y);
            (x, y) = (x * cos + y * sin, -x * sin + y * cos);
        }
        return [.. corners];
    }

    /// <summary>The same circle moved from point to point.</summary>
    private Shape AroundPoints()
    {
        var points = shape.Vertices.ToList();
        var first = Around(points[0]);
        return Overlay.Union(
            [
                .. points.Select(
                    (p, i) =>
                        Area(
                            i == 0
                                ? first
                                : first.ConvertAll(v => new Vertex(v.X + (p.X - points[0].X), v.Y + (p.Y - points[0].Y)))
                        )
                ),
            ],
            srid
        );
    }

    private bool IsPoint(IReadOnlyList<Vertex> path)
    {
        var box = Bounds.Of(path);
        return path.Count == 1 || Math.Max(box.XMax - box.XMin, box.YMax - box.YMin) < deviation * 0.5;
    }

    private static Vertex Centre(Bounds box) => new((box.XMin + box.XMax) / 2, (box.YMin + box.YMax) / 2);

    private Shape AroundLines()
    {
        if (IsPoint([.. shape.Vertices]))
            return Area(Around(Centre(Bounds.Of(shape.Vertices))));
        var areas = new List<Shape>();
        foreach (var glued in Glued())
        {
            var straightened = new ShapePath(Generalized.Of(glued, deviation * 0.25));
            var parts = new Arrangement([new Shape(ShapeKind.Polyline, [straightened])], LineTolerance(straightened));
            foreach (var path in new OverlayLines(parts, _ => true, _ => true, [0]).Run().Paths)
                areas.Add(AroundLine(path.Vertices));
        }
        return Overlay.Union(areas, srid);
    }

    private static double LineTolerance(ShapePath path) => Bounds.Of(path.Vertices).Tolerance * 4;

    /// <summary>Lines of which one starts where the one before ends are one.</summary>
    private List<List<Vertex>> Glued()
    {
        var lines = new List<List<Vertex>>();
        var open = false;
        foreach (var path in shape.Paths)
        {
            var vertices = path.Around().ToList();
            var closed = vertices[0].SameXY(vertices[^1]);
            if (open && !closed && lines[^1][^1].SameXY(vertices[0]))
                lines[^1].AddRange(vertices.Skip(1));
            else
                lines.Add(vertices);
            open = !closed;
        }
        return lines;
    }

    private Shape AroundLine(IReadOnlyList<Vertex> line)
    {
        if (IsPoint(line))
            return Area(Around(Centre(Bounds.Of(line))));
        var outlines = new List<IReadOnlyList<Vertex>>();
        if (line[0].SameXY(line[^1]))
        {
            var ring = line.Take(line.Count - 1).ToList();
            outlines.AddRange(Outline(ring));
            outlines.AddRange(Outline(Backwards(ring)));
        }
        else
            // There and back again.
            outlines.AddRange(Outline([.. line, .. line.Reverse().Skip(1).SkipLast(1)]));
        return Cleaned(outlines);
    }

    private static List<Vertex> Backwards(List<Vertex> ring) => [ring[0], .. ring.Skip(1).Reverse()];

    /// <summary>The shape; one whose rings cross or go the wrong way, without that.</summary>
    private Shape Simple() => Simplicity.IsSimple(GeometryValue.Of(shape)) ? shape : Overlay.Simple(shape);

    private Shape Outwards()
    {
        var polygon = Simple();
        if (polygon.IsEmpty)
            return polygon;
        if (IsPoint([.. polygon.Vertices]))
            return Area(Around(Centre(Bounds.Of(polygon.Vertices))));
        return Overlay.Union([.. WktWriter.Polygons(polygon).Select(Outwards)], srid);
    }

    private Shape Outwards(List<ShapePath> rings)
    {
        var results = new List<IReadOnlyList<Vertex>>();
        foreach (var ring in rings)
        {
            if (ring.Area > 0)
                results.AddRange(
                    IsPoint(ring.Vertices) ? [Around(Centre(Bounds.Of(ring.Vertices)))]
                    : IsConvex(ring.Vertices) ? [ConvexOutline(ring.Vertices)]
                    : Cleaned(Outline([.. ring.Vertices])).Paths.Select(p => p.Vertices)
                );
            else
                results.AddRange(Within(ring));
        }
        return results.Count > 1 ? Cleaned(results) : Area(results);
    }

    /// <summary>What is left of a hole, or of an area inwards: the outline's inner rings, told by a rectangle around it.</summary>
    private IEnumerable<IReadOnlyList<Vertex>> Within(ShapePath ring)
    {
        var box = Bounds.Of(ring.Vertices);
        if (box.XMax - box.XMin + tolerance <= 2 * distance || box.YMax - box.YMin + tolerance <= 2 * distance)
            return [];
        var outline = Outline([.. ring.Vertices]);
        return outline.Count == 0
            ? []
            : Cleaned([.. outline, Rectangle(box.Inflated(distance))]).Paths.Skip(1).Select(p => p.Vertices);
    }

    private static IReadOnlyList<Vertex> Rectangle(Bounds box) => box.ToShape().Paths[0].Vertices;

    private Shape Inwards()
    {
        var results = new List<IReadOnlyList<Vertex>>();
        foreach (var ring in Simple().Paths)
        {
            if (ring.Area > 0)
            {
                var box = Bounds.Of(ring.Vertices);
                if (box.XMax - box.XMin + tolerance <= 2 * distance || box.YMax - box.YMin + tolerance <= 2 * distance)
                    continue;
                var outline = Outline(Backwards([.. ring.Vertices]));
                if (outline.Count > 0)
                    results.AddRange(
                        Cleaned([.. outline, Rectangle(Bounds.Of(outline.SelectMany(o => o)).Inflated(distance))])
                            .Paths.Skip(1)
                            .Select(p => p.Vertices)
                    );
            }
            else
                results.AddRange(Cleaned(Outline(Backwards([.. ring.Vertices]))).Paths.Select(p => p.Vertices));
        }
        if (results.Count == 0)
            return Shape.Empty(ShapeKind.Polygon);
        var all = Cleaned([.. results, Rectangle(Bounds.Of(results.SelectMany(r => r)).Inflated(distance))]);
        return Overlay.Simple(Area(all.Paths.Skip(1).Select(p => p.Reversed().Vertices)));
    }

    /// <summary>The area that curves which may cross themselves and each other run around, in whichever direction.</summary>
    private Shape Cleaned(IReadOnlyList<IReadOnlyList<Vertex>> outlines)
    {
        var curves = new Shape(ShapeKind.Polygon, [.. outlines.Select(o => new ShapePath(o, Closed: true))]);
        return curves.IsEmpty
            ? curves
            : OverlayRings.Of(new Arrangement([curves], rounding, winding: true), side => side[0], [0]);
    }

    private static bool IsConvex(IReadOnlyList<Vertex> ring) =>
        ring.Count >= 3
        && Enumerable
            .Range(0, ring.Count)
            .All(i => Rotation.Of(ring[i], ring[(i + 1) % ring.Count], ring[(i + 2) % ring.Count]) < 0)
        && Enumerable.Range(1, ring.Count - 2).All(i => Rotation.Of(ring[0], ring[i], ring[i + 1]) < 0);

    private List<Vertex> ConvexOutline(IReadOnlyList<Vertex> ring)
    {
        var outline = new List<Vertex>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b, c) = (ring[i], ring[(i + 1) % ring.Count], ring[(i + 2) % ring.Count]);
            var (x, y) = ToLeft(a, b);
            outline.Add(new(x + a.X, y + a.Y));
            var from = new Vertex(x + b.X, y + b.Y);
            outline.Add(from);
            var (nx, ny) = ToLeft(b, c);
            Arc(outline, b, from, new(nx + b.X, ny + b.Y), toEnd: false);
        }
        return outline;
    }

    /// <summary>The way to the left of a segment, as long as the distance.</summary>
    private (double X, double Y) ToLeft(Vertex from, Vertex to)
    {
        var (x, y) = Unit(from, to);
        return (-y * distance, x * distance);
    }

    private static (double X, double Y) Unit(Vertex from, Vertex to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(x * x + y * y);
        return (x / length, y / length);
    }

    /// <summary>The corners of the circle between two points of it, clockwise.</summary>
    private void Arc(List<Vertex> outline, Vertex centre, Vertex from, Vertex to, bool toEnd)
    {
        const double step = Math.PI * 0.5 / (Corners / 4);
        var (first, last) = (Index(from), Index(to));
        if (last < first)
            last += Corners;
        var (start, end) = ((int)Math.Ceiling(first), (int)last);
        var near = tolerance * 10;
        if (Corner(start).DistanceTo(from) < near)
            start++;
        if (Corner(end).DistanceTo(to) < near)
            end--;
        for (var i = start; i <= end; i++)
            outline.Add(Corner(i));
        if (toEnd)
            outline.Add(to);

        Vertex Corner(int index) =>
            new(circle[index % Corners].X * distance + centre.X, circle[index % Corners].Y * distance + centre.Y);

        double Index(Vertex point)
        {
            var reverse = 1 / distance;
            var index = Math.Atan2((point.Y - centre.Y) * reverse, (point.X - centre.X) * reverse) / step;
            return Corners - (index < 0 ? Corners + index : index);
        }
    }

    /// <summary>A ring's outline to its left, perhaps with loops; none where nothing is left of the ring.</summary>
    private List<IReadOnlyList<Vertex>> Outline(List<Vertex> ring)
    {
        var origin = ring[0];
        var moved = ring.ConvertAll(v => new Vertex(v.X - origin.X, v.Y - origin.Y));
        var pieces = new BufferOutline(moved, distance, rounding).Pieces();
        var outline = new List<Vertex>();
        foreach (var piece in pieces)
        {
            if (outline.Count == 0)
                outline.Add(piece.From);
            if (piece.Centre is { } centre)
                Arc(outline, centre, piece.From, piece.To, toEnd: true);
            else
                outline.Add(piece.To);
        }
        return outline.Count == 0 ? [] : [outline.ConvertAll(v => new Vertex(v.X + origin.X, v.Y + origin.Y))];
    }
}
