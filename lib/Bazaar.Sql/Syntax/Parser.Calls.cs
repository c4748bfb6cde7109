using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Calls of functions, and the windows behind them.</summary>
public sealed partial class Parser
{
    private FunctionCall ParseCall(int first, string name)
    {
        Expect("(");
        var distinct = false;
        List<Expression> arguments = [];
        var nulls = NullTreatment.Default;
        if (!Accept(")"))
        {
            distinct = Accept("DISTINCT");
            if (!distinct)
                Accept("ALL");
            arguments = name == "trim" && Is("FROM") ? [] : ParseList(ParseArgument);
            if (arguments is [Star { Table: null } all, _, ..] && dialect.Language == Language.Hive)
                throw Wrong(all.Place, "* is the only argument, or stands behind others.", "Write it last: f(x, *).");
            if (name == "trim" && arguments.Count < 2 && Accept("FROM"))
                arguments = [ParseExpression(), .. arguments];
            nulls = ParseNullTreatment();
            Expect(")");
        }
        if (nulls == NullTreatment.Default)
            nulls = ParseNullTreatment();
        IReadOnlyList<OrderItem>? within = null;
        if (Is("WITHIN") && AheadIs(1, "GROUP"))
        {
            at += 2;
            Expect("(");
            within = ParseOrderBy();
            Expect(")");
        }
        if (Current.Key == "FILTER" && AheadIs(1, "("))
            throw Refuse("FILTER (WHERE …)", "Put a CASE into the aggregate: sum(CASE WHEN condition THEN value END).");
        if (within is not null && Is("OVER"))
            throw Refuse("WITHIN GROUP (…) OVER (…)", "Aggregate in a subquery, and join it.");
        var over = Accept("OVER") ? ParseWindow() : null;
        return new(From(first), name, arguments, distinct, nulls, within, over);
    }

    private NullTreatment ParseNullTreatment() =>
        AcceptPair("IGNORE", "NULLS") ? NullTreatment.Ignore
        : AcceptPair("RESPECT", "NULLS") ? NullTreatment.Respect
        : NullTreatment.Default;

    private Expression ParseArgument() => StarHere() ?? ParseExpression();

    /// <summary><c>*</c>, <c>t.*</c> or <c>db.t.*</c>, if that comes next.</summary>
    private Star? StarHere()
    {
        var first = at;
        var length = 0;
        while (IsName(length) && AheadIs(length + 1, "."))
            length += 2;
        if (!AheadIs(length, "*"))
            return null;
        List<Name> parts = [];
        while (at < first + length)
        {
            parts.Add(ParseName());
            at++;
        }
        var table = parts.Count == 0 ? null : new TableName(From(first), parts);
        at++;
        return new(From(first), table);
    }

    private Window ParseWindow()
    {
        var first = at;
        if (!Is("("))
        {
            var name = ParseName("a window's name");
            return new(From(first), name, [], [], null);
        }
        at++;
        var start = IsName() && !(Current.Key is "DISTRIBUTE" or "SORT" or "CLUSTER" && AheadIs(1, "BY")) ? ParseName() : null;
        var (partition, order) = ParsePartitioning();
        var frame = IsAny("ROWS", "RANGE") ? ParseFrame() : null;
        Expect(")");
        return new(From(first), start, partition, order, frame);
    }

    /// <summary>How rows are parted and ordered: PARTITION BY with ORDER BY, DISTRIBUTE BY with SORT BY, CLUSTER BY, or nothing.</summary>
    private (IReadOnlyList<Expression> Partition, IReadOnlyList<OrderItem> Order) ParsePartitioning()
    {
        IReadOnlyList<Expression> partition = [];
        IReadOnlyList<OrderItem> order = [];
        if (AcceptAll("PARTITION", "BY"))
        {
            partition = ParseKeys();
            order = Is("ORDER") ? ParseOrderBy() : [];
        }
        else if (Is("ORDER"))
            order = ParseOrderBy();
        else if (AcceptPair("DISTRIBUTE", "BY"))
        {
            partition = ParseKeys();
            order = AcceptPair("SORT", "BY") ? ParseOrderItems() : [];
        }
        else if (AcceptPair("SORT", "BY"))
            order = ParseOrderItems();
        else if (AcceptPair("CLUSTER", "BY"))
        {
            partition = ParseKeys();
            order = [.. partition.Select(p => new OrderItem(p.Place, p, false, null))];
        }
        return (partition, order);
    }

    private Frame ParseFrame()
    {
        var first = at;
        var rows = tokens[at++].Key == "ROWS";
        if (Accept("BETWEEN"))
        {
            var start = ParseBound();
            Expect("AND");
            var end = ParseBound();
            return new(From(first), rows, start, end);
        }
        var only = ParseBound();
        return new(From(first), rows, only, new(only.Place, BoundKind.CurrentRow));
    }

    private Bound ParseBound()
    {
        var first = at;
        if (Accept("UNBOUNDED"))
        {
            var preceding = Accept("PRECEDING");
            if (!preceding)
                Expect("FOLLOWING");
            return new(From(first), preceding ? BoundKind.UnboundedPreceding : BoundKind.UnboundedFollowing);
        }
        if (AcceptAll("CURRENT", "ROW"))
            return new(From(first), BoundKind.CurrentRow);
        var offset = dialect.Language == Language.Hive ? ParseLimitNumber() : ParseExpression(dialect.Precedence.Of("+"));
        var before = Accept("PRECEDING");
        if (!before)
            Expect("FOLLOWING");
        return new(From(first), before ? BoundKind.Preceding : BoundKind.Following, offset);
    }

    private List<OrderItem> ParseOrderBy()
    {
        Expect("ORDER");
        Expect("BY");
        return ParseOrderItems();
    }

    private List<OrderItem> ParseOrderItems()
    {
        // SORT BY (a, b) may stand in parentheses; SORT BY (a + b) * 2 is an expression.
        var first = at;
        if (Is("(") && !StartsQuery(1))
        {
            try
            {
                at++;
                var items = ParseList(ParseOrderItem);
                if (Accept(")") && !(LevelHere() > 0 || Current.Key is "," or "ASC" or "DESC" or "NULLS" or "[" or "."))
                    return items;
            }
            catch (BazaarException e) when (e.Diagnostic.Fault == Fault.Syntax) { }
            at = first;
        }
        return ParseList(ParseOrderItem);
    }

    private OrderItem ParseOrderItem()
    {
        var first = at;
        var value = ParseExpression();
        var descending = Accept("DESC");
        if (!descending)
            Accept("ASC");
        bool? nullsFirst =
            AcceptPair("NULLS", "FIRST") ? true
            : AcceptPair("NULLS", "LAST") ? false
            : null;
        return new(From(first), value, descending, nullsFirst);
    }

    /// <summary>Keys of PARTITION BY, DISTRIBUTE BY, CLUSTER BY, with or without parentheses.</summary>
    private List<Expression> ParseKeys()
    {
        var keys = ParseList(ParseExpression);
        return keys is [RowValue row] ? [.. row.Items] : keys;
    }
}
