using System.Text;

namespace Bazaar.Sql.Geometry;

/// <summary>Geometries as well-known text: <c>POLYGON ((0 0, 1 0, 1 1, 0 0))</c>, outer rings counter-clockwise.</summary>
internal static class WktWriter
{
    /// <returns>The text; null where the shape is none of the kind.</returns>
    public static string? Write(GeometryKind kind, Shape shape)
    {
        if (kind == GeometryKind.Unknown)
            kind = Plainest(shape.Kind);
        if (!Suits(kind, shape))
            return null;
        var text = new StringBuilder(kind.ToString().ToUpperInvariant()).Append(' ');
        if (shape.HasZ || shape.HasM)
            text.Append(shape.HasZ ? "Z" : "").Append(shape.HasM ? "M " : " ");
        if (shape.IsEmpty)
            return text.Append("EMPTY").ToString();
        switch (kind)
        {
            case GeometryKind.Point:
                Bracketed(text, shape.Vertices, (v) => Numbers(text, v, shape));
                break;
            case GeometryKind.MultiPoint:
                Bracketed(text, shape.Vertices, v => Bracketed(text, [v], w => Numbers(text, w, shape)));
                break;
            case GeometryKind.LineString:
                Path(text, shape.Paths[0].Around(), shape);
                break;
            case GeometryKind.MultiLineString:
                Bracketed(text, shape.Paths, p => Path(text, p.Around(), shape));
                break;
            case GeometryKind.Polygon:
                Bracketed(text, shape.Paths, p => Path(text, Ring(p), shape));
                break;
            default:
                Bracketed(text, Polygons(shape), rings => Bracketed(text, rings, p => Path(text, Ring(p), shape)));
                break;
        }
        return text.ToString();
    }

    /// <summary>A shape without a kind is written under the kind of several.</summary>
    private static GeometryKind Plainest(ShapeKind kind) =>
        kind switch
        {
            ShapeKind.Point => GeometryKind.Point,
            ShapeKind.MultiPoint => GeometryKind.MultiPoint,
            ShapeKind.Polyline => GeometryKind.MultiLineString,
            _ => GeometryKind.MultiPolygon,
        };

    public static bool Suits(GeometryKind kind, Shape shape) =>
        (kind, shape.Kind) switch
        {
            (GeometryKind.Point, ShapeKind.Point) => true,
            (GeometryKind.Point, ShapeKind.MultiPoint) => shape.VertexCount <= 1,
            (GeometryKind.MultiPoint, ShapeKind.Point or ShapeKind.MultiPoint) => true,
            (GeometryKind.LineString, ShapeKind.Polyline) => shape.Paths.Count <= 1,
            (GeometryKind.MultiLineString, ShapeKind.Polyline) => true,
            (GeometryKind.Polygon, ShapeKind.Polygon) => shape.IsEmpty || shape.OuterCount == 1,
            (GeometryKind.MultiPolygon, ShapeKind.Polygon) => shape.IsEmpty || shape.OuterCount > 0,
            _ => false,
        };

    /// <summary>A ring the other way round, from its first vertex and back to it.</summary>
    public static IEnumerable<Vertex> Ring(ShapePath ring) => ring.Reversed().Around();

    /// <summary>Outer rings, each with the holes that follow it.</summary>
    public static List<List<ShapePath>> Polygons(Shape shape)
    {
        var polygons = new List<List<ShapePath>>();
        foreach (var ring in shape.Paths)
        {
            if (ring.Outer || polygons.Count == 0)
                polygons.Add([]);
            polygons[^1].Add(ring);
        }
        return polygons;
    }

    private static void Path(StringBuilder text, IEnumerable<Vertex> path, Shape shape) =>
        Bracketed(text, path, v => Numbers(text, v, shape));

    private static void Bracketed<T>(StringBuilder text, IEnumerable<T> items, Action<T> write)
    {
        text.Append('(');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(", ");
            first = false;
            write(item);
        }
        text.Append(')');
    }

    private static void Numbers(StringBuilder text, Vertex vertex, Shape shape)
    {
        text.Append(Number(vertex.X)).Append(' ').Append(Number(vertex.Y));
        if (shape.HasZ)
            text.Append(' ').Append(Number(vertex.Z));
        if (shape.HasM)
            text.Append(' ').Append(Number(vertex.M));
    }

    private static string Number(double value) => double.IsNaN(value) ? "NAN" : GeometryNumbers.Text(value);
}
