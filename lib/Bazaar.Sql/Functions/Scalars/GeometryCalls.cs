using System.Buffers.Binary;
using System.Globalization;
using Bazaar.Sql.Geometry;

namespace Bazaar.Sql.Functions;

/// <summary>The calls behind <see cref="GeometryScalars"/>: they read geometries, ask, and write what comes of it.</summary>
internal static class GeometryCalls
{
    /// <summary>Operations that give a geometry or a text.</summary>
    public static string? Text(string operation, string? a, string? b, double? n)
    {
        if (GeometryAccessors.Texts.TryGetValue(operation, out var text))
            return Geometry(a) is { } g ? text(g) : null;
        return operation switch
        {
            "geometrytype" => Bytes(a) is { } bytes ? GeometryValue.Name(GeometryBytes.Kind(bytes)) : null,
            "setsrid" => Bytes(a) is { } bytes ? Renumbered(bytes, n) : null,
            "asbinary" => Geometry(a) is { } g && WktWriter.Suits(g.Taken, g.Shape) ? Hex(Wkb.Write(g.Taken, g.Shape)) : null,
            "asshape" => Geometry(a) is { } g ? Hex(ShapeBytes.Write(g.Shape)) : null,
            "geomfromgeojson" => a is null ? null : Hex(GeometryMakers.FromJson(a, GeoJson.Read)),
            "geomfromjson" => a is null ? null : Hex(GeometryMakers.FromJson(a, EsriJson.Read)),
            _ when operation.EndsWith("text", StringComparison.Ordinal) => Hex(FromText(operation, a, n)),
            _ when operation.Contains("from", StringComparison.Ordinal) => Hex(FromBytes(operation, a, n)),
            "binenvelope" => BinEnvelope(a, b, n),
            _ => Hex(Derived(operation, a, b, n)),
        };
    }

