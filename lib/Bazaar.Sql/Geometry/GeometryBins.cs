namespace Bazaar.Sql.Geometry;

/// <summary>Square bins of a plane around the origin, numbered from its upper left corner line by line.</summary>
internal readonly struct GeometryBins
{
    private readonly double size;
    private readonly double least;
    private readonly double most;
    private readonly long columns;

    public GeometryBins(double size)
    {
        this.size = size;
        // As many bins a side that their numbers fit into 64 bits.
        var side = (double)(long)Math.Sqrt(long.MaxValue);
        var extent = size < 1 ? side * size : side;
        most = extent / 2;
        least = most - extent;
        columns = Functions.SqlScalars.SaturatedLong(Math.Ceiling(extent / size));
    }

    public long Number(Vertex point) => unchecked(Whole((most - point.Y) / size) * columns + Whole((point.X - least) / size));

    /// <summary>The bin of a number.</summary>
    public Bounds Bin(long number)
    {
        if (columns == 0)
            throw new FormatException("Bins have a size.");
        return Square(least + number % columns * size, most - number / columns * size);
    }

    /// <summary>A bin-sized square whose upper left corner is the point.</summary>
    public Bounds At(Vertex point) => Square(least + (point.X - least) / size * size, most - (most - point.Y) / size * size);

    private Bounds Square(double left, double top) => new(left, top - size, left + size, top);

    private static long Whole(double value) => Functions.SqlScalars.SaturatedLong(value);
}
