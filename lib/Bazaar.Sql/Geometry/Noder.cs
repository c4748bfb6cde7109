namespace Bazaar.Sql.Geometry;

/// <summary>A path of a shape as the numbers of nodes; a closed one ends with the node that it started from.</summary>
internal sealed class NodedPath(int shape, bool ring, List<int> nodes)
{
    public int Shape { get; } = shape;

    /// <summary>A polygon's ring.</summary>
    public bool Ring { get; } = ring;

    public List<int> Nodes { get; set; } = nodes;

    /// <summary>The place from which the path starts. What cuts the segment that closes a ring becomes its start.</summary>
    public int Start { get; set; }

    public bool Closed => Nodes.Count > 2 && Nodes[0] == Nodes[^1];
}

/// <summary>Cuts segments where others meet them, until none meets another but at its ends.</summary>
/// <param name="reach">How far from a segment a node may lie and still cuts it.</param>
internal sealed class Noder(NodeSet nodes, List<NodedPath> paths, double reach)
{
    private const int MostPasses = 12;
    private const int Few = 15;
    private const double Epsilon = 2.2204460492503131e-16;

    private readonly record struct Segment(int Path, int Place, int From, int To, Bounds Box);

    public void Run()
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            if (!(paths.Sum(p => p.Nodes.Count) < Few ? PassOneByOne() : Pass()))
                return;
        }
    }

    /// <summary>
    /// Each segment with each behind it, cut at once, so that the next ones meet its first part: where a crossing lies differs in the last digit by
    /// the segments that it is computed from, and this is the engine's order for few of them.
    /// </summary>
    private bool PassOneByOne()
    {
        var changed = false;
        for (var p = 0; p < paths.Count; p++)
        for (var i = 0; i + 1 < paths[p].Nodes.Count; i++)
        for (var q = p; q < paths.Count; q++)
        for (var j = q == p ? i + 1 : 0; j + 1 < paths[q].Nodes.Count; j++)
        {
            var segments = new List<Segment> { SegmentAt(p, i), SegmentAt(q, j) };
            if (!segments[0].Box.Intersects(segments[1].Box))
                continue;
            var cuts = new Dictionary<int, List<(double Part, int Node)>>();
            Cut(segments, 0, 1, cuts);
            if (!Apply(segments, cuts))
                continue;
            changed = true;
            // What was cut of an earlier segment of the same path moved this one on.
            if (p == q)
                j += paths[p].Nodes.IndexOf(segments[0].To, i + 1) - (i + 1);
        }
        return changed;
    }

    private Segment SegmentAt(int path, int place)
    {
        var (from, to) = (paths[path].Nodes[place], paths[path].Nodes[place + 1]);
        return new(path, place, from, to, Bounds.Of([nodes[from], nodes[to]]).Inflated(reach));
    }

    private bool Pass()
    {
        var segments = Segments();
        var cuts = new Dictionary<int, List<(double Part, int Node)>>();
        var active = new List<int>();
        for (var i = 0; i < segments.Count; i++)
        {
            active.RemoveAll(a => segments[a].Box.XMax < segments[i].Box.XMin);
            foreach (var other in active)
                if (segments[other].Box.Intersects(segments[i].Box))
                    Cut(segments, other, i, cuts);
            active.Add(i);
        }
        return Apply(segments, cuts);
    }

    private List<Segment> Segments()
    {
        var segments = new List<Segment>();
        for (var p = 0; p < paths.Count; p++)
        for (var i = 1; i < paths[p].Nodes.Count; i++)
            segments.Add(SegmentAt(p, i - 1));
        segments.Sort(
            (a, b) => a.Box.XMin.CompareTo(b.Box.XMin) is not 0 and var x ? x : (a.Path, a.Place).CompareTo((b.Path, b.Place))
        );
        return segments;
    }

    private void Cut(List<Segment> segments, int first, int second, Dictionary<int, List<(double, int)>> cuts)
    {
        // The segment of the earlier path counts as the first.
        if ((segments[first].Path, segments[first].Place).CompareTo((segments[second].Path, segments[second].Place)) > 0)
            (first, second) = (second, first);
        var (a, b) = (segments[first], segments[second]);
        var touch =
            OnSegment(b.From, a, first, cuts, mine: true)
            | OnSegment(b.To, a, first, cuts, mine: true)
            | OnSegment(a.From, b, second, cuts, mine: false)
            | OnSegment(a.To, b, second, cuts, mine: false);
        if (touch || a.From == b.From || a.From == b.To || a.To == b.From || a.To == b.To)
            return;
        if (Crossing(nodes[a.From], nodes[a.To], nodes[b.From], nodes[b.To], reach) is not { } crossing)
            return;
        var node = nodes.Add(crossing.Point, moves: false);
        Note(cuts, first, crossing.A, node);
        Note(cuts, second, crossing.B, node);
    }

    /// <summary>Cuts a segment at a node that lies on it.</summary>
    /// <param name="mine">Whether the segment is the first of the two.</param>
    private bool OnSegment(int node, Segment segment, int index, Dictionary<int, List<(double, int)>> cuts, bool mine)
    {
        if (node == segment.From || node == segment.To)
            return false;
        var (point, from, to) = (nodes[node], nodes[segment.From], nodes[segment.To]);
        if (Along(point, from, to) is not { } part)
            return false;
        // The node goes half-way to where the segment has it, counted from the first of the two.
        var here = Measures.Between(from, to, part);
        nodes.MoveTo(node, mine ? Measures.Between(here, point, 0.5) : Measures.Between(point, here, 0.5));
        Note(cuts, index, part, node);
        return true;
    }

    /// <summary>How far along a segment a point lies that is near it, but not near its ends.</summary>
    private double? Along(Vertex point, Vertex from, Vertex to)
    {
        if (from.DistanceTo(point) <= reach || to.DistanceTo(point) <= reach)
            return null;
        var (x, y, length) = (to.X - from.X, to.Y - from.Y, from.DistanceTo(to));
        if (length == 0)
            return null;
        var inverse = 1 / length;
        (x, y) = (x * inverse, y * inverse);
        var (rx, ry) = (point.X - from.X, point.Y - from.Y);
        if (Math.Abs(rx * -y + ry * x) > Math.Max(reach, 8 * Epsilon * (Math.Abs(rx * y) + Math.Abs(ry * x))))
            return null;
        var part = (rx * x + ry * y) * inverse;
        return part is > 0 and < 1 && Measures.Between(from, to, part).DistanceTo(point) <= reach ? part : null;
    }

    private static void Note(Dictionary<int, List<(double, int)>> cuts, int segment, double part, int node)
    {
        if (!cuts.TryGetValue(segment, out var list))
            cuts[segment] = list = [];
        list.Add((part, node));
    }

    private bool Apply(List<Segment> segments, Dictionary<int, List<(double Part, int Node)>> cuts)
    {
        var changed = false;
        foreach (var path in cuts.GroupBy(c => segments[c.Key].Path))
        {
            var byPlace = path.ToDictionary(c => segments[c.Key].Place, c => c.Value);
            var old = paths[path.Key].Nodes;
            var result = new List<int> { old[0] };
            var (start, closed) = (paths[path.Key].Start, paths[path.Key].Closed);
            for (var i = 1; i < old.Count; i++)
            {
                var before = result.Count;
                if (byPlace.TryGetValue(i - 1, out var inserted))
                    foreach (var (_, node) in inserted.OrderBy(c => c.Part))
                        if (node != result[^1] && node != old[i])
                        {
                            result.Add(node);
                            changed = true;
                        }
                if (closed && result.Count > before && start == (i == old.Count - 1 ? 0 : i))
                    paths[path.Key].Start = before;
                else if (start == i)
                    paths[path.Key].Start = result.Count;
                if (old[i] != result[^1])
                    result.Add(old[i]);
            }
            paths[path.Key].Nodes = result;
        }
        return changed;
    }

    /// <summary>Where two segments cross, half-way between the two points that each of them computes, and how far along each; null where they don't.</summary>
    internal static (Vertex Point, double A, double B)? Crossing(Vertex a, Vertex b, Vertex c, Vertex d, double reach)
    {
        var (k1x, k1y, k2x, k2y) = (b.X - a.X, b.Y - a.Y, d.X - c.X, d.Y - c.Y);
        var det = k2x * k1y - k1x * k2y;
        if (det == 0)
            return null;
        var (bx, by) = (c.X - a.X, c.Y - a.Y);
        var detError = 4 * Epsilon * (Math.Abs(k2x * k1y) + Math.Abs(k1x * k2y));
        if (
            Part(k2x * by - bx * k2y, Math.Abs(k2x * by) + Math.Abs(bx * k2y)) is not { } first
            || Part(k1x * by - bx * k1y, Math.Abs(k1x * by) + Math.Abs(bx * k1y)) is not { } second
        )
            return null;
        var (p, q) = (Measures.Between(a, b, first), Measures.Between(c, d, second));
        if (p.DistanceTo(q) > reach)
            return null;
        return (Measures.Between(p, q, 0.5), first, second);

        // Within what rounding may have done a part below 0 is 0, and one above 1 is 1.
        double? Part(double numerator, double size)
        {
            var part = numerator / det;
            var error =
                (4 * Epsilon * size * Math.Abs(det) + detError * Math.Abs(numerator)) / (det * det) + Epsilon * Math.Abs(part);
            return part < -error || part > 1 + error ? null : Math.Clamp(part, 0, 1);
        }
    }
}
