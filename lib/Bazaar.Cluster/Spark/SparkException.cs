using Bazaar.Core;

namespace Bazaar.Cluster.Spark;

/// <summary>An error that the Spark server reports, with the name that its documentation lists it under.</summary>
/// <remarks>https://spark.apache.org/docs/4.0.1/sql-error-conditions.html</remarks>
public sealed class SparkException : BazaarException
{
    internal SparkException(Diagnostic diagnostic, SparkErrorInfo info, Exception inner)
        : base(diagnostic, inner) => (ErrorClass, SqlState, Parameters) = (info.ErrorClass, info.SqlState, info.Parameters);

    /// <summary>Such as TABLE_OR_VIEW_NOT_FOUND; null for an error of Java that Spark has no name for.</summary>
    public string? ErrorClass { get; }

    /// <summary>Such as 42P01, or null.</summary>
    public string? SqlState { get; }

    /// <summary>What the message says it of, such as relationName = `orders`.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }
}
