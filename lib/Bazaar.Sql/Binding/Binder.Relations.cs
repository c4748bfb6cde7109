using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Syntax;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>FROM: tables, views, queries, joins, lateral views.</summary>
public sealed partial class Binder
{
    private (Rel Plan, IReadOnlyList<ScopeTable> Tables) BindRelation(T.Relation relation, Scope? outer, CommonTables common) =>
        Deep.Walk(() =>
            relation switch
            {
                T.TableReference t => BindTable(t, outer, common),
                T.QueryReference q => BindQueryReference(q, outer, common),
                T.Join j => BindJoin(j, outer, common),
                T.UniqueJoin u => BindUniqueJoin(u, outer, common),
                T.Unnesting u => BindUnnesting(u, outer, common),
                T.Transformed t => BindTransformed(t, common),
                T.PartitionedFunction f => BindPartitioned(f, outer, common),
                T.LateralView v => BindLateralView(v, outer, common),
                _ => throw new ArgumentException(relation.GetType().Name),
            }
        );

    private static (Rel, IReadOnlyList<ScopeTable>) Named(
        Rel plan,
        string? alias,
        IEnumerable<(string Name, PlanColumn Column)> columns
    ) => (plan, [new ScopeTable(alias, [.. columns.Select(c => new ScopeColumn(c.Name.ToLowerInvariant(), c.Column))])]);

    private (Rel, IReadOnlyList<ScopeTable>) BindTable(T.TableReference table, Scope? outer, CommonTables common)
    {
        var alias = (table.Alias ?? table.Name.Last).Folded;
        if (table.Name.Parts.Count == 1 && common.Find(table.Name.Last.Folded) is { } found)
        {
            if (found.Bound is null)
                BindCommon(found, table.Place);
            var (shared, columns) = found.Bound!.Value;
            var use = SharedRef.To(shared) with { Place = table.Place };
            var (plan, scope) = Named(use, alias, columns.Select((c, i) => (c.Inner, use.Output[i])));
            scope = [scope[0] with { Columns = [.. scope[0].Columns, .. Windows(columns, use.Output)] }];
            return (Sampled(plan, table, scope, common), scope);
        }
        if (BindCollection(table, outer) is { } elements)
            return table.Sample is null
                ? elements
                : throw SqlErrors.Error(
                    "TABLESAMPLE is for tables with files.",
                    table.Sample.Place,
                    "Leave it out, or sample the table that has the column.",
                    "HY000"
                );
        var (relation, names) = BindStored(table.Name, table.Place);
        FullNames?.Table(table.Name, database);
        FullNames?.Name(table.Alias);
        var (named, scoped) = Named(relation, alias, names);
        var stored = tables.Find(table.Name.Database?.Folded ?? database, table.Name.Last.Folded) as StoredTable;
        if (GivesFiles(stored))
            scoped =
            [
                .. scoped.Select(t =>
                    t with
                    {
                        Columns = [.. t.Columns.Select(c => c.Name == StoredTable.FileName ? c with { Starless = true } : c)],
                    }
                ),
            ];
        if (IsImpala)
            scoped =
            [
                .. scoped.Select(t =>
                    t with
                    {
                        Database = table.Alias is null ? table.Name.Database?.Folded ?? database : null,
                        Columns =
                        [
                            .. t.Columns.Select(c =>
                                c.Column.Type.IsNested ? c with { Starless = !options.StarsShowComplex } : c
                            ),
                        ],
                    }
                ),
            ];
        return (
            Sampled(named, table, scoped, common),
            stored is not null ? [.. scoped.Select(t => t with { IsStored = true })] : scoped
        );
    }

    /// <summary>The query asks for the files of rows, and the table has no column of its own under that name.</summary>
    private bool GivesFiles(FoundTable? table) =>
        namesFiles
        && table is StoredTable { OpenNamed: not null } stored
        && stored.Columns.All(c => c.Name != StoredTable.FileName);

    /// <summary>Names of one WITH are there once.</summary>
    private static IReadOnlyList<T.CommonTable> Once(IReadOnlyList<T.CommonTable> with) =>
        with.GroupBy(t => t.Name.Folded).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw SqlErrors.Error(
                $"{twice.Key} is there twice in WITH.",
                twice.Last().Name.Place,
                "Give one of them another name.",
                "42000/10008"
            )
            : with;

