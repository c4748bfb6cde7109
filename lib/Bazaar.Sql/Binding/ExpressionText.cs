using Bazaar.Core;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>An expression as Impala heads a result with it: lower case, one space, no brackets but those that stand there.</summary>
internal static class ExpressionText
{
    public static string Of(Expression e) => Deep.Walk(() => Text(e));

    private static string List(IEnumerable<Expression> items) => string.Join(", ", items.Select(Of));

    private static string Not(bool not) => not ? "not " : "";

    private static string Text(Expression e) =>
        e switch
        {
            NullLiteral => "null",
            BooleanLiteral b => b.Value ? "true" : "false",
            NumberLiteral n => n.Digits + n.Suffix.ToLowerInvariant(),
            StringLiteral s => $"'{s.Value.Replace("\0", "\\0", StringComparison.Ordinal)}'",
            TypedLiteral t => $"{t.Type.Name} '{t.Value}'",
            IntervalExpression i => $"interval {Of(i.Value)} {i.Unit.ToLowerInvariant()}",
            ColumnReference c => c.Name.Folded,
            FieldAccess f => $"{Of(f.Target)}.{f.Field.Folded}",
            IndexAccess i => $"{Of(i.Target)}[{Of(i.Index)}]",
            Star s => s.Table is null ? "*" : $"{s.Table}.*".ToLowerInvariant(),
            Unary u => u.Operator == "NOT" ? $"not {Of(u.Operand)}" : u.Operator + Of(u.Operand),
            Binary b => $"{Of(b.Left)} {b.Operator} {Of(b.Right)}",
            Logical l => string.Join(l.IsAnd ? " and " : " or ", l.Terms.Select(Of)),
            IsTest t => $"{Of(t.Operand)} is {Not(t.Not)}{t.Kind.ToString().ToLowerInvariant()}",
            Between b => $"{Of(b.Operand)} {Not(b.Not)}between {Of(b.Low)} and {Of(b.High)}",
            InList i => $"{Of(i.Operand)} {Not(i.Not)}in ({List(i.Items)})",
            PatternMatch p => $"{Of(p.Operand)} {Not(p.Not)}{p.Operator.ToLowerInvariant()} {List(p.Patterns)}",
            Case c =>
                $"case {(c.Operand is null ? "" : Of(c.Operand) + " ")}{string.Concat(c.Whens.Select(w => $"when {Of(w.Condition)} then {Of(w.Result)} "))}{(c.Else is null ? "" : $"else {Of(c.Else)} ")}end",
            Cast c => $"cast({Of(c.Operand)} as {c.Type.Type.Name})",
            FunctionCall f =>
                $"{f.Name}({(f.Distinct ? "distinct " : "")}{List(f.Arguments)}){(f.Over is null ? "" : " over(...)")}",
            RowValue r => $"({List(r.Items)})",
            ScalarQuery or InQuery or Exists or QuantifiedComparison => "(subquery)",
            _ => "default",
        };
}
