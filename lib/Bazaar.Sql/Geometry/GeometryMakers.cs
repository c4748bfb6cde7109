namespace Bazaar.Sql.Geometry;

/// <summary>Geometries from numbers, texts and bytes.</summary>
internal static class GeometryMakers
{
    public static GeometryValue Point(double x, double y, double? z, double? m) =>
        new(
            0,
            GeometryKind.Point,
            Shape.Of(
                ShapeKind.Point,
                double.IsNaN(x) || double.IsNaN(y) ? [] : [new Vertex(x, y, z ?? 0, m ?? double.NaN)],
                z is not null,
                m is not null
            )
        );

    /// <summary>A line through points; one alone is none.</summary>
    public static GeometryValue Line(IReadOnlyList<Vertex> points, bool z = false, bool m = false) =>
        GeometryValue.Of(new Shape(ShapeKind.Polyline, points.Count < 2 ? [] : [new ShapePath(points)], z, m));

    public static GeometryValue Lines(IEnumerable<IReadOnlyList<Vertex>> paths) =>
        GeometryValue.Multiple(new Shape(ShapeKind.Polyline, [.. paths.Where(p => p.Count > 1).Select(p => new ShapePath(p))]));

    public static GeometryValue Points(IReadOnlyList<Vertex> points) =>
        GeometryValue.Multiple(Shape.Of(ShapeKind.MultiPoint, points));

    public static GeometryValue Polygon(IReadOnlyList<Vertex> ring) =>
        new(0, GeometryKind.Polygon, new Shape(ShapeKind.Polygon, WktReader.Rings([Open(ring)])));

    public static GeometryValue Polygons(IEnumerable<IReadOnlyList<Vertex>> rings) =>
        new(0, GeometryKind.MultiPolygon, new Shape(ShapeKind.Polygon, [.. rings.SelectMany(r => WktReader.Rings([Open(r)]))]));

    private static IReadOnlyList<Vertex> Open(IReadOnlyList<Vertex> ring) =>
        ring.Count > 2 && ring[0] == ring[^1] ? [.. ring.Take(ring.Count - 1)] : ring;

    /// <summary>Numbers in pairs; null where one is missing or they are an odd number, or less than <paramref name="least"/>.</summary>
    public static List<Vertex>? Pairs(IReadOnlyList<double?>? numbers, int least)
    {
        if (numbers is null || numbers.Count < least || numbers.Count % 2 != 0 || numbers.Any(n => n is null))
            return null;
        return
        [
            .. Enumerable.Range(0, numbers.Count / 2).Select(i => new Vertex(numbers[2 * i]!.Value, numbers[2 * i + 1]!.Value)),
        ];
    }

    /// <summary>A text's geometry if it is of the kind; null where it is another or none.</summary>
    public static GeometryValue? FromText(string text, GeometryKind? kind = null)
    {
        try
        {
            var value = WktReader.Read(text);
            return kind is null || value?.Kind == kind ? value : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The geometry of well-known binary if it is of one of the kinds.</summary>
    public static GeometryValue? FromBinary(byte[] bytes, params GeometryKind[] kinds)
    {
        try
        {
            var value = Wkb.Read(bytes);
            return value is null || kinds.Length == 0 || kinds.Contains(value.Kind) ? value : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A shape's bytes as a geometry of several, or a point.</summary>
    public static GeometryValue? FromShape(byte[] bytes)
    {
        try
        {
            return ShapeBytes.Read(bytes) is not { } shape ? null
                : shape.Kind == ShapeKind.Point ? new(0, GeometryKind.Point, shape)
                : GeometryValue.Multiple(shape);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static GeometryValue? FromJson(string json, Func<string, GeometryValue?> read)
    {
        try
        {
            return read(json);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
