using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <remarks>The rules for operand types are those of Pig's <c>TypeCheckingExpVisitor</c>, with its error numbers.</remarks>
internal sealed partial class ExprBinder
{
    private PigValue BindNegate(Negate node)
    {
        var value = Bind(node.Value);
        if (value.Type.Kind == PigKind.ByteArray)
            value = Conversions.Value(value, PigType.Double);
        if (!value.Type.IsNumber)
            throw PigError.Semantic(
                node.Place,
                $"A minus takes a number, and this is {value.Type.Text}.",
                "Cast it: -(int)x.",
                "1041"
            );
        Expr expr =
            value.Expr is Literal { Value: { } number } && Negated(number) is { } negative
                ? new Literal(negative, value.Type.Data) { Place = node.Place }
                : Ops.Call(value.Type.IsBig ? BigOps.Negate : Ops.Negate, value.Type.Data, value.Expr);
        return new PigValue(value.Type, expr, node.Place);
    }

    private static object? Negated(object number) =>
        number switch
        {
            int i => -i,
            long l => -l,
            float f => -f,
            double d => -d,
            System.Numerics.BigInteger big => -big,
            BigDecimal big => Engine.Java.BigDecimals.Negate(big),
            _ => null,
        };

    private PigValue BindArithmetic(Arithmetic node)
    {
        var left = Bind(node.Left);
        var right = Bind(node.Right);
        var type = NumberType(left, right) ?? throw Incompatible(node.Operator, left, right, node.Place);
        if (
            node.Operator == "%"
            && (
                type.Kind is not (PigKind.Int or PigKind.Long or PigKind.BigInteger)
                || (right.Type.Kind == PigKind.ByteArray && left.Type.Kind != PigKind.ByteArray)
            )
        )
            throw Incompatible(node.Operator, left, right, node.Place);
        var operation = node.Operator switch
        {
            "+" => type.IsBig ? BigOps.Add : Ops.Add,
            "-" => type.IsBig ? BigOps.Subtract : Ops.Subtract,
            "*" => type.IsBig ? BigOps.Multiply : Ops.Multiply,
            "/" => type.IsBig ? BigOps.Divide : Ops.Divide,
            _ => type.IsBig ? BigOps.Modulo : Ops.Modulo,
        };
        EquatableList<Expr> args = [Conversions.To(left, type), Conversions.To(right, type)];
        return new PigValue(type, new Engine.Plan.Call(operation, args, type.Data) { Place = node.Place }, node.Place);
    }

    /// <summary>The type in which two values are computed with: the wider, the other one's of a bytearray, double for two bytearrays.</summary>
    private static PigType? NumberType(PigValue left, PigValue right) =>
        (left.Type, right.Type) switch
        {
            ({ IsNumber: true } l, { IsNumber: true } r) => Conversions.Wider(l, r),
            ({ Kind: PigKind.ByteArray }, { IsNumber: true } r) => r,
            ({ IsNumber: true } l, { Kind: PigKind.ByteArray }) => l,
            ({ Kind: PigKind.ByteArray }, { Kind: PigKind.ByteArray }) => PigType.Double,
            _ => null,
        };

    private static BazaarException Incompatible(string symbol, PigValue left, PigValue right, Place place)
    {
        var cure =
            left.Type.Kind == PigKind.CharArray && right.Type.IsNumber ? "Cast the text: (int)x, or write the constant in quotes."
            : left.Type.IsNumber && right.Type.Kind == PigKind.CharArray
                ? "Cast the text: (int)x, or write the constant without quotes."
            : left.Type.Kind == PigKind.CharArray && symbol == "+" ? "Join text with CONCAT(a, b)."
            : symbol == "%" ? "Take whole numbers: cast with (int) or (long)."
            : "Cast one of them so that the types are the same.";
        return PigError.Semantic(place, $"{symbol} can't take {left.Type.Text} and {right.Type.Text}.", cure, "1039");
    }

    private PigValue BindComparison(Comparison node) => Compare(node.Operator, Bind(node.Left), Bind(node.Right), node.Place);

