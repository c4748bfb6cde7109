using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>Calls of functions: plain, aggregate, window.</summary>
public sealed partial class Binder
{
    private BazaarException NoFunction(T.FunctionCall call) =>
        functions.Refused(call.Name) is { } reason
            ? new(new(Fault.Unsupported, $"{call.Name} {reason.What}; the embedded engine has none.", call.Place, reason.Cure))
            : SqlErrors.Error(
                $"There is no function {call.Name}.",
                call.Place,
                NearWords.Nearest(call.Name, functions.Names) is { } near
                    ? $"Did you mean {near}?"
                    : "SHOW FUNCTIONS lists them.",
                "42000/10011"
            );

    /// <summary>The database of Impala's own functions.</summary>
    private const string BuiltIns = "_impala_builtins.";

    private Expr BindCall(T.FunctionCall call, Context context)
    {
        if (IsImpala && call.Name.StartsWith(BuiltIns, StringComparison.Ordinal))
            call = call with { Name = call.Name[BuiltIns.Length..] };
        if (call.Name == "grouping" || call.Name == "grouping_id" && IsImpala)
            return BindGrouping(call, context);
        if (Macros?.Find(call.Name) is { } macro)
        {
            FullNames?.Macro(call);
            return Filled(macro, call, context);
        }
        var kind = functions.KindOf(call.Name) ?? throw NoFunction(call);
        if (!IsImpala && call is { Name: "count", Arguments.Count: 0 })
            throw SqlErrors.Error("count() counts nothing.", call.Place, "Write count(*).");
        if (kind == FunctionKind.Table)
            throw SqlErrors.Error(
                $"{call.Name} gives rows, and can't stand inside an expression.",
                call.Place,
                $"Write LATERAL VIEW {call.Name}(…) in FROM.",
                "42000/10081"
            );
        if (!IsImpala && call is { Name: "lag" or "lead", Over: null } && context.Around is { } around)
            call = call with { Over = Resolved(around, context, 0) with { Frame = null } };
        if (kind == FunctionKind.Window && call.Over is null && call.WithinGroup is null)
            throw SqlErrors.Error(
                $"{call.Name} needs OVER.",
                call.Place,
                $"Write {call.Name}(…) OVER (PARTITION BY … ORDER BY …).",
                "42000/10247"
            );
        if (kind == FunctionKind.Scalar && (call.Over is not null || call.Distinct))
            throw SqlErrors.Error(
                $"{call.Name} is no aggregate function.",
                call.Place,
                $"Leave out {(call.Distinct ? "DISTINCT" : "OVER")}.",
                "42000/10247"
            );
        if (!IsImpala && kind != FunctionKind.Scalar)
            context = context with { Queryless = "An aggregate" };
        // SELECT's aliases mean aggregates: inside an aggregate a name is a column.
        if (kind == FunctionKind.Aggregate && call.Over is null)
            context = context with { Scope = context.Scope.With(new Dictionary<string, Expr>()) };
        var arguments = BindArguments(call, kind, context with { Around = call.Over ?? context.Around });
        var order = (call.WithinGroup ?? []).Select(o => Key(o, BindValue(o.Value, context))).ToList();
        if (IsImpala && kind == FunctionKind.Scalar && call.NullTreatment != T.NullTreatment.Default)
            throw SqlErrors.Error($"{call.Name} takes no IGNORE NULLS.", call.Place, "Leave it out.", "HY000");
        if (kind == FunctionKind.Scalar)
            return functions.Scalar(call.Name, arguments, call.Place) with { Place = call.Place };
        if (call.Over is not null)
            return BindWindow(call, kind, arguments, order, context);
        if (IsImpala)
            ImpalaRules.CheckAggregate(call, arguments);
        var aggregate = functions.Aggregate(call.Name, arguments, call.Distinct, order, call.Place) with { Place = call.Place };
        return IsOwn(arguments, context.Scope) ? aggregate : OfGroup(aggregate, call, context.Scope.Outer);
    }

    /// <summary>A macro's expression with the arguments, in the parameters' types, where the parameters stand.</summary>
    private Expr Filled(BoundMacro macro, T.FunctionCall call, Context context)
    {
        var arguments = BindArguments(call, FunctionKind.Scalar, context);
        if (arguments.Count != macro.Parameters.Count)
            throw SqlErrors.Error(
                $"The macro {call.Name} takes {macro.Parameters.Count} arguments, and here are {arguments.Count}.",
                call.Place,
                "Give one for each parameter.",
                "21000/10015"
            );
        var values = macro
            .Parameters.Zip(arguments)
            .ToDictionary(p => p.First, p => Stored(p.Second, p.First.Type, p.Second.Place ?? call.Place));
        return PlanTree.Rewrite(
            macro.Body,
            e => e is ColumnRef r && values.TryGetValue(r.Column, out var value) ? value : null
        ) with
        {
            Place = call.Place,
        };
    }

