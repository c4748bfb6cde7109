using Bazaar.Core;

namespace Bazaar.Parity;

/// <summary>How one script went on both sides.</summary>
/// <param name="Path">The script, below the platform's folder.</param>
/// <param name="Real">Seconds on the real engine; null where it did not run there.</param>
/// <param name="Embedded">Seconds on the embedded engine.</param>
/// <param name="NotRun">Why it did not run on the real engine; null where it did.</param>
public sealed record ScriptParity(string Path, double? Real, double Embedded, Diagnostic? NotRun)
{
    /// <summary>Seconds that an empty script of the language takes on the real engine, and on the embedded one.</summary>
    public (double Real, double Embedded) Empty { get; init; }

    /// <summary>How many times as long the real engine takes, the time of an empty script taken off on both sides.</summary>
    public double? Ratio => Real is { } real ? Math.Max(real - Empty.Real, 0) / Math.Max(Embedded - Empty.Embedded, 0.001) : null;
}

/// <summary>The rows of one table or file on both sides.</summary>
/// <param name="Name">The table, or the folder of text.</param>
/// <param name="Real">Rows on the real engine.</param>
/// <param name="Embedded">Rows on the embedded engine.</param>
/// <param name="Differing">Rows that one side has and the other has not, both ways together.</param>
/// <param name="Examples">The first of them.</param>
public sealed record TableParity(string Name, int Real, int Embedded, int Differing, IReadOnlyList<string> Examples)
{
    /// <summary>The columns where they are not the same; null where they are.</summary>
    public string? Columns { get; init; }

    /// <summary>Whether both sides have rows, and the same ones.</summary>
    public bool IsSame => Differing == 0 && Columns is null && Real > 0;
}

/// <summary>The platform on both sides.</summary>
/// <param name="Scale">How much data; 1 is the full size.</param>
/// <param name="Seed">The data's seed.</param>
/// <param name="Scripts">Each script of the platform.</param>
/// <param name="Tables">Each table and folder that they made.</param>
public sealed record ParityReport(double Scale, int Seed, IReadOnlyList<ScriptParity> Scripts, IReadOnlyList<TableParity> Tables)
{
    public bool IsSame => Tables.Count > 0 && Tables.All(t => t.IsSame);
}
