using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>
/// What a call computes, by how it is written in DuckDB's SQL. Operations are the rows of the languages' function tables: most
/// are a template, a complex one is a method.
/// </summary>
/// <param name="Name">The name in the plan, as the language calls it.</param>
/// <param name="Write">Its SQL over the arguments' SQL. An argument's text is an expression that needs no parentheses.</param>
public sealed record Operation(string Name, OperationWriter Write)
{
    /// <summary>True where two calls with the same arguments may differ (rand, uuid): such a call is never written twice.</summary>
    public bool Volatile { get; init; }

    /// <summary>True where it is sure to be DuckDB's own operators and functions alone: one of ours takes a microsecond a row.</summary>
    public bool Native { get; init; }

    /// <summary>True where it may stop the statement by itself, as SQL's <c>error</c> does.</summary>
    public bool Raises { get; init; }

    /// <summary>What the names of the functions begin with that the languages add to DuckDB.</summary>
    private static readonly string[] Ours = ["java_", "pig_", "hive_", "impala_"];

    /// <summary>
    /// An operation by its template: <c>{0}</c>, <c>{1}</c> … are arguments, <c>{*}</c> all of them with commas between,
    /// <c>{type}</c> the DuckDB type of the result. A long argument that a template names twice is computed once.
    /// </summary>
    public static Operation Template(string name, string template)
    {
        var parsed = SqlTemplate.Parse(template);
        return new Operation(name, parsed.Write)
        {
            Native = !Ours.Any(o => template.Contains(o, StringComparison.Ordinal)),
            Raises = template.Contains("error(", StringComparison.Ordinal),
        };
    }

    /// <summary>A DuckDB function (or one of ours) of that name over all the arguments.</summary>
    public static Operation Function(string name, string function) => Template(name, function + "({*})");

    public override string ToString() => Name;

    public bool Equals(Operation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Writes one call.</summary>
public delegate string OperationWriter(CallContext site);

/// <summary>A call as its writer sees it.</summary>
/// <param name="Args">The arguments' SQL, each safe to put anywhere.</param>
/// <param name="Types">The arguments' types.</param>
/// <param name="Type">The result's type.</param>
/// <param name="Exact">
/// False at first: integer arithmetic is written as DuckDB's own, which stops at an overflow. The session then writes the
/// statement again with true, and operations that wrap as Java does are written by their slower, exact form.
/// </param>
public sealed record CallContext(IReadOnlyList<string> Args, IReadOnlyList<DataType> Types, DataType Type, bool Exact)
{
    /// <summary>True where it is computed over a window.</summary>
    public bool Over { get; init; }

    public string this[int index] => Args[index];
}

/// <summary>How a dialect converts from one type to another.</summary>
public interface ICastRules
{
    /// <summary>The rules' name in the plan: hive, impala, pig.</summary>
    string Name { get; }

    /// <summary>Whether it stops no statement: what can't be converted is NULL, and so is NULL.</summary>
    bool NeverFail => false;

    /// <summary>The SQL that converts <paramref name="operand"/>.</summary>
    string Write(string operand, DataType from, DataType to);
}