    /// <summary>Whether an aggregate reads a column of its own query, if it reads any.</summary>
    private static bool IsOwn(List<Expr> arguments, Scope scope)
    {
        var read = arguments.SelectMany(Exprs.All<ColumnRef>).Select(r => r.Column).ToList();
        return read.Count == 0 || read.Exists(r => scope.Columns.Any(c => c.Column == r));
    }

    /// <summary>In a query of Hive's HAVING an aggregate that SELECT has of the groups' columns is the group's own value. (Measured.)</summary>
    private static ColumnRef OfGroup(AggregateCall aggregate, T.FunctionCall call, Scope? around)
    {
        if (around?.Aggregates?.Find(aggregate) is { } column)
            return column.Ref(call.Place);
        var (cure, code) = around?.Aggregates is null
            ? ("Name a column of this query's FROM, or aggregate in the query around it.", "42000/10249")
            : ("Select the aggregate in the query around it, too.", "42000/10002");
        throw SqlErrors.Error($"{call.Name} aggregates a column of the query around this one.", call.Place, cure, code);
    }

    /// <summary>f(*) is f of all columns; of an aggregate only count(*) is there, which counts rows.</summary>
    private List<Expr> BindArguments(T.FunctionCall call, FunctionKind kind, Context context)
    {
        if (call.Arguments is [T.Star { Table: null } all] && IsCounted(all, call))
        {
            if (call.Name == "count" || kind == FunctionKind.Window && !IsImpala)
                return [];
            if (kind == FunctionKind.Aggregate || IsImpala)
                throw SqlErrors.Error($"{call.Name}(*) has no meaning.", all.Place, "Name the columns.", "42000/10077");
            if (context.Scope.Tables.Count == 0)
                return [];
        }
        return
        [
            .. call.Arguments.SelectMany(a =>
                a is T.Star star && IsCounted(star, call)
                    ? Expand(star, context.Scope).Select(i => i.Value)
                    : [BindValue(a, context)]
            ),
        ];
    }

    /// <summary>count(DISTINCT *) and the like are Impala's.</summary>
    private bool IsCounted(T.Star star, T.FunctionCall call) =>
        IsImpala || !call.Distinct
            ? true
            : throw SqlErrors.Error("* can't stand behind DISTINCT.", star.Place, "Name the columns.", "42000");

    private WindowCall BindWindow(
        T.FunctionCall call,
        FunctionKind kind,
        List<Expr> arguments,
        List<SortKey> withinGroup,
        Context context
    )
    {
        var window = Resolved(call.Over!, context, 0);
        var partition = window.PartitionBy.Select(p => BindValue(p, context));
        var keys = window.OrderBy.Select(o => Key(o, BindValue(o.Value, context)));
        var ignoreNulls = call.NullTreatment == T.NullTreatment.Ignore;
        if (call.NullTreatment != T.NullTreatment.Default && !IsImpala)
        {
            if (call.Name.ToLowerInvariant() is not ("first_value" or "last_value"))
                throw SqlErrors.Error(
                    $"{call.Name} does not support null treatment.",
                    call.Place,
                    "Leave IGNORE NULLS or RESPECT NULLS out.",
                    "42000/10426"
                );
        }
        Expr function =
            kind == FunctionKind.Window
                ? functions.Window(call.Name, arguments, call.Place)
                : functions.Aggregate(call.Name, arguments, call.Distinct, withinGroup, call.Place);
        var (operation, args, type) = function switch
        {
            Call c => (c.Operation, c.Args, c.ResultType),
            AggregateCall a => (a.Function, a.Args, a.ResultType),
            _ => throw new ArgumentException(function.GetType().Name),
        };
        List<SortKey> order = [.. keys];
        var frame = FrameOf(window.Frame, context);
        if (!IsImpala && IsVectorized(args, frame))
            ignoreNulls = false;
        if (frame is not null)
        {
            CheckRanking(call, frame);
            CheckFrame(frame, order, window.Frame!.Place);
            (frame, order) = functions.Frame(frame, order, window.Frame!.Place);
        }
        var made = new WindowCall(operation, args, type, [.. partition], [.. order], frame, ignoreNulls, call.Distinct)
        {
            Place = call.Place,
        };
        if (IsImpala)
            ImpalaRules.CheckWindow(call, made, window.Frame?.Place);
        return made;
    }

