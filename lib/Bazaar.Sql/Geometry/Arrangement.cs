namespace Bazaar.Sql.Geometry;

/// <summary>One edge of an arrangement: between two nodes nothing lies on it.</summary>
internal sealed class Edge(int from, int to)
{
    public int From { get; } = from;

    public int To { get; } = to;

    /// <summary>Which shapes' lines or rings run along it, each use once: the shape, whether as a ring, and whether from its From to its To.</summary>
    public List<(int Shape, bool Ring, bool Forward)> Uses { get; } = [];

    /// <summary>For each shape whether its area lies to the left, seen from From to To.</summary>
    public bool[] Left { get; set; } = [];

    public bool[] Right { get; set; } = [];

    public int Other(int node) => node == From ? To : From;

    /// <summary>Whether the shape's line or border runs along it.</summary>
    public bool Has(int shape) => Uses.Exists(u => u.Shape == shape);
}

/// <summary>
/// All shapes' segments cut where they meet, as nodes and edges, with what lies on either side. Everything that asks how shapes lie to each other is
/// answered from it: points nearer to each other than the tolerance are one.
/// </summary>
internal sealed class Arrangement
{
    private readonly Dictionary<(int, int), Edge> byNodes = [];
    private readonly Dictionary<int, List<Edge>> around = [];
    private readonly NodeSet nodes;
    private readonly bool winding;

    public IReadOnlyList<Shape> Shapes { get; }

    public IReadOnlyList<NodedPath> Paths { get; }

    public List<Edge> Edges { get; } = [];

    /// <summary>The vertices of each shape by their nodes: what comes from a shape's own vertex keeps its height and measure.</summary>
    public IReadOnlyList<Dictionary<int, Vertex>> Own { get; }

    /// <param name="winding">Whether a place is inside that rings run around more often one way than the other, rather than an odd number of times.</param>
    public Arrangement(IReadOnlyList<Shape> shapes, double tolerance, bool winding = false)
    {
        Shapes = shapes;
        this.winding = winding;
        nodes = new NodeSet(2 * Math.Sqrt(2) * tolerance);
        var own = shapes.Select(_ => new Dictionary<int, Vertex>()).ToList();
        var paths = new List<NodedPath>();
        for (var s = 0; s < shapes.Count; s++)
            foreach (var path in shapes[s].Paths)
            {
                var list = new List<int>();
                foreach (var vertex in path.Vertices)
                {
                    var node = nodes.Add(vertex, moves: true);
                    own[s].TryAdd(node, vertex);
                    if (shapes[s].Dimension == 0)
                        paths.Add(new NodedPath(s, false, [node]));
                    else if (list.Count == 0 || list[^1] != node)
                        list.Add(node);
                }
                if (shapes[s].Dimension == 0)
                    continue;
                if ((path.Closed || shapes[s].Kind == ShapeKind.Polygon) && list[^1] != list[0])
                    list.Add(list[0]);
                paths.Add(new NodedPath(s, shapes[s].Kind == ShapeKind.Polygon, list));
            }
        Own = own;
        Paths = paths;
        // Points cut lines as segments of no length.
        var segments = paths
            .Select(p => p.Nodes.Count == 1 ? new NodedPath(p.Shape, p.Ring, [p.Nodes[0], p.Nodes[0]]) : p)
            .ToList();
        new Noder(nodes, segments, Math.Sqrt(2) * tolerance).Run();
        foreach (var path in paths.Where(p => p.Nodes.Count > 1))
            Enter(path);
        for (var s = 0; s < shapes.Count; s++)
            if (shapes[s].HasZ || shapes[s].HasM)
                Raise(s);
        Sides();
    }

    public Vertex At(int node) => nodes[node];

    public int NodeCount => nodes.Count;

    private void Enter(NodedPath path)
    {
        for (var i = 1; i < path.Nodes.Count; i++)
        {
            var (a, b) = (path.Nodes[i - 1], path.Nodes[i]);
            if (a == b)
                continue;
            var key = (Math.Min(a, b), Math.Max(a, b));
            if (!byNodes.TryGetValue(key, out var edge))
            {
                byNodes[key] = edge = new Edge(key.Item1, key.Item2);
                Edges.Add(edge);
                Touch(a, edge);
                Touch(b, edge);
            }
            edge.Uses.Add((path.Shape, path.Ring, a == edge.From));
        }
    }

