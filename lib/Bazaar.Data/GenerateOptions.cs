using Bazaar.Core;

namespace Bazaar.Data;

/// <summary>What to generate.</summary>
/// <param name="Out">The raw zone's folder (<c>data/raw</c>); made where it is missing, its sets replaced.</param>
/// <param name="Scale">0.01 to 10; 1 is 100,000 users, 10,000 products, 500,000 orders and about 1,100,000 events.</param>
/// <param name="Seed">The same seed and scale give the same bytes.</param>
/// <param name="Defects">How often each defect is planted; null is <see cref="DefectRates.Default"/>.</param>
/// <param name="Threads">How many threads draw and write; null is one a core. No byte depends on it.</param>
public sealed record GenerateOptions(
    string Out,
    double Scale = 1,
    int Seed = 42,
    DefectRates? Defects = null,
    int? Threads = null
)
{
    public const double LeastScale = 0.01;
    public const double MostScale = 10;

    /// <summary>How many bytes are free where a folder lies; a test may say otherwise.</summary>
    public Func<string, long> FreeBytes { get; init; } = folder => new DriveInfo(folder).AvailableFreeSpace;

    internal int Users { get; init; } = Size(100_000, Scale);
    internal int Products { get; init; } = Size(10_000, Scale);
    internal int Orders { get; init; } = Size(500_000, Scale);
    internal int ThreadCount => Threads ?? Environment.ProcessorCount;

    /// <summary>What it will write, generously.</summary>
    internal long Bytes => (long)(Scale * 800e6) + 5_000_000;

    internal void Check()
    {
        if (!(Scale >= LeastScale && Scale <= MostScale))
        {
            var given = Scale.ToString(System.Globalization.CultureInfo.InvariantCulture);
            throw BazaarException.Usage(
                $"The scale {given} is out of range.",
                "Give a scale from 0.01 to 10; 1 is the full size."
            );
        }
        if (Threads is < 1)
            throw BazaarException.Usage("The number of threads is below 1.", "Leave it out to use every core.");
        if (string.IsNullOrWhiteSpace(Out))
            throw BazaarException.Usage("No folder is given to write to.", "Name one, such as data/raw.");
        (Defects ?? DefectRates.Default).Check();
    }

    private static int Size(int atOne, double scale) => (int)Math.Round(atOne * Math.Clamp(scale, 0, MostScale));
}

/// <summary>One file that was written.</summary>
/// <param name="Set">users, products, transactions, clickstream, or _truth.</param>
/// <param name="Path">Below the raw zone, with <c>/</c>.</param>
/// <param name="Rows">Rows of data (CSV's heading is none), or lines where they are malformed.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record GeneratedFile(string Set, string Path, long Rows, long Bytes, string Sha256);

/// <summary>One set, added up.</summary>
/// <param name="World">Rows before any defect was planted.</param>
/// <param name="Seconds">Wall time of drawing, writing, check sums.</param>
public sealed record GeneratedSet(string Set, long World, long Rows, long Bytes, int Files, double Seconds);

/// <summary>What a run wrote.</summary>
/// <param name="Seconds">Wall time of the whole.</param>
public sealed record GenerateReport(
    IReadOnlyList<GeneratedSet> Sets,
    IReadOnlyList<GeneratedFile> Files,
    long Defects,
    double Seconds
)
{
    public long Rows => Sets.Sum(s => s.Rows);
    public long Bytes => Files.Sum(f => f.Bytes);
}