    private static PigValue Compare(string symbol, PigValue left, PigValue right, Place place)
    {
        var equality = symbol is "==" or "!=";
        var type = ComparedType(left.Type, right.Type, equality) ?? throw Incompatible(symbol, left, right, place);
        var operation = symbol switch
        {
            "==" => Ops.Equal,
            "!=" => Ops.NotEqual,
            "<" => Ops.Less,
            "<=" => Ops.LessEqual,
            ">" => Ops.Greater,
            _ => Ops.GreaterEqual,
        };
        EquatableList<Expr> args = [Conversions.Compared(left, type), Conversions.Compared(right, type)];
        return new PigValue(PigType.Boolean, new Engine.Plan.Call(operation, args, DataType.Boolean) { Place = place }, place);
    }

    private static PigType? ComparedType(PigType left, PigType right, bool equality) =>
        (left, right) switch
        {
            ({ IsNumber: true }, { IsNumber: true }) => Conversions.Wider(left, right),
            ({ Kind: PigKind.ByteArray }, { Kind: PigKind.ByteArray }) => left,
            ({ Kind: PigKind.ByteArray }, { Kind: PigKind.Boolean }) => equality ? right : null,
            ({ Kind: PigKind.Boolean }, { Kind: PigKind.ByteArray }) => equality ? left : null,
            ({ Kind: PigKind.ByteArray }, { Kind: not null }) => right,
            ({ Kind: not null }, { Kind: PigKind.ByteArray }) => left,
            ({ Kind: PigKind.Boolean }, { Kind: PigKind.Boolean }) => equality ? left : null,
            ({ Kind: not null }, { Kind: not null }) => left.Kind == right.Kind ? left : null,
            (TuplePigType, TuplePigType) or (MapPigType, MapPigType) => equality ? left : null,
            ({ Kind: PigKind.ByteArray }, TuplePigType or MapPigType) => equality ? right : null,
            (TuplePigType or MapPigType, { Kind: PigKind.ByteArray }) => equality ? left : null,
            _ => null,
        };

    private PigValue BindMatches(MatchesNode node)
    {
        var value = Text(Bind(node.Value));
        var pattern = Text(Bind(node.Pattern));
        if (value.Type.Kind != PigKind.CharArray || pattern.Type.Kind != PigKind.CharArray)
            throw PigError.Semantic(
                node.Place,
                $"MATCHES takes text, and this is {value.Type.Text} and {pattern.Type.Text}.",
                "Cast the value with (chararray).",
                "1037"
            );
        return new PigValue(
            PigType.Boolean,
            RegexFunctions.Matches(value.Expr, pattern.Expr) with
            {
                Place = node.Place,
            },
            node.Place
        );
    }

    private static PigValue Text(PigValue value) =>
        value.Type.Kind == PigKind.ByteArray ? Conversions.Value(value, PigType.CharArray) : value;

    /// <summary>As Pig does it: x == a OR x == b.</summary>
    private PigValue BindIn(InNode node)
    {
        var value = Bind(node.Value);
        var items = node.List.Select(Bind).ToList();
        if (!value.Type.IsBig && items.All(i => i.Expr is Literal && i.Type.Data == value.Type.Data && !i.IsNull))
            return new PigValue(PigType.Boolean, Ops.Bool(Ops.In, [value.Expr, .. items.Select(i => i.Expr)]), node.Place);
        var terms = items.Select(i => Compare("==", value, i, i.Place).Expr).ToList();
        return new PigValue(PigType.Boolean, terms.Count == 1 ? terms[0] : Ops.Bool(Ops.Or, terms), node.Place);
    }

    private PigValue BindLogic(EquatableList<ExprNode> terms, Operation operation, Place place) =>
        new(
            PigType.Boolean,
            InOrder([.. terms.Select(t => Condition(t, operation == Ops.And ? "AND takes" : "OR takes", "1038"))], operation),
            place
        );

