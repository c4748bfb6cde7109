using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Syntax;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>Hive's functions that read a source by partitions: those that change nothing, and matchpath.</summary>
/// <remarks>Measured with Hive 4.0.1; <see href="https://cwiki.apache.org/confluence/display/Hive/PTFDev"/> names them.</remarks>
public sealed partial class Binder
{
    private static readonly string[] Unchanging = ["noop", "noopwithmap", "noopstreaming", "noopwithmapstreaming"];

    private const string MatchPathName = "matchpath";

    private (Rel, IReadOnlyList<ScopeTable>) BindPartitioned(T.PartitionedFunction function, Scope? outer, CommonTables common)
    {
        var name = function.Name.Folded;
        if (name != MatchPathName && !Unchanging.Contains(name))
            throw SqlErrors.Error(
                $"There is no table function over partitions {function.Name}.",
                function.Name.Place,
                $"There are {string.Join(", ", Unchanging.Append(MatchPathName))}."
            );
        var (source, tables1) = BindRelation(function.Source, outer, common);
        var context = new Context(new Scope(null, tables1), common)
        {
            Queryless = "PARTITION BY",
            Around = function.Partitioning,
        };
        var partition = function.Partitioning.PartitionBy.Select(p => BindValue(p, context)).ToList();
        var order = function.Partitioning.OrderBy.Select(o => Key(o, BindValue(o.Value, context))).ToList();
        var alias = function.Alias?.Folded;
        if (name == MatchPathName)
            return Named(
                BindMatchPath(function, source, tables1[0], new MatchWindow(partition, order), context, out var items),
                alias,
                items.Select(i => (i.Column.Name, i.Column))
            );
        foreach (var argument in function.Arguments)
            BindValue(argument, context);
        // As the reducer gives them: by the partition, NULL first, then in the order asked for.
        List<SortKey> keys = [.. partition.Select(p => new SortKey(p, false, true)), .. order];
        return (
            keys.Count == 0 ? source : new Sort(source, [.. keys]) { Place = function.Place },
            [tables1[0] with { Alias = alias }]
        );
    }

    private Rel BindMatchPath(
        T.PartitionedFunction function,
        Rel source,
        ScopeTable table,
        MatchWindow window,
        Context context,
        out List<Item> items
    )
    {
        var arguments = function.Arguments;
        if (arguments.Count < 4 || arguments.Count % 2 != 0)
            throw SqlErrors.Error(
                $"matchpath takes a pattern, a name and a condition for each of its symbols, and what to show; here are {arguments.Count}.",
                function.Place,
                "Write ARG1('A.B+'), ARG2('A'), ARG3(condition), ARG4('B'), ARG5(condition), ARG6('x, size(tpath) AS steps')."
            );
        var symbols = new Dictionary<string, Expr>();
        var windows = new Windowing();
        for (var i = 1; i < arguments.Count - 1; i += 2)
        {
            var condition = BindValue(arguments[i + 1], context);
            if (condition.Type is not BooleanType)
                throw SqlErrors.Error(
                    $"The condition of the symbol {TextOf(arguments[i], "symbol")} is {condition.Type}, no boolean.",
                    arguments[i + 1].Place,
                    "Write a comparison."
                );
            symbols[TextOf(arguments[i], "symbol").ToLowerInvariant()] = windows.Rewrite(condition);
        }
        var pattern = PathPattern.Of(TextOf(arguments[0], "pattern"), symbols, arguments[0].Place);
        var path = new MatchPath(windows.Over(source, function.Place), table, window, function.Place);
        var (plan, scope) = path.Plan(pattern);
        items = BindShown(arguments[^1], scope, context.Common);
        return new Project(plan, [.. items]) { Place = function.Place };
    }

    private static string TextOf(T.Expression argument, string what) =>
        argument is T.StringLiteral { Value: var text }
            ? text
            : throw SqlErrors.Error($"matchpath's {what} is no text.", argument.Place, "Write it in quotes.");

    /// <summary>What matchpath shows: a list as in SELECT, in a text, over the columns of the row that a path begins with, and tpath.</summary>
    private List<Item> BindShown(T.Expression argument, ScopeTable scope, CommonTables common)
    {
        var text = TextOf(argument, "list of what to show");
        // Places in the text are none of the statement's, and a view keeps the text as it is.
        var inner = new Binder(dialect, functions, tables, database, options) { viewDepth = viewDepth, Macros = Macros };
        try
        {
            if (
                Parser.ParseQuery($"SELECT {text}", dialect)
                is not { Body: T.Select { From: null, Where: null, GroupBy: null } select, IsBare: true }
            )
                throw SqlErrors.Error("It is no list of expressions.", argument.Place, "Write 'x, size(tpath) AS steps'.");
            if (select.Items.FirstOrDefault(i => i.Value is T.Star) is not null)
                throw SqlErrors.Error("* can't stand there.", argument.Place, "Name the columns.");
            var context = new Context(new Scope(null, [scope]), common) { Queryless = "matchpath" };
            var items = inner
                .BindItems(select, context)
                .Zip(select.Items, (i, item) => Item.Of(NameInPath(item) ?? i.Name, i.Value))
                .ToList();
            if (items.Find(i => Exprs.Has<AggregateCall>(i.Value) || Exprs.Has<WindowCall>(i.Value)) is { } aggregate)
                throw SqlErrors.MisplacedAggregate(argument.Place, aggregate.Column.Name);
            CheckDuplicates(
                select.Items.Zip(items).Where(p => NameInPath(p.First) is null).Select(p => p.Second.Column.Name),
                argument.Place
            );
            return items;
        }
        catch (BazaarException e)
        {
            throw new BazaarException(
                e.Diagnostic with
                {
                    Message = $"In the list of what matchpath shows: {e.Diagnostic.Message}",
                    Place = argument.Place,
                },
                e
            );
        }
    }

    /// <summary>What Hive calls an expression there that has no name; null where it has one.</summary>
    private static string? NameInPath(T.SelectItem item) =>
        item is { Aliases.Count: 0, Value: not (T.ColumnReference or T.FieldAccess) } ? "null-1" : null;
}
