namespace Bazaar.Sql.Geometry;

/// <summary>
/// The lines that some of an arrangement's edges make: they go on through a node where just one other of these edges leaves it, and in the direction that
/// most of their length had. They come in the order of the lowest node at which each is met.
/// </summary>
/// <param name="wanted">Which edges belong to the lines.</param>
/// <param name="leads">The shapes whose directions count before those of others.</param>
/// <param name="shapes">From whose vertices heights and measures come, the first that has one.</param>
internal sealed class OverlayLines(Arrangement all, Func<Edge, bool> wanted, Func<int, bool> leads, IReadOnlyList<int> shapes)
{
    private readonly HashSet<Edge> edges = [.. all.Edges.Where(wanted)];
    private readonly HashSet<Edge> visited = [];
    private readonly List<ShapePath> lines = [];

    /// <summary>An edge and the way along it.</summary>
    private readonly record struct Step(Edge Edge, int From)
    {
        public int To => Edge.Other(From);

        public Step Back => new(Edge, To);
    }

    public Shape Run()
    {
        foreach (
            var node in edges
                .SelectMany(e => new[] { e.From, e.To })
                .Distinct()
                .OrderBy(n => all.At(n).Y)
                .ThenBy(n => all.At(n).X)
        )
        foreach (var edge in all.Around(node).ToList())
            if (edges.Contains(edge) && !visited.Contains(edge))
                Line(new Step(edge, node));
        return new Shape(ShapeKind.Polyline, lines, shapes.Any(s => all.Shapes[s].HasZ), shapes.Any(s => all.Shapes[s].HasM));
    }

    private void Line(Step first)
    {
        visited.Add(first.Edge);
        var way = Tendency(first, out _);
        var steps = new LinkedList<Step>([first]);
        var (closed, crossed, start) = (false, false, default(Step?));
        for (var at = first; ; )
        {
            if (Through(at.Back) is not { } before)
                break;
            crossed |= all.Around(at.From).Count > 2;
            at = before.Back;
            if (at == first)
            {
                closed = true;
                break;
            }
            visited.Add(at.Edge);
            steps.AddFirst(at);
            way += Tendency(at, out var startsHere);
            start = startsHere switch
            {
                true => at,
                false => Through(at) ?? start,
                _ => start,
            };
        }
        for (var at = first; !closed; )
        {
            if (Through(at) is not { } next)
            {
                crossed |= all.Around(at.To).Count(edges.Contains) > 2;
                break;
            }
            at = next;
            visited.Add(at.Edge);
            steps.AddLast(at);
            way += Tendency(at, out _);
        }
        if (closed && start is { } from)
            while (steps.First!.Value != from && steps.First.Value != from.Back)
            {
                steps.AddLast(steps.First.Value);
                steps.RemoveFirst();
            }
        var list = way >= 0 ? steps.ToList() : [.. steps.Reverse().Select(s => s.Back)];
        var nodes = new List<int> { list[0].From };
        nodes.AddRange(list.Select(s => s.To));
        Write(nodes, crossed);
    }

    /// <summary>A closed line that others touch is cut in two.</summary>
    private void Write(List<int> nodes, bool touched)
    {
        var vertices = nodes.Select(n => all.Vertex(n, shapes)).ToList();
        if (!touched || nodes[0] != nodes[^1])
        {
            lines.Add(new ShapePath(vertices));
            return;
        }
        var half = nodes.Count / 2;
        lines.Add(new ShapePath(vertices[..(half + 1)]));
        if (half < nodes.Count - 1)
            lines.Add(new ShapePath(vertices[half..]));
    }

    /// <summary>Where a line goes on behind a step: along the one other wanted edge; null where it has none or several.</summary>
    private Step? Through(Step step)
    {
        var others = all.Around(step.To).Where(e => e != step.Edge && edges.Contains(e)).Take(2).ToList();
        return others.Count == 1 ? new Step(others[0], step.To) : null;
    }

    /// <summary>The step's length, negative where the shapes ran along it the other way.</summary>
    /// <param name="startsHere">True where a path of a shape starts at the step's first node, false at its second, where shapes lead; null elsewhere.</param>
    private double Tendency(Step step, out bool? startsHere)
    {
        var (total, led) = (0, 0);
        startsHere = null;
        foreach (var path in all.Paths.Where(p => p.Nodes.Count > 1))
            for (var i = 0; i < path.Nodes.Count; i++)
            {
                if (path.Nodes[i] != step.From)
                    continue;
                if (i == 0)
                    startsHere = true;
                var sign =
                    i + 1 < path.Nodes.Count && path.Nodes[i + 1] == step.To ? 1
                    : i > 0 && path.Nodes[i - 1] == step.To ? -1
                    : 0;
                if (sign == 0)
                    continue;
                total += sign;
                if (!leads(path.Shape))
                    continue;
                led += sign;
                if (i + sign == 0)
                    startsHere = false;
            }
        return (led != 0 ? led : total) * all.At(step.From).DistanceTo(all.At(step.To));
    }
}
