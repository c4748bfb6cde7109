using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Running;

internal sealed partial class Interpreter
{
    private List<Result> Show(Statement statement, RunOptions options, CancellationToken cancel) =>
        statement switch
        {
            DumpStatement d => Dump(d, options, cancel),
            DescribeStatement d => [Describe(d)],
            ExplainStatement e => [ExplainAlias(e)],
            IllustrateStatement i => [Illustrate(i, options, cancel)],
            _ => throw new NotSupportedException(statement.GetType().Name),
        };

    private List<Result> Dump(DumpStatement dump, RunOptions options, CancellationToken cancel)
    {
        var definition = Binder.Resolve(dump.Input, names);
        if (definition.IsStored)
            throw PigError.Semantic(
                dump.Input.Place,
                $"{definition.Alias} is the alias of a STORE and can't be dumped.",
                "DUMP the relation that was stored.",
                "1066"
            );
        var plan = PlanOf(definition);
        var text = $"DUMP {definition.Alias}";
        if (explained is not null)
        {
            explained.Add((text, PlanText.Of(plan), session.Sql(plan)));
            return [];
        }
        authorise(plan);
        lock (session.Gate)
        {
            var result = session.Query(
                plan,
                Language.Pig,
                PigTypeNames.Of,
                options,
                cancel,
                text,
                dump.Place,
                definition.Schema is null
            );
            session.ReleaseShared();
            return [result];
        }
    }

    private Rel PlanOf(Definition definition)
    {
        var uses = Usage.Count([definition], out _);
        CheckInputs(uses.Keys);
        return new Binder(loading) { Uses = uses }
            .Plan(definition)
            .Rel;
    }

    private void CheckInputs(IEnumerable<Definition> used)
    {
        if (explained is not null)
            return;
        foreach (var (load, before) in used.SelectMany(d => Usage.Loads(d.Node).Select(l => (l, d.Before))))
            Loaders.CheckInputs(load with { Path = before.FullList(load.Path) }, loading);
    }

    private RowsResult Describe(DescribeStatement describe)
    {
        // Aliases have no :: in them: what stands behind it is a name of a nested block.
        var parts = describe.Input.Name?.Split("::", 2);
        var definition = Binder.Resolve(parts is null ? describe.Input : describe.Input with { Name = parts[0] }, names);
        var name = describe.Input.Name ?? definition.Alias ?? "____RESERVED____";
        var found = parts is [_, var nested] ? Nested(definition, nested, describe.Input.Place) : definition.Schema;
        return TextResult(
            describe,
            [found is { } schema ? $"{name}: {{{schema.Text}}}" : $"Schema for {name} unknown."],
            "schema"
        );
    }

    private PigSchema? Nested(Definition definition, string name, Place place) =>
        definition.Node is ForeachNode node
            ? checker.NestedSchema(definition, node, name)
            : throw PigError.Semantic(
                place,
                $"{definition.Alias} has no nested block, and so no {name} in it.",
                "DESCRIBE alias::name; shows what a name means in the block of a FOREACH.",
                "1001"
            );

    private RowsResult ExplainAlias(ExplainStatement explain)
    {
        var plan = PlanOf(Binder.Resolve(explain.Input, names));
        var lines = new List<string> { "#-- Plan" };
        lines.AddRange(PlanText.Of(plan).TrimEnd('\n').Split('\n'));
        lines.Add("#-- SQL");
        lines.AddRange(session.Sql(plan).Split('\n'));
        return TextResult(explain, lines, "plan");
    }

    /// <summary>Each relation on the way, with its fields and two of its rows.</summary>
    private RowsResult Illustrate(IllustrateStatement illustrate, RunOptions options, CancellationToken cancel)
    {
        var lines = new List<string>();
        foreach (var definition in Usage.Count([Binder.Resolve(illustrate.Input, names)], out var order).Count > 0 ? order : [])
        {
            if (definition.Schema is not { } schema)
                throw PigError.Semantic(
                    illustrate.Input.Place,
                    $"ILLUSTRATE needs to know the fields, and nobody knows those of {definition.Alias}.",
                    "Give the LOAD a schema with AS.",
                    "2997"
                );
            if (definition.Alias is null)
                continue;
            var plan = new Limit(PlanOf(definition), new Literal(2L, DataType.BigInt));
            authorise(plan);
            lock (session.Gate)
            {
                using var result = session.Query(plan, Language.Pig, PigTypeNames.Of, options, cancel);
                lines.AddRange(ExampleTable.Lines(definition.Alias, schema, [.. result.Rows()]));
                session.ReleaseShared();
            }
        }
        return TextResult(illustrate, lines, "example");
    }

