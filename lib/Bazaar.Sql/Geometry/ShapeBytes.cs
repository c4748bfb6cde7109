using System.Buffers.Binary;

namespace Bazaar.Sql.Geometry;

/// <summary>Esri's binary format of shapes, little-endian: a type, a rectangle, counts, coordinates, then heights and measures.</summary>
internal static class ShapeBytes
{
    // Type numbers by kind: plain, with heights, with measures, with both.
    private static readonly Dictionary<ShapeKind, int[]> Types = new()
    {
        [ShapeKind.Point] = [1, 9, 21, 11],
        [ShapeKind.Polyline] = [3, 10, 23, 13],
        [ShapeKind.Polygon] = [5, 19, 25, 15],
        [ShapeKind.MultiPoint] = [8, 20, 28, 18],
    };

    // General types say in their highest bits what they have.
    private static readonly Dictionary<int, ShapeKind> General = new()
    {
        [50] = ShapeKind.Polyline,
        [51] = ShapeKind.Polygon,
        [52] = ShapeKind.Point,
        [53] = ShapeKind.MultiPoint,
    };

    private const uint GeneralHasZ = 0x80000000;
    private const uint GeneralHasM = 0x40000000;

    // The format has no NaN: numbers below -1e38 stand for it.
    private const double NoData = -1.7976931348623157e308;

    /// <summary>Java's NaN, whose sign is positive.</summary>
    public static readonly double JavaNaN = BitConverter.Int64BitsToDouble(0x7FF8000000000000);

    public static byte[] Write(Shape shape)
    {
        var w = new ByteWriter();
        w.Int(Types[shape.Kind][(shape.HasZ ? 1 : 0) + (shape.HasM ? 2 : 0)]);
        if (shape.Kind == ShapeKind.Point)
        {
            var point = shape.IsEmpty ? new Vertex(double.NaN, double.NaN, double.NaN) : shape.Paths[0].Vertices[0];
            w.Double(Stored(point.X));
            w.Double(Stored(point.Y));
            if (shape.HasZ)
                w.Double(Stored(point.Z));
            if (shape.HasM)
                w.Double(Stored(point.M));
            return w.ToArray();
        }
        var bounds = Bounds.Of(shape.Vertices);
        foreach (var side in new[] { bounds.XMin, bounds.YMin, bounds.XMax, bounds.YMax })
            w.Double(double.IsNaN(side) ? JavaNaN : side);
        // Rings end with their first vertex.
        var paths = shape
            .Paths.Select(p => (shape.Kind == ShapeKind.Polygon ? p with { Closed = true } : p).Around().ToList())
            .ToList();
        var count = paths.Sum(p => p.Count);
        if (shape.Kind != ShapeKind.MultiPoint)
            w.Int(paths.Count);
        w.Int(count);
        if (shape.Kind != ShapeKind.MultiPoint)
        {
            var start = 0;
            foreach (var path in paths)
            {
                w.Int(start);
                start += path.Count;
            }
        }
        var all = paths.SelectMany(p => p).ToList();
        foreach (var vertex in all)
        {
            w.Double(vertex.X);
            w.Double(vertex.Y);
        }
        if (shape.HasZ)
            Values(w, [.. all.Select(v => v.Z)]);
        if (shape.HasM)
            Values(w, [.. all.Select(v => v.M)]);
        return w.ToArray();
    }

    private static void Values(ByteWriter w, List<double> values)
    {
        var (least, most) = Range(values);
        w.Double(Stored(least));
        w.Double(Stored(most));
        foreach (var value in values)
            w.Double(Stored(value));
    }

    /// <summary>The least and the greatest of numbers; NaN, which counts for nothing, where there is no other.</summary>
    public static (double Least, double Most) Range(IEnumerable<double> values)
    {
        var (least, most) = (double.NaN, double.NaN);
        foreach (var value in values.Where(v => !double.IsNaN(v)))
            (least, most) = double.IsNaN(least) ? (value, value) : (Math.Min(least, value), Math.Max(most, value));
        return (least, most);
    }

