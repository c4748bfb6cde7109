namespace Bazaar.Engine.Java;

/// <summary>Java's floating numbers in DuckDB's SQL.</summary>
public static class JavaFloats
{
    /// <summary>A DOUBLE as a FLOAT: beyond the largest float lies infinity, where DuckDB fails.</summary>
    public static string Narrow(string number) =>
        $"(CASE WHEN abs({number}) > 3.4028235677973366e38 THEN CAST(sign({number}) AS FLOAT) * 'inf'::FLOAT ELSE CAST({number} AS FLOAT) END)";
}
