namespace Bazaar.Steps;

/// <summary>A step of the platform, with its lesson.</summary>
/// <param name="Number">From 1, as the lessons are numbered.</param>
/// <param name="Name">A verb, for progress and the table of steps.</param>
/// <param name="Notebook">The lesson's file without its ending.</param>
/// <param name="Summary">What it does, in a few words.</param>
public sealed record Step(int Number, string Name, string Notebook, string Summary)
{
    public static readonly Step Generate = new(
        1,
        "generate",
        "01-generate",
        "An online shop's year: users, products, orders, clicks, and the defects planted in them"
    );
    public static readonly Step Land = new(2, "lake", "02-lake", "The files land in the lake, as they are, and are checked");
    public static readonly Step Clean = new(
        3,
        "pig",
        "03-pig",
        "Two Pig scripts keep what is sound, and what is rejected with its reason"
    );
    public static readonly Step Warehouse = new(
        4,
        "hive",
        "04-hive",
        "Three Hive scripts make dimensions with a history, facts by day, aggregates"
    );
    public static readonly Step Report = new(
        5,
        "impala",
        "05-impala",
        "Two Impala scripts count statistics and ask five dashboards"
    );

    /// <summary>All steps in order.</summary>
    public static IReadOnlyList<Step> All { get; } = [Generate, Land, Clean, Warehouse, Report];
}
