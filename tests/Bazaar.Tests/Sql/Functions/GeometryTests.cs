using System.Globalization;
using Bazaar.Core;
using Bazaar.Tests.Sql.Running;
using Xunit;

namespace Bazaar.Tests.Sql.Functions;

/// <summary>What holds of any two geometries, over shapes that are drawn at random on a small grid, so that many touch.</summary>
public sealed class GeometryTests : IDisposable
{
    private const int Shapes = 60;
    private readonly TempLab lab = new();

    public GeometryTests()
    {
        var random = new Random(20240229);
        var rows = Enumerable
            .Range(0, Shapes)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"({i}, ST_GeomFromText('{(i % 3) switch { 0 => Point(random), 1 => Line(random), _ => Polygon(random) }}'))"
                )
            );
        Run("CREATE TABLE shapes (k INT, g BINARY) STORED AS PARQUET");
        Run($"INSERT INTO shapes VALUES {string.Join(", ", rows)}");
    }

    public void Dispose() => lab.Dispose();

    [Fact]
    public void What_is_written_in_a_format_is_read_back()
    {
        None(
            """
            SELECT k FROM shapes WHERE ST_AsText(g) <> ST_AsText(ST_GeomFromText(ST_AsText(g)))
                OR ST_AsText(g) <> ST_AsText(ST_GeomFromWKB(ST_AsBinary(g))) OR NOT ST_Equals(g, ST_GeomFromShape(ST_AsShape(g)))
                OR NOT ST_Equals(g, ST_GeomFromJson(ST_AsJson(g))) OR NOT ST_Equals(g, ST_SetSRID(ST_GeomFromGeoJson(ST_AsGeoJson(g)), 0))
            """
        );
    }

    [Fact]
    public void Relations_hold_both_ways_and_agree_with_the_distance()
    {
        None(
            """
            SELECT a.k, b.k FROM shapes a CROSS JOIN shapes b
            WHERE ST_Contains(a.g, b.g) <> ST_Within(b.g, a.g) OR ST_Intersects(a.g, b.g) = ST_Disjoint(a.g, b.g)
                OR ST_Touches(a.g, b.g) <> ST_Touches(b.g, a.g) OR ST_Overlaps(a.g, b.g) <> ST_Overlaps(b.g, a.g)
                OR ST_Intersects(a.g, b.g) <> (ST_Distance(a.g, b.g) = 0) OR ST_Distance(a.g, b.g) <> ST_Distance(b.g, a.g)
                OR ST_Equals(a.g, b.g) <> (ST_Contains(a.g, b.g) AND ST_Within(a.g, b.g))
                OR (ST_Touches(a.g, b.g) AND NOT ST_Intersects(a.g, b.g)) OR (ST_Intersects(a.g, b.g) AND NOT ST_EnvIntersects(a.g, b.g))
            """
        );
    }

    /// <summary>Two areas that share an area and a point besides share NULL.</summary>
    [Fact]
    public void Areas_add_up()
    {
        None(
            """
            SELECT k, l FROM (
                SELECT a.k AS k, b.k AS l, ST_Area(a.g) AS a, ST_Area(b.g) AS b, ST_Area(ST_Intersection(a.g, b.g)) AS shared,
                    ST_Area(ST_Union(a.g, b.g)) AS whole, ST_Area(ST_Difference(a.g, b.g)) AS rest, ST_Area(ST_SymmetricDiff(a.g, b.g)) AS differing
                FROM shapes a CROSS JOIN shapes b WHERE a.k % 3 = 2 AND b.k % 3 = 2) t
            WHERE abs(a + b - shared - whole) > 1e-6 OR abs(a - shared - rest) > 1e-6 OR abs(whole - shared - differing) > 1e-6
            """
        );
    }

    [Fact]
    public void A_shape_lies_in_its_hull_its_envelope_and_its_buffer()
    {
        None(
            """
            SELECT k FROM shapes WHERE ST_Disjoint(ST_ConvexHull(g, ST_Point(50, 50)), g) OR NOT ST_Contains(ST_Buffer(g, 0.5), g)
                OR ST_Area(ST_Buffer(g, 0.5)) <= ST_Area(g) OR (ST_Area(ST_Envelope(g)) < ST_Area(g))
            """
        );
    }

    [Fact]
    public void Impala_has_no_geometry_functions()
    {
        using var result = lab.Lab.Run(new Script(Language.Impala, "SELECT st_point(1, 2)")).Single();
        Assert.NotNull(result.Error);
        Assert.Contains("st_point", result.Error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(result.Error.Place);
    }

    private void Run(string statement)
    {
        using var result = lab.Lab.Run(new Script(Language.Hive, statement)).Single();
        Assert.True(result.Error is null, result.Error?.Message);
    }

    private void None(string query)
    {
        using var result = lab.Lab.Run(new Script(Language.Hive, query)).Single();
        Assert.True(result.Error is null, result.Error?.Message);
        Assert.Empty(
            result.Rows().Select(r => string.Join(" ", r.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))))
        );
    }

    private static string At(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{random.Next(13)} {random.Next(13)}");

    private static string Point(Random random) => $"point ({At(random)})";

    private static string Line(Random random) =>
        $"linestring ({string.Join(", ", Enumerable.Range(0, 2 + random.Next(3)).Select(_ => At(random)).Distinct().Append("20 20"))})";

    /// <summary>A ring around its middle, which therefore doesn't cross itself.</summary>
    private static string Polygon(Random random)
    {
        var (x, y) = (2 + random.Next(9), 2 + random.Next(9));
        var ring = Enumerable
            .Range(0, 8)
            .Select(i => (Angle: i * Math.PI / 4, Far: 1 + random.Next(3)))
            .Select(p =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{x + p.Far * Math.Sign(Math.Round(Math.Cos(p.Angle), 6))} {y + p.Far * Math.Sign(Math.Round(Math.Sin(p.Angle), 6))}"
                )
            )
            .ToList();
        return $"polygon (({string.Join(", ", ring)}, {ring[0]}))";
    }
}
