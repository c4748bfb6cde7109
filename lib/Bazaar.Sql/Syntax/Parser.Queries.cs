using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Queries: WITH, set operations, SELECT with its clauses.</summary>
public sealed partial class Parser
{
    private Query ParseQuery() => Deep.Walk(ParseQueryHere);

    /// <summary>The query that defines a table or a view, which starts with no FROM.</summary>
    private Query ParseDefinition() =>
        Is("FROM") ? throw Wrong(Here, "FROM can't start the query of a definition.", "Write SELECT … FROM ….") : ParseQuery();

    private Query ParseQueryHere()
    {
        var first = at;
        var with = ParseWith();
        var query =
            dialect.Language == Language.Hive && Accept("FROM")
                ? ParseFromFirst(first, ParseFrom())
                : ParseQueryTail(first, ParseQueryBody());
        return query with { Place = From(first), With = [.. with, .. query.With], NamesFiles = namesFiles };
    }

    private List<CommonTable> ParseWith()
    {
        if (!Accept("WITH"))
            return [];
        return ParseList(() =>
        {
            var first = at;
            var name = ParseAlias("a name for the query");
            IReadOnlyList<Name> columns = Is("(") ? ParseNames() : [];
            Expect("AS");
            Expect("(");
            var query = ParseQuery();
            Expect(")");
            return new CommonTable(From(first), name, columns, query);
        });
    }

    /// <summary>ORDER BY … LIMIT … behind a body.</summary>
    private Query ParseQueryTail(int first, QueryBody body)
    {
        if (dialect.Language == Language.Impala && body is Select { From: null } && tokens[first].Key != "(")
            RefuseClauses("ORDER", "LIMIT", "OFFSET");
        List<OrderItem> order = Is("ORDER") ? ParseOrderBy() : [];
        List<Expression> cluster = AcceptPair("CLUSTER", "BY") ? ParseKeys() : [];
        List<Expression> distribute = AcceptPair("DISTRIBUTE", "BY") ? ParseKeys() : [];
        List<OrderItem> sort = AcceptPair("SORT", "BY") ? ParseOrderItems() : [];
        Exclude("ORDER BY", order.Count, "SORT BY", sort.FirstOrDefault()?.Place);
        Exclude("ORDER BY", order.Count, "DISTRIBUTE BY", distribute.FirstOrDefault()?.Place);
        Exclude("CLUSTER BY", cluster.Count, "DISTRIBUTE BY", distribute.FirstOrDefault()?.Place);
        Exclude("CLUSTER BY", cluster.Count, "SORT BY", sort.FirstOrDefault()?.Place);
        var (limit, offset) = ParseLimit();
        // Parentheses around the whole query mean nothing: what stands in them and behind them is one query.
        if (
            body is NestedQuery nested
            && order.Count + cluster.Count + distribute.Count + sort.Count == 0
            && limit is null
            && offset is null
        )
            return nested.Query;
        return new(From(first), [], body, order, cluster, distribute, sort, limit, offset);
    }

    /// <summary>Two clauses that say different things of the rows' order.</summary>
    private static void Exclude(string clause, int keys, string other, Place? second)
    {
        if (keys > 0 && second is { } place)
            throw Binding.SqlErrors.Error(
                $"{clause} and {other} exclude each other.",
                place,
                clause == "CLUSTER BY" ? "Write DISTRIBUTE BY … SORT BY …." : $"Leave {other} out.",
                "42000"
            );
    }

    private (Expression? Limit, Expression? Offset) ParseLimit()
    {
        if (Current.Key == "FETCH")
            throw Refuse("FETCH FIRST", "Write LIMIT n.");
        Expression? offset = null;
        if (!Accept("LIMIT"))
        {
            if (!Accept("OFFSET"))
                return (null, null);
            return dialect.Language == Language.Impala
                ? (null, ParseLimitNumber())
                : throw Wrong(Here, "OFFSET stands behind LIMIT.", "Write LIMIT n OFFSET m.");
        }
        var limit = ParseLimitNumber();
        if (dialect.Language == Language.Hive && Accept(","))
            (offset, limit) = (limit, ParseLimitNumber());
        else if (Accept("OFFSET"))
            offset = ParseLimitNumber();
        return (limit, offset);
    }

    private Expression ParseLimitNumber()
    {
        if (dialect.Language != Language.Hive)
            return ParseExpression();
        var first = at;
        ParseWhole("a whole number");
        return new NumberLiteral(From(first), tokens[first].Text, "");
    }

    /// <summary>Set operations group from the left, all with the same precedence: so do Hive and Impala.</summary>
    private QueryBody ParseQueryBody()
    {
        var first = at;
        var left = ParseOperand(true);
        while (SetOperatorHere() is { } operation)
        {
            at++;
            var all = (operation == SetOperator.Union || dialect.Language != Language.Impala) && Accept("ALL");
            if (!all)
                Accept("DISTINCT");
            var right = ParseOperand(false);
            left = new SetOperation(From(first), operation, all, left, right);
        }
        return left;
    }

