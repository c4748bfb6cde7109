namespace Bazaar.Sql.Geometry;

/// <summary>The lines in which two areas touch: along the borders, from the lowest node on, as long as a border is shared.</summary>
internal static class OverlayBorders
{
    /// <param name="wanted">Which edges belong to the lines.</param>
    /// <param name="dissolved">Which edges lie inside of what the areas have in common.</param>
    public static Shape Of(Arrangement all, Func<Edge, bool> wanted, Func<Edge, bool> dissolved)
    {
        var edges = all.Edges.Where(wanted).ToHashSet();
        var visited = new HashSet<Edge>();
        var lines = new List<ShapePath>();
        foreach (
            var node in edges
                .SelectMany(e => new[] { e.From, e.To })
                .Distinct()
                .OrderBy(n => all.At(n).Y)
                .ThenBy(n => all.At(n).X)
        )
        foreach (var first in all.Around(node).ToList())
        {
            if (!edges.Contains(first) || visited.Contains(first))
                continue;
            var line = new List<int> { node };
            for (var edge = first; edges.Contains(edge) && visited.Add(edge); edge = Next(all, edge, line[^1], dissolved))
                line.Add(edge.Other(line[^1]));
            lines.Add(new ShapePath([.. line.Select(n => all.Vertex(n, 0, 1))]));
        }
        return new Shape(ShapeKind.Polyline, lines, all.Shapes.Any(s => s.HasZ), all.Shapes.Any(s => s.HasM));
    }

    /// <summary>The next edge around the same face: the first one counter-clockwise from where the way came.</summary>
    private static Edge Next(Arrangement all, Edge edge, int at, Func<Edge, bool> dissolved)
    {
        var around = all.Around(at);
        var place = 0;
        while (around[place] != edge)
            place++;
        do place = (place + 1) % around.Count;
        while (around[place] != edge && dissolved(around[place]));
        return around[place];
    }
}
