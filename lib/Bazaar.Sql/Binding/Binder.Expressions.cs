using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Syntax;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>Values: names are found, operators and functions get their types.</summary>
public sealed partial class Binder
{
    private static readonly Operation EachElement = Operation.Template("transform", "list_transform({0}, {1})");

    private Expr BindValue(T.Expression value, Context context)
    {
        var bound = Deep.Walk(() => BindAny(value, context));
        return bound.Place is null ? bound with { Place = value.Place } : bound;
    }

    /// <summary>A value in a place where neither aggregates nor windows may stand.</summary>
    private Expr BindPlain(T.Expression value, Context context, string where)
    {
        var bound = BindValue(value, context);
        if (Exprs.First<AggregateCall>(bound) is { } aggregate)
            throw SqlErrors.MisplacedAggregate(aggregate.Place ?? value.Place, where);
        if (Exprs.First<WindowCall>(bound) is { } window)
            throw SqlErrors.Error(
                $"A window function can't stand in {where}.",
                window.Place ?? value.Place,
                where == "WHERE"
                    ? "Filter by QUALIFY, or in a query around this one."
                    : "Compute it in a query inside FROM first.",
                "42000/10002"
            );
        return bound;
    }

    private Expr BindCondition(T.Expression value, Context context, string where) =>
        Boolean(BindPlain(value, context, where), where);

    private Expr Boolean(Expr value, string where) =>
        value.Type == DataType.Boolean ? value
        : value.Type is NullType ? Convert(value, DataType.Boolean)
        : !IsImpala && value.Type is IntegerType or FloatingType or StringType
            ? functions.Cast(value, DataType.Boolean, value.Place ?? Place.Start)
        : throw SqlErrors.Error(
            $"{where} wants a condition, and this is {value.Type}.",
            value.Place ?? Place.Start,
            "Compare it with something.",
            "42000/10016"
        );

    private Expr BindAny(T.Expression value, Context context)
    {
        Expr B(T.Expression e) => BindValue(e, context);
        Expr Op(string name, params IEnumerable<T.Expression> operands) =>
            functions.Operator(name, [.. operands.Select(B)], value.Place);
        Expr Not(bool not, Expr e) => not ? functions.Operator("not", [e], value.Place) : e;
        return value switch
        {
            T.NullLiteral => Literal.Null(),
            T.BooleanLiteral b => new Literal(b.Value, DataType.Boolean),
            T.NumberLiteral n => functions.Number(n.Digits, n.Suffix, n.Place),
            T.StringLiteral s => Literal.Text(s.Value),
            T.TypedLiteral t => functions.Typed(t.Type, t.Value, t.Place),
            T.IntervalExpression i => functions.Interval(B(i.Value), i.Unit, i.Place),
            T.ColumnReference c => BindColumn(c, context),
            T.FieldAccess f => BindField(f, context),
            T.IndexAccess i => Op("[]", i.Target, i.Index),
            T.Unary { Operator: "-", Operand: T.NumberLiteral n } => Negative(n, value.Place),
            T.Unary u => Op(u.Operator.ToLowerInvariant(), u.Operand),
            T.Binary b => Op(b.Operator, b.Left, b.Right),
            T.Logical l => Op(l.IsAnd ? "and" : "or", l.Terms),
            T.IsTest t => Not(
                t.Not,
                Op(
                    t.Kind is T.IsKind.True ? "istrue"
                        : t.Kind is T.IsKind.False ? "isfalse"
                        : "isnull",
                    t.Operand
                )
            ),
            T.Between b => Not(b.Not, Op("between", b.Operand, b.Low, b.High)),
            T.InList i => Op(i.Not ? "not in" : "in", i.Items.Prepend(i.Operand)),
            T.PatternMatch p => Not(p.Not, BindPattern(p, context)),
            T.InQuery i => Not(i.Not, BindInQuery(i, context)),
            T.Exists e => Not(e.Not, new Exists(BindSubquery(e.Query, context).Plan)),
            T.ScalarQuery s => BindScalar(s, context),
            T.QuantifiedComparison q => BindQuantified(q, context),
            T.Case c => BindCase(c, context),
            T.Cast c => BindCast(B(c.Operand), c),
            T.RowValue when IsImpala => throw SqlErrors.Error(
                "Impala has no rows of values.",
                value.Place,
                "Compare the values one by one: a = 1 AND b = 2.",
                "42000"
            ),
            T.RowValue r => functions.Scalar("struct", [.. r.Items.Select(B)], r.Place),
            T.FunctionCall f => BindCall(f, context),
            T.Star => throw SqlErrors.Error("* can't stand here.", value.Place, "Name the columns."),
            T.DefaultValue => throw SqlErrors.Error("DEFAULT stands in VALUES and SET only.", value.Place, "Write the value."),
            _ => throw new ArgumentException(value.GetType().Name),
        };
    }

