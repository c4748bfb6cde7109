using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

/// <summary>
/// Which partitions conditions have left before: the same conditions, written as SQL, leave the same of the same list, for they are pure. A
/// table's list is kept as long as the catalog has it.
/// </summary>
/// <param name="text">The SQL of a plan.</param>
public sealed class PrunedParts(Func<Rel, string> text)
{
    private const int MostOfAList = 200;

    private readonly ConditionalWeakTable<EquatableList<ScanPart>, ConcurrentDictionary<string, EquatableList<ScanPart>>> known =
    [];

    /// <param name="parts">All that there are.</param>
    /// <param name="question">The conditions, over one row in place of the partitions.</param>
    /// <param name="find">Finds those that are left.</param>
    public EquatableList<ScanPart> Of(EquatableList<ScanPart> parts, Rel question, Func<EquatableList<ScanPart>> find)
    {
        var answers = known.GetOrCreateValue(parts);
        var key = text(question);
        if (answers.TryGetValue(key, out var kept))
            return kept;
        if (answers.Count >= MostOfAList)
            answers.Clear();
        return answers[key] = find();
    }
}
