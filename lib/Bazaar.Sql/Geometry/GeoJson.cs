using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bazaar.Sql.Geometry;

/// <summary>GeoJSON with the <c>crs</c> of its first version; without one it is WGS 84.</summary>
/// <remarks><see href="https://geojson.org/geojson-spec.html"/></remarks>
internal static class GeoJson
{
    private const int Wgs84 = 4326;

    /// <returns>The text; null for a shape with measures but no heights, which the format can't tell apart.</returns>
    public static string? Write(GeometryKind kind, Shape shape, int srid)
    {
        if (shape is { HasM: true, HasZ: false })
            return null;
        var text = new StringBuilder("{\"type\":\"").Append(kind).Append("\",\"coordinates\":");
        if (shape.IsEmpty)
            text.Append("[]");
        else
            switch (kind)
            {
                case GeometryKind.Point:
                    Numbers(text, shape, shape.Paths[0].Vertices[0]);
                    break;
                case GeometryKind.MultiPoint:
                    Path(text, shape, shape.Vertices);
                    break;
                case GeometryKind.LineString:
                    Path(text, shape, shape.Paths[0].Around());
                    break;
                case GeometryKind.MultiLineString:
                    EsriJson.Joined(text, shape.Paths, p => Path(text, shape, p.Around()));
                    break;
                case GeometryKind.Polygon:
                    EsriJson.Joined(text, shape.Paths, p => Path(text, shape, WktWriter.Ring(p)));
                    break;
                default:
                    EsriJson.Joined(
                        text,
                        WktWriter.Polygons(shape),
                        rings => EsriJson.Joined(text, rings, p => Path(text, shape, WktWriter.Ring(p)))
                    );
                    break;
            }
        text.Append(",\"crs\":");
        // The kinds of several lines and polygons never name their system.
        if (srid == 0 || kind is GeometryKind.MultiLineString or GeometryKind.MultiPolygon)
            text.Append("null");
        else
            text.Append("{\"type\":\"name\",\"properties\":{\"name\":\"").Append(References.Name(srid)).Append("\"}}");
        return text.Append('}').ToString();
    }

    private static void Path(StringBuilder text, Shape shape, IEnumerable<Vertex> path) =>
        EsriJson.Joined(text, path, v => Numbers(text, shape, v));

    private static void Numbers(StringBuilder text, Shape shape, Vertex vertex) =>
        EsriJson.Joined(text, EsriJson.Numbers(shape, vertex), n => text.Append(JsonNumbers.Text(n)));

    /// <exception cref="FormatException">The text is no GeoJSON of one geometry.</exception>
    public static GeometryValue Read(string text)
    {
        var (type, coordinates, reference) = (default(string), default(JsonElement?), default(int?));
        foreach (var field in JsonNumbers.Object(text).EnumerateObject())
            switch (field.Name)
            {
                case "type" when type is null && field.Value.ValueKind == JsonValueKind.String:
                    type = field.Value.GetString();
                    break;
                case "coordinates" when coordinates is null:
                    coordinates = field.Value;
                    break;
                case "crs" or "crsURN" when reference is null:
                    reference = field.Name == "crs" ? Reference(field.Value) : Named(field.Value);
                    break;
                case "type" or "coordinates" or "crs" or "crsURN" or "geometries":
                    throw new FormatException($"{field.Name} is not as GeoJSON has it.");
            }
        if (!Enum.TryParse<GeometryKind>(type, out var kind) || kind == GeometryKind.Unknown || coordinates is not { } values)
            throw new FormatException("The GeoJSON has no type of one geometry, or no coordinates.");
        return new GeometryValue(reference ?? Wgs84, kind, new Coordinates().Shape(kind, values));
    }

    private static int Reference(JsonElement crs)
    {
        if (crs.ValueKind == JsonValueKind.Null)
            return 0;
        if (crs.ValueKind == JsonValueKind.String)
            return Code(crs.GetString()!) is > 0 and var code ? code : throw new FormatException("The crs has no number.");
        if (
            crs.ValueKind != JsonValueKind.Object
            || !crs.TryGetProperty("type", out _)
            || !crs.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object
        )
            throw new FormatException("A crs has a type and properties.");
        foreach (var field in new[] { "name", "href", "urn", "url", "code" })
            if (properties.TryGetProperty(field, out var value))
                return field switch
                {
                    "code" => value.GetInt32(),
                    "href" or "url" => Math.Max(Address(value.GetString() ?? ""), 0),
                    _ => Named(value),
                };
        throw new FormatException("A crs has a name.");
    }

