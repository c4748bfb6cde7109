using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>Operators: which types they take, and what they give.</summary>
public partial class HiveFunctions
{
    public virtual Expr Operator(string name, IReadOnlyList<Expr> arguments, Place place) =>
        name switch
        {
            "+" or "-" when arguments.Count == 1 => Signed(name, arguments[0], place),
            "+" or "-" when Dates.Takes(arguments) => Dates.Operator(this, name, arguments[0], arguments[1], place),
            "+" or "-" or "*" or "/" or "%" => Arithmetical(name, arguments[0], arguments[1], place),
            "div" => Divided(arguments[0], arguments[1], place),
            "&" or "|" or "^" or "~" => Bitwise(name, arguments, place),
            "||" => Scalar("concat", arguments, place),
            "=" or "<>" or "<" or "<=" or ">" or ">=" or "<=>" => Compared(name, arguments[0], arguments[1], place),
            "and" or "or" => new Call(Operators.Logical(name), [.. arguments.Select(a => Condition(a, name))], DataType.Boolean),
            "not" => new Call(Operators.Not, [Condition(arguments[0], "NOT")], DataType.Boolean),
            "between" => Operator(
                "and",
                [
                    Compared(">=", arguments[0], arguments[1], place, checks: false),
                    Compared("<=", arguments[0], arguments[2], place, checks: false),
                ],
                place
            ),
            "in" => In(arguments, place),
            "not in" => Operator("not", [In(arguments, place, negated: true)], place),
            "isnull" => IsNull(arguments[0]),
            "istrue" => new Call(Operators.IsTrue, [Tested(arguments[0], "IS TRUE", place)], DataType.Boolean),
            "isfalse" => new Call(Operators.IsFalse, [Tested(arguments[0], "IS FALSE", place)], DataType.Boolean),
            "[]" => Element(arguments[0], arguments[1], place),
            _ => Scalar(name, arguments, place),
        };

    /// <summary>IS TRUE takes a floating number or a BIGINT as the INT that Java makes of it, and a timestamp as its seconds. (Measured.)</summary>
    private Expr Tested(Expr value, string where, Place place) =>
        value.Type is FloatingType or IntegerType { Bits: 64 } ? Condition(Cast(value, DataType.Int, place), where)
        : value.Type is TimestampType
            ? new Call(Operators.Comparison("<>"), [value, new Literal(DateTime.UnixEpoch, DataType.Timestamp)], DataType.Boolean)
        : value.Type is StringType { Length: not null } text
            ? throw SqlErrors.Error($"{where} takes no {text.Name}.", value.Place ?? place, "Write CAST(x AS STRING).", "1")
        : Condition(value, where);

    protected virtual Expr Condition(Expr value, string where) =>
        value.Type is BooleanType ? value
        : value.Type is NullType or StringType || value.Type.IsNumeric ? Converted(value, DataType.Boolean)
        : throw SqlErrors.Error(
            $"{where} wants a condition, and this is {value.Type}.",
            value.Place ?? Place.Start,
            "Compare it with something.",
            "42000/10016"
        );

    private static BazaarException NoOperator(string name, Expr a, Expr b, Place place) =>
        SqlErrors.Error($"{name} doesn't take {a.Type} and {b.Type}.", place, "Convert by CAST.", "42000/10014");

    private Expr Signed(string name, Expr value, Place place)
    {
        if (value.Type is IntervalType && name == "-")
            return new Call(Operators.Negate, [value], value.Type);
        if (!value.Type.IsNumeric && !value.Type.IsText && value.Type is not NullType)
            throw SqlErrors.Error($"{name} doesn't take {value.Type}.", place, "Convert by CAST.", "42000/10014");
        var number = value.Type.IsNumeric ? value : Converted(value, DataType.Double);
        return name == "+" ? number : new Call(Operators.Negate, [number], number.Type);
    }

    private Expr Arithmetical(string name, Expr a, Expr b, Place place)
    {
        static bool Fits(Expr e) => e.Type.IsNumeric || e.Type.IsText || e.Type is NullType;
        if (!Fits(a) || !Fits(b))
            throw NoOperator(name, a, b, place);
        var type = ArithmeticType(name, a, b);
        if (type is DecimalType)
            (a, b) = (Decimal(a), Decimal(b));
        else
            (a, b) = (Converted(a, type), Converted(b, type));
        return new Call(Operators.Arithmetic(name), [a, b], type);
    }

