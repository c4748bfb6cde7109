namespace Bazaar.Sql.Geometry;

/// <summary>Whether a geometry is simple as the OGC defines it: nothing twice, no crossings, rings that go the right way and don't cross.</summary>
/// <remarks><see href="https://www.ogc.org/standard/sfa/"/>, part 1, chapter 6.1.</remarks>
internal static class Simplicity
{
    public static bool IsSimple(GeometryValue g)
    {
        var shape = g.Shape;
        if (shape.VertexCount < 2)
            return true;
        var all = new Arrangement([shape], Overlay.Tolerance([shape], g.Srid, wide: false));
        return shape.Kind switch
        {
            ShapeKind.Point or ShapeKind.MultiPoint => all.Paths.Select(p => p.Nodes[0]).Distinct().Count() == shape.VertexCount,
            ShapeKind.Polyline => AreLines(all, shape),
            _ => AreRings(all, shape),
        };
    }

    /// <summary>No two vertices in a row are one, and no edge comes twice.</summary>
    private static bool IsPlain(Arrangement all, Shape shape) =>
        all.Edges.TrueForAll(e => e.Uses.Count == 1)
        && all.Paths.Zip(shape.Paths).All(p => p.First.Nodes.Count >= p.Second.Around().Count() && p.First.Nodes.Count > 1);

    /// <summary>Lines meet in ends alone, which closed ones don't have.</summary>
    private static bool AreLines(Arrangement all, Shape shape)
    {
        if (!IsPlain(all, shape))
            return false;
        var ends = all.Paths.Where(p => p.Nodes[0] != p.Nodes[^1]).SelectMany(p => new[] { p.Nodes[0], p.Nodes[^1] }).ToHashSet();
        var inner = new HashSet<int>();
        foreach (var path in all.Paths)
        {
            var closed = path.Nodes[0] == path.Nodes[^1];
            foreach (var node in closed ? path.Nodes.Skip(1) : path.Nodes.Skip(1).SkipLast(1))
                if (ends.Contains(node) || !inner.Add(node))
                    return false;
        }
        return true;
    }

    /// <summary>The area lies to the right of each ring, and no ring meets itself; two meet in points that don't connect.</summary>
    private static bool AreRings(Arrangement all, Shape shape)
    {
        if (
            !IsPlain(all, shape)
            || all.Paths.Any(p => p.Nodes.SkipLast(1).Distinct().Count() != p.Nodes.Count - 1 || p.Nodes.Count < 4)
        )
            return false;
        foreach (var edge in all.Edges)
        {
            var forward = edge.Uses[0].Forward;
            if (!(forward ? edge.Right : edge.Left)[0] || (forward ? edge.Left : edge.Right)[0])
                return false;
        }
        return true;
    }
}
