namespace Bazaar.Sql.Geometry;

/// <summary>
/// The convex hull of points that come one by one, always as a polygon, which starts at the vertex where the first of them led to. The hull so far is
/// a list that goes clockwise; a new point outside of it replaces the vertices that it sees.
/// </summary>
internal sealed class ConvexHull
{
    private readonly List<Vertex> hull = [];

    /// <summary>The hull of the vertices of shapes.</summary>
    public static Shape Of(IEnumerable<Shape> shapes)
    {
        var hull = new ConvexHull();
        // Only vertices that were outside of the hull so far bring their heights and measures.
        var (z, m) = (false, false);
        foreach (var shape in shapes)
        foreach (var vertex in shape.Vertices)
            if (hull.Add(vertex))
                (z, m) = (z || shape.HasZ, m || shape.HasM);
        return hull.hull.Count < 2
            ? Shape.Empty(ShapeKind.Polygon, z, m)
            : new Shape(ShapeKind.Polygon, [new ShapePath(hull.hull, Closed: true)], z, m).WithOuterRings();
    }

    private bool Add(Vertex point)
    {
        if (hull.Count < 2)
        {
            var apart = hull.Count == 0 || Math.Abs(point.X - hull[0].X) > Same || Math.Abs(point.Y - hull[0].Y) > Same;
            if (apart)
                hull.Add(point);
            return apart;
        }
        return Rotation.Of(hull[^1], point, hull[0]) switch
        {
            < 0 => Append(point),
            > 0 => Insert(point),
            _ => Extend(point),
        };
    }

    // Two points that near are one.
    private const double Same = 2.2204460492503131e-16;

    /// <summary>Between the last and the first vertex, both of which may lie inside then.</summary>
    private bool Append(Vertex point)
    {
        var last = hull.Count - 1;
        hull.Add(point);
        var l = WalkBack(point, last, 0);
        if (l != 0)
            WalkOn(point, 0, l - 1);
        return true;
    }

    /// <summary>Between two vertices whose edge it sees, if there is one.</summary>
    private bool Insert(Vertex point)
    {
        // As the point is seen from the first vertex, some lie to its left and all behind them too.
        var (low, high) = (0, hull.Count - 1);
        while (low + 1 < high)
        {
            var middle = (low + high) / 2;
            if (Rotation.Of(hull[middle], point, hull[0]) > 0)
                high = middle;
            else
                low = middle;
        }
        if (low != 0 && Rotation.Of(hull[low], point, hull[high]) >= 0)
            return false;
        hull.Insert(high, point);
        WalkOn(point, high + 1, hull.Count - 1);
        WalkBack(point, low, 0);
        return true;
    }

    /// <summary>On the line through the last and the first vertex: beyond one of them it takes its place.</summary>
    private bool Extend(Vertex point)
    {
        var (last, first) = (hull[^1], hull[0]);
        var byX = last.Y == first.Y || last.X != first.X && Math.Abs(last.X - first.X) >= Math.Abs(last.Y - first.Y);
        var (p, m, o) = byX ? (point.X, last.X, first.X) : (point.Y, last.Y, first.Y);
        if (m < o ? p < m : p > m)
        {
            hull[^1] = point;
            WalkBack(point, hull.Count - 2, 0);
            return true;
        }
        if (m < o ? p <= o : p >= o)
            return false;
        hull[0] = point;
        WalkOn(point, 1, hull.Count - 1);
        return true;
    }

    /// <summary>Takes vertices from <paramref name="start"/> on away while the way over the point doesn't turn right.</summary>
    private void WalkOn(Vertex point, int start, int end)
    {
        while (start != end && hull.Count > 2 && Rotation.Of(hull[start + 1], point, hull[start]) >= 0)
        {
            hull.RemoveAt(start);
            end--;
        }
    }

    /// <summary>The same from <paramref name="start"/> backwards.</summary>
    /// <returns>The place of the vertex that stays.</returns>
    private int WalkBack(Vertex point, int start, int end)
    {
        while (start != end && hull.Count > 2 && Rotation.Of(hull[start], point, hull[start - 1]) >= 0)
            hull.RemoveAt(start--);
        return start;
    }
}
