using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Files;
using Xunit;

namespace Bazaar.Tests.Engine.Duck;

public sealed class DuckSessionTests : IDisposable
{
    private static readonly Operation Plus = Operation.Template("plus", "({0} + {1})");
    private static readonly Operation ExactPlus = new(
        "plus",
        c =>
            c.Exact
                ? $"CAST(((CAST({c[0]} AS BIGINT) + {c[1]} + 2147483648) & 4294967295) - 2147483648 AS INTEGER)"
                : $"({c[0]} + {c[1]})"
    );
    private static readonly Operation Less = Operation.Template("less", "({0} < {1})");
    private static readonly Operation Sum = new("sum", c => $"CAST(sum({c[0]}){AggregateText.Here} AS BIGINT)");
    private readonly DuckSession session = new(new EmbeddedLake(Path.GetTempPath()));

    public void Dispose() => session.Dispose();

    private static Values Numbers(params int?[] numbers) =>
        new(
            [new PlanColumn("n", DataType.Int)],
            new(numbers.Select(n => new EquatableList<Expr>([new Literal(n, DataType.Int)])))
        );

    private List<object?[]> Run(Rel plan) =>
        [.. session.Query(plan, Language.Hive, t => t.Name, new(), TestContext.Current.CancellationToken).Rows()];

