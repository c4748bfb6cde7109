using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

internal enum Repetition
{
    Once,
    Star,
    Plus,
}

/// <summary>A part of matchpath's pattern: rows for which a condition holds.</summary>
internal sealed record PathStep(Expr Condition, Repetition Repetition);

/// <summary>matchpath's pattern: symbols with dots between them, each once, by <c>*</c> any number of times, by <c>+</c> at least once.</summary>
internal static class PathPattern
{
    public static List<PathStep> Of(string text, IReadOnlyDictionary<string, Expr> symbols, Place place)
    {
        // As in Java, where what is empty at the end is no part: A.B. is A.B.
        var parts = text.Split('.').ToList();
        while (parts.Count > 1 && parts[^1].Length == 0)
            parts.RemoveAt(parts.Count - 1);
        return [.. parts.Select(p => Step(p, symbols, place))];
    }

    private static PathStep Step(string part, IReadOnlyDictionary<string, Expr> symbols, Place place)
    {
        var repetition =
            part.EndsWith('*') ? Repetition.Star
            : part.EndsWith('+') ? Repetition.Plus
            : Repetition.Once;
        var name = repetition == Repetition.Once ? part : part[..^1];
        return symbols.TryGetValue(name.ToLowerInvariant(), out var condition)
            ? new(condition, repetition)
            : throw SqlErrors.Error(
                $"The pattern has no symbol '{name}'.",
                place,
                $"The symbols are {string.Join(", ", symbols.Keys)}; between them stand dots, behind them * or +."
            );
    }
}
