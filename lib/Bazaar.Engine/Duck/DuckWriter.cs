using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>The one writer from a plan to DuckDB's SQL.</summary>
public static class DuckWriter
{
    /// <summary>The query of a plan. Its columns are the plan's, in order; their names are unique, so ask the plan for the real ones.</summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="sources">Which files a path means.</param>
    /// <param name="exact">See <see cref="CallContext.Exact"/>.</param>
    public static string Write(Rel plan, ISources sources, bool exact = false)
    {
        var writer = new RelWriter(sources.Look(), exact);
        var query = writer.Query(plan);
        return writer.CommonTables.Count == 0 ? query : $"WITH {string.Join(",\n", writer.CommonTables)}\n{query}";
    }
}