    /// <summary>What DuckDB has of a setting of its own.</summary>
    private object? Setting(string name)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = $"SELECT current_setting('{name}')";
        return command.ExecuteScalar();
    }

    private static Expr Add(Expr a, Expr b) => new Call(Plus, [a, b], DataType.Int);

    [Fact]
    public void Operators_fold_into_one_select()
    {
        var input = Numbers(1, 2, 3, null);
        var n = input.Columns[0];
        var total = Item.Of("total", new AggregateCall(Sum, [n.Ref()], DataType.BigInt));
        var plan = new Aggregate(new Filter(input, new Call(Less, [n.Ref(), Literal.Int(3)], DataType.Boolean)), [], [total]);
        Assert.Equal(3L, Run(plan).Single()[0]);
        Assert.Single(session.Sql(plan).Split("SELECT"), s => s.Contains("WHERE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_computed_column_that_is_used_twice_is_computed_once()
    {
        Rel plan = Numbers(1);
        for (var i = 0; i < 40; i++)
        {
            var last = plan.Columns[0];
            plan = new Project(plan, [Item.Of("n", new Call(ExactPlus, [last.Ref(), last.Ref()], DataType.Int))]);
        }
        Assert.True(session.Sql(plan).Length < 10_000);
        // 2^40 wraps to 0 in 32 bits: the first try overflows, and the exact form is taken.
        Assert.Equal(0, Run(plan).Single()[0]);
    }

    [Fact]
    public void An_order_survives_a_derived_table()
    {
        var input = Numbers(2, null, 3, 1);
        var n = input.Columns[0];
        var sorted = new Sort(input, [new SortKey(Add(n.Ref(), n.Ref()), true, false)]);
        var twice = Item.Of("twice", Add(n.Ref(), n.Ref()));
        var four = new Project(new Project(sorted, [twice]), [Item.Of("four", Add(twice.Column.Ref(), twice.Column.Ref()))]);
        Assert.Equal([12, 8, 4, null], Run(four).Select(r => r[0]));
    }

    [Fact]
    public void A_constant_from_the_empty_side_of_an_outer_join_is_null()
    {
        var left = Numbers(1, 2);
        var right = Numbers(2);
        var mark = Item.Of("mark", Literal.Text("here"));
        var marked = new Project(right, [new Item(right.Columns[0], right.Columns[0].Ref()), mark]);
        var equal = new Call(
            Operation.Template("equal", "({0} = {1})"),
            [left.Columns[0].Ref(), right.Columns[0].Ref()],
            DataType.Boolean
        );
        var plan = new Project(new Join(JoinKind.Left, left, marked, equal), [Item.Of("mark", mark.Column.Ref())]);
        Assert.Equal([null, "here"], Run(plan).Select(r => r[0]).Order());
    }

    [Fact]
    public void One_group_stays_one_row_when_its_aggregates_are_dropped()
    {
        var input = Numbers(1, 2);
        var total = Item.Of("total", new AggregateCall(Sum, [input.Columns[0].Ref()], DataType.BigInt));
        var plan = new Project(new Aggregate(input, [], [total]), [Item.Of("five", Literal.Int(5))]);
        Assert.Equal(5, Run(plan).Single()[0]);
    }

    [Fact]
    public void A_nested_block_filters_orders_and_collects_a_bag()
    {
        var type = new ArrayType(new StructType([new("n", DataType.Int)], Tuple: true), Bag: true);
        var bag = Item.Of(
            "bag",
            new Call(
                Operation.Function("bag", "list_value"),
                [.. new[] { 3, 1, 2 }.Select(n => new MakeStruct([Literal.Int(n)], (StructType)type.Element))],
                type
            )
        );
        var outer = new Project(new SingleRow(), [bag]);
        var element = new PlanColumn("t", type.Element);
        var rows = new Unnest(new SingleRow(), bag.Column.Ref(), element);
        var first = new FieldAccess(element.Ref(), 0);
        var sorted = new Sort(rows, [new SortKey(first, false, true)]);
        var kept = new Project(
            new Filter(sorted, new Call(Less, [first, Literal.Int(3)], DataType.Boolean)),
            [Item.Of("n", first)]
        );
        var plan = new Project(outer, [Item.Of("kept", new Collect(kept, type))]);
        var value = Assert.IsType<List<object?>>(Run(plan).Single()[0]);
        Assert.Equal([1, 2], value.Select(t => ((object?[])t!)[0]));
    }

    [Fact]
    public void Every_kind_of_value_is_read_back()
    {
        var values = new (object? Value, DataType Type)[]
        {
            (true, DataType.Boolean),
            ((sbyte)-1, DataType.TinyInt),
            (short.MinValue, DataType.SmallInt),
            (int.MinValue, DataType.Int),
            (long.MinValue, DataType.BigInt),
            (1.5f, DataType.Float),
            (double.NaN, DataType.Double),
            (new SqlDecimal(-1250, 2), new DecimalType(12, 2)),
            (new SqlDecimal(System.Numerics.BigInteger.Pow(10, 37), 3), new DecimalType(38, 3)),
            ("it's\0é😀", DataType.String),
            (new DateOnly(2024, 2, 29), DataType.Date),
            (new DateTime(2024, 2, 29, 23, 59, 59).AddMicroseconds(1), DataType.Timestamp),
            (new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero), DataType.Instant),
            (new Interval(14, 0), DataType.IntervalYearMonth),
            (new Interval(0, -5), DataType.IntervalDayTime),
            (null, DataType.String),
        };
        var plan = new Project(new SingleRow(), new(values.Select(v => Item.Of("x", new Literal(v.Value, v.Type)))));
        Assert.Equal(values.Select(v => v.Value), Run(plan).Single());
    }

    [Fact]
    public void Nested_values_are_read_back_with_their_nulls()
    {
        var list = new ArrayType(DataType.Double);
        var text = "[1.5, NULL, 'nan'::DOUBLE]";
        var map = new MapType(DataType.Int, DataType.String);
        var plan = new Project(
            new SingleRow(),
            [
                Item.Of("l", new Call(new Operation("l", _ => text), [], list)),
                Item.Of("m", new Call(new Operation("m", _ => "MAP {1: 'a\"b', 2: NULL}"), [], map)),
            ]
        );
        var row = Run(plan).Single();
        Assert.Equal([1.5, null, double.NaN], Assert.IsType<List<object?>>(row[0]));
        Assert.Equal([new(1, "a\"b"), new(2, null)], Assert.IsType<List<KeyValuePair<object, object?>>>(row[1]));
    }

    /// <summary>Three million rows.</summary>
    private static Unnest Many()
    {
        var range = new Call(new Operation("range", _ => "range(3000000)"), [], new ArrayType(DataType.BigInt));
        return new(new SingleRow(), range, new PlanColumn("n", DataType.BigInt));
    }

    [Fact]
    public void A_cancelled_query_stops_and_the_session_lives()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var plan = new Join(JoinKind.Cross, Many(), Many(), null);
        var count = new AggregateCall(Operation.Template("count", "count(*)"), [], DataType.BigInt);
        var error = Assert.Throws<BazaarException>(() =>
            session.Query(new Aggregate(plan, [], [Item.Of("n", count)]), Language.Hive, t => t.Name, new(), source.Token)
        );
        Assert.Equal(Fault.Cancelled, error.Diagnostic.Fault);
        Assert.Equal(1, Run(Numbers(1)).Single()[0]);
    }

    [Fact]
    public void A_long_query_tells_how_far_it_is_where_somebody_asks()
    {
        // One that nobody asks comes before and after: progress is reckoned only in between.
        Run(Numbers(1));
        Assert.Equal(false, Setting("enable_progress_bar"));
        var rows = SharedRef.To(new SharedPlan("many", Many(), materialize: true));
        var work = new Call(Operation.Template("work", "list_sum(range({0} % 5000))"), [rows.Columns[0].Ref()], DataType.BigInt);
        var plan = new Aggregate(rows, [], [Item.Of("sum", new AggregateCall(Sum, [work], DataType.BigInt))]);
        using var source = new CancellationTokenSource();
        var told = new Told(source);
        Assert.Throws<BazaarException>(() =>
            session.Query(plan, Language.Hive, t => t.Name, new() { Progress = told }, source.Token)
        );
        Assert.InRange(told.Percentage, 0.000001, 100);
        Run(Numbers(1));
        Assert.Equal(false, Setting("enable_progress_bar"));
    }

    /// <summary>Stops the query at the first word of its progress.</summary>
    private sealed class Told(CancellationTokenSource source) : IProgress<ProgressStep>
    {
        public double Percentage { get; private set; }

        public void Report(ProgressStep value)
        {
            Percentage = value.Done ?? 0;
            source.Cancel();
        }
    }

    [Fact]
    public void A_very_deep_expression_leaves_the_optimizer_as_it_was()
    {
        var input = Numbers(1);
        var deep = Enumerable.Range(0, 500).Aggregate((Expr)input.Columns[0].Ref(), (e, _) => Add(e, Literal.Int(1)));
        Assert.Equal(501, Run(new Project(input, [Item.Of("deep", deep)])).Single()[0]);
        Assert.Equal("", Setting("disabled_optimizers"));
    }

    [Fact]
    public void Plans_row_by_row_of_a_shared_one_are_kept_beside_its_rows()
    {
        var numbers = new SharedPlan("numbers", Numbers(1, 2, 3, null), materialize: true);
        var few = SharedRef.To(numbers);
        var n = few.Columns[0];
        // What the filter leaves out isn't computed: 3 would stop the statement.
        var stops = new Operation("stops", c => $"(CASE WHEN {c[0]} = 3 THEN CAST(error('3') AS INTEGER) ELSE {c[0]} + 10 END)");
        var small = new Filter(few, new Call(Less, [n.Ref(), Literal.Int(3)], DataType.Boolean));
        var ten = Item.Of("ten", new Call(stops, [n.Ref()], DataType.Int));
        var tens = new SharedPlan("tens", new Project(small, [ten, Item.Of("n", n.Ref())]), materialize: true);
        var use = SharedRef.To(tens);
        var twenty = new Call(stops, [use.Columns[0].Ref()], DataType.Int);
        var notTwo = new Filter(use, new Call(Less, [use.Columns[1].Ref(), Literal.Int(2)], DataType.Boolean));
        var twenties = new SharedPlan("twenties", new Project(notTwo, [Item.Of("twenty", twenty)]), materialize: true);

        var fused = Assert.Single(FusedPlan.Of([numbers, tens, twenties]));
        Assert.Equal(3, fused.Members.Count);
        // n once, its two sums, and two marks.
        Assert.Equal(5, fused.Plan.Columns.Count);
        Assert.Null(fused.Members[numbers].Mark);
        Assert.Equal(["21"], Run(SharedRef.To(twenties)).Select(r => $"{r[0]}"));
        Assert.Equal(["11 1", "12 2"], Run(SharedRef.To(tens)).Select(r => $"{r[0]} {r[1]}"));
        Assert.Equal(["1", "2", "3", ""], Run(SharedRef.To(numbers)).Select(r => $"{r[0]}"));
        Assert.Contains("FROM (SELECT c2, c0 FROM rows_", session.Sql(SharedRef.To(tens)), StringComparison.Ordinal);
        session.ReleaseShared();
        Assert.Contains("FROM \"tens\"", session.Sql(SharedRef.To(tens)), StringComparison.Ordinal);
    }

    [Fact]
    public void So_many_plans_are_kept_together_and_no_more()
    {
        var all = new List<SharedPlan> { new("numbers", Numbers(1), materialize: true) };
        for (var i = 0; i < 100; i++)
        {
            var use = SharedRef.To(all[^1]);
            all.Add(new($"n{i}", new Project(use, [Item.Of("n", Add(use.Columns[0].Ref(), Literal.Int(1)))]), materialize: true));
        }
        Assert.Equal(7, FusedPlan.Of(all).Count);
        Assert.Equal(101, Run(SharedRef.To(all[^1])).Single()[0]);
    }

    [Fact]
    public void A_plan_that_groups_is_kept_for_itself()
    {
        var numbers = new SharedPlan("numbers", Numbers(1, 2), materialize: true);
        var use = SharedRef.To(numbers);
        var total = Item.Of("total", new AggregateCall(Sum, [use.Columns[0].Ref()], DataType.BigInt));
        var sum = new SharedPlan("sum", new Aggregate(use, [], [total]), materialize: true);
        Assert.Equal(2, FusedPlan.Of([numbers, sum]).Count);
        Assert.Equal(3L, Run(SharedRef.To(sum)).Single()[0]);
    }
}
