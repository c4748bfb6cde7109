namespace Bazaar.Sql.Geometry;

/// <summary>Points of the plane of which no two lie as near to each other as a tolerance: those that do are one.</summary>
internal sealed class NodeSet(double tolerance)
{
    private readonly Dictionary<(long, long), List<int>> cells = [];
    private readonly List<Vertex> nodes = [];
    private readonly List<int> weights = [];
    private readonly double size = Math.Max(tolerance, double.Epsilon) * 2;

    public Vertex this[int node] => nodes[node];

    public int Count => nodes.Count;

    /// <summary>The node at a point; one nearby moves half-way there, as long as none has been cut by others.</summary>
    public int Add(Vertex point, bool moves)
    {
        var (column, row) = Cell(point);
        for (var x = column - 1; x <= column + 1; x++)
        for (var y = row - 1; y <= row + 1; y++)
            if (cells.TryGetValue((x, y), out var near))
                foreach (var node in near)
                    if (nodes[node].SameXY(point) || nodes[node].DistanceTo(point) <= tolerance)
                    {
                        if (moves && !nodes[node].SameXY(point))
                            Move(node, point);
                        weights[node]++;
                        return node;
                    }
        nodes.Add(point);
        weights.Add(1);
        Enter(nodes.Count - 1);
        return nodes.Count - 1;
    }

    private void Move(int node, Vertex point)
    {
        double w = weights[node];
        MoveTo(node, new((nodes[node].X * w + point.X) / (w + 1), (nodes[node].Y * w + point.Y) / (w + 1)));
    }

    public void MoveTo(int node, Vertex point)
    {
        if (nodes[node].SameXY(point))
            return;
        cells[Cell(nodes[node])].Remove(node);
        nodes[node] = nodes[node] with { X = point.X, Y = point.Y };
        Enter(node);
    }

    private void Enter(int node)
    {
        var cell = Cell(nodes[node]);
        if (!cells.TryGetValue(cell, out var list))
            cells[cell] = list = [];
        list.Add(node);
    }

    private (long, long) Cell(Vertex point) => ((long)Math.Floor(point.X / size), (long)Math.Floor(point.Y / size));
}
