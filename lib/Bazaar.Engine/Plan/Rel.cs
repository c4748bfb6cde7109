using Bazaar.Core;

namespace Bazaar.Engine.Plan;

/// <summary>A relational operator: rows of <see cref="Columns"/>.</summary>
public abstract record Rel
{
    public abstract IReadOnlyList<PlanColumn> Columns { get; }

    /// <summary>The clause or statement that it comes from.</summary>
    public Place? Place { get; init; }
}

/// <summary>One row without columns: the input of a SELECT without FROM, and of a nested block's bag.</summary>
public sealed record SingleRow : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => [];
}

/// <summary>Rows read from files of a table or a path.</summary>
public sealed record Scan(ScanSource Source, EquatableList<PlanColumn> Output) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Output;
}

/// <summary>Rows that are written out.</summary>
public sealed record Values(EquatableList<PlanColumn> Output, EquatableList<EquatableList<Expr>> Rows) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Output;
}

/// <summary>A column and what it is: an item of a projection, a key, an aggregate.</summary>
public sealed record Item(PlanColumn Column, Expr Value)
{
    /// <summary>A new column of that name for an expression; a bare reference keeps its name unless one is given.</summary>
    public static Item Of(string name, Expr value) => new(new PlanColumn(name, value.Type, value.Place), value);
}

public sealed record Project(Rel Input, EquatableList<Item> Items) : Rel
{
    private readonly PlanColumn[] columns = [.. Items.Select(i => i.Column)];
    public override IReadOnlyList<PlanColumn> Columns => columns;
}

/// <summary>The rows for which the condition is true (not false, not NULL).</summary>
public sealed record Filter(Rel Input, Expr Condition) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Input.Columns;
}

/// <summary>Groups. Without keys and grouping sets there is one row, also of an empty input.</summary>
/// <param name="Keys">The grouping expressions; NULLs are one group.</param>
/// <param name="Aggregates">Items whose values are <see cref="AggregateCall"/>s.</param>
/// <param name="GroupingSets">Each set lists positions in <paramref name="Keys"/>; null is one set of all the keys.</param>
/// <param name="GroupingId">
/// Where wanted, a bigint column with one bit a key, 1 where the key is aggregated away, the last key in the lowest bit.
/// </param>
public sealed record Aggregate(
    Rel Input,
    EquatableList<Item> Keys,
    EquatableList<Item> Aggregates,
    EquatableList<EquatableList<int>>? GroupingSets = null,
    PlanColumn? GroupingId = null
) : Rel
{
    private readonly PlanColumn[] columns =
    [
        .. Keys.Select(i => i.Column),
        .. Aggregates.Select(i => i.Column),
        .. GroupingId is null ? Array.Empty<PlanColumn>() : [GroupingId],
    ];
    public override IReadOnlyList<PlanColumn> Columns => columns;
}

/// <summary>The input's columns and one more for each window function; item values are <see cref="WindowCall"/>s.</summary>
public sealed record Window(Rel Input, EquatableList<Item> Items) : Rel
{
    private readonly PlanColumn[] columns = [.. Input.Columns, .. Items.Select(i => i.Column)];
    public override IReadOnlyList<PlanColumn> Columns => columns;
}

public enum JoinKind
{
    Inner,
    Left,
    Right,
    Full,
    Cross,

    /// <summary>Left rows that have a match; only the left columns.</summary>
    Semi,

    /// <summary>Left rows that have none; only the left columns.</summary>
    Anti,
}

/// <summary>A join; the right side may refer to columns of the left where <paramref name="Lateral"/>.</summary>
public sealed record Join(JoinKind Kind, Rel Left, Rel Right, Expr? Condition, bool Lateral = false) : Rel
{
    private readonly PlanColumn[] columns = Kind is JoinKind.Semi or JoinKind.Anti
        ? [.. Left.Columns]
        : [.. Left.Columns, .. Right.Columns];
    public override IReadOnlyList<PlanColumn> Columns => columns;
}

