using System.Globalization;

namespace Bazaar.Sql.Geometry;

/// <summary>
/// Well-known text as Hive's geometry functions take it: words in any letters, <c>Z</c>, <c>M</c> or <c>ZM</c> behind the kind, <c>EMPTY</c>, points of a
/// multipoint with or without brackets, <c>NaN</c>. What stands behind the last bracket is not read.
/// </summary>
/// <remarks><see href="https://www.ogc.org/standard/sfa/"/>, part 1, chapter 7.</remarks>
internal sealed class WktReader
{
    private static readonly (string Word, GeometryKind Kind)[] Words =
    [
        ("point", GeometryKind.Point),
        ("linestring", GeometryKind.LineString),
        ("multipoint", GeometryKind.MultiPoint),
        ("polygon", GeometryKind.Polygon),
        ("multilinestring", GeometryKind.MultiLineString),
        ("multipolygon", GeometryKind.MultiPolygon),
    ];

    private readonly string text;
    private int at;
    private bool hasZ;
    private bool hasM;

    private WktReader(string text) => this.text = text;

    /// <returns>The geometry; null for a collection, which the functions make nothing of.</returns>
    /// <exception cref="FormatException">The text is none.</exception>
    public static GeometryValue? Read(string text) => new WktReader(text).Geometry();

    private GeometryValue? Geometry()
    {
        Blanks();
        var found = Words.FirstOrDefault(w => Takes(w.Word));
        if (found.Word is null)
        {
            if (!Takes("geometrycollection"))
                throw Fault();
            return null;
        }
        Blanks();
        hasZ = Takes("z");
        hasM = Takes("m");
        Blanks();
        var shape = found.Kind switch
        {
            GeometryKind.Point => Shape.Of(ShapeKind.Point, Takes("empty") ? [] : [Bracketed()], hasZ, hasM),
            GeometryKind.MultiPoint => Shape.Of(ShapeKind.MultiPoint, Takes("empty") ? [] : Points(), hasZ, hasM),
            GeometryKind.LineString => new Shape(ShapeKind.Polyline, [.. Lines(several: false)], hasZ, hasM),
            GeometryKind.MultiLineString => new Shape(ShapeKind.Polyline, [.. Lines(several: true)], hasZ, hasM),
            GeometryKind.Polygon => new Shape(ShapeKind.Polygon, [.. Rings()], hasZ, hasM),
            _ => new Shape(ShapeKind.Polygon, Takes("empty") ? [] : [.. Several(Rings).SelectMany(r => r)], hasZ, hasM),
        };
        return new GeometryValue(0, found.Kind, shape);
    }

    private IEnumerable<ShapePath> Lines(bool several)
    {
        if (several)
            return Takes("empty") ? [] : Several(() => Path(ring: false)).Where(v => v.Count > 0).Select(v => new ShapePath(v));
        var path = Path(ring: false);
        return path.Count == 0 ? [] : [new ShapePath(path)];
    }

    /// <summary>A polygon's rings, the first around it.</summary>
    private List<ShapePath> Rings()
    {
        Blanks();
        return Takes("empty") ? [] : Rings(Several(() => Path(ring: true)));
    }

    /// <summary>Rings that go the right way: around the polygon clockwise, around holes the other way.</summary>
    public static List<ShapePath> Rings(IEnumerable<IReadOnlyList<Vertex>> paths)
    {
        var rings = new List<ShapePath>();
        foreach (var path in paths.Where(p => p.Count > 0))
        {
            var ring = new ShapePath(path, Closed: true, Outer: rings.Count == 0);
            rings.Add(Rotation.IsClockwise(ring) == ring.Outer ? ring : ring.Reversed());
        }
        return rings;
    }

    private List<T> Several<T>(Func<T> one)
    {
        Expect('(');
        var all = new List<T> { one() };
        while (Next(','))
            all.Add(one());
        Expect(')');
        return all;
    }

    /// <summary>Vertices in brackets. A ring ends with its first vertex, which is left away; a single vertex counts twice.</summary>
    private List<Vertex> Path(bool ring)
    {
        Blanks();
        if (Takes("empty"))
            return [];
        var path = Several(Coordinates);
        if (ring && path.Count > 2 && path[0] == path[^1])
            path.RemoveAt(path.Count - 1);
        if (path.Count == 1)
            path.Add(path[0]);
        return path;
    }

    private List<Vertex> Points()
    {
        Expect('(');
        Blanks();
        var points = new List<Vertex>();
        if (!Ahead('(') && !AheadWord("empty"))
        {
            do points.Add(Coordinates());
            while (Next(','));
            Expect(')');
            return points;
        }
        do
        {
            Blanks();
            if (!Takes("empty"))
                points.Add(Bracketed());
        } while (Next(','));
        Expect(')');
        return points;
    }

    private Vertex Bracketed()
    {
        Expect('(');
        var point = Coordinates();
        Expect(')');
        return point;
    }

    private Vertex Coordinates() => new(Number(), Number(), hasZ ? Number() : 0, hasM ? Number() : double.NaN);

    private double Number()
    {
        Blanks();
        if (Takes("nan"))
            return double.NaN;
        var start = at;
        if (Current is '-' or '+')
            at++;
        var digits = Digits();
        if (Current == '.')
        {
            at++;
            digits += Digits();
            if (digits == 0)
                throw Fault();
        }
        else if (digits == 0)
            throw Fault();
        if (Current is 'e' or 'E')
        {
            at++;
            if (Current is '-' or '+')
                at++;
            if (Digits() == 0)
                throw Fault();
        }
        return double.Parse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private int Digits()
    {
        var start = at;
        while (char.IsAsciiDigit(Current))
            at++;
        return at - start;
    }

    private char Current => at < text.Length ? text[at] : throw Fault();

    private bool Ahead(char c) => Current == c;

    private bool AheadWord(string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool Takes(string word)
    {
        if (!AheadWord(word))
            return false;
        at += word.Length;
        return true;
    }

    private bool Next(char c)
    {
        Blanks();
        if (!Ahead(c))
            return false;
        at++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Next(c))
            throw Fault();
    }

    private void Blanks()
    {
        while (char.IsWhiteSpace(Current))
            at++;
    }

    private FormatException Fault() =>
        new(
            $"The text is no geometry from place {at} on: {(text.Length > 60 ? text[..60] + "…" : text)}. Write it as point (1 2) or polygon ((0 0, 4 0, 4 4, 0 0))."
        );
}
