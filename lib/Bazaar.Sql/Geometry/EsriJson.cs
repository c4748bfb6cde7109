using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bazaar.Sql.Geometry;

/// <summary>Esri's JSON: <c>{"x":1,"y":2}</c>, <c>{"points":…}</c>, <c>{"paths":…}</c>, <c>{"rings":…}</c>, <c>{"xmin":…}</c>, with a spatialReference.</summary>
/// <remarks><see href="https://developers.arcgis.com/documentation/common-data-types/geometry-objects.htm"/></remarks>
internal static class EsriJson
{
    public static string Write(Shape shape, int srid)
    {
        var text = new StringBuilder("{");
        if (shape.Kind == ShapeKind.Point)
        {
            var point = shape.IsEmpty ? new Vertex(double.NaN, double.NaN, double.NaN) : shape.Paths[0].Vertices[0];
            text.Append("\"x\":").Append(JsonNumbers.Text(point.X)).Append(",\"y\":").Append(JsonNumbers.Text(point.Y));
            if (shape.HasZ)
                text.Append(",\"z\":").Append(JsonNumbers.Text(point.Z));
            if (shape.HasM)
                text.Append(",\"m\":").Append(JsonNumbers.Text(point.M));
        }
        else
        {
            if (shape.HasZ)
                text.Append("\"hasZ\":true,");
            if (shape.HasM)
                text.Append("\"hasM\":true,");
            text.Append(
                shape.Kind switch
                {
                    ShapeKind.MultiPoint => "\"points\":",
                    ShapeKind.Polyline => "\"paths\":",
                    _ => "\"rings\":",
                }
            );
            if (shape.Kind == ShapeKind.MultiPoint)
                Vertices(text, shape, shape.Vertices);
            else
                Joined(text, shape.Paths, p => Vertices(text, shape, Closed(p)));
        }
        if (srid > 0)
        {
            var (old, latest) = (References.Old(srid), References.Latest(srid));
            text.Append(CultureInfo.InvariantCulture, $",\"spatialReference\":{{\"wkid\":{old}");
            if (latest != old)
                text.Append(CultureInfo.InvariantCulture, $",\"latestWkid\":{latest}");
            text.Append('}');
        }
        return text.Append('}').ToString();
    }

    private static IEnumerable<Vertex> Closed(ShapePath path) =>
        path.Closed && path.Vertices[0] != path.Vertices[^1] ? path.Around() : path.Vertices;

    private static void Vertices(StringBuilder text, Shape shape, IEnumerable<Vertex> vertices) =>
        Joined(text, vertices, v => Joined(text, Numbers(shape, v), n => text.Append(JsonNumbers.Text(n))));

    /// <summary>A vertex's numbers, as many as the shape has.</summary>
    public static IEnumerable<double> Numbers(Shape shape, Vertex v)
    {
        yield return v.X;
        yield return v.Y;
        if (shape.HasZ)
            yield return v.Z;
        if (shape.HasM)
            yield return v.M;
    }

    public static void Joined<T>(StringBuilder text, IEnumerable<T> items, Action<T> write)
    {
        text.Append('[');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(item);
        }
        text.Append(']');
    }

    /// <returns>Null where no shape's names stand there.</returns>
    /// <exception cref="FormatException">The text is no such JSON.</exception>
    public static GeometryValue? Read(string text)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in JsonNumbers.Object(text).EnumerateObject())
            fields.TryAdd(field.Name, field.Value);
        var srid = fields.TryGetValue("spatialReference", out var reference) ? Reference(reference) : 0;
        var (z, m) = (Flag("hasZ"), Flag("hasM"));
        Shape shape;
        if (fields.TryGetValue("rings", out var rings))
            shape = new Shape(ShapeKind.Polygon, Paths(rings, true, z, m), z, m).WithOuterRings();
        else if (fields.TryGetValue("paths", out var paths))
            shape = new Shape(ShapeKind.Polyline, Paths(paths, false, z, m), z, m);
        else if (fields.TryGetValue("points", out var points))
            shape = Shape.Of(ShapeKind.MultiPoint, [.. JsonNumbers.Items(points).Select(p => Vertex(p, z, m))], z, m);
        else if (fields.ContainsKey("x") || fields.ContainsKey("y") || fields.ContainsKey("z"))
            shape = Point(fields);
        else if (fields.Keys.Any(k => k is "xmin" or "ymin" or "xmax" or "ymax" or "zmin" or "zmax" or "mmin" or "mmax"))
            shape = Rectangle(Field("xmin"), Field("ymin"), Field("xmax"), Field("ymax"));
        else
            return null;
        return GeometryValue.Of(shape, srid);

        bool Flag(string name) => fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.True;
        double Field(string name) => fields.TryGetValue(name, out var value) ? JsonNumbers.Read(value) : double.NaN;
    }

    private static Shape Point(Dictionary<string, JsonElement> fields)
    {
        double Field(string name) => fields.TryGetValue(name, out var value) ? JsonNumbers.Read(value) : double.NaN;
        var (x, y) = (Field("x"), Field("y"));
        var (z, m) = (fields.ContainsKey("z"), fields.ContainsKey("m"));
        return Shape.Of(
            ShapeKind.Point,
            double.IsNaN(x) || double.IsNaN(y) ? [] : [new Vertex(x, y, z ? Field("z") : 0, m ? Field("m") : double.NaN)],
            z,
            m
        );
    }

    private static Shape Rectangle(double xmin, double ymin, double xmax, double ymax) =>
        new[] { xmin, ymin, xmax, ymax }.Any(double.IsNaN)
            ? Shape.Empty(ShapeKind.Polygon)
            : new Bounds(Math.Min(xmin, xmax), Math.Min(ymin, ymax), Math.Max(xmin, xmax), Math.Max(ymin, ymax)).ToShape();

    private static List<ShapePath> Paths(JsonElement value, bool rings, bool z, bool m)
    {
        var paths = new List<ShapePath>();
        var least = rings ? 3 : 2;
        foreach (var item in JsonNumbers.Items(value))
        {
            var path = JsonNumbers.Items(item).Select(p => Vertex(p, z, m)).ToList();
            if (path.Count == 0)
                continue;
            // A path of too few vertices has its last one again.
            while (path.Count < least)
                path.Add(path[^1]);
            if (rings && path.Count > least && path[0] == path[^1])
                path.RemoveAt(path.Count - 1);
            paths.Add(new ShapePath(path, Closed: rings));
        }
        return paths;
    }

    private static Vertex Vertex(JsonElement value, bool z, bool m)
    {
        var numbers = JsonNumbers.Items(value).Select(JsonNumbers.Read).ToList();
        if (numbers.Count is < 2 or > 4)
            throw new FormatException("A vertex has two to four numbers.");
        double At(int index) => index < numbers.Count ? numbers[index] : double.NaN;
        return new Vertex(numbers[0], numbers[1], z ? At(2) : 0, m ? At(z ? 3 : 2) : double.NaN);
    }

    private static int Reference(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return 0;
        if (value.ValueKind != JsonValueKind.Object)
            throw new FormatException("A spatialReference is an object or null.");
        var (wkid, latest) = (Number("wkid"), Number("latestWkid"));
        return latest > 0 ? latest
            : wkid > 0 ? wkid
            : 0;
        int Number(string name) =>
            value.TryGetProperty(name, out var number)
            && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt32(out var n)
                ? n
                : -1;
    }
}
