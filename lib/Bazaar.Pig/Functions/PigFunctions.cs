using Bazaar.Pig.Binding;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Functions;

/// <summary>All functions of Pig that the embedded engine has, by name.</summary>
public static class PigFunctions
{
    private static readonly Dictionary<string, PigFunction> Table = Tables()
        .SelectMany(t => t)
        .ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>Each table is a family of functions.</summary>
    private static IEnumerable<IEnumerable<PigFunction>> Tables() =>
        [
            BagFunctions.All,
            CollectionFunctions.All,
            CorrelationFunctions.All,
            TextFunctions.All,
            RegexFunctions.All,
            MathFunctions.All,
            BuildFunctions.All,
            DateFunctions.All,
        ];

    public static IEnumerable<string> Names => Table.Keys;

    /// <summary>The name without the package that Pig looks into by itself.</summary>
    public static string Short(string name) =>
        new[] { "org.apache.pig.builtin.", "org.apache.pig.impl.builtin.", "java.lang." }
            .Where(p => name.StartsWith(p, StringComparison.Ordinal))
            .Select(p => name[p.Length..])
            .FirstOrDefault(name);

    public static PigValue Bind(FunctionCall call)
    {
        if (Table.TryGetValue(Short(call.Name), out var function))
            return function.Bind(call);
        var near =
            Suggestion.For(call.Name, Names)
            ?? Names.FirstOrDefault(n => n.Equals(call.Name, StringComparison.OrdinalIgnoreCase));
        throw PigError.Semantic(
            call.Place,
            $"There is no function {call.Name}.",
            near is null
                ? "Use a built-in function of Pig; Java's own can't be loaded here."
                : $"Did you mean {near}? Upper and lower case matter.",
            "1070"
        );
    }
}
