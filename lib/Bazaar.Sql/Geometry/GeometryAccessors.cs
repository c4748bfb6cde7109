namespace Bazaar.Sql.Geometry;

/// <summary>What Hive's functions tell of one geometry. NULL answers stand for questions that don't suit its kind.</summary>
internal static class GeometryAccessors
{
    public static readonly Dictionary<string, Func<GeometryValue, double?>> Numbers = new()
    {
        ["area"] = g => Measures.Area(g.Shape),
        ["length"] = g => Measures.Length(g.Shape),
        ["geodesiclengthwgs84"] = g => g.Srid == 4326 ? Geodesic.Length(g.Shape) : null,
        ["x"] = g => Coordinate(g, v => v.X),
        ["y"] = g => Coordinate(g, v => v.Y),
        ["z"] = g => g.Shape.HasZ ? Coordinate(g, v => v.Z) : null,
        ["m"] = g => g.Shape.HasM ? Coordinate(g, v => v.M) : null,
        ["minx"] = g => Bounds.Of(g.Shape.Vertices).XMin,
        ["miny"] = g => Bounds.Of(g.Shape.Vertices).YMin,
        ["maxx"] = g => Bounds.Of(g.Shape.Vertices).XMax,
        ["maxy"] = g => Bounds.Of(g.Shape.Vertices).YMax,
        ["minz"] = g => g.Shape.HasZ ? ShapeBytes.Range(g.Shape.Vertices.Select(v => v.Z)).Least : null,
        ["maxz"] = g => g.Shape.HasZ ? ShapeBytes.Range(g.Shape.Vertices.Select(v => v.Z)).Most : null,
        ["minm"] = g => g.Shape.HasM ? ShapeBytes.Range(g.Shape.Vertices.Select(v => v.M)).Least : null,
        ["maxm"] = g => g.Shape.HasM ? ShapeBytes.Range(g.Shape.Vertices.Select(v => v.M)).Most : null,
    };

    public static readonly Dictionary<string, Func<GeometryValue, int?>> Counts = new()
    {
        ["coorddim"] = g => 2 + (g.Shape.HasZ ? 1 : 0) + (g.Shape.HasM ? 1 : 0),
        ["dimension"] = g => g.Shape.Dimension,
        ["numpoints"] = g => g.Shape.VertexCount + (g.Shape.Kind == ShapeKind.Polygon ? g.Shape.Paths.Count : 0),
        ["numinteriorring"] = g =>
            g.Kind == GeometryKind.Polygon && g.Taken == GeometryKind.Polygon ? g.Shape.Paths.Count - 1 : null,
        ["numgeometries"] = Parts,
    };

    public static readonly Dictionary<string, Func<GeometryValue, bool?>> Tests = new()
    {
        ["is3d"] = g => g.Shape.HasZ,
        ["ismeasured"] = g => g.Shape.HasM,
        ["isempty"] = g => g.Shape.IsEmpty,
        ["issimple"] = g => Simplicity.IsSimple(g),
        ["isclosed"] = g =>
            g.Kind is GeometryKind.LineString or GeometryKind.MultiLineString
                ? g.Shape.Paths.All(p => p.Vertices[0] == p.Vertices[^1])
                : null,
        ["isring"] = g =>
            g is { Kind: GeometryKind.LineString, Taken: GeometryKind.LineString }
                ? IsClosed(g.Shape) && Simplicity.IsSimple(g)
                : null,
    };

    public static readonly Dictionary<string, Func<GeometryValue, string?>> Texts = new()
    {
        ["astext"] = g => WktWriter.Write(g.Kind, g.Shape),
        ["asjson"] = g => EsriJson.Write(g.Shape, g.Srid),
        ["asgeojson"] = g => GeoJson.Write(g.Taken, g.Shape, g.Srid),
    };

    private static bool IsClosed(Shape line) =>
        line.Paths.Count > 0 && (line.Paths[0].Closed || line.Paths[0].Vertices[0].SameXY(line.Paths[0].Vertices[^1]));

    private static double? Coordinate(GeometryValue g, Func<Vertex, double> of) =>
        g.Kind != GeometryKind.Point ? null
        : g.Shape.IsEmpty ? double.NaN
        : of(g.Shape.Paths[0].Vertices[0]);

    private static int? Parts(GeometryValue g) =>
        g.Kind switch
        {
            GeometryKind.Point or GeometryKind.LineString or GeometryKind.Polygon => null,
            GeometryKind.Unknown => 0,
            _ when g.Taken != g.Kind => 1,
            GeometryKind.MultiPoint => g.Shape.VertexCount,
            GeometryKind.MultiLineString => g.Shape.Paths.Count,
            _ => g.Shape.OuterCount,
        };
}
