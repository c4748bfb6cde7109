using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>
/// A dialect's functions: one row a function and way to call it. Where a name has several rows, the one that needs the least
/// conversion of its arguments is called.
/// </summary>
public sealed class FunctionTable
{
    private readonly Dictionary<string, List<FunctionRow>> rows = [];

    public FunctionTable() { }

    /// <summary>A table that starts with another's rows: a dialect that changes a few.</summary>
    public FunctionTable(FunctionTable other)
    {
        foreach (var (name, list) in other.rows)
            rows[name] = [.. list];
    }

    public IEnumerable<string> Names => rows.Keys.Order(StringComparer.Ordinal);

    internal IReadOnlyList<FunctionRow>? Find(string name) => rows.GetValueOrDefault(name);

    /// <summary>Takes functions away, before they are defined anew or because a dialect has none of the name.</summary>
    public void Remove(string names)
    {
        foreach (var name in names.Split(' '))
            rows.Remove(name);
    }

    /// <param name="names">The function's names, with blanks between.</param>
    /// <param name="signature">See <see cref="Signature"/>.</param>
    /// <param name="template">See <see cref="Operation.Template"/>.</param>
    public void Scalar(string names, string signature, string template) =>
        Plain(FunctionKind.Scalar, names, signature, Operation.Template(names.Split(' ')[0], template));

    public void Scalar(string names, string signature, OperationWriter write) =>
        Plain(FunctionKind.Scalar, names, signature, new Operation(names.Split(' ')[0], write));

    /// <summary>A function whose calls differ although their arguments don't.</summary>
    public void Volatile(string names, string signature, string template) =>
        Plain(FunctionKind.Scalar, names, signature, Operation.Template(names.Split(' ')[0], template) with { Volatile = true });

    /// <summary>A function whose result needs more than a template; it gets its arguments converted.</summary>
    internal void Scalar(string names, string signature, Func<CallSite, Expr> make) =>
        Add(FunctionKind.Scalar, names, signature, make);

    /// <summary>An aggregate; <c>@</c> stands behind the aggregate call itself where the template wraps it.</summary>
    public void Aggregate(string names, string signature, string template) =>
        Plain(FunctionKind.Aggregate, names, signature, AggregateOperation(names.Split(' ')[0], template));

    public void Aggregate(string names, string signature, OperationWriter write) =>
        Plain(FunctionKind.Aggregate, names, signature, new Operation(names.Split(' ')[0], write));

    internal void Aggregate(string names, string signature, Func<CallSite, Expr> make) =>
        Add(FunctionKind.Aggregate, names, signature, make);

    public void Window(string names, string signature, string template) =>
        Plain(FunctionKind.Window, names, signature, AggregateOperation(names.Split(' ')[0], template));

    public void Window(string names, string signature, OperationWriter write) =>
        Plain(FunctionKind.Window, names, signature, new Operation(names.Split(' ')[0], write));

    internal void Window(string names, string signature, Func<CallSite, Expr> make) =>
        Add(FunctionKind.Window, names, signature, make);

    internal void Table(string names, string signature, Func<CallSite, TableCall> make) =>
        Add(
            FunctionKind.Table,
            new FunctionRow(FunctionKind.Table, names.Split(' ')[0], Signature.Parse(signature), null, make),
            names
        );

    /// <summary>Other names of a function that is there.</summary>
    public void Alias(string names, string of)
    {
        foreach (var name in names.Split(' '))
            rows[name] = rows[of];
    }

    /// <summary>Rows whose first name was taken away have the first of those that are left.</summary>
    public void Rename()
    {
        foreach (var name in Names.ToList())
            if (!rows.ContainsKey(rows[name][0].Name))
            {
                var old = rows[name];
                foreach (var other in Names.Where(n => rows[n].SequenceEqual(old)).ToList())
                    rows[other] = [.. old.Select(r => r with { Name = name })];
            }
    }

    internal static Operation AggregateOperation(string name, string template) =>
        Operation.Template(name, template.Replace("@", AggregateText.Here, StringComparison.Ordinal));

    private void Plain(FunctionKind kind, string names, string signature, Operation operation) =>
        Add(
            kind,
            names,
            signature,
            kind == FunctionKind.Aggregate
                ? site => new AggregateCall(operation, [.. site.Args], site.Result)
                : site => new Call(operation, [.. site.Args], site.Result)
        );

    private void Add(FunctionKind kind, string names, string signature, Func<CallSite, Expr> make) =>
        Add(kind, new FunctionRow(kind, names.Split(' ')[0], Signature.Parse(signature), make, null), names);

    private void Add(FunctionKind kind, FunctionRow row, string names)
    {
        foreach (var name in names.Split(' '))
        {
            if (!rows.TryGetValue(name, out var list))
                rows[name] = list = [];
            if (list.Count > 0 && list[0].Kind != kind)
                throw new ArgumentException($"{name} is of two kinds.");
            list.Add(row);
        }
    }
}

/// <summary>One way to call a function.</summary>
/// <param name="Kind">Scalar, aggregate, window or table function.</param>
/// <param name="Name">The first of its names; the others are aliases.</param>
internal sealed record FunctionRow(
    FunctionKind Kind,
    string Name,
    Signature Signature,
    Func<CallSite, Expr>? Make,
    Func<CallSite, TableCall>? MakeTable
);

/// <summary>A call whose arguments have been converted to the types of the row.</summary>
/// <param name="Name">The name by which it was called.</param>
/// <param name="Result">The result's type as the signature says.</param>
/// <param name="Distinct">Whether DISTINCT stands before an aggregate's arguments.</param>
internal sealed record CallSite(
    string Name,
    IReadOnlyList<Expr> Args,
    DataType Result,
    Place Place,
    HiveFunctions Functions,
    bool Distinct = false,
    IReadOnlyList<Engine.Plan.SortKey>? Order = null
)
{
    public Expr this[int index] => Args[index];

    /// <summary>An argument's constant, where it must be one.</summary>
    /// <exception cref="BazaarException">It is computed.</exception>
    public object? Constant(int index) =>
        Functions.Constants.Fold(Args[index]) is { } constant
            ? constant.Value
            : throw SqlErrors.Error(
                $"Argument {index + 1} of {Name} is computed.",
                Args[index].Place ?? Place,
                "Write a constant there.",
                "42000/10016"
            );

    /// <summary>An argument's constant; null where it is NULL or computed of columns.</summary>
    public object? Known(int index) => Functions.Constants.Value(Args[index]);

    /// <summary>An argument that is a constant whole number.</summary>
    /// <exception cref="BazaarException">It is computed of columns, NULL, or beyond an int.</exception>
    public int Whole(int index) =>
        Constant(index) switch
        {
            null => throw Error($"Argument {index + 1} of {Name} is NULL.", "Write a whole number, such as 2.", index, "42000"),
            int or short or sbyte or (long and >= int.MinValue and <= int.MaxValue) => Convert.ToInt32(
                Constant(index),
                CultureInfo.InvariantCulture
            ),
            var other => throw Error(
                $"Argument {index + 1} of {Name} is an int, and {Convert.ToString(other, CultureInfo.InvariantCulture)} is none.",
                "Write a whole number, such as 2.",
                index
            ),
        };

    public BazaarException Error(string message, string cure, int? argument = null, string code = "42000/10016") =>
        SqlErrors.Error(message, argument is { } i ? Args[i].Place ?? Place : Place, cure, code);
}
