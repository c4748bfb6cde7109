using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Pig.Functions;

/// <summary>Java's regular expressions over columns.</summary>
public static class Regex
{
    private static readonly Operation MatchesOperation = Operation.Function("matches", "pig_matches");

    /// <summary>Whether all of the text is of the pattern.</summary>
    public static Call Matches(Expr text, Expr pattern) => new(MatchesOperation, [text, pattern], DataType.Boolean);
}
