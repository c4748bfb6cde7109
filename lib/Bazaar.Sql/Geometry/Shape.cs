namespace Bazaar.Sql.Geometry;

/// <summary>A point of a shape; the height is 0 and the measure NaN where the shape has none.</summary>
internal readonly record struct Vertex(double X, double Y, double Z = 0, double M = double.NaN)
{
    public bool SameXY(Vertex other) => X == other.X && Y == other.Y;

    public double DistanceTo(Vertex other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}

/// <summary>What a shape is made of: one point, points, lines or rings.</summary>
internal enum ShapeKind
{
    Point,
    MultiPoint,
    Polyline,
    Polygon,
}

/// <summary>A line or a ring of a shape, or the points of one that has neither.</summary>
/// <param name="Closed">The last vertex is joined to the first, which does not come again at the end.</param>
/// <param name="Outer">A ring that starts a polygon; the holes in it follow.</param>
internal sealed record ShapePath(IReadOnlyList<Vertex> Vertices, bool Closed = false, bool Outer = false)
{
    /// <summary>A ring's area, positive where it goes clockwise, as outer rings do.</summary>
    public double Area
    {
        get
        {
            var sum = new ExactSum();
            var origin = Vertices[0];
            for (var i = 0; i < Vertices.Count; i++)
            {
                var (a, b) = (Vertices[i], Vertices[(i + 1) % Vertices.Count]);
                sum.Add(((b.X - origin.X) - (a.X - origin.X)) * ((b.Y - origin.Y) + (a.Y - origin.Y)) * 0.5);
            }
            return sum.Value;
        }
    }

    /// <summary>The same path the other way round; a closed one keeps its first vertex.</summary>
    public ShapePath Reversed() =>
        this with
        {
            Vertices = Closed ? [Vertices[0], .. Vertices.Skip(1).Reverse()] : [.. Vertices.Reverse()],
        };

    /// <summary>The vertices, and the first again behind them where the path is closed.</summary>
    public IEnumerable<Vertex> Around() => Closed && Vertices.Count > 0 ? Vertices.Append(Vertices[0]) : Vertices;

    /// <summary>The segments as pairs of vertices.</summary>
    public IEnumerable<(Vertex From, Vertex To)> Segments()
    {
        for (var i = 1; i < Vertices.Count; i++)
            yield return (Vertices[i - 1], Vertices[i]);
        if (Closed && Vertices.Count > 0)
            yield return (Vertices[^1], Vertices[0]);
    }
}

/// <summary>
/// A shape as Esri's format has it, which is what Hive's geometry functions compute with: rings go clockwise around what they hold and the other way
/// around holes; a shape of no vertices is empty and has no paths.
/// </summary>
internal sealed record Shape(ShapeKind Kind, IReadOnlyList<ShapePath> Paths, bool HasZ = false, bool HasM = false)
{
    public static Shape Empty(ShapeKind kind, bool hasZ = false, bool hasM = false) => new(kind, [], hasZ, hasM);

    /// <summary>A shape of points; none of them makes it empty.</summary>
    public static Shape Of(ShapeKind kind, IReadOnlyList<Vertex> points, bool hasZ = false, bool hasM = false) =>
        new(kind, points.Count == 0 ? [] : [new ShapePath(points)], hasZ, hasM);

    public bool IsEmpty => Paths.Count == 0;

    public IEnumerable<Vertex> Vertices => Paths.SelectMany(p => p.Vertices);

    public int VertexCount => Paths.Sum(p => p.Vertices.Count);

    /// <summary>0 for points, 1 for lines, 2 for areas.</summary>
    public int Dimension =>
        Kind switch
        {
            ShapeKind.Polygon => 2,
            ShapeKind.Polyline => 1,
            _ => 0,
        };

    /// <summary>Rings that start a polygon.</summary>
    public int OuterCount => Paths.Count(p => p.Outer);

    public IEnumerable<(Vertex From, Vertex To)> Segments() => Paths.SelectMany(p => p.Segments());

    /// <summary>Marks rings as outer by the way they go: those that go as the first one. (A first ring without an area counts as going the wrong way.)</summary>
    public Shape WithOuterRings()
    {
        if (Kind != ShapeKind.Polygon || IsEmpty)
            return this;
        var areas = Paths.Select(p => p.Area).ToList();
        var sign = areas[0] > 0 ? 1 : -1;
        return this with { Paths = [.. Paths.Select((p, i) => p with { Outer = areas[i] * sign > 0 })] };
    }
}
