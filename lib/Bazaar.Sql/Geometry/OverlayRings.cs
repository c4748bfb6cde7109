namespace Bazaar.Sql.Geometry;

/// <summary>
/// The rings around an area that is made of an arrangement's faces. They start at their lowest vertex, of several the leftmost; polygons come from the lowest on;
/// a hole comes behind the ring that lies to the left of its lowest vertex, before those that came there earlier.
/// </summary>
internal static class OverlayRings
{
    /// <param name="holds">Whether a face belongs to the area, by the shapes whose areas it lies in.</param>
    /// <param name="shapes">From whose vertices heights and measures come, the first that has one.</param>
    /// <param name="whole">The shapes that are as they were given, whose rings' starts count; all where it is null.</param>
    public static Shape Of(Arrangement all, Func<bool[], bool> holds, IReadOnlyList<int> shapes, IReadOnlyList<int>? whole = null)
    {
        var (z, m) = (shapes.Any(s => all.Shapes[s].HasZ), shapes.Any(s => all.Shapes[s].HasM));
        // Directed so that the area lies to the right.
        var ahead = new Dictionary<(int From, int To), Edge>();
        foreach (var edge in all.Edges)
        {
            var (left, right) = (holds(edge.Left), holds(edge.Right));
            if (left != right)
                ahead[right ? (edge.From, edge.To) : (edge.To, edge.From)] = edge;
        }
        var rings = new List<List<int>>();
        var done = new HashSet<(int, int)>();
        // Rings whose start is an edge that several share begin there; the others at their lowest vertex.
        var shared = Starts(all, whole ?? Enumerable.Range(0, all.Shapes.Count)).ToList();
        var others = ahead.Keys.OrderBy(k => all.At(k.From).Y).ThenBy(k => all.At(k.From).X);
        foreach (var start in shared.Concat(others))
        {
            if (done.Contains(start) || !ahead.ContainsKey(start))
                continue;
            var ring = new List<int>();
            var at = start;
            do
            {
                done.Add(at);
                ring.Add(at.From);
                at = Next(all, ahead, at);
            } while (at != start);
            rings.Add(shared.Contains(start) ? ring : Lowest(all, ring));
        }
        return new Shape(
            ShapeKind.Polygon,
            [
                .. Ordered(all, rings)
                    .Select(r => new ShapePath([.. r.Nodes.Select(n => all.Vertex(n, shapes))], Closed: true, Outer: r.Outer)),
            ],
            z,
            m
        );
    }

    /// <summary>The first edges of the shapes' rings, where others run along them.</summary>
    private static IEnumerable<(int From, int To)> Starts(Arrangement all, IEnumerable<int> shapes)
    {
        foreach (var path in shapes.SelectMany(s => all.Paths.Where(p => p.Shape == s && p.Closed)))
        {
            var (from, to) = (path.Nodes[path.Start], path.Nodes[(path.Start + 1) % path.Nodes.Count]);
            if (all.Between(from, to) is { Uses.Count: > 1 })
                yield return (from, to);
        }
    }

    /// <summary>The next edge around the same face: the first one counter-clockwise from where the way came.</summary>
    private static (int From, int To) Next(Arrangement all, Dictionary<(int, int), Edge> ahead, (int From, int To) at)
    {
        var edges = all.Around(at.To);
        var back = 0;
        while (edges[back].Other(at.To) != at.From)
            back++;
        for (var i = 1; i <= edges.Count; i++)
        {
            var way = (at.To, edges[(back + i) % edges.Count].Other(at.To));
            if (ahead.ContainsKey(way))
                return way;
        }
        throw new InvalidOperationException("A ring has an end.");
    }

    private static List<int> Lowest(Arrangement all, List<int> ring)
    {
        var first = 0;
        for (var i = 1; i < ring.Count; i++)
            if (Below(all.At(ring[i]), all.At(ring[first])))
                first = i;
        return [.. ring[first..], .. ring[..first]];
    }

    private static bool Below(Vertex a, Vertex b) => a.Y < b.Y || a.Y == b.Y && a.X < b.X;

    private static List<(List<int> Nodes, bool Outer)> Ordered(Arrangement all, List<List<int>> rings)
    {
        var ordered = new List<(List<int> Nodes, bool Outer)>();
        var polygons = new List<List<(List<int> Nodes, bool Outer)>>();
        foreach (
            var (ring, lowest) in rings
                .Select(r => (r, Lowest: Lowest(all, r)[0]))
                .OrderBy(r => all.At(r.Lowest).Y)
                .ThenBy(r => all.At(r.Lowest).X)
        )
        {
            var outer = Rotation.IsClockwise(new ShapePath([.. ring.Select(all.At)], Closed: true));
            if (outer)
            {
                polygons.Add([(ring, true)]);
                continue;
            }
            var neighbour = LeftOf(all, polygons.SelectMany(p => p.Select(r => r.Nodes)), all.At(lowest));
            var polygon = polygons.Find(p => p.Exists(r => ReferenceEquals(r.Nodes, neighbour))) ?? polygons[^1];
            polygon.Insert(Math.Max(0, polygon.FindIndex(r => ReferenceEquals(r.Nodes, neighbour))) + 1, (ring, false));
        }
        foreach (var polygon in polygons.OrderBy(p => rings.IndexOf(p[0].Nodes)))
            ordered.AddRange(polygon);
        return ordered;
    }

    /// <summary>The ring whose edge is the next one to the left of a point.</summary>
    private static List<int>? LeftOf(Arrangement all, IEnumerable<List<int>> rings, Vertex point)
    {
        var (best, nearest) = (default(List<int>), double.NegativeInfinity);
        foreach (var ring in rings)
            for (var i = 0; i < ring.Count; i++)
            {
                var (a, b) = (all.At(ring[i]), all.At(ring[(i + 1) % ring.Count]));
                if (a.Y > b.Y)
                    (a, b) = (b, a);
                if (a.Y > point.Y || b.Y <= point.Y || Rotation.Of(a, b, point) >= 0)
                    continue;
                var x = a.X + (b.X - a.X) * ((point.Y - a.Y) / (b.Y - a.Y));
                if (x > nearest)
                    (best, nearest) = (ring, x);
            }
        return best;
    }
}
