namespace Bazaar.Sql.Geometry;

/// <summary>Hive's functions that make geometries of several.</summary>
internal static class GeometryOverlays
{
    /// <summary>Of two; null where what they have in common is of more than one dimension, which no geometry holds.</summary>
    public static GeometryValue? Of(string operation, GeometryValue a, GeometryValue b)
    {
        var srid = a.Srid;
        switch (operation)
        {
            case "difference":
                return GeometryValue.Of(Overlay.Difference(a.Shape, b.Shape, srid), srid);
            case "symmetricdiff":
                return GeometryValue.Of(Overlay.SymmetricDifference(a.Shape, b.Shape, srid), srid);
            default:
                var parts = Overlay.Intersection(a.Shape, b.Shape, srid);
                return parts.Count switch
                {
                    0 => GeometryValue.Of(Shape.Empty(ShapeKind.Polygon), srid),
                    1 => GeometryValue.Of(parts[0], srid),
                    _ => null,
                };
        }
    }

    /// <summary>Of any number of one reference system, under the kind of several; a point alone stays one.</summary>
    public static GeometryValue Union(IReadOnlyList<GeometryValue> all) =>
        Inferred(Overlay.Union([.. all.Select(g => g.Shape)], all[0].Srid), all[0].Srid);

    public static GeometryValue ConvexHull(IReadOnlyList<GeometryValue> all) =>
        Inferred(Geometry.ConvexHull.Of(all.Select(g => g.Shape)), all[0].Srid);

    private static GeometryValue Inferred(Shape shape, int srid) =>
        shape.Kind == ShapeKind.Point ? new(srid, GeometryKind.Point, shape) : GeometryValue.Multiple(shape, srid);
}