    /// <summary>The type of <c>a op b</c>.</summary>
    protected virtual DataType ArithmeticType(string op, Expr a, Expr b)
    {
        if (!a.Type.IsNumeric && !b.Type.IsNumeric)
            return DataType.Double;
        if (a.Type.IsText || b.Type.IsText)
            return DataType.Double;
        var (x, y) = (a.Type is NullType ? b.Type : a.Type, b.Type is NullType ? a.Type : b.Type);
        var common = TypeRules.Number(x, y);
        if (common is DecimalType)
            return TypeRules.Arithmetic(op, Digits(a, y), Digits(b, x));
        return op == "/" ? DataType.Double : common;
    }

    /// <summary>An integer constant has just its own digits in decimal arithmetic.</summary>
    protected static DecimalType Digits(Expr value, DataType other) =>
        value is Literal { Value: not null and not SqlDecimal } and { Type: IntegerType } literal
            ? new(Math.Max(1, literal.Value!.ToString()!.TrimStart('-').Length), 0)
            : TypeRules.Digits(value.Type is NullType ? other : value.Type);

    private Expr Decimal(Expr value) =>
        value.Type is DecimalType ? value
        : value.Type is NullType ? Literal.Null(new DecimalType(1, 0))
        : Converted(value, Digits(value, value.Type));

    private Expr Divided(Expr a, Expr b, Place place)
    {
        if (a.Type is not (IntegerType or NullType) || b.Type is not (IntegerType or NullType))
            throw NoOperator("div", a, b, place);
        if (b is Literal { Value: { } zero } && Convert.ToInt64(zero, System.Globalization.CultureInfo.InvariantCulture) == 0)
            throw SqlErrors.Error("This divides by zero.", b.Place ?? place, "Divide by nullif(x, 0).", "42000/10014");
        return new Call(Operators.Div, [Converted(a, DataType.BigInt), Converted(b, DataType.BigInt)], DataType.BigInt);
    }

    private Expr Bitwise(string name, IReadOnlyList<Expr> args, Place place)
    {
        if (args.FirstOrDefault(a => a.Type is not (IntegerType or NullType)) is { } wrong)
            throw SqlErrors.Error($"{name} doesn't take {wrong.Type}.", wrong.Place ?? place, "Convert by CAST.", "42000/10014");
        var type = args.Select(a => a.Type is NullType ? DataType.Int : a.Type).Aggregate(TypeRules.Number);
        return new Call(Operators.Bitwise(name), [.. args.Select(a => Converted(a, type))], type);
    }

    /// <summary>A comparison in the type that both meet in.</summary>
    /// <param name="checks">Whether digits may get lost: BETWEEN doesn't ask.</param>
    protected Expr Compared(string name, Expr a, Expr b, Place place, bool checks = true)
    {
        var (x, y) = Comparable(a, b, name, place, checks);
        // A text that is no number meets no boolean, and isn't the same as NULL either. (Measured.)
        if (name == "<=>" && ((a.Type, b.Type) is (StringType, BooleanType) or (BooleanType, StringType)))
            return new Case(
                [new(IsNull(a), IsNull(b)), new(IsNull(b), new Literal(false, DataType.Boolean))],
                new Call(Operators.Comparison("="), [x, y], DataType.Boolean),
                DataType.Boolean
            );
        return new Call(Operators.Comparison(name), [x, y], DataType.Boolean);
    }

    private static Call IsNull(Expr value) => new(Operators.IsNull, [value], DataType.Boolean);

    public Expr Key(string name, Expr left, Expr right, Place place) =>
        left.Type is BooleanType == right.Type is BooleanType || left.Type is NullType || right.Type is NullType
            ? Compared(name, left, right, place, checks: false)
            : throw SqlErrors.Error(
                $"A join can't compare {left.Type} with {right.Type}.",
                place,
                "Convert one of them by CAST.",
                "42000"
            );

    protected virtual (Expr A, Expr B) Comparable(Expr a, Expr b, string name, Place place, bool checks)
    {
        if (checks && Session.IsOn("hive.strict.checks.type.safety") && TypeRules.IsUnsafe(a.Type, b.Type))
            throw SqlErrors.Error(
                $"{name} between {a.Type} and {b.Type} is unsafe: digits could get lost.",
                place,
                "Convert one of them by CAST.",
                "42000/10014"
            );
        if (
            (name is not ("=" or "<>" or "<=>") || a.Type is UnionType || b.Type is UnionType)
            && (
                a.Type.IsNested ? a
                : b.Type.IsNested ? b
                : null
            )
                is { } nested
        )
            throw SqlErrors.Error(
                $"{name} does not compare values of type {nested.Type}.",
                nested.Place ?? place,
                "Compare their fields or elements.",
                "42000/10014"
            );
        (a, b) = (Unpadded(a, b.Type), Unpadded(b, a.Type));
        var type = Comparison(a.Type, b.Type) ?? throw NoOperator(name, a, b, place);
        return (Converted(a, type), Converted(b, type));
    }

