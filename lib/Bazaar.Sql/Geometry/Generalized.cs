namespace Bazaar.Sql.Geometry;

/// <summary>A line without the vertices that lie nearer than a deviation to the line through the others (Douglas and Peucker's).</summary>
internal static class Generalized
{
    public static List<Vertex> Of(List<Vertex> line, double deviation)
    {
        var kept = new bool[line.Count];
        (kept[0], kept[^1]) = (true, true);
        var ranges = new Stack<(int From, int To)>([(0, line.Count - 1)]);
        while (ranges.TryPop(out var range))
        {
            var (furthest, most) = (-1, -1.0);
            for (var i = range.From + 1; i < range.To; i++)
            {
                var (from, to) = (line[range.From], line[range.To]);
                var distance = line[i].DistanceTo(Measures.Between(from, to, Measures.Nearest(line[i], from, to)));
                if (distance > most)
                    (furthest, most) = (i, distance);
            }
            if (furthest < 0 || most <= deviation)
                continue;
            kept[furthest] = true;
            ranges.Push((furthest, range.To));
            ranges.Push((range.From, furthest));
        }
        return [.. line.Where((_, i) => kept[i])];
    }
}