    /// <summary>AND or OR of the terms; one that may stop the job is computed only where those before it leave the result open, as in Pig.</summary>
    private static Expr InOrder(List<Expr> terms, Operation operation)
    {
        var at = terms.FindIndex(1, MayStop);
        if (at < 0)
            return Ops.Bool(operation, terms);
        var before = terms[..at];
        var known = before.Count == 1 ? before[0] : Ops.Bool(operation, before);
        var isOr = operation == Ops.Or;
        // DuckDB computes both sides of an AND, but of a CASE only what is asked for.
        var guarded = new Case(
            [new CaseWhen(isOr ? known : Ops.Bool(Ops.Not, known), new Literal(isOr, DataType.Boolean))],
            at == terms.Count - 1 ? terms[at] : InOrder(terms[at..], operation),
            DataType.Boolean
        );
        // A random number is never null, and written once: the CASE alone is the same then.
        return before.Exists(IsVolatile) ? guarded : Ops.Bool(operation, [.. before, guarded]);
    }

    private static bool IsVolatile(Expr expr) =>
        expr is Engine.Plan.Call { Operation.Volatile: true } || PlanTree.Children(expr).Any(IsVolatile);

    private static bool MayStop(Expr expr) =>
        expr switch
        {
            // A number that isn't 0 divides without an error.
            Engine.Plan.Call { Operation: var o, Args: [var left, Literal { Value: { } divisor }] } when o == Ops.Modulo =>
                divisor is 0 or 0L || MayStop(left),
            Engine.Plan.Call { Operation.Raises: true } => true,
            _ => PlanTree.Children(expr).Any(MayStop),
        };

    private static PigValue BindBinCond(Expr condition, PigValue then, PigValue otherwise, Place place)
    {
        var type =
            then.IsNull ? otherwise.Type
            : otherwise.IsNull ? then.Type
            : ResultType(then.Type, otherwise.Type)
                ?? throw PigError.Semantic(
                    place,
                    $"The two values of ? : are {then.Type.Text} and {otherwise.Type.Text}.",
                    "Cast one of them so that the types are the same.",
                    "1050"
                );
        EquatableList<Expr> args = [condition, Conversions.To(then, type), Conversions.To(otherwise, type)];
        // The field is named after the first of the two values.
        return ListBag.Of(
            new PigValue(type, new Engine.Plan.Call(Ops.BinCond, args, type.Data) { Place = place }, place, then.Name)
        );
    }

    private static PigType? ResultType(PigType then, PigType otherwise) =>
        (then, otherwise) switch
        {
            ({ IsNumber: true }, { IsNumber: true }) => Conversions.Wider(then, otherwise),
            ({ Kind: PigKind.ByteArray }, { Kind: PigKind.CharArray or PigKind.DateTime } or { IsNumber: true }) => otherwise,
            ({ Kind: PigKind.CharArray or PigKind.DateTime } or { IsNumber: true }, { Kind: PigKind.ByteArray }) => then,
            (SimplePigType, SimplePigType) => then == otherwise ? then : null,
            _ => then.GetType() == otherwise.GetType() && Conversions.Castable(otherwise, then) ? then : null,
        };

    /// <summary>
    /// As Pig does it: binconds within binconds, so that a WHEN that is null makes the whole null. With a subject Pig puts the last WHEN outermost,
    /// so that the last that fits counts; without one the first.
    /// </summary>
    private PigValue BindCase(CaseNode node)
    {
        var subject = node.Subject is null ? null : Bind(node.Subject);
        var result = node.Else is null
            ? new PigValue(PigType.ByteArray, Literal.Null(PigType.ByteArray.Data), node.Place)
            : Bind(node.Else);
        foreach (var when in subject is null ? node.Whens.Reverse() : node.Whens)
        {
            var condition = subject is null
                ? Condition(when.When, "WHEN takes", "1047")
                : Compare("==", subject, Bind(when.When), when.Place).Expr;
            result = BindBinCond(condition, Bind(when.Then), result, node.Place);
        }
        return result;
    }

    private PigValue BindCall(Tree.Call node)
    {
        var spec = binder.FunctionOf(node.Function, node.Place);
        if (!Generates && PigFunctions.Short(spec.Name) == "UniqueID")
            throw PigError.Unsupported(
                node.Place,
                "UniqueID outside of a GENERATE",
                "Give it to a field first: FOREACH x GENERATE UniqueID() AS id, *;"
            );
        var values = node.Arguments.SelectMany(BindArgument).ToList();
        return PigFunctions.Bind(new FunctionCall(spec.Name, values, spec.Arguments, node.Place));
    }
}