    /// <summary>Runs the STOREs together: what several of them read is computed once.</summary>
    private List<Result> StoreAll(RunOptions options, CancellationToken cancel)
    {
        if (pending.Count == 0)
            return [];
        var stores = pending.ToList();
        pending.Clear();
        var uses = Usage.Count([.. stores.Select(s => s.Input)], out _);
        CheckInputs(uses.Keys);
        var binder = new Binder(loading) { Uses = uses, Kept = Usage.Kept([.. stores.Select(s => s.Input)], uses) };
        var results = new List<Result>();
        var shown = new HashSet<SharedPlan>();
        lock (session.Gate)
        {
            try
            {
                foreach (var (store, input, spec) in stores)
                {
                    var (rel, schema) = binder.Plan(input);
                    var plan = Storers.Plan(store, spec, rel, schema, settings);
                    if (explained is not null)
                        ExplainStore($"STORE {input.Alias} INTO '{store.Path}'", plan.Rows, shown);
                    else
                        results.Add(Write(store, input, plan, options, cancel));
                }
            }
            finally
            {
                session.ReleaseShared();
            }
        }
        return results;
    }

    /// <summary>The relations that are computed once for several STOREs come before the first that reads them.</summary>
    private void ExplainStore(string text, Rel rows, HashSet<SharedPlan> shown)
    {
        foreach (var shared in PlanTree.SharedPlans(rows).Where(s => s.Materialize && !shown.Contains(s)))
        {
            explained!.Add(($"{shared.Name}, computed once", PlanText.Of(shared.Plan, shown), session.Sql(shared.Plan)));
            shown.Add(shared);
        }
        explained!.Add((text, PlanText.Of(rows, shown), session.Sql(rows)));
    }

    private RowsResult Write(StoreStatement store, Definition input, StorePlan plan, RunOptions options, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        authorise(plan.Rows);
        RefuseExisting(store);
        var target = lake.Local(store.Path).TrimEnd('/', '\\');
        var parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        var staging = Path.Combine(parent, "." + Path.GetFileName(target) + ".staging-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(staging);
        try
        {
            var part = Path.Combine(staging, Usage.Reduces(plan.Rows) ? "part-r-00000" : "part-m-00000");
            var rows = plan.Columns is null
                ? session.CopyLines(plan.Rows, part, [], options, cancel)[0].Rows
                : session.Copy(plan.Rows, new ParquetTarget(part + ".parquet", plan.Columns), options, cancel).Sum(f => f.Rows);
            if (plan.Compression is { } end)
                CompressedFiles.Compress(part, end);
            if (plan.Schema is var (fields, delimiter))
            {
                File.WriteAllText(Path.Combine(staging, SchemaFile.Name), SchemaFile.Write(fields));
                File.WriteAllText(Path.Combine(staging, ".pig_header"), SchemaFile.Header(fields, delimiter));
            }
            File.WriteAllBytes(Path.Combine(staging, "_SUCCESS"), []);
            Directory.Move(staging, target);
            return new RowsResult([])
            {
                Language = Language.Pig,
                Statement = $"STORE {input.Alias} INTO '{store.Path}'",
                Place = store.Place,
                RowsWritten = rows,
                Elapsed = clock.GetElapsedTime(started),
                Notes = [$"{rows} rows in {store.Path}"],
            };
        }
        catch
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, true);
            throw;
        }
    }

    public IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(SourceText source, ParameterTable parameters)
    {
        var statements = StatementsOf(source, parameters);
        explained = [];
        var before = names;
        try
        {
            foreach (var statement in statements)
                DeepStack.Run(() => Execute(statement, parameters, new RunOptions(), CancellationToken.None));
            DeepStack.Run(() => StoreAll(new RunOptions(), CancellationToken.None));
            return explained;
        }
        finally
        {
            explained = null;
            names = before;
            pending.Clear();
        }
    }

    private static IReadOnlyList<Statement> StatementsOf(SourceText source, ParameterTable parameters) =>
        Parser.Parse(Preprocessor.Run(source, parameters)).Statements;
}
