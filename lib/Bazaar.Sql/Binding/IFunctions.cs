using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Binding;

public enum FunctionKind
{
    Scalar,
    Aggregate,

    /// <summary>Only behind OVER: rank, lag, ntile.</summary>
    Window,

    /// <summary>Many rows from one: explode, inline, stack, json_tuple.</summary>
    Table,
}

/// <summary>What the binder asks of a dialect's functions, operators and types. Arguments come bound; conversions are added here.</summary>
/// <remarks>
/// A function or operator is one <see cref="Operation"/> object for ever: <c>GROUP BY a + 1</c> finds <c>a + 1</c> in SELECT by it.
/// </remarks>
public interface IFunctions
{
    /// <summary>All names, in lower case.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>What kind of function that is, or null where there is none of the name (lower case).</summary>
    FunctionKind? KindOf(string name);

    /// <summary>Why a function of the dialect (lower case) is not there, and what to write instead; null where the dialect has none of the name.</summary>
    (string What, string Cure)? Refused(string name);

    Expr Scalar(string name, IReadOnlyList<Expr> arguments, Place place);

    /// <summary>
    /// An operator: <c>+ - * / % div &amp; | ^ ~ || = &lt;&gt; &lt;=&gt; &lt; &lt;= &gt; &gt;=</c>, <c>and or not</c> (any number of terms), <c>between</c>
    /// (value, low, high), <c>in</c> and <c>not in</c> (value, items), <c>like rlike regexp ilike iregexp</c>, <c>likeany likeall</c> (value, patterns), <c>isnull istrue isfalse</c>, <c>[]</c>.
    /// </summary>
    Expr Operator(string name, IReadOnlyList<Expr> arguments, Place place);

    /// <summary>
    /// The equality (<c>=</c> or <c>&lt;=&gt;</c>) of two tables' values by which a join finds its rows; an error where they make no key.
    /// </summary>
    Expr Key(string name, Expr left, Expr right, Place place);

    AggregateCall Aggregate(string name, IReadOnlyList<Expr> arguments, bool distinct, IReadOnlyList<SortKey> order, Place place);

    /// <summary>A function that is there for windows only.</summary>
    Call Window(string name, IReadOnlyList<Expr> arguments, Place place);

    TableCall Table(string name, IReadOnlyList<Expr> arguments, Place place);

    /// <summary>A CAST as the dialect does it; <paramref name="format"/> is that of CAST … FORMAT.</summary>
    Expr Cast(Expr value, DataType type, Place place, string? format = null);

    /// <summary>The type that both convert to in CASE and COALESCE, or null.</summary>
    DataType? Common(DataType a, DataType b);

    /// <summary>The type that both are compared in, or null.</summary>
    DataType? Comparison(DataType a, DataType b);

    /// <summary>The type of CASE, IF and COALESCE among values, or null where there is none.</summary>
    /// <param name="values">What is chosen from.</param>
    /// <param name="byColumn">Whether the choice is by a column as it is, rather than by a condition.</param>
    DataType? Choice(IReadOnlyList<Expr> values, bool byColumn = false);

    /// <summary>A literal of a number as written, with its suffix in upper case.</summary>
    Literal Number(string digits, string suffix, Place place);

    /// <summary>DATE '…', TIMESTAMP '…'.</summary>
    Literal Typed(DataType type, string text, Place place);

    /// <summary>The frame as the dialect means it over the window's order, and that order as the frame is counted from it.</summary>
    (Frame Frame, List<SortKey> Order) Frame(Frame frame, List<SortKey> order, Place place);

    /// <summary>INTERVAL value unit.</summary>
    Expr Interval(Expr value, string unit, Place place);
}

/// <summary>A table function's rows: the elements of a list.</summary>
/// <param name="List">The list, one element a row.</param>
/// <param name="Names">The columns' names where the script gives none.</param>
/// <param name="Position">The first column is the element's position, from 0.</param>
/// <param name="Fields">The elements are structs whose fields are the columns.</param>
public sealed record TableCall(Expr List, IReadOnlyList<string> Names, bool Position, bool Fields);
