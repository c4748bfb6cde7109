using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;
using SortKey = Bazaar.Engine.Plan.SortKey;

namespace Bazaar.Tests.Sql.Binding;

/// <summary>A few functions with simple types, so that the binder is tested without the dialects' tables.</summary>
internal sealed class TestFunctions : IFunctions, ICastRules
{
    private static readonly Dictionary<string, string> Symbols = new()
    {
        ["not"] = "(NOT {0})",
        ["<>"] = "({0} <> {1})",
        ["<=>"] = "({0} IS NOT DISTINCT FROM {1})",
        ["between"] = "({0} BETWEEN {1} AND {2})",
        ["isnull"] = "({0} IS NULL)",
        ["istrue"] = "({0} IS TRUE)",
        ["isfalse"] = "({0} IS FALSE)",
        ["like"] = "({0} LIKE {1})",
        ["rlike"] = "regexp_matches({0}, {1})",
        ["||"] = "({0} || {1})",
        ["div"] = "({0} // {1})",
    };

    public IEnumerable<string> Names => ["count", "sum", "min", "max", "rank", "row_number", "explode", "upper", "abs", "array"];

    public (string What, string Cure)? Refused(string name) => null;

    /// <summary>One object an operation: two calls are the same only when their operations are.</summary>
    private readonly ConcurrentDictionary<(string Name, string Template), Operation> operators = new();

    public string Name => "test";

    public string Write(string operand, DataType from, DataType to) => $"CAST({operand} AS {DuckTypes.Name(to)})";

    public FunctionKind? KindOf(string name) =>
        name switch
        {
            "count" or "sum" or "min" or "max" => FunctionKind.Aggregate,
            "rank" or "row_number" or "lag" => FunctionKind.Window,
            "explode" or "posexplode" or "inline" => FunctionKind.Table,
            "rand" or "upper" or "abs" or "array" or "struct" => FunctionKind.Scalar,
            _ => null,
        };

    private static DataType Widest(IEnumerable<Expr> values) => values.Select(v => v.Type).Aggregate((a, b) => CommonOf(a, b)!);

    public Expr Scalar(string name, IReadOnlyList<Expr> arguments, Place place) =>
        name switch
        {
            "array" => new Call(
                operators.GetOrAdd((name, "list_value({*})"), key => Operation.Template(key.Name, key.Template)),
                [.. arguments],
                new ArrayType(Widest(arguments))
            ),
            "struct" => new MakeStruct(
                [.. arguments],
                new StructType([.. arguments.Select((a, i) => new Field($"col{i + 1}", a.Type))])
            ),
            "rand" => new Call(Rand, [], DataType.Double),
            _ => new Call(
                operators.GetOrAdd((name, name + "({*})"), key => Operation.Template(key.Name, key.Template)),
                [.. arguments],
                arguments[0].Type
            ),
        };

    public DataType? Choice(IReadOnlyList<Expr> values, bool byColumn = false) => Widest(values);

    public (Frame Frame, List<SortKey> Order) Frame(Frame frame, List<SortKey> order, Place place) => (frame, order);

    public Expr Operator(string name, IReadOnlyList<Expr> arguments, Place place)
    {
        var template =
            name is "and" or "or" ? "(" + string.Join($" {name} ", arguments.Select((_, i) => $"{{{i}}}")) + ")"
            : name is "in" or "not in"
                ? $"({{0}} {name.ToUpperInvariant()} ("
                    + string.Join(", ", arguments.Skip(1).Select((_, i) => $"{{{i + 1}}}"))
                    + "))"
            : Symbols.TryGetValue(name, out var known) ? known
            : arguments.Count == 1 ? $"({name}{{0}})"
            : $"({{0}} {name} {{1}})";
        var type =
            name is "+" or "-" or "*" or "%" or "div" ? Widest(arguments)
            : name == "||" ? DataType.String
            : name == "/" ? DataType.Double
            : DataType.Boolean;
        return new Call(
            operators.GetOrAdd((name, template), key => Operation.Template(key.Name, key.Template)),
            [.. arguments],
            type
        );
    }

    public AggregateCall Aggregate(
        string name,
        IReadOnlyList<Expr> arguments,
        bool distinct,
        IReadOnlyList<SortKey> order,
        Place place
    )
    {
        var operation = name switch
        {
            "count" => arguments.Count == 0 ? Count : CountOf,
            "sum" => Sum,
            "min" => Min,
            _ => Max,
        };
        return new(operation, [.. arguments], name is "count" or "sum" ? DataType.BigInt : arguments[0].Type, distinct);
    }

    private static readonly Operation Rand = Operation.Template("rand", "random()") with { Volatile = true };
    private static readonly Operation Count = Operation.Template("count", "count(*)");
    private static readonly Operation CountOf = Operation.Function("count", "count");
    private static readonly Operation Sum = new("sum", c => $"CAST(sum({c[0]}){AggregateText.Here} AS BIGINT)");
    private static readonly Operation Min = Operation.Function("min", "min");
    private static readonly Operation Max = Operation.Function("max", "max");

    public Call Window(string name, IReadOnlyList<Expr> arguments, Place place) =>
        new(Operation.Function(name, name), [.. arguments], name == "lag" ? arguments[0].Type : DataType.Int);

    public TableCall Table(string name, IReadOnlyList<Expr> arguments, Place place) =>
        name switch
        {
            "inline" => new(
                arguments[0],
                [.. ((StructType)((ArrayType)arguments[0].Type).Element).Fields.Select(f => f.Name!)],
                false,
                true
            ),
            "posexplode" => new(arguments[0], ["pos", "val"], true, false),
            _ => new(arguments[0], ["col"], false, false),
        };

    public Expr Cast(Expr value, DataType type, Place place, string? format = null) =>
        new Cast(value, type, this) { Place = place };

    public DataType? Common(DataType a, DataType b) => CommonOf(a, b);

    public DataType? Comparison(DataType a, DataType b) => CommonOf(a, b);

    public Expr Key(string name, Expr left, Expr right, Place place) => Operator(name, [left, right], place);

    private static DataType? CommonOf(DataType a, DataType b)
    {
        if (a == b || b is NullType)
            return a;
        if (a is NullType)
            return b;
        if (a is StringType || b is StringType)
            return DataType.String;
        if (!a.IsNumeric || !b.IsNumeric)
            return null;
        if (a is FloatingType || b is FloatingType)
            return DataType.Double;
        static DecimalType Digits(DataType t) => t as DecimalType ?? new(((IntegerType)t).Bits > 32 ? 19 : 10, 0);
        if (a is not DecimalType && b is not DecimalType)
            return ((IntegerType)a).Bits > ((IntegerType)b).Bits ? a : b;
        var (x, y) = (Digits(a), Digits(b));
        var scale = Math.Max(x.Scale, y.Scale);
        return new DecimalType(Math.Max(x.Precision - x.Scale, y.Precision - y.Scale) + scale, scale);
    }

    public Literal Number(string digits, string suffix, Place place)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return Literal.Int(int.Parse(digits, CultureInfo.InvariantCulture));
        var scale = digits.Length - point - 1;
        var unscaled = BigInteger.Parse(digits.Remove(point, 1), CultureInfo.InvariantCulture);
        return new(new SqlDecimal(unscaled, scale), new DecimalType(digits.Length - 1, scale));
    }

    public Literal Typed(DataType type, string text, Place place) =>
        new(DateOnly.Parse(text, CultureInfo.InvariantCulture), type);

    public Expr Interval(Expr value, string unit, Place place) => throw new NotSupportedException(unit);
}
