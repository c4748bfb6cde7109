namespace Bazaar.Sql.Geometry;

/// <summary>What a geometry calls itself; the numbers stand in its bytes.</summary>
internal enum GeometryKind
{
    Unknown = 0,
    Point = 1,
    LineString = 2,
    Polygon = 3,
    MultiPoint = 4,
    MultiLineString = 5,
    MultiPolygon = 6,
}

/// <summary>What a BINARY value holds for Hive's geometry functions: the number of a reference system (0 for none), a kind and a shape.</summary>
internal sealed record GeometryValue(int Srid, GeometryKind Kind, Shape Shape)
{
    /// <summary>
    /// What the functions take it for. A value that comes as bytes is what its shape is at least, several lines of which there is one a single line; one
    /// that another function just made is what that function called it.
    /// </summary>
    public GeometryKind Taken { get; init; } = Kind;

    /// <summary>As it is after it was written to bytes and read again.</summary>
    public GeometryValue FromBytes()
    {
        var plain = Of(Shape);
        return this with { Taken = plain.Kind, Shape = plain.Shape };
    }

    /// <summary>The name as ST_GeometryType gives it: <c>ST_MULTIPOINT</c>.</summary>
    public string KindName => Name(Kind);

    public static string Name(GeometryKind kind) =>
        kind == GeometryKind.Unknown ? "UNKNOWN" : "ST_" + kind.ToString().ToUpperInvariant();

    /// <summary>A shape under the plainest kind that takes it.</summary>
    public static GeometryValue Of(Shape shape, int srid = 0) =>
        shape.Kind switch
        {
            ShapeKind.Polygon => new(srid, shape.OuterCount == 1 ? GeometryKind.Polygon : GeometryKind.MultiPolygon, shape),
            ShapeKind.Polyline => new(
                srid,
                shape.Paths.Count == 1 ? GeometryKind.LineString : GeometryKind.MultiLineString,
                shape
            ),
            ShapeKind.MultiPoint when shape.VertexCount > 1 => new(srid, GeometryKind.MultiPoint, shape),
            _ => new(srid, GeometryKind.Point, shape with { Kind = ShapeKind.Point }),
        };

    /// <summary>A shape under the kind of several.</summary>
    public static GeometryValue Multiple(Shape shape, int srid = 0) =>
        new(
            srid,
            shape.Kind switch
            {
                ShapeKind.Polygon => GeometryKind.MultiPolygon,
                ShapeKind.Polyline => GeometryKind.MultiLineString,
                _ => GeometryKind.MultiPoint,
            },
            shape.Kind == ShapeKind.Point ? shape with { Kind = ShapeKind.MultiPoint } : shape
        );
}
