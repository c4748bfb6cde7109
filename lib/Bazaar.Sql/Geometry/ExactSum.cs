namespace Bazaar.Sql.Geometry;

/// <summary>A sum that carries the error of each step on to the next (Kahan's).</summary>
internal struct ExactSum
{
    private double rest;

    public double Value { get; private set; }

    public void Add(double value)
    {
        var y = value - rest;
        var t = Value + y;
        rest = t - Value - y;
        Value = t;
    }
}