/// <summary>
/// A row for each element of a list, beside the input's columns. Over <see cref="SingleRow"/> with a reference further out it is the
/// rows of a bag in a nested block.
/// </summary>
/// <param name="List">An array or a bag; a map is given as its entries.</param>
/// <param name="Element">The element.</param>
/// <param name="Position">Its position from 0, where wanted (type int).</param>
/// <param name="Outer">Keep a row whose list is empty or NULL, with a NULL element and position.</param>
public sealed record Unnest(Rel Input, Expr List, PlanColumn Element, PlanColumn? Position = null, bool Outer = false) : Rel
{
    private readonly PlanColumn[] columns =
    [
        .. Input.Columns,
        Element,
        .. Position is null ? Array.Empty<PlanColumn>() : [Position],
    ];
    public override IReadOnlyList<PlanColumn> Columns => columns;
}

public sealed record Sort(Rel Input, EquatableList<SortKey> Keys) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Input.Columns;
}

/// <summary>At most so many rows, after skipping some; both are constants or NULL-free scalar expressions of type bigint.</summary>
public sealed record Limit(Rel Input, Expr? Count, Expr? Offset = null) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Input.Columns;
}

public sealed record Distinct(Rel Input) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Input.Columns;
}

public enum SetKind
{
    Union,
    Intersect,
    Except,
}

/// <summary>Inputs of the same number and types of columns, matched by position.</summary>
public sealed record SetOperation(SetKind Kind, bool All, EquatableList<Rel> Inputs, EquatableList<PlanColumn> Output) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Output;
}

/// <summary>A random part of the rows.</summary>
/// <param name="Fraction">From 0 to 1.</param>
/// <param name="Seed">The same seed over the same rows gives the same part.</param>
public sealed record Sample(Rel Input, double Fraction, int Seed) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Input.Columns;
}

/// <summary>A plan that is used more than once: a Pig alias, a common table expression.</summary>
/// <param name="name">The alias.</param>
/// <param name="plan">What it means. It may not refer to columns of a query around it.</param>
/// <param name="materialize">
/// True: computed once a session and kept as a table until the script ends, for a Pig alias that several STOREs read, or one that must
/// not be computed twice. False: a common table expression of the statement.
/// </param>
public sealed class SharedPlan(string name, Rel plan, bool materialize)
{
    public string Name { get; } = name;
    public Rel Plan { get; } = plan;
    public bool Materialize { get; } = materialize;

    /// <summary>The program that is given the plan's first column, a text, a line a row; then its own lines are the rows.</summary>
    public PipedProgram? Through { get; init; }
}

/// <summary>A program of this machine, and what it finds.</summary>
/// <param name="Words">Its name or path, and its arguments.</param>
/// <param name="Files">Files of this machine that lie in the folder in which it runs, which is one of its path.</param>
/// <param name="Codes">The codes of its errors.</param>
public sealed record PipedProgram(EquatableList<string> Words, EquatableList<ProgramFile> Files, ProgramCodes Codes)
{
    /// <summary>What the script calls it.</summary>
    public string Name { get; init; } = Words[0];

    /// <summary>The file in its folder that has the lines it is given; null where it reads them from its standard input.</summary>
    public string? Input { get; init; }

    /// <summary>Whether it is not run at all where there are no lines for it.</summary>
    public bool NeedsLines { get; init; }

    /// <summary>The file in its folder that has its lines when it has ended; null where they are on its standard output.</summary>
    public string? Output { get; init; }
}

/// <summary>A file that a program finds in its folder.</summary>
/// <param name="Path">Where it is copied from.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Runs">Whether it may be executed there, whatever it is where it comes from.</param>
public sealed record ProgramFile(string Path, string Name, bool Runs = false)
{
    /// <summary>A file under its own name.</summary>
    public static ProgramFile Of(string path) => new(path, System.IO.Path.GetFileName(path));
}

/// <param name="Missing">There is no such program.</param>
/// <param name="Failed">It ended with another code than 0.</param>
/// <param name="Unread">It ended before it had read all lines; null where that is no error.</param>
public sealed record ProgramCodes(string Missing, string Failed, string? Unread);

/// <summary>One use of a shared plan, with columns of its own, so that a plan can be joined with itself.</summary>
public sealed record SharedRef(SharedPlan Shared, EquatableList<PlanColumn> Output) : Rel
{
    public override IReadOnlyList<PlanColumn> Columns => Output;

    public static SharedRef To(SharedPlan shared) => new(shared, new(shared.Plan.Columns.Select(c => c.Fresh())));
}