    private static int Named(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return 0;
        var name = value.GetString() ?? "";
        return Math.Max(Code(name), 0) is > 0 and var code ? code
            : !name.StartsWith("urn:ogc:def:crs:OGC", StringComparison.Ordinal) ? 0
            : name[(name.LastIndexOf(':') + 1)..] switch
            {
                "CRS84" => Wgs84,
                "CRS83" => 4269,
                "CRS27" => 4267,
                _ => 0,
            };
    }

    /// <summary>The number behind the last colon; -1 where there is none.</summary>
    private static int Code(string name) =>
        name.LastIndexOf(':') is >= 0 and var colon
        && int.TryParse(name.AsSpan(colon + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code)
            ? code
            : -1;

    /// <summary>The number at the end of an address.</summary>
    private static int Address(string address)
    {
        var path = address.TrimEnd('/');
        return int.TryParse(path.AsSpan(path.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? code
            : -1;
    }

    /// <summary>Arrays of arrays of numbers, as deep as the type says; heights and measures come as they are found.</summary>
    private sealed class Coordinates
    {
        private bool hasZ;
        private bool hasM;

        public Shape Shape(GeometryKind kind, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Null)
                return new Shape(Of(kind), []);
            var shape = kind switch
            {
                GeometryKind.Point => Geometry.Shape.Of(ShapeKind.Point, Point(value)),
                GeometryKind.MultiPoint => Geometry.Shape.Of(ShapeKind.MultiPoint, Path(value)),
                GeometryKind.LineString => new Shape(ShapeKind.Polyline, Lines([Path(value)])),
                GeometryKind.MultiLineString => new Shape(ShapeKind.Polyline, Lines(JsonNumbers.Items(value).Select(Path))),
                GeometryKind.Polygon => new Shape(ShapeKind.Polygon, Rings(value)),
                _ => new Shape(ShapeKind.Polygon, [.. JsonNumbers.Items(value).SelectMany(Rings)]),
            };
            return shape with { HasZ = hasZ, HasM = hasM };
        }

        private static ShapeKind Of(GeometryKind kind) =>
            kind switch
            {
                GeometryKind.Point => ShapeKind.Point,
                GeometryKind.MultiPoint => ShapeKind.MultiPoint,
                GeometryKind.LineString or GeometryKind.MultiLineString => ShapeKind.Polyline,
                _ => ShapeKind.Polygon,
            };

        private List<Vertex> Point(JsonElement value)
        {
            if (JsonNumbers.Items(value).Any() == false)
                return [];
            var point = Vertex(value);
            return double.IsNaN(point.X) || double.IsNaN(point.Y) ? [] : [point];
        }

        private List<Vertex> Path(JsonElement value) => [.. JsonNumbers.Items(value).Select(Vertex)];

        private static List<ShapePath> Lines(IEnumerable<List<Vertex>> paths) =>
            [.. paths.Where(p => p.Count > 0).Select(p => new ShapePath(p.Count == 1 ? [p[0], p[0]] : p))];

        private List<ShapePath> Rings(JsonElement value) =>
            WktReader.Rings(
                JsonNumbers
                    .Items(value)
                    .Select(Path)
                    .Select(p =>
                        p.Count >= 3 && p[0] == p[^1] ? p[..^1]
                        : p.Count == 1 ? [p[0], p[0]]
                        : p
                    )
            );

        private Vertex Vertex(JsonElement value)
        {
            var items = JsonNumbers.Items(value).ToList();
            if (items.Count is < 2 or > 4 || !items.All(JsonNumbers.Is))
                throw new FormatException("A position has two to four numbers.");
            hasZ |= items.Count > 2;
            hasM |= items.Count > 3;
            return new Vertex(
                JsonNumbers.Read(items[0]),
                JsonNumbers.Read(items[1]),
                items.Count > 2 ? JsonNumbers.Read(items[2]) : 0,
                items.Count > 3 ? JsonNumbers.Read(items[3]) : double.NaN
            );
        }
    }
}
