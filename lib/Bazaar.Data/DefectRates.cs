using Bazaar.Core;

namespace Bazaar.Data;

/// <summary>How often each defect is planted, as a share of a set's rows (0.01 is 1 %). A row carries one defect at most.</summary>
/// <remarks>Clickstream takes all but <see cref="Missing"/>; transactions take exact and near duplicates, impossible values, late rows and
/// orphans; users and products near duplicates and missing values. The dictionary says how each can be told.</remarks>
public sealed record DefectRates
{
    public double ExactDuplicate { get; init; } = 0.008;
    public double NearDuplicate { get; init; } = 0.005;
    public double BotRate { get; init; } = 0.005;
    public double BotAgent { get; init; } = 0.004;
    public double Malformed { get; init; } = 0.005;
    public double Impossible { get; init; } = 0.005;
    public double MixedTime { get; init; } = 0.009;
    public double Late { get; init; } = 0.005;
    public double Orphan { get; init; } = 0.004;
    public double Missing { get; init; } = 0.008;

    public static readonly DefectRates Default = new();

    /// <summary>The world as it is, with nothing planted.</summary>
    public static readonly DefectRates None = new()
    {
        ExactDuplicate = 0,
        NearDuplicate = 0,
        BotRate = 0,
        BotAgent = 0,
        Malformed = 0,
        Impossible = 0,
        MixedTime = 0,
        Late = 0,
        Orphan = 0,
        Missing = 0,
    };

    /// <summary>Refuses a rate below 0, and rates that together touch 6 % of a set or more.</summary>
    internal void Check()
    {
        double[] clicks = [ExactDuplicate, NearDuplicate, BotRate, BotAgent, Malformed, Impossible, MixedTime, Late, Orphan];
        if (clicks.Append(Missing).Any(rate => !(rate >= 0)))
            throw BazaarException.Usage("A defect's rate is below 0.", "Give a share of the rows from 0 to 0.05.");
        if (clicks.Sum() >= 0.06 || NearDuplicate + Missing >= 0.06)
            throw BazaarException.Usage(
                "The defect rates add up to 6 % or more of a set.",
                "Lower some of them: the default is 5 %."
            );
    }
}