    private Expr BindColumn(T.ColumnReference column, Context context)
    {
        var name = column.Name.Folded;
        if (name == "grouping__id" && context.GroupingId is { } id)
            return id.Ref(column.Place);
        // An alias stays SELECT's own item: rand() AS r … ORDER BY r computes it once.
        if (context.Scope.Find(name, column.Place) is { } found)
        {
            if (found is ColumnRef { Column: var own } && context.Scope.AliasOf(own, name) is { } alias)
                FullNames?.Column(column.Place, column.Place, alias, name);
            else
                FullNames?.Alias(column.Place);
            return found;
        }
        CheckVirtual(column.Name);
        if (context.Scope.Beyond is { } beyond && (beyond.FindTable(name) is not null || beyond.Has(name)))
            throw SqlErrors.Error(
                $"{column.Name.Text} is of the query around this one: Hive knows it in the WHERE of the next query only.",
                column.Place,
                "Compare it in WHERE, or join the tables.",
                "42000/10004"
            );
        throw SqlErrors.NoColumn(column.Name.Text, column.Place, Known(context.Scope));
    }

    /// <summary>The columns that Hive has beside a table's own: here a query knows the file of a row, and nothing knows the rest.</summary>
    private static void CheckVirtual(T.Name name)
    {
        if (name.Folded is StoredTable.FileName or "block__offset__inside__file" or "row__id" or "row__is__deleted")
            throw SqlErrors.Refused(
                name.Text,
                name.Place,
                name.Folded == StoredTable.FileName
                    ? "It is there for the tables of a query's own FROM."
                    : "The embedded lake has no such column; leave it out."
            );
    }

    /// <summary>The columns of <c>database.table</c>, where FROM has the table under its own name.</summary>
    private static ScopeTable? OwnedTable(T.Expression target, Scope scope)
    {
        if (target is not T.FieldAccess { Target: T.ColumnReference owner, Field: var name })
            return null;
        for (var at = scope; at is not null; at = at.Outer)
            if (at.Tables.FirstOrDefault(t => t.Alias == name.Folded && t.Database == owner.Name.Folded) is { } table)
                return table;
        return null;
    }

