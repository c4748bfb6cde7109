namespace Bazaar.Sql.Geometry;

/// <summary>Parts of a geometry that are geometries: points, rings, members, borders.</summary>
internal static class GeometryParts
{
    /// <summary>The point at an end of a line; null of other kinds.</summary>
    /// <exception cref="FormatException">The line is empty.</exception>
    public static GeometryValue? End(GeometryValue g, bool first)
    {
        if (g.Kind != GeometryKind.LineString)
            return null;
        if (g.Shape.IsEmpty)
            throw new FormatException("An empty line has no ends.");
        return Point(g, first ? g.Shape.Vertices.First() : g.Shape.Vertices.Last());
    }

    /// <summary>The vertex of a number that counts from 1 (0 is the first, too), of lines and points; null where there is none.</summary>
    public static GeometryValue? PointN(GeometryValue g, int number)
    {
        var index = number == 0 ? 0 : number - 1;
        return g.Shape.Kind is ShapeKind.Point or ShapeKind.Polygon || index < 0 || index >= g.Shape.VertexCount
            ? null
            : Point(g, g.Shape.Vertices.ElementAt(index));
    }

    private static GeometryValue Point(GeometryValue g, Vertex vertex) =>
        new(g.Srid, GeometryKind.Point, Shape.Of(ShapeKind.Point, [vertex], g.Shape.HasZ, g.Shape.HasM));

    /// <summary>A member of several, from 1; null of kinds that have none, and where there is none of the number.</summary>
    public static GeometryValue? GeometryN(GeometryValue g, int number)
    {
        var index = number - 1;
        if (g.Taken != g.Kind)
            return null;
        switch (g.Kind)
        {
            case GeometryKind.MultiPoint when index >= 0 && index < g.Shape.VertexCount:
                return Point(g, g.Shape.Vertices.ElementAt(index));
            case GeometryKind.MultiLineString when g.Shape.IsEmpty:
                return new(g.Srid, GeometryKind.LineString, g.Shape);
            case GeometryKind.MultiLineString when index >= 0 && index < g.Shape.Paths.Count:
                return new(g.Srid, GeometryKind.LineString, g.Shape with { Paths = [g.Shape.Paths[index]] });
            case GeometryKind.MultiPolygon when index >= 0 && index < g.Shape.OuterCount:
                var rings = g.Shape.Paths.SkipWhile(p => !p.Outer).ToList();
                for (var passed = 0; passed < index; passed++)
                    rings = [.. rings.Skip(1).SkipWhile(p => !p.Outer)];
                return new(
                    g.Srid,
                    GeometryKind.Polygon,
                    g.Shape with
                    {
                        Paths = [rings[0], .. rings.Skip(1).TakeWhile(p => !p.Outer)],
                    }
                );
            default:
                return null;
        }
    }

    /// <summary>A polygon's ring as a line, counter-clockwise where it is the outer one (number 0); null where there is none.</summary>
    public static GeometryValue? Ring(GeometryValue g, int number)
    {
        if (g.Kind != GeometryKind.Polygon || g.Taken != GeometryKind.Polygon)
            return null;
        if (g.Shape.IsEmpty)
            return new(g.Srid, GeometryKind.LineString, Shape.Empty(ShapeKind.Polyline));
        if (number < 0 || number >= g.Shape.Paths.Count)
            return null;
        return new(
            g.Srid,
            GeometryKind.LineString,
            new Shape(ShapeKind.Polyline, [Line(g.Shape.Paths[number])], g.Shape.HasZ, g.Shape.HasM)
        );
    }

    private static ShapePath Line(ShapePath ring) => new([.. ring.Reversed().Around()]);

    /// <summary>The rectangle around a geometry, as a polygon.</summary>
    public static GeometryValue Envelope(GeometryValue g) =>
        GeometryValue.Of(Bounds.Of(g.Shape.Vertices).ToShape() with { HasZ = g.Shape.HasZ, HasM = g.Shape.HasM }, g.Srid);

    public static GeometryValue Centroid(GeometryValue g) =>
        new(g.Srid, GeometryKind.Point, Shape.Of(ShapeKind.Point, Measures.Centroid(g.Shape) is { } centre ? [centre] : []));

    /// <summary>The ends of lines that an odd number of them share, the rings of areas; points have no border.</summary>
    public static GeometryValue Boundary(GeometryValue g)
    {
        switch (g.Taken)
        {
            case GeometryKind.LineString when !g.Shape.IsEmpty:
                var path = g.Shape.Paths[0];
                var closed = path.Closed || path.Vertices[0].SameXY(path.Vertices[^1]);
                return Ends(g, closed ? [] : [path.Vertices[0], path.Vertices[^1]]);
            case GeometryKind.MultiLineString:
                return Ends(g, OddEnds(g.Shape));
            case GeometryKind.Polygon or GeometryKind.MultiPolygon:
                var lines = new Shape(ShapeKind.Polyline, [.. g.Shape.Paths.Select(Line)], g.Shape.HasZ, g.Shape.HasM);
                return lines.Paths.Count == 1 ? GeometryValue.Of(lines, g.Srid) : GeometryValue.Multiple(lines, g.Srid);
            default:
                return Ends(g, []);
        }
    }

    private static GeometryValue Ends(GeometryValue g, List<Vertex> ends) =>
        new(g.Srid, GeometryKind.MultiPoint, Shape.Of(ShapeKind.MultiPoint, ends, g.Shape.HasZ, g.Shape.HasM));

    private static List<Vertex> OddEnds(Shape lines)
    {
        var ends = lines
            .Paths.Where(p => !p.Closed && !p.Vertices[0].SameXY(p.Vertices[^1]))
            .SelectMany(p => new[] { p.Vertices[0], p.Vertices[^1] })
            .ToList();
        return [.. ends.Where((e, i) => ends.FindIndex(o => o.SameXY(e)) == i && ends.Count(o => o.SameXY(e)) % 2 == 1)];
    }
}
