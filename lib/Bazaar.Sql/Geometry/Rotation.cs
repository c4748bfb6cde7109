namespace Bazaar.Sql.Geometry;

/// <summary>Which way three points turn, and which way a ring goes.</summary>
internal static class Rotation
{
    /// <summary>1 where the way from a over b to c turns left, -1 where it turns right, 0 where it goes straight; exact.</summary>
    public static int Of(Vertex a, Vertex b, Vertex c)
    {
        var left = (b.X - a.X) * (c.Y - a.Y);
        var right = (b.Y - a.Y) * (c.X - a.X);
        var turn = left - right;
        // Where the two products are nearly equal their errors may be larger than the difference: see Shewchuk, "Robust Adaptive Floating-Point
        // Geometric Predicates", 1997.
        return Math.Abs(turn) > 3.3306690738754716e-16 * (Math.Abs(left) + Math.Abs(right)) ? Math.Sign(turn) : Exactly(a, b, c);
    }

    private static int Exactly(Vertex a, Vertex b, Vertex c)
    {
        if (!new[] { a.X, a.Y, b.X, b.Y, c.X, c.Y }.All(double.IsFinite))
            return 0;
        var (ax, ay) = (new Dyadic(a.X), new Dyadic(a.Y));
        var left = (new Dyadic(b.X) - ax) * (new Dyadic(c.Y) - ay);
        var right = (new Dyadic(b.Y) - ay) * (new Dyadic(c.X) - ax);
        return (left - right).Sign;
    }

    /// <summary>True where a ring goes clockwise, told by the turn at its highest vertex.</summary>
    public static bool IsClockwise(ShapePath ring)
    {
        var vertices = ring.Vertices;
        var top = 0;
        for (var i = 1; i < vertices.Count; i++)
            if (vertices[i].Y > vertices[top].Y || vertices[i].Y == vertices[top].Y && vertices[i].X > vertices[top].X)
                top = i;
        var turn = Of(vertices[(top + vertices.Count - 1) % vertices.Count], vertices[top], vertices[(top + 1) % vertices.Count]);
        return turn == 0 ? ring.Area > 0 : turn < 0;
    }
}
