using System.Collections.Concurrent;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>
/// Operations that are made for a call (a decimal's digits stand in their text): one object for each name, so that
/// GROUP BY finds the same call in SELECT. The name says all that the text depends on.
/// </summary>
internal static class OperationCache
{
    private static readonly ConcurrentDictionary<string, Operation> Known = new(StringComparer.Ordinal);

    public static Operation Get(Operation operation) => Known.GetOrAdd(operation.Name, operation);

    public static Operation Get(string name, Func<Operation> make) => Known.GetOrAdd(name, _ => make());
}
