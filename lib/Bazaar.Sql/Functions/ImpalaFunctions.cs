using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>What Impala does otherwise than Hive.</summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_functions.html"/></remarks>
public sealed partial class ImpalaFunctions(SessionInfo session) : HiveFunctions(session, ImpalaTable.Create(session))
{
    public override string Dialect => "Impala";

    protected override ICastRules Casts => ImpalaCasts.Instance;

    protected override bool Castable(DataType from, DataType to) => ImpalaCasts.Allows(from, to);

    public override bool NullPartitionIsText => false;

    /// <summary>Of conditions || is OR; a double divided by zero is infinite, or no number.</summary>
    public override Expr Operator(string name, IReadOnlyList<Expr> arguments, Place place)
    {
        if (name == "||" && arguments.Any(a => a.Type is BooleanType) && arguments.All(a => a.Type is BooleanType or NullType))
            return base.Operator("or", arguments, place);
        var made = base.Operator(name, arguments, place);
        // A date and whole days are a date again.
        if (
            name is "+" or "-"
            && made.Type is TimestampType
            && arguments.Any(a => a.Type is DateType)
            && arguments.Any(a => a is Literal { Value: Interval { Months: 0 } span } && span.Micros % 86_400_000_000 == 0)
        )
            return Converted(made, DataType.Date);
        return name == "/" && made is Call { ResultType: FloatingType } division ? division with { Operation = Quotient } : made;
    }

    private static readonly Operation Quotient = Operation.Template("/", "({0} / {1})");

    public override (string What, string Cure)? Refused(string name) => null;

    /// <summary>A decimal constant keeps its zeros: 1.50 is DECIMAL(3,2). An integer has the smallest type that holds it.</summary>
    public override Literal Number(string digits, string suffix, Place place)
    {
        if (digits.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9'))
            return digits.Contains('e', StringComparison.OrdinalIgnoreCase)
                ? base.Number(digits, suffix, place)
                : DecimalLiteral(digits, keepZeros: true, place);
        var literal = base.Number(digits, suffix, place);
        if (literal.Value is not (int or long))
            return literal;
        var value = Convert.ToInt64(literal.Value, System.Globalization.CultureInfo.InvariantCulture);
        return value switch
        {
            >= sbyte.MinValue and <= sbyte.MaxValue => new Literal((sbyte)value, DataType.TinyInt),
            >= short.MinValue and <= short.MaxValue => new Literal((short)value, DataType.SmallInt),
            _ => literal,
        };
    }

    /// <summary>Sums and products of integers have the next larger type, a quotient is double.</summary>
    protected override DataType ArithmeticType(string op, Expr a, Expr b)
    {
        var type = base.ArithmeticType(op, a, b);
        return type is IntegerType { Bits: < 64 } i && op is "+" or "-" or "*"
            ? new IntegerType(((IntegerType)type).Bits * 2)
            : type;
    }

    /// <summary>A constant has the smallest type that holds it already.</summary>
    public override DataType? Choice(IReadOnlyList<Expr> values) =>
        values.Select(v => (DataType?)v.Type).Aggregate((a, b) => a is null ? null : Common(a, b!));

    protected override (Expr A, Expr B) Comparable(Expr a, Expr b, string name, Place place)
    {
        if (a.Type.IsText && b.Type.IsNumeric || a.Type.IsNumeric && b.Type.IsText)
            throw Binding.SqlErrors.Error(
                $"{name} between {a.Type} and {b.Type}: Impala converts no text here.",
                place,
                "Convert one of them by CAST.",
                "HY000"
            );
        var type =
            Comparison(a.Type, b.Type)
            ?? throw Binding.SqlErrors.Error($"{name} doesn't take {a.Type} and {b.Type}.", place, "Convert by CAST.", "HY000");
        return (Converted(a, type), Converted(b, type));
    }

    public override int? ImplicitCost(DataType from, DataType to) =>
        // Impala makes no text of a number, nor a number of a text, without CAST.
        from != to
        && from is not NullType
        && (from.IsNumeric && to.IsText || from.IsText && to.IsNumeric || from is BooleanType && to.IsText)
            ? null
            : base.ImplicitCost(from, to);
}
