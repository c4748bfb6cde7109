namespace Bazaar.Sql.Geometry;

/// <summary>How two shapes lie to each other, told by the dimensions in which their insides, borders and outsides meet.</summary>
/// <remarks><see href="https://www.ogc.org/standard/sfa/"/>, part 1, chapter 6.1.15.</remarks>
internal sealed class Relations
{
    private const int Inside = 0;
    private const int Border = 1;
    private const int Outside = 2;

    // [a's part, b's part]: the highest dimension of what they have in common, -1 for nothing.
    private readonly int[,] meet =
    {
        { -1, -1, -1 },
        { -1, -1, -1 },
        { -1, -1, 2 },
    };

    private readonly Shape first;
    private readonly Shape second;
    private readonly double tolerance;

    public Relations(Shape first, Shape second, int srid)
    {
        (this.first, this.second) = (first, second);
        tolerance = Overlay.Tolerance([first, second], srid, wide: false);
        var all = new Arrangement([first, second], tolerance);
        var ends = new[] { Ends(all, 0), Ends(all, 1) };
        var on = new[] { On(all, 0), On(all, 1) };
        for (var node = 0; node < all.NodeCount; node++)
            if (on[0].Contains(node) || on[1].Contains(node))
                Note(OfNode(node, 0), OfNode(node, 1), 0);
        foreach (var edge in all.Edges)
        {
            Note(OfEdge(edge, 0), OfEdge(edge, 1), 1);
            Note(edge.Left[0] ? Inside : Outside, edge.Left[1] ? Inside : Outside, 2);
            Note(edge.Right[0] ? Inside : Outside, edge.Right[1] ? Inside : Outside, 2);
        }

        int OfNode(int node, int shape)
        {
            if (all.Shapes[shape].Kind != ShapeKind.Polygon)
                return ends[shape].Contains(node) ? Border
                    : on[shape].Contains(node) ? Inside
                    : Outside;
            // A border that has nothing inside, as that of an area of no width, is one all the same.
            if (on[shape].Contains(node))
                return Border;
            return all.Locate(node, shape) switch
            {
                Place.Inside => Inside,
                Place.Border => Border,
                _ => Outside,
            };
        }
        int OfEdge(Edge edge, int shape) =>
            edge.Left[shape] != edge.Right[shape] || all.Shapes[shape].Kind == ShapeKind.Polygon && edge.Has(shape) ? Border
            : edge.Left[shape] || edge.Has(shape) ? Inside
            : Outside;
    }

    private void Note(int inA, int inB, int dimension) => meet[inA, inB] = Math.Max(meet[inA, inB], dimension);

    private static HashSet<int> On(Arrangement all, int shape) =>
        [.. all.Paths.Where(p => p.Shape == shape).SelectMany(p => p.Nodes)];

    /// <summary>The ends of lines that an odd number of them share.</summary>
    private static HashSet<int> Ends(Arrangement all, int shape)
    {
        var ends = new HashSet<int>();
        if (all.Shapes[shape].Kind == ShapeKind.Polyline)
            foreach (var path in all.Paths.Where(p => p.Shape == shape && p.Nodes.Count > 1))
            foreach (var end in new[] { path.Nodes[0], path.Nodes[^1] })
                if (!ends.Add(end))
                    ends.Remove(end);
        return ends;
    }

    /// <summary>Whether the shapes lie as a pattern of nine says: T for any dimension, F for none, * for both, 0 to 2 for that one.</summary>
    /// <exception cref="FormatException">The text is no pattern.</exception>
    public bool Matches(string pattern)
    {
        if (pattern.Length != 9 || pattern.Any(c => c is not ('T' or 't' or 'F' or 'f' or '*' or '0' or '1' or '2')))
            throw new FormatException("A relation is nine of T, F, *, 0, 1 and 2.");
        for (var i = 0; i < 9; i++)
        {
            var dimension = meet[i / 3, i % 3];
            var fits = pattern[i] switch
            {
                '*' => true,
                'T' or 't' => dimension >= 0,
                'F' or 'f' => dimension < 0,
                var c => dimension == c - '0',
            };
            if (!fits)
                return false;
        }
        return true;
    }

    /// <summary>The relations that have names.</summary>
    public bool Is(string name)
    {
        var (a, b) = (first.Dimension, second.Dimension);
        return name switch
        {
            "equals" => a == b && Matches("T*F**FFF*"),
            "disjoint" => IsDisjoint(),
            "intersects" => !IsDisjoint(),
            "touches" => a + b > 0 && (Matches("FT*******") || Matches("F**T*****") || Matches("F***T****")),
            // Where a line and an area cross, the line meets the border.
            "crosses" => (a, b) switch
            {
                (1, 2) => Matches("T*T******") && (Matches("*T*******") || Matches("****T****")),
                (2, 1) => Matches("T*****T**") && (Matches("***T*****") || Matches("****T****")),
                (1, 1) => Matches("0********"),
                _ => a < b ? Matches("T*T******") : a > b && Matches("T*****T**"),
            },
            // Several points lie within a line only where none is an end of it.
            "within" => Matches(first.Kind == ShapeKind.MultiPoint && b == 1 ? "TFF**F***" : "T*F**F***"),
            "contains" => Matches(second.Kind == ShapeKind.MultiPoint && a == 1 ? "T**F**FF*" : "T*****FF*"),
            "overlaps" => a == b && (a == 1 ? Matches("1*T***T**") : Matches("T*T***T**")),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
    }

    /// <summary>
    /// Two lines of several parts count as meeting where the rectangles around them meet though those around no two parts do: the engine takes it so.
    /// </summary>
    private bool IsDisjoint()
    {
        if (!Matches("FF*FF****"))
            return false;
        if (first.Dimension != 1 || second.Dimension != 1 || !Meet(Bounds.Of(first.Vertices), Bounds.Of(second.Vertices)))
            return true;
        var others = second.Paths.Select(p => Bounds.Of(p.Vertices)).ToList();
        return first.Paths.Any(p => others.Exists(o => Meet(Bounds.Of(p.Vertices), o)));

        bool Meet(Bounds a, Bounds b) => a.Intersects(b.Inflated(tolerance));
    }

    /// <summary>What the named relations say where one of the shapes is empty: it lies apart from everything.</summary>
    public static bool OfEmpty(string name) => name == "disjoint";
}