    /// <summary>In Impala an order and a limit are the SELECT's that they stand behind, also at the end of a set operation.</summary>
    /// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_union.html"/></remarks>
    private QueryBody ParseOperand(bool first)
    {
        var start = at;
        var body = ParseQueryAtom();
        if (
            dialect.Language != Language.Impala
            || body is not Select { From: not null }
            || tokens[start].Key == "("
            || Current.Key is not ("ORDER" or "LIMIT" or "OFFSET")
        )
            return body;
        var end = at;
        var query = ParseQueryTail(start, body);
        if (!first || SetOperatorHere() is not null)
            return new NestedQuery(From(start), query);
        at = end;
        return body;
    }

    private SetOperator? SetOperatorHere() =>
        Is("UNION") ? SetOperator.Union
        : Is("INTERSECT") ? SetOperator.Intersect
        : Is("EXCEPT") || Is("MINUS") ? SetOperator.Except
        : null;

    private QueryBody ParseQueryAtom()
    {
        var first = at;
        if (Accept("("))
        {
            var query = ParseQuery();
            Expect(")");
            return query.IsBare ? query.Body : new NestedQuery(From(first), query);
        }
        if (Is("VALUES"))
            return ParseValues();
        if (StartsSelect())
            return ParseSelect(null);
        throw Unexpected();
    }

    private Values ParseValues()
    {
        var first = at;
        Expect("VALUES");
        if (dialect.Language != Language.Impala)
            return new(From(first), ParseList(ParseRow));
        var rows = ParseRowsInBrackets() ?? ParseList(ParseNamedRow);
        return new(From(first), [.. rows.Select(r => r.Row)], rows[0].Names.Any(n => n is not null) ? rows[0].Names : null);
    }

    /// <summary>Impala's rows may stand in brackets of their own; null where the brackets are those of a row or of a value.</summary>
    private List<(RowValue Row, IReadOnlyList<Name?> Names)>? ParseRowsInBrackets()
    {
        if (!Is("(") || !AheadIs(1, "("))
            return null;
        var first = at;
        try
        {
            at++;
            var rows = ParseList(ParseNamedRow);
            if (Accept(")") && !Is(","))
                return rows;
        }
        catch (BazaarException e) when (e.Diagnostic.Fault == Fault.Syntax) { }
        at = first;
        return null;
    }

    private (RowValue Row, IReadOnlyList<Name?> Names) ParseNamedRow()
    {
        var first = at;
        Expect("(");
        var items = ParseList(() => (Value: ParseItemOrDefault(), Name: Accept("AS") || IsAlias() ? ParseAlias() : null));
        Expect(")");
        return (new(From(first), [.. items.Select(i => i.Value)]), [.. items.Select(i => i.Name)]);
    }

    private RowValue ParseRow()
    {
        var first = at;
        Expect("(");
        var items = ParseList(ParseItemOrDefault);
        Expect(")");
        return new(From(first), items);
    }

    private Expression ParseItemOrDefault()
    {
        if (Current.Key != "DEFAULT" || Ahead().Kind != TokenKind.End && Ahead().Key is not ("," or ")" or "WHERE" or "WHEN"))
            return ParseExpression();
        at++;
        return new DefaultValue(From(at - 1));
    }

    /// <param name="from">The source of a FROM that stood before; null where FROM follows the items.</param>
    private Select ParseSelect(Relation? from)
    {
        var first = at;
        var mapped = StartsMap();
        if (!mapped)
            Expect("SELECT");
        var hints = ParseHints();
        var distinct = Accept("DISTINCT");
        if (!distinct)
            Accept("ALL");
        if (dialect.Language == Language.Impala && Accept("STRAIGHT_JOIN"))
            hints.Add(new(From(at - 1), "straight_join"));
        hints.AddRange(ParseHints());
        var (items, transform) = mapped || !distinct && StartsTransform() ? ParseTransform() : (ParseList(ParseSelectItem), null);
        while (from is not null && Is("LATERAL"))
            from = ParseLateralView(from, first);
        if (from is null && Accept("FROM"))
            from = ParseFrom();
        if (from is null && dialect.Language == Language.Impala)
            RefuseClauses("WHERE", "GROUP", "HAVING");
        var where = Accept("WHERE") ? ParseCondition() : null;
        var group = AcceptAll("GROUP", "BY") ? ParseGroupBy() : null;
        var having = Accept("HAVING") ? ParseExpression() : null;
        List<NamedWindow> windows = dialect.Language == Language.Hive && Accept("WINDOW") ? ParseList(ParseNamedWindow) : [];
        var qualify = dialect.Language == Language.Hive && Accept("QUALIFY") ? ParseExpression() : null;
        return new(From(first), distinct, hints, items, from, where, group, having, windows, qualify) { Transform = transform };
    }

