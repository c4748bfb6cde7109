namespace Bazaar.Sql.Geometry;

/// <summary>What shapes have in common, all of them together, one without another, and what only one of two has.</summary>
internal static class Overlay
{
    /// <summary>Near is as the library behind the functions has it: a tolerance of the reference system, or one that rounding needs.</summary>
    public static double Tolerance(IEnumerable<Shape> shapes, int srid, bool wide)
    {
        var rounding = Bounds.Of(shapes.SelectMany(s => s.Vertices)).Tolerance * (wide ? 4 : 1);
        var system = srid > 0 ? References.Tolerance(srid) * (wide ? 1.1 : 1) : 0;
        return Math.Max(rounding, system);
    }

    /// <summary>What two have in common: points, lines and areas, as far as there are any of each.</summary>
    public static List<Shape> Intersection(Shape a, Shape b, int srid)
    {
        var tolerance = Tolerance([a, b], srid, wide: true);
        if (!Bounds.Of(a.Vertices).Intersects(Bounds.Of(b.Vertices).Inflated(2 * Math.Sqrt(2) * tolerance)))
            return [];
        var whole = new List<int>();
        if (a.Dimension > 0 && b.Dimension > 0)
        {
            // Only what lies in both rectangles is looked at.
            var (boxA, boxB) = (Bounds.Of(a.Vertices), Bounds.Of(b.Vertices).Inflated(2 * tolerance));
            var box = new Bounds(
                Math.Max(boxA.XMin, boxB.XMin),
                Math.Max(boxA.YMin, boxB.YMin),
                Math.Min(boxA.XMax, boxB.XMax),
                Math.Min(boxA.YMax, boxB.YMax)
            ).Inflated(100 * tolerance);
            var (clippedA, clippedB) = (Clipper.Clip(a, box), Clipper.Clip(b, box));
            whole =
            [
                .. new[] { ReferenceEquals(clippedA.Paths, a.Paths), ReferenceEquals(clippedB.Paths, b.Paths) }
                    .Index()
                    .Where(w => w.Item)
                    .Select(w => w.Index),
            ];
            (a, b) = (clippedA, clippedB);
            tolerance = Tolerance([a, b], srid, wide: true);
        }
        var all = new Arrangement([a, b], tolerance);
        var (z, m) = (a.HasZ || b.HasZ, a.HasM || b.HasM);
        if (a.Dimension == 0 || b.Dimension == 0)
        {
            var points = SharedPoints(all);
            // Points that lie on or in something else keep their order, and where they are.
            if (a.Dimension + b.Dimension > 0)
            {
                var of = a.Dimension == 0 ? 0 : 1;
                return points.Count == 0
                    ? []
                    : [Shape.Of(ShapeKind.MultiPoint, [.. InOrder(all, of, points).Select(p => all.Own[of][p])], z, m)];
            }
            return points.Count == 0 ? [] : [Shape.Of(ShapeKind.MultiPoint, [.. points.Select(p => all.Vertex(p, 0, 1))], z, m)];
        }
        var seen = new HashSet<int>();
        var results = new List<Shape>();
        if (a.Dimension == 2 && b.Dimension == 2)
        {
            var area = OverlayRings.Of(all, Both, [0, 1], whole);
            if (!area.IsEmpty)
                results.Add(area);
            foreach (var edge in all.Edges.Where(e => Both(e.Left) || Both(e.Right)))
                seen.UnionWith([edge.From, edge.To]);
        }
        var lines =
            a.Dimension + b.Dimension == 4
                ? OverlayBorders.Of(all, e => IsCommon(e, a, b), e => Both(e.Left) && Both(e.Right))
                : new OverlayLines(all, e => IsCommon(e, a, b), _ => false, [0, 1]).Run();
        foreach (var edge in all.Edges.Where(e => IsCommon(e, a, b)))
            seen.UnionWith([edge.From, edge.To]);
        if (!lines.IsEmpty)
            results.Insert(0, lines);
        var left = SharedPoints(all).Where(p => !seen.Contains(p)).ToList();
        if (left.Count > 0)
            results.Insert(0, Shape.Of(ShapeKind.MultiPoint, [.. left.Select(p => all.Vertex(p, 0, 1))], z, m));
        return results;
    }

    private static bool Both(bool[] side) => side[0] && side[1];

    /// <summary>Whether an edge is a line of both, without an area of both beside it.</summary>
    private static bool IsCommon(Edge e, Shape a, Shape b)
    {
        if (a.Dimension == 2 && b.Dimension == 2)
            return e.Has(0) && e.Has(1) && !Both(e.Left) && !Both(e.Right);
        return On(0) && On(1) && (a.Dimension == 1 && e.Has(0) || b.Dimension == 1 && e.Has(1));
        bool On(int shape) => e.Has(shape) || e.Left[shape] || e.Right[shape];
    }

    public static Shape Difference(Shape a, Shape b, int srid)
    {
        if (a.IsEmpty || b.IsEmpty || a.Dimension > b.Dimension)
            return a;
        var tolerance = Tolerance([a, b], srid, wide: true);
        if (!Bounds.Of(a.Vertices).Inflated(tolerance).Intersects(Bounds.Of(b.Vertices)))
            return a;
        var all = new Arrangement([a, b], tolerance);
        switch (a.Dimension)
        {
            case 2:
                return OverlayRings.Of(all, side => side[0] && !side[1], [0, 1]);
            case 1:
                return new OverlayLines(all, e => e.Has(0) && !e.Has(1) && !e.Left[1] && !e.Right[1], s => s == 0, [0, 1]).Run();
            default:
                var gone = SharedPoints(all).ToHashSet();
                var kept = all
                    .Paths.Where(p => p.Shape == 0)
                    .Select(p => p.Nodes[0])
                    .Where(n => !gone.Contains(n))
                    .Distinct()
                    .ToList();
                // Only points less points or lines, of which there are several, come sorted.
                if (a.Kind == ShapeKind.MultiPoint && b.Kind is ShapeKind.MultiPoint or ShapeKind.Polyline)
                    kept = [.. kept.OrderBy(n => all.At(n).Y).ThenBy(n => all.At(n).X)];
                return Shape.Of(a.Kind, [.. kept.Select(n => all.Vertex(n, 0))], a.HasZ, a.HasM);
        }
    }

