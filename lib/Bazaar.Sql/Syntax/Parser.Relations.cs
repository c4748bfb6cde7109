using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>What stands in FROM.</summary>
public sealed partial class Parser
{
    private Relation ParseFrom()
    {
        var first = at;
        if (dialect.Language == Language.Hive && Accept("UNIQUEJOIN"))
            return ParseUniqueJoin(first);
        var left = ParseSource();
        while (true)
        {
            if (Is(",") && !AheadIs(1, "LATERAL"))
            {
                at++;
                left = new Join(From(first), JoinKind.Cross, left, ParseSource(), null, [], []) { Place = From(first) };
            }
            else if (ParseJoinKind() is { } kind)
                left = ParseJoin(left, first, kind);
            else
                return left;
        }
    }

    private UniqueJoin ParseUniqueJoin(int first)
    {
        var sources = ParseList(() =>
        {
            var start = at;
            var preserve = Current.Key == "PRESERVE" && !AheadIs(1, "(") && tokens[at++].Key == "PRESERVE";
            var name = ParseTableName();
            var alias = Accept("AS") || IsAlias() ? ParseAlias() : null;
            var table = new TableReference(From(start), name, null, alias, []);
            Expect("(");
            var keys = ParseList(ParseExpression);
            Expect(")");
            return new UniqueJoinSource(From(start), preserve, table, keys);
        });
        return sources.Count > 1 ? new(From(first), sources) : throw Expected(",");
    }

    private JoinKind? ParseJoinKind()
    {
        if (Accept("JOIN") || AcceptAll("INNER", "JOIN"))
            return JoinKind.Inner;
        if (AcceptAll("CROSS", "JOIN"))
            return JoinKind.Cross;
        if (!IsAny("LEFT", "RIGHT", "FULL"))
            return null;
        var side = tokens[at++].Key;
        var kind = side switch
        {
            "LEFT" => Accept("SEMI") ? JoinKind.LeftSemi
            : AcceptAnti() ? JoinKind.LeftAnti
            : JoinKind.Left,
            "RIGHT" when dialect.Language == Language.Impala => Accept("SEMI") ? JoinKind.RightSemi
            : Accept("ANTI") ? JoinKind.RightAnti
            : JoinKind.Right,
            "RIGHT" => JoinKind.Right,
            _ => JoinKind.Full,
        };
        if (kind is JoinKind.Left or JoinKind.Right or JoinKind.Full)
            Accept("OUTER");
        Expect("JOIN");
        return kind;
    }

    private bool AcceptAnti()
    {
        if (Current.Key != "ANTI")
            return false;
        if (dialect.Language == Language.Hive)
            throw Wrong(
                Here,
                "Hive has no LEFT ANTI JOIN.",
                "Write WHERE NOT EXISTS (SELECT …), or LEFT JOIN … WHERE key IS NULL."
            );
        at++;
        return true;
    }

    private Join ParseJoin(Relation left, int first, JoinKind kind)
    {
        var hints = ParseHints();
        if (Current.Key == "(" && !StartsQuery())
            throw Refuse(
                "A join in parentheses on the right side",
                "Write the joins one after the other, or put the inner one into a query."
            );
        var right = ParseSource();
        var cross = kind == JoinKind.Cross && dialect.Language == Language.Impala;
        var on = !cross && Accept("ON") ? ParseExpression() : null;
        IReadOnlyList<Name> columns = !cross && on is null && Accept("USING") ? ParseNames() : [];
        return new(From(first), kind, left, right, on, columns, hints);
    }

    private Relation ParseSource()
    {
        var first = at;
        var source = ParseSourceAtom();
        while (Is("LATERAL") || (Current.Key == "," && AheadIs(1, "LATERAL")))
        {
            Accept(",");
            source = ParseLateralView(source, first);
        }
        return source;
    }