    private Expr BindField(T.FieldAccess access, Context context)
    {
        if (
            IsImpala
            && OwnedTable(access.Target, context.Scope) is { } owned
            && owned.Columns.FirstOrDefault(c => c.Name == access.Field.Folded) is { } column
        )
            return column.Column.Ref(access.Place);
        if (access.Target is T.ColumnReference head && context.Scope.FindTable(head.Name.Folded) is { } table)
        {
            var found = table.Columns.Where(c => c.Name == access.Field.Folded).ToList();
            if (found is [{ Twice: false } only])
            {
                FullNames?.Column(head.Place, access.Field.Place, head.Name.Folded, only.Name);
                return only.Column.Ref(access.Place);
            }
            CheckVirtual(access.Field);
            if (found.Count > 0)
                throw SqlErrors.Ambiguous(access.Field.Text, access.Place, [head.Name.Text]);
            throw SqlErrors.NoColumn(
                access.Field.Text,
                access.Field.Place,
                [.. table.Columns.Select(c => c.Name)],
                "42000/10002"
            );
        }
        var target = BindValue(access.Target, context);
        var element = target.Type is ArrayType list ? list.Element : target.Type;
        if (element is not StructType type)
            throw SqlErrors.Error($"A {target.Type} has no fields.", access.Place, "Only a struct has.", "42000/10042");
        var index = type
            .Fields.ToList()
            .FindIndex(f => string.Equals(f.Name, access.Field.Text, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            throw SqlErrors.NoColumn(
                access.Field.Text,
                access.Field.Place,
                [.. type.Fields.Select(f => f.Name ?? "")],
                "42000/10042"
            );
        FullNames?.Name(access.Field, folded: true);
        if (target.Type is ArrayType)
        {
            // The field of each element.
            var each = new PlanColumn("element", type);
            var field = new FieldAccess(each.Ref(access.Place), index) { Place = access.Place };
            return new Call(EachElement, [target, new Lambda([each], field)], new ArrayType(field.Type)) { Place = access.Place };
        }
        return new FieldAccess(target, index) { Place = access.Place };
    }

    private Expr BindPattern(T.PatternMatch match, Context context)
    {
        var operand = BindValue(match.Operand, context);
        var name = match.Operator.ToLowerInvariant();
        var quantifier = match.Quantifier switch
        {
            T.Quantifier.Any => "any",
            T.Quantifier.All => "all",
            _ => "",
        };
        if (!IsImpala && name is "rlike" or "regexp" && match.Patterns is [T.NullLiteral bare])
            throw SqlErrors.Error(
                $"{match.Operator} takes no bare NULL.",
                bare.Place,
                "Write CAST(NULL AS STRING).",
                "42000/10016"
            );
        return functions.Operator(
            name + quantifier,
            [operand, .. match.Patterns.Select(p => BindValue(p, context))],
            match.Place
        );
    }

    /// <summary>Hive converts nothing to a condition here, other than in WHERE.</summary>
    private Expr WhenCondition(Expr when) =>
        IsImpala || when.Type == DataType.Boolean
            ? Boolean(when, "WHEN")
            : throw SqlErrors.Error(
                $"WHEN wants a condition, and this is {when.Type}.",
                when.Place ?? Place.Start,
                "Compare it with something.",
                "42000/10016"
            );

    private Expr BindCast(Expr operand, T.Cast cast)
    {
        var type = cast.Type.Type;
        // Hive makes nothing nested of other values, and gives NULL; its CAST knows no unions.
        if (!IsImpala && type.IsNested && operand.Type != type && !type.HasUnion)
            return Literal.Null(type) with { Place = cast.Place };
        return functions.Cast(operand, type, cast.Place, cast.Format);
    }

    /// <summary>A number below zero. Hive reads its digits before it sees the sign, so that the least of a type is too large for it. (Measured.)</summary>
    private Literal Negative(T.NumberLiteral number, Place place)
    {
        var digits = "-" + number.Digits;
        if (IsImpala)
            return functions.Number(digits, number.Suffix, place);
        var suffix = functions.Number(number.Digits, number.Suffix, number.Place).Type switch
        {
            IntegerType { Bits: 64 } => "L",
            DecimalType { Scale: 0 } => "BD",
            _ => number.Suffix,
        };
        return functions.Number(digits, suffix, place);
    }

    /// <summary>A boolean is only like a boolean, and a date is like no number.</summary>
    private static bool Alike(DataType a, DataType b) =>
        a is NullType
        || b is NullType
        || (a is BooleanType == b is BooleanType && !(a is DateType && b.IsNumeric) && !(b is DateType && a.IsNumeric));

    private Case BindCase(T.Case value, Context context)
    {
        var operand = value.Operand is null ? null : BindValue(value.Operand, context);
        if (operand is { Type.IsNested: true })
            throw SqlErrors.Refused($"CASE of {operand.Type.Name}", value.Place, "Write CASE WHEN … = ….");
        var conditions = value
            .Whens.Select(w =>
            {
                var when = BindValue(w.Condition, context);
                if (operand is not null && !Alike(operand.Type, when.Type))
                    throw SqlErrors.Error(
                        $"CASE is of {operand.Type.Name}, and this of {when.Type.Name}.",
                        when.Place ?? w.Place,
                        "Convert one of them by CAST.",
                        "42000/10016"
                    );
                return operand is null ? WhenCondition(when) : functions.Operator("=", [operand, when], w.Place);
            })
            .ToList();
        var results = value.Whens.Select(w => BindValue(w.Result, context)).ToList();
        var otherwise = value.Else is null ? null : BindValue(value.Else, context);
        var choices = results.Append(otherwise).OfType<Expr>().ToList();
        var type =
            functions.Choice(choices, byColumn: operand is ColumnRef || conditions.TrueForAll(c => c is ColumnRef))
            ?? throw SqlErrors.Error(
                $"CASE gives {string.Join(", ", choices.Select(c => c.Type.Name).Distinct())}: they have no type in common.",
                choices.First(c => functions.Common(choices[0].Type, c.Type) is null).Place ?? value.Place,
                "Convert one of them by CAST.",
                "42000/10016"
            );
        return new(
            [.. conditions.Zip(results, (w, t) => new CaseWhen(w, Convert(t, type)))],
            otherwise is null ? null : Convert(otherwise, type),
            type
        );
    }
}