    public static Shape SymmetricDifference(Shape a, Shape b, int srid)
    {
        if (a.IsEmpty && b.IsEmpty)
            return a.Dimension > b.Dimension ? a : b;
        if (a.IsEmpty || b.IsEmpty)
            return a.IsEmpty ? b : a;
        if (a.Dimension != b.Dimension)
            return a.Dimension > b.Dimension ? a : b;
        var all = new Arrangement([a, b], Tolerance([a, b], srid, wide: true));
        switch (a.Dimension)
        {
            case 2:
                return OverlayRings.Of(all, side => side[0] != side[1], [0, 1]);
            case 1:
                return new OverlayLines(all, e => e.Has(0) != e.Has(1), _ => true, [0, 1]).Run();
            default:
                var both = SharedPoints(all).ToHashSet();
                // A single point comes behind several.
                var order =
                    a.Kind == ShapeKind.Point && b.Kind == ShapeKind.MultiPoint
                        ? all.Paths.OrderByDescending(p => p.Shape)
                        : all.Paths.AsEnumerable();
                var one = order.Select(p => p.Nodes[0]).Where(n => !both.Contains(n)).Distinct().ToList();
                if (a.Kind == b.Kind && a.Kind == ShapeKind.MultiPoint)
                    one = [.. one.OrderBy(n => all.At(n).Y).ThenBy(n => all.At(n).X)];
                return Shape.Of(
                    ShapeKind.MultiPoint,
                    [.. one.Select(n => all.Vertex(n, 0, 1))],
                    a.HasZ || b.HasZ,
                    a.HasM || b.HasM
                );
        }
    }

    /// <summary>An area whose rings don't cross, go the right way and start at their lowest vertex.</summary>
    public static Shape Simple(Shape area) =>
        OverlayRings.Of(new Arrangement([area], Tolerance([area], 0, wide: true)), side => side[0], [0]);

    /// <summary>All shapes of the highest dimension together; one alone stays as it is.</summary>
    public static Shape Union(IReadOnlyList<Shape> shapes, int srid)
    {
        var dimension = shapes.Max(s => s.Dimension);
        var all = shapes.Where(s => s.Dimension == dimension).ToList();
        if (all.Count == 1)
            return all[0];
        // The engine takes them by size, and of one size the last first.
        var some = all.Where(s => !s.IsEmpty).Reverse().OrderBy(SizeClass).ToList();
        if (some.Count < 2)
        {
            var only = some.Count == 1 ? some[0] : all[0];
            return only.Kind == ShapeKind.Point ? only with { Kind = ShapeKind.MultiPoint } : only;
        }
        var arrangement = new Arrangement(some, Tolerance(some, dimension == 0 ? srid : 0, wide: true));
        // Heights and measures are those of the first that was given.
        var ids = Enumerable.Range(0, some.Count).OrderBy(i => all.IndexOf(some[i])).ToList();
        switch (dimension)
        {
            case 2:
                return OverlayRings.Of(arrangement, side => side.Contains(true), ids);
            case 1:
                return new OverlayLines(arrangement, _ => true, _ => true, ids).Run();
            default:
                var points = arrangement.Paths.Select(p => p.Nodes[0]).Distinct();
                return Shape.Of(
                    ShapeKind.MultiPoint,
                    [
                        .. points
                            .OrderBy(n => arrangement.At(n).Y)
                            .ThenBy(n => arrangement.At(n).X)
                            .Select(n => arrangement.Vertex(n, ids)),
                    ],
                    some.Exists(s => s.HasZ),
                    some.Exists(s => s.HasM)
                );
        }
    }

    private static int SizeClass(Shape shape) => (int)(Math.Log(shape.VertexCount) / Math.Log(4) + 0.5);

    /// <summary>Nodes that belong to both of two shapes, from the lowest on.</summary>
    private static List<int> SharedPoints(Arrangement all)
    {
        var members = all.Shapes.Select((_, s) => Members(all, s)).ToList();
        return
        [
            .. Enumerable
                .Range(0, all.NodeCount)
                .Where(n => members.TrueForAll(m => m(n)))
                .OrderBy(n => all.At(n).Y)
                .ThenBy(n => all.At(n).X),
        ];
    }

    /// <summary>Tells whether a node belongs to a shape: a point of it, on its line, in its area.</summary>
    private static Func<int, bool> Members(Arrangement all, int shape)
    {
        var on = all.Paths.Where(p => p.Shape == shape).SelectMany(p => p.Nodes).ToHashSet();
        // Of two areas only their borders can meet in points.
        var inside = all.Shapes[shape].Dimension == 2 && all.Shapes.Any(s => s.Dimension < 2);
        return n => on.Contains(n) || inside && all.Locate(n, shape) != Place.Outside;
    }

    private static List<int> InOrder(Arrangement all, int shape, List<int> points)
    {
        var wanted = points.ToHashSet();
        return [.. all.Paths.Where(p => p.Shape == shape).Select(p => p.Nodes[0]).Where(wanted.Contains).Distinct()];
    }
}