    /// <summary>
    /// Hive's vectorized windows, over numbers, dates and booleans up to the current row or over the whole partition, read IGNORE NULLS and
    /// don't heed it; the others do. (Measured with Hive 4.0.1.)
    /// </summary>
    private static bool IsVectorized(IReadOnlyList<Expr> args, Frame? frame) =>
        args is [{ Type: { IsNumeric: true } or DateType or BooleanType }, ..]
        && frame
            is null
                or { Start.Edge: FrameEdge.UnboundedPreceding, End.Edge: FrameEdge.UnboundedFollowing }
                or { Unit: FrameUnit.Range, Start.Edge: FrameEdge.UnboundedPreceding, End.Edge: FrameEdge.CurrentRow };

    /// <summary>What counts or looks over the whole partition takes no frame; Hive lets the frame pass that is the whole partition.</summary>
    private void CheckRanking(T.FunctionCall call, Frame frame)
    {
        if (
            call.Name.ToLowerInvariant()
            is not ("row_number" or "rank" or "dense_rank" or "percent_rank" or "cume_dist" or "ntile" or "lag" or "lead")
        )
            return;
        if (!IsImpala && frame is { Start.Edge: FrameEdge.UnboundedPreceding, End.Edge: FrameEdge.UnboundedFollowing })
            return;
        throw SqlErrors.Error(
            $"{call.Name} takes no frame.",
            call.Over!.Frame?.Place ?? call.Place,
            "Leave ROWS or RANGE out.",
            "42000"
        );
    }

    /// <summary>
    /// A bound so far from the current row is a constant; with RANGE it is counted from one key, a number, a date, or a text or a timestamp in Hive.
    /// </summary>
    private void CheckFrame(Frame frame, List<SortKey> order, Place place)
    {
        Expr?[] offsets = [frame.Start.Offset, frame.End.Offset];
        if (Array.TrueForAll(offsets, o => o is null))
            return;
        if (Array.Exists(offsets, o => o is not (null or Literal { Value: not (null or string or bool) })))
            throw SqlErrors.Error(
                "A frame's bound is no constant number.",
                place,
                "Write a number before PRECEDING or FOLLOWING."
            );
        if (frame.Unit == FrameUnit.Rows)
            return;
        if (
            order is not [{ Value: not Literal and { Type: var type } }]
            || !(type.IsNumeric || type is DateType || !IsImpala && type is StringType or TimestampType)
        )
            throw SqlErrors.Error(
                "RANGE with a number counts from one ORDER BY key that is a number or a date.",
                place,
                "Order by one such column, or write ROWS.",
                "42000/10247"
            );
    }

    /// <summary>The window with what it takes over from a named one.</summary>
    private static T.Window Resolved(T.Window window, Context context, int depth)
    {
        if (window.Base is null)
            return window;
        if (depth > context.Windows.Count || !context.Windows.TryGetValue(window.Base.Folded, out var named))
            throw SqlErrors.Error(
                $"There is no window {window.Base}.",
                window.Base.Place,
                "Define it by WINDOW name AS (…).",
                "42000/10002"
            );
        var start = Resolved(named, context, depth + 1);
        return window with
        {
            Base = null,
            PartitionBy = window.PartitionBy.Count > 0 ? window.PartitionBy : start.PartitionBy,
            OrderBy = window.OrderBy.Count > 0 ? window.OrderBy : start.OrderBy,
            Frame = window.Frame ?? start.Frame,
        };
    }

    private static decimal? Number(Expr? offset) =>
        (offset as Literal)?.Value switch
        {
            sbyte n => n,
            short n => n,
            int n => n,
            long n => n,
            _ => null,
        };

    private Frame? FrameOf(T.Frame? frame, Context context)
    {
        if (frame is null)
            return null;
        FrameBound Bound(T.Bound b) =>
            new(
                b.Kind switch
                {
                    T.BoundKind.UnboundedPreceding => FrameEdge.UnboundedPreceding,
                    T.BoundKind.Preceding => FrameEdge.Preceding,
                    T.BoundKind.CurrentRow => FrameEdge.CurrentRow,
                    T.BoundKind.Following => FrameEdge.Following,
                    _ => FrameEdge.UnboundedFollowing,
                },
                b.Offset is null ? null : BindValue(b.Offset, context)
            );
        var (start, end) = (Bound(frame.Start), Bound(frame.End));
        if (
            start.Edge > end.Edge
            || start.Edge == FrameEdge.UnboundedFollowing
            || end.Edge == FrameEdge.UnboundedPreceding
            || start.Edge == end.Edge
                && (Number(start.Offset), Number(end.Offset)) is ({ } from, { } to)
                && (start.Edge == FrameEdge.Preceding ? from < to : from > to)
        )
            throw SqlErrors.Error("The frame ends before it starts.", frame.Place, "Write the earlier bound first.");
        return new(frame.IsRows ? FrameUnit.Rows : FrameUnit.Range, start, end);
    }
}