    /// <summary>Geometries of geometries.</summary>
    private static GeometryValue? Derived(string operation, string? a, string? b, double? n)
    {
        if (Geometry(a) is not { } g)
            return null;
        switch (operation)
        {
            case "intersection" or "difference" or "symmetricdiff":
                return Pair(a, b) is { } pair ? GeometryOverlays.Of(operation, pair.A, pair.B) : null;
            case "buffer":
                return n is not { } distance ? null
                    : distance == 0 ? g
                    : GeometryValue.Of(BufferArea.Of(g.Shape, distance, g.Srid), g.Srid);
            case "boundary":
                return GeometryParts.Boundary(g);
            case "envelope":
                return GeometryParts.Envelope(g);
            case "centroid":
                return GeometryParts.Centroid(g);
            case "exteriorring":
                return GeometryParts.Ring(g, 0);
            case "startpoint":
                return GeometryParts.End(g, first: true);
            case "endpoint":
                return GeometryParts.End(g, first: false);
            case "interiorringn":
                return n is { } ring ? GeometryParts.Ring(g, ring < 1 ? -1 : (int)ring) : null;
            case "pointn":
                return n is { } point ? GeometryParts.PointN(g, (int)point) : null;
            case "geometryn":
                return n is { } member ? GeometryParts.GeometryN(g, (int)member) : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation, null);
        }
    }

    public static double? Double(string operation, string? a, string? b)
    {
        if (GeometryAccessors.Numbers.TryGetValue(operation, out var number))
            return Geometry(a) is { } g ? number(g) : null;
        // Distances, between geometries of one system.
        return Pair(a, b) is { } pair ? Measures.Distance(pair.A.Shape, pair.B.Shape) : null;
    }

    public static long? Long(string operation, string? a, double? n)
    {
        if (GeometryAccessors.Counts.TryGetValue(operation, out var count))
            return Geometry(a) is { } g ? count(g) : null;
        if (operation == "srid")
            return Bytes(a) is { } bytes ? GeometryBytes.Srid(bytes) : null;
        var bins = Bins(n);
        return Operand(a) is { Taken: GeometryKind.Point, Shape.IsEmpty: false } point
            ? bins.Number(point.Shape.Paths[0].Vertices[0])
            : null;
    }

    public static bool? Test(string operation, string? a, string? b, string? relation)
    {
        if (GeometryAccessors.Tests.TryGetValue(operation, out var test))
            return Geometry(a) is { } g ? test(g) : null;
        if (operation == "envintersects")
            return Pair(a, b) is { } pair ? Bounds.Of(pair.A.Shape.Vertices).Intersects(Bounds.Of(pair.B.Shape.Vertices)) : null;
        if (operation == "relate")
            return relation is not null && Pair(a, b) is { } two ? Related(two.A, two.B, relation) : null;
        // Arguments that are no geometries have none of the relations.
        var (left, right) = (Operand(a), Operand(b));
        if (left is not { } first || right is not { } second)
            return false;
        return first.Shape.IsEmpty || second.Shape.IsEmpty
            ? Relations.OfEmpty(operation)
            : new Relations(first.Shape, second.Shape, first.Srid).Is(operation);
    }

    /// <returns>Null where the relation is no pattern.</returns>
    private static bool? Related(GeometryValue a, GeometryValue b, string pattern)
    {
        try
        {
            return new Relations(a.Shape, b.Shape, a.Srid).Matches(pattern);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static string? OfList(string operation, List<string?>? items)
    {
        if (items is null)
            return null;
        switch (operation)
        {
            case "linestring":
                var points = items.Select(Geometry).ToList();
                return points.Count == 0 || points.Any(p => p is not { Kind: GeometryKind.Point, Shape.IsEmpty: false })
                    ? null
                    : Hex(
                        GeometryMakers.Line(
                            [.. points.Select(p => p!.Shape.Paths[0].Vertices[0])],
                            points.Any(p => p!.Shape.HasZ),
                            points.Any(p => p!.Shape.HasM)
                        )
                    );
            case "union" or "convexhull":
                var all = items.Select(Geometry).ToList();
                if (all.Any(g => g is null || g.Srid != all[0]!.Srid))
                    return null;
                return Hex(operation == "union" ? GeometryOverlays.Union(all!) : GeometryOverlays.ConvexHull(all!));
            case "aggr_union" or "aggr_convexhull":
                return Aggregated(operation, items);
            case "multilinestring" or "multipolygon":
                var paths = items.Select(i => Path(i, operation == "multipolygon" ? 6 : 2)).ToList();
                return paths.Any(p => p is null) ? null
                    : operation == "multipolygon" ? Hex(GeometryMakers.Polygons(paths!))
                    : Hex(GeometryMakers.Lines(paths!));
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation, null);
        }
    }

    /// <summary>Of a group's rows those that are no NULL and of the first one's reference system.</summary>
    private static string? Aggregated(string operation, List<string?> items)
    {
        var all = items.Select(Geometry).OfType<GeometryValue>().ToList();
        all.RemoveAll(g => g.Srid != all[0].Srid);
        var srid = all.Count > 0 ? all[0].Srid : 0;
        var shapes = all.ConvertAll(g => g.Shape);
        if (operation == "aggr_convexhull")
            return Hex(GeometryValue.Of(ConvexHull.Of(shapes), srid));
        return all.Count == 0 ? null : Hex(GeometryValue.Of(Overlay.Union(shapes, srid), srid));
    }

    /// <summary>Numbers that a list of lists brings along as a text.</summary>
    private static List<Vertex>? Path(string? text, int least) =>
        text is null
            ? null
            : GeometryMakers.Pairs(
                [
                    .. text.Length == 0
                        ? []
                        : text.Split(',')
                            .Select(n => n.Length == 0 ? (double?)null : double.Parse(n, CultureInfo.InvariantCulture)),
                ],
                least
            );

    public static string? OfNumbers(string operation, List<double?>? numbers)
    {
        if (numbers is null)
            return null;
        switch (operation)
        {
            case "point":
                return numbers is [{ } x, { } y, ..]
                    ? Hex(GeometryMakers.Point(x, y, numbers.ElementAtOrDefault(2), numbers.ElementAtOrDefault(3)))
                    : null;
            case "pointz":
                return numbers is [{ } px, { } py, { } pz, ..]
                    ? Hex(GeometryMakers.Point(px, py, pz, numbers.ElementAtOrDefault(3)))
                    : null;
            case "linestring":
                return GeometryMakers.Pairs(numbers, 2) is { } line ? Hex(GeometryMakers.Line(line)) : null;
            case "multipoint":
                return GeometryMakers.Pairs(numbers, 2) is { } points ? Hex(GeometryMakers.Points(points)) : null;
            case "polygon":
                return GeometryMakers.Pairs(numbers, 6) is { } ring ? Hex(GeometryMakers.Polygon(ring)) : null;
            case "path":
                return string.Join(',', numbers.Select(n => n?.ToString("R", CultureInfo.InvariantCulture) ?? ""));
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation, null);
        }
    }

    private static GeometryValue? FromText(string operation, string? text, double? srid)
    {
        var name = operation[..^4];
        // Hive's functions of texts stop the statement at a NULL.
        if (text is null)
            throw new FormatException("A geometry is made of a text; NULL is none.");
        GeometryKind? kind = Enum.TryParse<GeometryKind>(name, ignoreCase: true, out var named) ? named : null;
        var system = Reference(srid);
        if (system < 0)
            return null;
        var value = GeometryMakers.FromText(text, kind);
        // ST_GeomCollection gives the plainest kind.
        if (value is not null && name == "geomcollection")
            value = GeometryValue.Of(value.Shape);
        return value is null ? null : value with { Srid = system };
    }

    /// <summary>A reference system's number, which Hive takes as a plain int.</summary>
    private static int Reference(double? srid) =>
        (int)(srid ?? throw new FormatException("A reference system has a number; NULL is none."));

    private static GeometryValue? FromBytes(string operation, string? digits, double? srid)
    {
        var system = Reference(srid);
        if (Bytes(digits) is not { } bytes || (system < 0 && operation != "geomfromshape"))
            return null;
        var value = operation switch
        {
            "geomfromshape" => GeometryMakers.FromShape(bytes),
            "pointfromwkb" => GeometryMakers.FromBinary(bytes, GeometryKind.Point),
            "linefromwkb" => GeometryMakers.FromBinary(bytes, GeometryKind.LineString),
            "polyfromwkb" => GeometryMakers.FromBinary(bytes, GeometryKind.Polygon),
            "mpointfromwkb" => GeometryMakers.FromBinary(bytes, GeometryKind.MultiPoint, GeometryKind.Point),
            "mlinefromwkb" => GeometryMakers.FromBinary(bytes, GeometryKind.MultiLineString, GeometryKind.LineString),
            "mpolyfromwkb" => GeometryMakers.FromBinary(bytes, GeometryKind.MultiPolygon, GeometryKind.Polygon),
            _ => GeometryMakers.FromBinary(bytes),
        };
        return value is null ? null : value with { Srid = system };
    }

    private static string? Renumbered(byte[] bytes, double? srid)
    {
        if (srid is not { } number)
            return Hex(bytes);
        if (bytes.Length < sizeof(int))
            throw new FormatException("Bytes that have no room for a reference system are no geometry.");
        BinaryPrimitives.WriteInt32BigEndian(bytes, (int)number);
        return Hex(bytes);
    }

    /// <param name="a">A geometry, or a text of one; b has the bin's number where it is known.</param>
    private static string? BinEnvelope(string? a, string? b, double? size)
    {
        var bins = Bins(size);
        Bounds bin;
        if (b is not null)
            bin = bins.Bin(long.Parse(b, CultureInfo.InvariantCulture));
        else if (Operand(a) is { Taken: GeometryKind.Point, Shape.IsEmpty: false } point)
            bin = bins.At(point.Shape.Paths[0].Vertices[0]);
        else
            return null;
        return Hex(new GeometryValue(0, GeometryKind.Polygon, bin.ToShape()));
    }

    /// <summary>Hive's bins stop the statement where their size is NULL.</summary>
    private static GeometryBins Bins(double? size) => new(size ?? throw new FormatException("Bins have a size; NULL is none."));

    /// <summary>Two geometries of one reference system; null where one is NULL or they are of two.</summary>
    internal static (GeometryValue A, GeometryValue B)? Pair(string? a, string? b) =>
        Geometry(a) is { } first && Geometry(b) is { } second && first.Srid == second.Srid ? (first, second) : null;

    /// <summary>A geometry that comes as its bytes or, behind a <c>t</c>, as well-known text.</summary>
    internal static GeometryValue? Operand(string? value) => value is ['t', .. var text] ? WktReader.Read(text) : Geometry(value);

    /// <returns>Null for NULL, for no bytes and for bytes of no shape.</returns>
    /// <exception cref="FormatException">The bytes are those of no geometry.</exception>
    internal static GeometryValue? Geometry(string? value)
    {
        if (Bytes(value) is not { } bytes || GeometryBytes.Read(bytes) is not { } g)
            return null;
        if (g.Srid < 0)
            throw new FormatException($"There is no reference system {g.Srid}.");
        return value![0] == 'k' ? g : g.FromBytes();
    }

    private static byte[]? Bytes(string? value) =>
        value is null || value.Length < 2 ? null : Convert.FromHexString(value[0] == 'k' ? value.AsSpan(1) : value);

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes);

    internal static string? Hex(GeometryValue? value) => value is null ? null : Convert.ToHexString(GeometryBytes.Write(value));
}
