namespace Bazaar.Sql.Geometry;

/// <summary>The rectangle around a shape; NaN on all sides around none.</summary>
internal readonly record struct Bounds(double XMin, double YMin, double XMax, double YMax)
{
    public static readonly Bounds Nothing = new(double.NaN, double.NaN, double.NaN, double.NaN);

    public static Bounds Of(IEnumerable<Vertex> vertices) =>
        vertices.Aggregate(Nothing, (b, v) => b.Merge(new Bounds(v.X, v.Y, v.X, v.Y)));

    public bool IsEmpty => double.IsNaN(XMin);

    public Bounds Merge(Bounds other) =>
        IsEmpty ? other
        : other.IsEmpty ? this
        : new(Math.Min(XMin, other.XMin), Math.Min(YMin, other.YMin), Math.Max(XMax, other.XMax), Math.Max(YMax, other.YMax));

    public Bounds Inflated(double by) => new(XMin - by, YMin - by, XMax + by, YMax + by);

    public bool Intersects(Bounds other) =>
        !IsEmpty && !other.IsEmpty && XMin <= other.XMax && XMax >= other.XMin && YMin <= other.YMax && YMax >= other.YMin;

    /// <summary>How near two points may lie before they count as one: a hundred steps of a double as large as the rectangle's sides together.</summary>
    public double Tolerance =>
        (IsEmpty ? 1 : Math.Abs(XMin) + Math.Abs(XMax) + Math.Abs(YMin) + Math.Abs(YMax) + 1) * Epsilon * 100;

    /// <summary>The rectangle as a polygon, clockwise from its lower left corner; none where there is nothing.</summary>
    public Shape ToShape() =>
        IsEmpty
            ? Shape.Empty(ShapeKind.Polygon)
            : new Shape(
                ShapeKind.Polygon,
                [new ShapePath([new(XMin, YMin), new(XMin, YMax), new(XMax, YMax), new(XMax, YMin)], Closed: true)]
            ).WithOuterRings();

    private const double Epsilon = 2.2204460492503131e-16;
}
