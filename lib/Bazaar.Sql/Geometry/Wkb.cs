using System.Buffers.Binary;

namespace Bazaar.Sql.Geometry;

/// <summary>Well-known binary: a byte for the order, a type (1 to 6, 1000 more with heights, 2000 more with measures), counts and coordinates.</summary>
/// <remarks><see href="https://www.ogc.org/standard/sfa/"/>, part 1, chapter 8.</remarks>
internal static class Wkb
{
    public static byte[] Write(GeometryKind kind, Shape shape)
    {
        var w = new ByteWriter();
        switch (kind)
        {
            case GeometryKind.Point:
                Point(
                    w,
                    shape,
                    shape.IsEmpty
                        ? new Vertex(ShapeBytes.JavaNaN, ShapeBytes.JavaNaN, ShapeBytes.JavaNaN, ShapeBytes.JavaNaN)
                        : shape.Paths[0].Vertices[0]
                );
                break;
            case GeometryKind.MultiPoint:
                Head(w, kind, shape, shape.VertexCount);
                foreach (var vertex in shape.Vertices)
                    Point(w, shape, vertex);
                break;
            case GeometryKind.LineString:
                Line(w, shape, shape.IsEmpty ? [] : [.. shape.Paths[0].Around()]);
                break;
            case GeometryKind.MultiLineString:
                Head(w, kind, shape, shape.Paths.Count);
                foreach (var path in shape.Paths)
                    Line(w, shape, [.. path.Around()]);
                break;
            case GeometryKind.Polygon:
                Polygon(w, shape, shape.Paths);
                break;
            default:
                var polygons = WktWriter.Polygons(shape);
                Head(w, kind, shape, polygons.Count);
                foreach (var rings in polygons)
                    Polygon(w, shape, rings);
                break;
        }
        return w.ToArray();
    }

    private static void Type(ByteWriter w, GeometryKind kind, Shape shape)
    {
        w.Byte(1);
        w.Int((int)kind + (shape.HasZ ? 1000 : 0) + (shape.HasM ? 2000 : 0));
    }

    private static void Head(ByteWriter w, GeometryKind kind, Shape shape, int count)
    {
        Type(w, kind, shape);
        w.Int(count);
    }

    private static void Point(ByteWriter w, Shape shape, Vertex vertex)
    {
        Type(w, GeometryKind.Point, shape);
        Numbers(w, shape, vertex);
    }

    private static void Line(ByteWriter w, Shape shape, List<Vertex> path)
    {
        Head(w, GeometryKind.LineString, shape, path.Count);
        foreach (var vertex in path)
            Numbers(w, shape, vertex);
    }

    private static void Polygon(ByteWriter w, Shape shape, IReadOnlyList<ShapePath> rings)
    {
        Head(w, GeometryKind.Polygon, shape, rings.Count);
        foreach (var ring in rings)
        {
            var path = WktWriter.Ring(ring).ToList();
            w.Int(path.Count);
            foreach (var vertex in path)
                Numbers(w, shape, vertex);
        }
    }

    private static void Numbers(ByteWriter w, Shape shape, Vertex vertex)
    {
        w.Double(vertex.X);
        w.Double(vertex.Y);
        if (shape.HasZ)
            w.Double(vertex.Z);
        if (shape.HasM)
            w.Double(vertex.M);
    }

    /// <returns>The geometry; null for a collection.</returns>
    /// <exception cref="FormatException">The bytes are none.</exception>
    public static GeometryValue? Read(byte[] bytes)
    {
        var r = new Reader(bytes);
        var type = r.Head();
        var (kind, z, m) = (type % 1000, type / 1000 is 1 or 3, type / 1000 is 2 or 3);
        if (type is < 0 or > 3999 || kind is < 1 or > 7)
            throw new FormatException($"Well-known binary has no type {type}.");
        if (kind == 7)
            return null;
        var shape = (GeometryKind)kind switch
        {
            GeometryKind.Point => Shape.Of(ShapeKind.Point, [.. new[] { r.Vertex(z, m) }.Where(v => !double.IsNaN(v.X))], z, m),
            GeometryKind.MultiPoint => Shape.Of(ShapeKind.MultiPoint, r.Parts(() => r.Vertex(z, m)), z, m),
            GeometryKind.LineString => new Shape(ShapeKind.Polyline, Lines([r.Path(z, m)]), z, m),
            GeometryKind.MultiLineString => new Shape(ShapeKind.Polyline, Lines(r.Parts(() => r.Path(z, m))), z, m),
            GeometryKind.Polygon => new Shape(ShapeKind.Polygon, r.Rings(z, m), z, m),
            _ => new Shape(ShapeKind.Polygon, [.. r.Parts(() => r.Rings(z, m)).SelectMany(p => p)], z, m),
        };
        return new GeometryValue(0, (GeometryKind)kind, shape);
    }

    private static List<ShapePath> Lines(IEnumerable<List<Vertex>> paths) =>
        [.. paths.Where(p => p.Count > 0).Select(p => new ShapePath(p.Count == 1 ? [p[0], p[0]] : p))];

    private sealed class Reader(byte[] bytes)
    {
        private int at;
        private bool little;

        public int Head()
        {
            var order = Take(1)[0];
            little = order == 1;
            return Int();
        }

        public Vertex Vertex(bool z, bool m) => new(Double(), Double(), z ? Double() : 0, m ? Double() : double.NaN);

        public List<Vertex> Path(bool z, bool m) => Several(Int(), () => Vertex(z, m));

        public List<ShapePath> Rings(bool z, bool m) =>
            WktReader.Rings(
                Several(Int(), () => Path(z, m))
                    .Select(p =>
                        p.Count > 2 && p[0].Equals(p[^1]) ? p[..^1]
                        : p.Count == 1 ? [p[0], p[0]]
                        : p
                    )
            );

        /// <summary>Geometries of their own heads.</summary>
        public List<T> Parts<T>(Func<T> one) =>
            Several(
                Int(),
                () =>
                {
                    Take(5);
                    return one();
                }
            );

        private List<T> Several<T>(int count, Func<T> one)
        {
            if (count < 0 || count > bytes.Length)
                throw Short();
            var all = new List<T>(count);
            for (var i = 0; i < count; i++)
                all.Add(one());
            return all;
        }

        private int Int() =>
            little ? BinaryPrimitives.ReadInt32LittleEndian(Take(4)) : BinaryPrimitives.ReadInt32BigEndian(Take(4));

        private double Double() =>
            little ? BinaryPrimitives.ReadDoubleLittleEndian(Take(8)) : BinaryPrimitives.ReadDoubleBigEndian(Take(8));

        private ReadOnlySpan<byte> Take(int count)
        {
            if (at + count > bytes.Length)
                throw Short();
            at += count;
            return bytes.AsSpan(at - count, count);
        }

        private static FormatException Short() => new("The binary ends before its last number.");
    }
}