    private Relation ParseSourceAtom()
    {
        var first = at;
        if (Current.Key == "TABLE" && AheadIs(1, "("))
        {
            at += 2;
            var values = ParseValues();
            Expect(")");
            return ParseQueryReference(first, Query.Of(values), named: true);
        }
        if (dialect.Language == Language.Impala && Current.Key == "UNNEST" && AheadIs(1, "("))
            return ParseUnnesting();
        if (!Is("("))
            return ParseTableReference();
        if (StartsQuery() || StartsMap(1))
        {
            if (Ahead().Key == "(")
                return ParseNestedSource(first);
            at++;
            var query = ParseQuery();
            Expect(")");
            return ParseQueryReference(first, query);
        }
        at++;
        var inner = ParseFrom();
        Expect(")");
        return inner;
    }

    private Unnesting ParseUnnesting()
    {
        var first = at;
        at += 2;
        var arrays = ParseList(ParseExpression);
        Expect(")");
        Accept("AS");
        IReadOnlyList<Name> names = Is("(") ? ParseNames() : [];
        return names.Count == 0 || names.Count == arrays.Count
            ? new(From(first), arrays, names)
            : throw Wrong(From(first), $"{names.Count} names for {arrays.Count} arrays.", "Name all of them, or none.");
    }

    /// <summary><c>((</c> starts a query whose first part is in parentheses, or a join whose first part is a query.</summary>
    private Relation ParseNestedSource(int first)
    {
        try
        {
            at = first + 1;
            var query = ParseQuery();
            if (Accept(")"))
                return ParseQueryReference(first, query);
        }
        catch (BazaarException e) when (e.Diagnostic.Fault == Fault.Syntax) { }
        at = first + 1;
        var inner = ParseFrom();
        Expect(")");
        return inner;
    }

    private QueryReference ParseQueryReference(int first, Query query, bool named = false)
    {
        Name? alias = null;
        IReadOnlyList<Name> columns = [];
        if (Accept("AS") || IsAlias() || dialect.Language == Language.Hive)
        {
            alias = ParseAlias("an alias for the query");
            if (Current.Key == "(" && dialect.Language == Language.Hive && !named)
                throw Wrong(
                    Here,
                    "Hive takes no column names behind a query's alias.",
                    "Name the columns inside by AS, or write TABLE(VALUES …) AS v (a, b)."
                );
            if (named && dialect.Language == Language.Hive && !Is("("))
                throw Expected("the columns' names in parentheses");
            if (Is("("))
                columns = ParseNames();
        }
        return new(From(first), query, alias, columns);
    }

    private Relation ParseTableReference()
    {
        var first = at;
        if (dialect.Language == Language.Hive && IsName() && AheadIs(1, "(") && AheadIs(2, "ON"))
            return ParsePartitionedFunction();
        var name = ParseTableName();
        if (Current.Key == "FOR" && Ahead().Key is "SYSTEM_TIME" or "SYSTEM_VERSION")
            throw Refuse($"FOR {Ahead().Key}", "The lab keeps no older versions of tables; use bazaar lake snapshot.");
        var early = Is("TABLESAMPLE") ? ParseSample() : null;
        // In f(ON t ARG1(…)) it is no alias of t.
        var alias = Accept("AS") || IsAlias() && !AheadIs(1, "(") ? ParseAlias() : null;
        var sample = early ?? (dialect.Language == Language.Impala && Is("TABLESAMPLE") ? ParseSample() : null);
        var hints = dialect.Language == Language.Impala ? ParseHints() : [];
        return new TableReference(From(first), name, sample, alias, hints);
    }