    private void BindCommon(CommonTable found, Place place)
    {
        if (found.IsOpen)
            throw SqlErrors.Error(
                $"The query {found.Table.Name} of WITH leads back to itself.",
                place,
                "Give it a name that no table in it has; queries that repeat themselves are not there.",
                "42000"
            );
        found.IsOpen = true;
        var query = BindQuery(found.Table.Query, null, found.Sight);
        found.IsOpen = false;
        var names = found.Table.Columns;
        if (names.Count > query.Columns.Count)
            throw SqlErrors.Error(
                $"{found.Table.Name} names {names.Count} columns, but its query has {query.Columns.Count}.",
                found.Table.Place,
                "Name as many, or fewer."
            );
        var columns = query
            .Columns.Select((c, i) => i < names.Count ? new OutputColumn(names[i].Folded, names[i].Folded, c.Column) : c)
            .ToList();
        CheckDuplicates(columns.Select(c => c.Name), found.Table.Place);
        found.Bound = (new SharedPlan(found.Table.Name.Folded, query.Plan, materialize: false), columns);
    }

    private static void CheckDuplicates(IEnumerable<string> names, Place place)
    {
        if (names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw SqlErrors.Error(
                $"The column {twice.Key} is there twice.",
                place,
                "Give one of them another name by AS.",
                "42000/10036"
            );
    }

    private (Rel Plan, IEnumerable<(string, PlanColumn)> Columns) BindStored(T.TableName name, Place place)
    {
        var database1 = name.Database?.Folded ?? database;
        if (!tables.HasDatabase(database1))
            throw SqlErrors.Error($"There is no database {database1}.", place, "SHOW DATABASES lists them.", "42000/10072");
        switch (tables.Find(database1, name.Last.Folded))
        {
            case StoredTable stored:
                List<string> names = [.. stored.Columns.Select(c => c.Name!)];
                if (GivesFiles(stored))
                    names.Insert(names.Count - stored.PartitionColumns, StoredTable.FileName);
                var opened = GivesFiles(stored) ? stored.OpenNamed!(place) : stored.Open(place);
                return (opened, names.Select((n, i) => (n, opened.Columns[i])));
            case StoredView view:
                return BindView(view, place);
            default:
                throw SqlErrors.NoTable(name.ToString(), place, tables.Names(database1));
        }
    }

    private (Rel, IEnumerable<(string, PlanColumn)>) BindView(StoredView view, Place place)
    {
        if (viewDepth >= MostViews)
            throw SqlErrors.Error($"The view {view.Name} leads back to itself.", place, "Define it over tables.", "42000/10055");
        var inner = new Binder(dialect, functions, tables, view.Database, options)
        {
            viewDepth = viewDepth + 1,
            Macros = Macros,
            Transforms = Transforms,
        };
        try
        {
            var query = inner.BindQuery(Parser.ParseQuery(view.Text, dialect), null, CommonTables.None);
            if (view.Columns.Count > 0 && view.Columns.Count != query.Columns.Count)
                throw SqlErrors.Error(
                    $"The view {view.Name} has {view.Columns.Count} columns, but its query {query.Columns.Count} now.",
                    place,
                    "Create it anew."
                );
            return (query.Plan, query.Columns.Select((c, i) => (view.Columns.Count > 0 ? view.Columns[i] : c.Name, c.Column)));
        }
        catch (BazaarException e)
        {
            throw new BazaarException(
                e.Diagnostic with
                {
                    Message = $"In the view {view.Name}: {e.Diagnostic.Message}",
                    Place = place,
                },
                e
            );
        }
    }

    private (Rel, IReadOnlyList<ScopeTable>) BindQueryReference(T.QueryReference reference, Scope? outer, CommonTables common)
    {
        // Hive's sees no query around this one.
        var around =
            !IsImpala ? null
            : outer is { Siblings.Count: > 0 } ? new Scope(outer.Outer, []) { Siblings = outer.Siblings }
            : outer?.Outer;
        if (reference.Columns.Count == 0)
            FullNames?.Name(reference.Alias);
        foreach (var column in reference.Columns)
            FullNames?.Name(column);
        var query = BindQuery(reference.Query, around, common);
        if (reference.Columns.Count > 0 && reference.Columns.Count != query.Columns.Count)
            throw SqlErrors.Error(
                $"{reference.Columns.Count} names for {query.Columns.Count} columns.",
                reference.Place,
                "Name all columns, or none."
            );
        var seen = new HashSet<string>();
        var names = query
            .Columns.Select((c, i) => reference.Columns.Count > 0 ? reference.Columns[i].Folded : c.Inner.ToLowerInvariant())
            .ToList();
        if (IsImpala)
            CheckDuplicates(names, reference.Place);
        // Of columns of one name, stars show the second one by its position, and no name means one of them, as in Hive.
        var columns = names.Select(
            (n, i) =>
                seen.Add(n)
                    ? new ScopeColumn(n, query.Columns[i].Column, Twice: names.Count(o => o == n) > 1)
                    : new ScopeColumn(
                        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_col{i}"),
                        query.Columns[i].Column
                    )
        );
        var windows = reference.Columns.Count > 0 ? [] : Windows(query.Columns, [.. query.Columns.Select(c => c.Column)]);
        return (query.Plan, [new ScopeTable(reference.Alias?.Folded, [.. columns, .. windows])]);
    }

    /// <summary>The other names of window functions without an alias.</summary>
    private static IEnumerable<ScopeColumn> Windows(IReadOnlyList<OutputColumn> columns, IReadOnlyList<PlanColumn> outputs) =>
        columns
            .Select((c, i) => (c.Window, Column: outputs[i]))
            .Where(c => c.Window is not null)
            .Select(c => new ScopeColumn(c.Window!, c.Column, Starless: true));

    private (Rel, IReadOnlyList<ScopeTable>) BindLateralView(T.LateralView view, Scope? outer, CommonTables common)
    {
        if (view.Source is T.PartitionedFunction f)
            throw SqlErrors.Error(
                $"LATERAL VIEW can't stand behind {f.Name}(ON …).",
                view.Place,
                $"Read {f.Name} in a query: FROM (SELECT … FROM {f.Name}(ON …)) alias LATERAL VIEW ….",
                "42000/10086"
            );
        var (source, sourceTables) = BindRelation(view.Source, outer, common);
        var context = new Context(new Scope(null, sourceTables), common) { Queryless = "LATERAL VIEW" };
        var call = BindTableCall(view.Function, context);
        foreach (var name in view.Columns.Prepend(view.Alias))
            FullNames?.Name(name);
        var (plan, columns) = Unnested(source, call, view.Columns, view.Outer, view.Function.Place);
        var (_, tables1) = Named(plan, view.Alias.Folded, columns);
        return (plan, [.. sourceTables, .. tables1]);
    }

    private TableCall BindTableCall(T.FunctionCall call, Context context)
    {
        if (functions.KindOf(call.Name) is not { } kind)
            throw NoFunction(call);
        if (kind != FunctionKind.Table)
            throw SqlErrors.Error(
                $"{call.Name} gives one value, not rows.",
                call.Place,
                "Use explode, posexplode, inline, stack or json_tuple.",
                "42000/10118"
            );
        return functions.Table(
            call.Name,
            [
                .. call.Arguments.SelectMany(a =>
                    a is T.Star star
                        ? Expand(star, context.Scope).Select(i => i.Value)
                        : [BindPlain(a, context, "a table function's arguments")]
                ),
            ],
            call.Place
        );
    }

    private static (Rel Plan, IEnumerable<(string Name, PlanColumn Column)> Columns) Unnested(
        Rel source,
        TableCall call,
        IReadOnlyList<T.Name> names,
        bool outer,
        Place place
    )
    {
        if (names.Count > 0 && names.Count != call.Names.Count)
            throw SqlErrors.Error(
                $"{names.Count} aliases for {call.Names.Count} columns.",
                place,
                $"The function gives {string.Join(", ", call.Names)}.",
                "42000/10083"
            );
        var named = names.Count > 0 ? [.. names.Select(n => n.Folded)] : call.Names;
        var type = ((ArrayType)call.List.Type).Element;
        var position = call.Position ? new PlanColumn(named[0], DataType.Int, place) : null;
        var first = call.Position ? 1 : 0;
        var element = new PlanColumn(call.Fields ? "element" : named[first], type, place);
        Rel plan = new Unnest(source, call.List, element, position, outer) { Place = place };
        IEnumerable<(string, PlanColumn)> head = position is null ? [] : [(named[0], position)];
        if (!call.Fields)
            return (plan, [.. head, (named[first], element)]);
        var fields = ((StructType)type)
            .Fields.Select((_, i) => Item.Of(named[first + i], new FieldAccess(element.Ref(place), i)))
            .ToList();
        plan = new Project(plan, [.. plan.Columns.Where(c => c != element).Select(c => new Item(c, c.Ref())), .. fields])
        {
            Place = place,
        };
        return (plan, [.. head, .. fields.Select(f => (f.Column.Name, f.Column))]);
    }

    private static List<string> Known(Scope scope) => [.. scope.Columns.Where(c => !c.Hidden).Select(c => c.Name)];
}