    /// <summary>The edge between two nodes, if there is one.</summary>
    public Edge? Between(int a, int b) => byNodes.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));

    private void Touch(int node, Edge edge)
    {
        if (!around.TryGetValue(node, out var edges))
            around[node] = edges = [];
        edges.Add(edge);
    }

    /// <summary>The edges at a node, counter-clockwise from the direction of the axis X.</summary>
    public IReadOnlyList<Edge> Around(int node)
    {
        if (!around.TryGetValue(node, out var edges))
            return [];
        edges.Sort((a, b) => Compare(Direction(node, a), Direction(node, b)));
        return edges;
    }

    private Vertex Direction(int node, Edge edge)
    {
        var (from, to) = (At(node), At(edge.Other(node)));
        return new(to.X - from.X, to.Y - from.Y);
    }

    private static int Compare(Vertex a, Vertex b)
    {
        var (qa, qb) = (Quarter(a), Quarter(b));
        return qa != qb ? qa.CompareTo(qb) : -Math.Sign(a.X * b.Y - a.Y * b.X);
    }

    private static int Quarter(Vertex v) =>
        v.X > 0 ? (v.Y >= 0 ? 0 : 3)
        : v.Y > 0 ? 1
        : v.X < 0 ? 2
        : 3;

    /// <summary>Heights and measures of the nodes at which others cut a shape's segments: as far along as the node.</summary>
    private void Raise(int shape)
    {
        var own = Own[shape];
        foreach (var path in Paths.Where(p => p.Shape == shape && p.Nodes.Count > 1))
            for (var i = 1; i < path.Nodes.Count; i++)
            {
                if (own.ContainsKey(path.Nodes[i]))
                    continue;
                var from = i - 1;
                while (!own.ContainsKey(path.Nodes[from]))
                    from--;
                var to = i + 1;
                while (to < path.Nodes.Count - 1 && !own.ContainsKey(path.Nodes[to]))
                    to++;
                var (a, b, at) = (own[path.Nodes[from]], own[path.Nodes[to]], At(path.Nodes[i]));
                var part = a.DistanceTo(b) is 0 ? 0 : a.DistanceTo(at) / a.DistanceTo(b);
                own[path.Nodes[i]] = at with { Z = a.Z + (b.Z - a.Z) * part, M = a.M + (b.M - a.M) * part };
            }
    }

    /// <summary>A node's vertex with the height and measure that the first of the shapes has there.</summary>
    public Vertex Vertex(int node, params IEnumerable<int> shapes)
    {
        var at = At(node);
        foreach (var shape in shapes)
            if (Own[shape].TryGetValue(node, out var own))
                return at with { Z = own.Z, M = own.M };
        return at;
    }

    /// <summary>What lies left and right of each edge, told by the borders that a ray from its middle meets.</summary>
    private void Sides()
    {
        var areas = Enumerable.Range(0, Shapes.Count).Where(s => Shapes[s].Kind == ShapeKind.Polygon).ToList();
        var borders = areas.ConvertAll(s => Edges.Where(e => Turns(e, s) != 0).ToList());
        foreach (var edge in Edges)
        {
            (edge.Left, edge.Right) = (new bool[Shapes.Count], new bool[Shapes.Count]);
            var (from, to) = (At(edge.From), At(edge.To));
            var middle = new Vertex((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            // Along the axis that the edge has less of, so that rounding its middle doesn't matter.
            var upright = Math.Abs(to.Y - from.Y) > Math.Abs(to.X - from.X);
            for (var i = 0; i < areas.Count; i++)
            {
                // The side above, or right of an upright edge; the other one has the edge's own turns, too.
                var beyond = borders[i]
                    .Where(b => b != edge && Meets(middle, b, upright))
                    .Sum(b => Crossed(b, areas[i], upright));
                var before = beyond + Crossed(edge, areas[i], upright);
                var leftIsBeyond = upright ? to.Y < from.Y : to.X > from.X;
                var (left, right) = leftIsBeyond ? (beyond, before) : (before, beyond);
                (edge.Left[areas[i]], edge.Right[areas[i]]) = (IsInside(left), IsInside(right));
            }
        }
    }

    private bool IsInside(int turns) => winding ? turns != 0 : turns % 2 != 0;

    /// <summary>How often a shape's rings run along an edge: more often forwards than backwards, or whether an odd number of times.</summary>
    private int Turns(Edge edge, int shape) =>
        winding
            ? edge.Uses.Where(u => u.Shape == shape).Sum(u => u.Forward ? 1 : -1)
            : edge.Uses.Count(u => u.Shape == shape) % 2;

    /// <summary>By how much a ray that meets an edge changes the count.</summary>
    private int Crossed(Edge edge, int shape, bool upright)
    {
        var turns = Turns(edge, shape);
        var (from, to) = (At(edge.From), At(edge.To));
        return winding && (upright ? to.Y > from.Y : to.X < from.X) ? -turns : turns;
    }

    /// <summary>Whether a ray upwards from the point, or to the right, meets an edge.</summary>
    private bool Meets(Vertex point, Edge edge, bool right)
    {
        var (a, b) = (At(edge.From), At(edge.To));
        if (right)
            return a.Y > point.Y != b.Y > point.Y && Rotation.Of(a, b, point) == (b.Y > a.Y ? 1 : -1);
        return a.X > point.X != b.X > point.X && Rotation.Of(a, b, point) == (b.X > a.X ? -1 : 1);
    }

    /// <summary>Whether a node lies in the area of a shape or on its border; of one that has edges by them, else by a ray.</summary>
    public Place Locate(int node, int shape)
    {
        if (Shapes[shape].Kind != ShapeKind.Polygon)
            throw new ArgumentException("Only polygons have an inside.", nameof(shape));
        var edges = Around(node);
        if (edges.Any(e => e.Left[shape] != e.Right[shape]))
            return Place.Border;
        var inside =
            edges.Count > 0
                ? edges[0].Left[shape]
                : Edges.Count(e => e.Uses.Count(u => u.Shape == shape) % 2 == 1 && Meets(At(node), e, right: false)) % 2 == 1;
        return inside ? Place.Inside : Place.Outside;
    }
}

/// <summary>How a point lies to a shape.</summary>
internal enum Place
{
    Inside,
    Border,
    Outside,
}