    /// <summary>A text constant beside a CHAR becomes a CHAR: blanks at its end don't count.</summary>
    private static Expr Unpadded(Expr value, DataType other) =>
        value is Literal { Value: string text } && other is StringType { Padded: true }
            ? Literal.Text(text.TrimEnd(' ')) with
            {
                Place = value.Place,
            }
            : value;

    /// <summary>Each item is compared in the type in which the value meets it.</summary>
    private Expr In(IReadOnlyList<Expr> arguments, Place place, bool negated = false)
    {
        if (arguments.All(a => a is MakeStruct))
            return InRows([.. arguments.Cast<MakeStruct>()], place, negated);
        var value = arguments[0];
        if (
            this is not ImpalaFunctions
            && arguments.FirstOrDefault(a => a.Type is not NullType && a.Type is BooleanType != value.Type is BooleanType)
                is { } other
            && value.Type is not NullType
        )
            throw NoOperator("IN", value, other, place);
        var groups = arguments
            .Skip(1)
            .Select(item => Unpadded(item, value.Type))
            .GroupBy(item =>
                (
                    value.Type == item.Type ? value.Type
                    : value.Type is NullType || item.Type is NullType ? Common(value.Type, item.Type)
                    : Comparison(value.Type, item.Type)
                ) ?? throw NoOperator("IN", value, item, place)
            )
            // Whole numbers and decimals meet in one type.
            .GroupBy(g => g.Key is IntegerType or DecimalType ? null : g.Key)
            .Select(groups =>
            {
                var type = groups.Select(g => g.Key).Aggregate((a, b) => a == b ? a : TypeRules.Number(a, b));
                var items = groups.SelectMany(g => g).ToList();
                return (Expr)
                    new Call(
                        Operators.In,
                        [.. items.Prepend(Unpadded(value, items[0].Type)).Select(a => Converted(a, type))],
                        DataType.Boolean
                    );
            })
            .ToList();
        return groups.Count == 1 ? groups[0] : new Call(Operators.Logical("or"), [.. groups], DataType.Boolean);
    }

    /// <summary>
    /// (a, b) IN ((1, 2), …): field by field, with SQL's answers for NULL. Two or more rows of constants Hive looks up in a set, where a NULL is not
    /// found, unless NOT stands before IN. (Measured.)
    /// </summary>
    private Expr InRows(IReadOnlyList<MakeStruct> rows, Place place, bool negated)
    {
        if (rows.FirstOrDefault(r => r.Fields.Count != rows[0].Fields.Count) is { } other)
            throw NoOperator("IN", rows[0], other, place);
        var equal = rows.Skip(1)
            .Select(row =>
                Operator("and", [.. row.Fields.Zip(rows[0].Fields, (item, value) => Compared("=", value, item, place))], place)
            )
            .ToList();
        var found = equal.Count == 1 ? equal[0] : Operator("or", equal, place);
        return negated || rows.Count < 3 || !rows.Skip(1).SelectMany(r => r.Fields).All(f => f is Literal { Value: not null })
            ? found
            : new Call(Operators.IsTrue, [found], DataType.Boolean);
    }

    /// <summary>An array's element, from 0, or a map's value.</summary>
    private Expr Element(Expr target, Expr index, Place place) =>
        target.Type switch
        {
            ArrayType a when index.Type is IntegerType { Bits: < 64 } or NullType => new Call(
                Operators.ArrayElement,
                [target, Converted(index, DataType.BigInt)],
                a.Element
            ),
            MapType m
                when ImplicitCost(index.Type, m.Key) is not null
                    && !(index.Type is StringType && m.Key is DateType or TimestampType) => new Call(
                Operators.MapElement,
                [target, Converted(index, m.Key)],
                m.Value
            ),
            ArrayType or MapType => throw SqlErrors.Error(
                $"{index.Type} is no index of {target.Type}.",
                index.Place ?? place,
                target.Type is ArrayType ? "An array's elements count from 0, as INT." : "Convert it to the key's type.",
                target.Type is ArrayType ? "42000" : "42000/10032"
            ),
            _ => throw SqlErrors.Error(
                $"{target.Type} has no elements.",
                target.Place ?? place,
                "[] stands behind an array or a map.",
                "42000/10033"
            ),
        };
}