    /// <returns>Null for the format's null shape.</returns>
    /// <exception cref="FormatException">The bytes are those of no shape.</exception>
    public static Shape? Read(ReadOnlySpan<byte> bytes)
    {
        var r = new ByteReader(bytes);
        var type = r.Int();
        if (type == 0)
            return null;
        var (kind, z, m) = Type(type);
        if (kind == ShapeKind.Point)
        {
            var point = new Vertex(
                Given(r.Double()),
                Given(r.Double()),
                z ? Given(r.Double()) : 0,
                m ? Given(r.Double()) : double.NaN
            );
            return Shape.Of(kind, double.IsNaN(point.X) || double.IsNaN(point.Y) ? [] : [point], z, m);
        }
        for (var side = 0; side < 4; side++)
            r.Double();
        var parts = kind == ShapeKind.MultiPoint ? 1 : r.Int();
        var count = r.Int();
        if (parts < 0 || count < 0 || (long)count * 16 > bytes.Length || (long)parts * 4 > bytes.Length)
            throw new FormatException("The shape's counts are larger than its bytes.");
        // Nothing has no heights and no measures.
        if (count == 0)
            return Shape.Empty(kind);
        var starts = new List<int>();
        for (var i = 0; kind != ShapeKind.MultiPoint && i < parts; i++)
        {
            var start = r.Int();
            if (start < 0 || start > count || starts.Count > 0 && start < starts[^1])
                throw new FormatException("The shape's parts overlap.");
            if (starts.Count == 0 || start != starts[^1])
                starts.Add(start);
        }
        if (kind == ShapeKind.MultiPoint)
            starts.Add(0);
        starts.Add(count);
        var vertices = new Vertex[count];
        for (var i = 0; i < count; i++)
            vertices[i] = new Vertex(r.Double(), r.Double());
        if (z)
            Values(ref r, vertices, (v, value) => v with { Z = value });
        if (m)
            Values(ref r, vertices, (v, value) => v with { M = value });
        var paths = new List<ShapePath>();
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            var path = vertices[starts[i]..starts[i + 1]];
            var ring = kind == ShapeKind.Polygon;
            // A ring's last vertex is its first; one that is another stays.
            if (ring && path.Length > 1 && path[0].SameXY(path[^1]))
                path = path[..^1];
            if (path.Length > 0)
                paths.Add(new ShapePath(path, Closed: ring));
        }
        return new Shape(kind, paths, z, m).WithOuterRings();
    }

    private static (ShapeKind, bool, bool) Type(int type)
    {
        foreach (var (kind, numbers) in Types)
        {
            var place = Array.IndexOf(numbers, type);
            if (place >= 0)
                return (kind, place % 2 == 1, place >= 2);
        }
        return General.TryGetValue(type & 0xFF, out var general)
            ? (general, ((uint)type & GeneralHasZ) != 0, ((uint)type & GeneralHasM) != 0)
            : throw new FormatException($"A shape has no type {type}.");
    }

    private static void Values(ref ByteReader r, Vertex[] vertices, Func<Vertex, double, Vertex> with)
    {
        r.Double();
        r.Double();
        for (var i = 0; i < vertices.Length; i++)
            vertices[i] = with(vertices[i], Given(r.Double()));
    }

    private static double Stored(double value) => double.IsNaN(value) ? NoData : value;

    private static double Given(double value) => value < -1e38 ? double.NaN : value;

    private ref struct ByteReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> rest = bytes;

        public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

        public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

        private ReadOnlySpan<byte> Take(int count)
        {
            if (rest.Length < count)
                throw new FormatException("The shape ends before its last number.");
            var taken = rest[..count];
            rest = rest[count..];
            return taken;
        }
    }
}
