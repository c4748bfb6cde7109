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

    protected override bool FormatFails => true;

    protected override IReadOnlyList<DataType> Untyped { get; } =
    [DataType.Boolean, DataType.String, DataType.Int, DataType.Timestamp, DataType.Double];

    /// <summary>Functions take a CHAR as a STRING, and round a FLOAT as a DOUBLE.</summary>
    protected override Expr Argument(string name, Expr value) =>
        value.Type switch
        {
            StringType { Padded: true } when name != "typeof" => Cast(value, DataType.String, value.Place ?? Place.Start),
            FloatingType { Bits: 32 } when name is "round" or "dround" or "truncate" or "dtrunc" or "trunc" => Cast(
                value,
                DataType.Double,
                value.Place ?? Place.Start
            ),
            _ => value,
        };

    public override bool NullPartitionIsText => false;
    public override bool PartitionsKeepColumns => false;

    /// <summary>Of conditions || is OR; a double divided by zero is infinite, or no number.</summary>
    public override Expr Operator(string name, IReadOnlyList<Expr> arguments, Place place)
    {
        if (name == "||")
            return Joined(arguments, place);
        if (name is "+" or "-" && arguments.Count == 2 && ImpalaIntervals.Takes(name, arguments))
            return ImpalaIntervals.Moved(this, name, arguments[0], arguments[1], place);
        if (name is "+" or "-" or "/" or "%" && arguments.Count == 2 && arguments.Any(a => a.Type is DecimalType))
            arguments = [.. arguments.Select(a => a.Type is FloatingType f ? Cast(a, Digits(f), place) : a)];
        if (name is "istrue" or "isfalse" or "isnottrue" or "isnotfalse" && arguments[0].Type is not (BooleanType or NullType))
            throw Binding.SqlErrors.Error(
                $"This asks for a truth value, and {arguments[0].Type.Name} is none.",
                arguments[0].Place ?? place,
                "Compare it: x <> 0.",
                "HY000"
            );
        if (name == "isnull" && arguments[0].Type.IsNested)
            throw Binding.SqlErrors.Error(
                $"IS NULL does not take {arguments[0].Type}.",
                place,
                "Ask for one of its fields, or for its elements in FROM.",
                "HY000"
            );
        var made = base.Operator(name, arguments, place);
        return made switch
        {
            Call { Args: [{ Type: FloatingType } a, var b] } comparison when Tamed(name, a, b) is { } tamed => comparison with
            {
                Operation = tamed,
            },
            Call { ResultType: FloatingType } division when name == "/" => division with { Operation = Quotient },
            Call { ResultType: DecimalType } call when name is "+" or "-" or "*" or "/" or "%" && arguments.Count == 2 =>
                call with
                {
                    Operation = Operators.CertainArithmetic(name),
                },
            _ => made,
        };
    }

    /// <summary>Beside a decimal a floating number is one, save in products.</summary>
    private static DecimalType Digits(FloatingType type) => new(DecimalType.MaxPrecision, type.Bits == 32 ? 9 : 17);

    /// <summary>No comparison holds of NaN; DuckDB has it equal to itself, and above all others. A number that is written out is none.</summary>
    private static Operation? Tamed(string name, Expr a, Expr b)
    {
        static bool IsNumber(Expr e) => e is Literal or Cast { Operand: Literal { Type.IsNumeric: true } };
        return name switch
        {
            "=" or "<=>" when IsNumber(a) || IsNumber(b) => null,
            ">" or ">=" when IsNumber(a) => null,
            "<" or "<=" when IsNumber(b) => null,
            _ => Comparisons.GetValueOrDefault(name),
        };
    }

    private static readonly Dictionary<string, Operation> Comparisons = new()
    {
        ["="] = Operation.Template("=", "({0} = {1} AND NOT isnan({0}))"),
        ["<>"] = Operation.Template("<>", "({0} <> {1} OR isnan({0}))"),
        ["<=>"] = Operation.Template("<=>", "({0} IS NOT DISTINCT FROM {1} AND NOT coalesce(isnan({0}), false))"),
        [">"] = Operation.Template(">", "({0} > {1} AND NOT isnan({0}))"),
        [">="] = Operation.Template(">=", "({0} >= {1} AND NOT isnan({0}))"),
        ["<"] = Operation.Template("<", "({0} < {1} AND NOT isnan({1}))"),
        ["<="] = Operation.Template("<=", "({0} <= {1} AND NOT isnan({1}))"),
    };

    /// <summary>Of conditions || is OR; texts alone are joined, and a bare NULL is none.</summary>
    private Expr Joined(IReadOnlyList<Expr> arguments, Place place)
    {
        if (arguments.All(a => a.Type is BooleanType or NullType))
            return base.Operator("or", arguments, place);
        return arguments.FirstOrDefault(a => a.Type is not StringType) is { } wrong
            ? throw Binding.SqlErrors.Error(
                $"|| joins texts, and this is {wrong.Type}.",
                wrong.Place ?? place,
                "Convert it by CAST(… AS STRING)."
            )
            : base.Operator("||", arguments, place);
    }

    public override Expr Cast(Expr value, DataType type, Place place, string? format = null) =>
        format is null
        && value is Literal { Value: null, Type: not NullType }
        && value.Type != type
        && !Castable(value.Type, type)
            ? throw Binding.SqlErrors.Error(
                $"{value.Type.Name} can't be converted to {type.Name}.",
                place,
                "Choose another type."
            )
            : base.Cast(value, type, place, format);

    public override Expr Interval(Expr value, string unit, Place place) => ImpalaIntervals.Of(this, value, unit, place);

    private static readonly Operation Quotient = Operation.Template("/", "({0} / {1})");

    public override (string What, string Cure)? Refused(string name) => null;

    /// <summary>
    /// A decimal constant keeps its zeros: 1.50 is DECIMAL(3,2). An integer has the smallest type that holds it. One with an exponent is the number
    /// that it means, if a decimal holds it: 1e3 is a SMALLINT.
    /// </summary>
    public override Literal Number(string digits, string suffix, Place place)
    {
        if (Plain(digits) is { } plain)
            digits = plain;
        if (digits.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9'))
            return digits.Contains('e', StringComparison.OrdinalIgnoreCase)
                ? base.Number(digits, suffix, place)
                : DecimalLiteral(digits, keepZeros: true) ?? TooLong(digits);
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

    /// <summary>A number without its exponent, of 38 digits at most; null where it has none, or more digits.</summary>
    private static string? Plain(string number)
    {
        var at = number.IndexOfAny(['e', 'E']);
        if (at < 0 || !int.TryParse(number.AsSpan(at + 1), System.Globalization.CultureInfo.InvariantCulture, out var exponent))
            return null;
        var sign = number[0] == '-' ? "-" : "";
        var mantissa = number[sign.Length..at];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        if (Math.Abs(scale) > 2 * DecimalType.MaxPrecision)
            return null;
        all = scale < 0 ? all + new string('0', -scale) : all.PadLeft(scale + 1, '0');
        var whole = all[..(all.Length - Math.Max(scale, 0))].TrimStart('0');
        var fraction = all[(all.Length - Math.Max(scale, 0))..];
        return whole.Length + fraction.Length > DecimalType.MaxPrecision ? null
            : fraction.Length == 0 ? $"{sign}{(whole.Length == 0 ? "0" : whole)}"
            : $"{sign}{(whole.Length == 0 ? "0" : whole)}.{fraction}";
    }

    /// <summary>Sums and products of integers and of floating numbers have the next larger type, a quotient is double.</summary>
    protected override DataType ArithmeticType(string op, Expr a, Expr b)
    {
        var type = base.ArithmeticType(op, a, b);
        return type is IntegerType { Bits: < 64 } i && op is "+" or "-" or "*" ? new IntegerType(((IntegerType)type).Bits * 2)
            : type is FloatingType ? DataType.Double
            : type;
    }

    /// <summary>A constant has the smallest type that holds it already.</summary>
    public override DataType? Choice(IReadOnlyList<Expr> values, bool byColumn = false) =>
        values.Select(v => (DataType?)v.Type).Aggregate((a, b) => a is null ? null : Common(a, b!));

    protected override (Expr A, Expr B) Comparable(Expr a, Expr b, string name, Place place, bool checks)
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

    /// <summary>AND, OR and NOT take conditions only.</summary>
    protected override Expr Condition(Expr value, string where) =>
        value.Type is BooleanType or NullType
            ? base.Condition(value, where)
            : throw Binding.SqlErrors.Error(
                $"{where} wants a condition, and this is {value.Type}.",
                value.Place ?? Place.Start,
                "Compare it with something.",
                "HY000"
            );

    public override DataType? Comparison(DataType a, DataType b) =>
        (a.IsText && (b.IsNumeric || b is BooleanType))
        || (b.IsText && (a.IsNumeric || a is BooleanType))
        || (a.IsNumeric && b is DateType)
        || (a is DateType && b.IsNumeric)
        || (a, b)
            is
                (StringType { Padded: true }, DateType or TimestampType)
                or
                (DateType or TimestampType, StringType { Padded: true })
        || a.IsNested
        || b.IsNested
            ? null
            : base.Comparison(a, b);

    /// <summary>A text beside a date or a timestamp is one; it has no type in common with a number.</summary>
    public override DataType? Common(DataType a, DataType b) =>
        (a, b) switch
        {
            ({ IsNumeric: true }, StringType) or (StringType, { IsNumeric: true }) => null,
            // No digit of either may get lost.
            (DecimalType x, DecimalType y)
                when Math.Max(x.Precision - x.Scale, y.Precision - y.Scale) + Math.Max(x.Scale, y.Scale)
                    > DecimalType.MaxPrecision => null,
            (StringType, DateType or TimestampType) => b,
            (DateType or TimestampType, StringType) => a,
            _ => base.Common(a, b),
        };

    public override int? ImplicitCost(DataType from, DataType to) =>
        // Impala makes no text of a number, nor a number of a text, nor a condition of anything, without CAST.
        from != to
        && from is not NullType
        && (from.IsNumeric && to.IsText || from.IsText && to.IsNumeric || from is BooleanType && to.IsText || to is BooleanType)
            ? null
            // A text is rather a timestamp than a date.
            : base.ImplicitCost(from, to) + (from is StringType && to is DateType ? 1 : 0);
}