    /// <summary>Impala's hint at WHERE tells the planner how many rows pass: it changes none.</summary>
    private Expression ParseCondition()
    {
        if (dialect.Language == Language.Impala)
            ParseHints();
        return ParseExpression();
    }

    /// <summary>Impala takes no clause behind a SELECT without FROM.</summary>
    private void RefuseClauses(params ReadOnlySpan<string> clauses)
    {
        foreach (var clause in clauses)
            if (Current.Key == clause)
                throw Wrong(Here, $"{clause} needs a FROM before it.", "Write FROM table, or leave it out.");
    }

    private SelectItem ParseSelectItem()
    {
        var first = at;
        if (StarHere() is { } star)
            return new(From(first), star, []);
        var value = ParseExpression();
        IReadOnlyList<Name> aliases = [];
        if (Accept("AS"))
            aliases = Is("(") ? ParseNames() : [ParseAlias()];
        else if (IsAlias())
            aliases = [ParseAlias()];
        return new(From(first), value, aliases);
    }

    /// <summary>Impala takes a string for an alias, too.</summary>
    private Name ParseAlias(string what = "an alias")
    {
        if (dialect.Language != Language.Impala || Current.Kind != TokenKind.String)
            return ParseName(what);
        var token = tokens[at++];
        return new(From(at - 1), token.Text);
    }

    /// <summary>True where a name follows that is not the start of the next clause.</summary>
    private bool IsAlias() =>
        (IsName() || dialect.Language == Language.Impala && Current.Kind == TokenKind.String)
        && !(Current.Key is "SORT" or "CLUSTER" or "DISTRIBUTE" && AheadIs(1, "BY"))
        && !(Current.Key is "LIMIT" or "OFFSET" && Ahead().Kind == TokenKind.Number);

    private GroupBy ParseGroupBy()
    {
        var first = at;
        if (Current.Key == "(" && AheadIs(1, ")"))
        {
            at += 2;
            return new(From(first), GroupingKind.Sets, [], [new(From(first), [])]);
        }
        if (Current.Key is "ROLLUP" or "CUBE" && AheadIs(1, "("))
        {
            var kind = tokens[at].Key == "ROLLUP" ? GroupingKind.Rollup : GroupingKind.Cube;
            at += 2;
            var columns = ParseList(ParseExpression);
            Expect(")");
            if (Is(","))
                throw Refuse("ROLLUP or CUBE beside other keys", "Write all combinations by GROUPING SETS.");
            return new(From(first), kind, columns, []);
        }
        List<Expression> keys = [];
        if (!(Current.Key == "GROUPING" && AheadIs(1, "SETS")))
            keys = ParseList(ParseExpression);
        else if (dialect.Language == Language.Hive)
            throw Wrong(Here, "Hive wants the keys before GROUPING SETS.", "Write GROUP BY a, b GROUPING SETS ((a, b), a).");
        if (keys is [RowValue row])
            keys = [.. row.Items];
        if (AcceptPair("WITH", "ROLLUP"))
            return new(From(first), GroupingKind.Rollup, keys, []);
        if (AcceptPair("WITH", "CUBE"))
            return new(From(first), GroupingKind.Cube, keys, []);
        if (!AcceptPair("GROUPING", "SETS"))
            return new(From(first), GroupingKind.Plain, keys, []);
        Expect("(");
        var sets = ParseList(ParseGroupingSet);
        Expect(")");
        return new(From(first), GroupingKind.Sets, keys, sets);
    }

    private RowValue ParseGroupingSet()
    {
        var first = at;
        if (Current.Key == "(" && AheadIs(1, ")"))
        {
            at += 2;
            return new(From(first), []);
        }
        var value = ParseExpression();
        return value as RowValue ?? new RowValue(From(first), [value]);
    }

    private NamedWindow ParseNamedWindow()
    {
        var first = at;
        var name = ParseName("a window's name");
        Expect("AS");
        var window = ParseWindow();
        return new(From(first), name, window);
    }

    /// <summary>
    /// <c>FROM source SELECT …</c>, behind its source. What follows by UNION ALL starts with FROM, too, and each part has an order and a limit of its
    /// own.
    /// </summary>
    private Query ParseFromFirst(int first, Relation from)
    {
        if (!StartsSelect())
            throw Unexpected();
        var query = ParseQueryTail(first, ParseSelect(from));
        while (SetOperatorHere() is { } operation)
        {
            at++;
            var all = Accept("ALL");
            if (!all)
                Accept("DISTINCT");
            var start = at;
            Expect("FROM");
            from = ParseFrom();
            if (!StartsSelect())
                throw Unexpected();
            var right = ParseQueryTail(start, ParseSelect(from));
            query = Query.Of(new SetOperation(From(first), operation, all, BodyOf(query), BodyOf(right)));
        }
        return query;
    }

    private static QueryBody BodyOf(Query query) => query.IsBare ? query.Body : new NestedQuery(query.Place, query);
}