    /// <summary><c>f(ON source [PARTITION BY … ORDER BY …] [name(value), …]) [alias]</c>; the arguments go by their positions.</summary>
    private PartitionedFunction ParsePartitionedFunction()
    {
        var first = at;
        var name = ParseName("a table function's name");
        Expect("(");
        Expect("ON");
        var source = ParseSourceAtom();
        if (source is not (TableReference or QueryReference or PartitionedFunction))
            throw Wrong(source.Place, $"{name} reads one source.", "Join in a query: (SELECT …) alias.");
        var start = at;
        var (partition, order) = ParsePartitioning();
        var window = new Window(From(start), null, partition, order, null);
        List<Expression> arguments = [];
        if (IsName() && AheadIs(1, "("))
            arguments = ParseList(ParsePartitionedArgument);
        Expect(")");
        return new(From(first), name, source, window, arguments, IsAlias() ? ParseAlias() : null);
    }

    private Expression ParsePartitionedArgument()
    {
        ParseName("an argument such as ARG1(value)");
        Expect("(");
        var value = ParseExpression();
        Expect(")");
        return value;
    }

    private Sample ParseSample()
    {
        var first = at;
        Expect("TABLESAMPLE");
        if (dialect.Language == Language.Impala)
        {
            Expect("SYSTEM");
            Expect("(");
            var percent = ParseWhole("a percentage");
            Expect(")");
            long? seed = null;
            if (Accept("REPEATABLE"))
            {
                Expect("(");
                seed = ParseWhole("a seed");
                Expect(")");
            }
            return new PercentSample(From(first), percent.ToString(System.Globalization.CultureInfo.InvariantCulture), seed);
        }
        Expect("(");
        var sample = ParseSampleSize(first);
        Expect(")");
        return sample with { Place = From(first) };
    }

    private Sample ParseSampleSize(int first)
    {
        if (Accept("BUCKET"))
        {
            var bucket = ParseWhole("the bucket's number");
            Expect("OUT");
            Expect("OF");
            var of = ParseWhole("how many buckets");
            List<Expression> on = Accept("ON") ? ParseList(ParseExpression) : [];
            return new BucketSample(From(first), bucket, of, on);
        }
        if (Current.Kind != TokenKind.Number)
            throw Expected("a number");
        var number = tokens[at++];
        if (number.Suffix is "B" or "K" or "M" or "G")
            return new ByteSample(From(first), number.Text + number.Suffix);
        if (Accept("PERCENT"))
            return new PercentSample(From(first), number.Text, null);
        at--;
        var rows = ParseWhole("a whole number");
        if (!Is("PERCENT"))
            Expect("ROWS");
        return new RowSample(From(first), rows);
    }

    /// <summary>LATERAL TABLE(VALUES (…), …) AS t [(a, b)]: rows made of each row, as inline makes them of structs.</summary>
    private LateralView ParseLateralTable(Relation source, int first)
    {
        Expect("(");
        var start = at;
        var values = ParseValues();
        Expect(")");
        var place = From(start);
        FunctionCall Call(string name, IEnumerable<Expression> arguments) => new(place, name, [.. arguments]);
        var rows = Call("inline", [Call("array", values.Rows.Select(r => Call("struct", r.Items)))]);
        Accept("AS");
        var alias = ParseName("a name for the rows");
        return new(From(first), source, false, rows, alias, Is("(") ? ParseNames() : []);
    }

    private LateralView ParseLateralView(Relation source, int first)
    {
        Expect("LATERAL");
        if (dialect.Language == Language.Hive && Accept("TABLE"))
            return ParseLateralTable(source, first);
        Expect("VIEW");
        var outer = Accept("OUTER");
        var start = at;
        if (!IsName() && !dialect.FunctionWords.Contains(Current.Key))
            throw Expected("a table function such as explode(…)");
        at++;
        var function = ParseCall(start, tokens[start].Text.ToLowerInvariant());
        var alias = ParseName("a name for the lateral view");
        List<Name> columns = [];
        if (Accept("AS"))
        {
            columns.Add(ParseName("a column's name"));
            while (Current.Key == "," && IsName(1) && !AheadIs(2, "."))
            {
                at++;
                columns.Add(ParseName());
            }
        }
        return new(From(first), source, outer, function, alias, columns);
    }
}
