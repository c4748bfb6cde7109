using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Running;

/// <summary>Runs statements one by one and keeps what they defined.</summary>
internal sealed partial class Interpreter(DuckSession session, IPigLake lake, Action<Rel> authorise, TimeProvider clock)
    : IDisposable
{
    private readonly LoadContext loading = new(session.Sources, lake);
    private readonly Binder checker = new(new LoadContext(session.Sources, lake));
    private readonly List<(StoreStatement Store, Definition Input, FunctionSpec? Using)> pending = [];
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private Names names = Names.Empty;
    private List<(string Statement, string Plan, string Sql)>? explained;

    public IEnumerable<string> Aliases => names.Aliases.Keys;

    /// <summary>The fields of an alias, as far as they have names.</summary>
    public IReadOnlyList<string> Fields(string alias) =>
        names.Aliases.TryGetValue(alias, out var definition) && checker.Plan(definition).Schema is { } schema
            ? [.. schema.Fields.Select(f => f.Name).OfType<string>()]
            : [];

    /// <summary>QUIT was met.</summary>
    public bool Stopped { get; private set; }

    public bool TryRead(
        SourceText source,
        ParameterTable parameters,
        out IReadOnlyList<Statement>? statements,
        out Diagnostic? error
    )
    {
        Stopped = false;
        defined.Clear();
        imported.Clear();
        try
        {
            var script = Parser.Parse(Preprocessor.Run(source, parameters));
            statements = script.Statements;
            written = new Dictionary<Statement, string>(ReferenceEqualityComparer.Instance);
            foreach (var (statement, text) in script.Statements.Zip(script.Texts))
                written[statement] = text;
            error = null;
            return true;
        }
        catch (BazaarException wrong)
        {
            statements = null;
            error = wrong.Diagnostic;
            return false;
        }
    }

    /// <summary>Runs statements, on one stack, until one of them has results; an error becomes a result.</summary>
    /// <param name="script">The statements.</param>
    /// <param name="next">The number of the first that is to run; afterwards of the first that has not run.</param>
    public IReadOnlyList<Result> Run(
        IReadOnlyList<Statement> script,
        ref int next,
        ParameterTable parameters,
        RunOptions options,
        CancellationToken cancel
    )
    {
        var at = next;
        var results = DeepStack.Run(() =>
        {
            IReadOnlyList<Result> found = [];
            while (found.Count == 0 && at < script.Count && !Stopped)
            {
                var statement = script[at++];
                found = Guarded(() => Execute(statement, parameters, options, cancel), statement.Place);
            }
            return found;
        });
        next = at;
        return results;
    }

    /// <summary>Runs the STOREs that are left.</summary>
    public IReadOnlyList<Result> Finish(RunOptions options, CancellationToken cancel) =>
        Guarded(() => DeepStack.Run(() => StoreAll(options, cancel)), pending.Count > 0 ? pending[0].Store.Place : Place.Start);

    /// <summary>Drops the STOREs that were not run, after an error.</summary>
    public void Forget() => pending.Clear();

    private IReadOnlyList<Result> Guarded(Func<List<Result>> work, Place place)
    {
        var started = clock.GetTimestamp();
        RowsResult Failed(Diagnostic error) =>
            RowsResult.Failed(Language.Pig, error with { Place = error.Place ?? place }, elapsed: clock.GetElapsedTime(started));
        try
        {
            return work();
        }
        catch (BazaarException wrong)
        {
            return [Failed(wrong.Diagnostic)];
        }
        catch (OperationCanceledException)
        {
            return [Failed(new Diagnostic(Fault.Cancelled, "The script was stopped."))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Failed(new Diagnostic(Fault.Runtime, $"A file can't be read or written: {e.Message}"))];
        }
        catch (Exception e)
        {
            // A mistake of the lab's own ends this statement, not the process.
            return
            [
                Failed(
                    new Diagnostic(
                        Fault.Runtime,
                        $"The lab itself failed at this statement: {e.GetType().Name}: {e.Message.TrimEnd('.')}.",
                        null,
                        "Write it another way, and report it with the statement's text."
                    )
                ),
            ];
        }
    }

    private List<Result> Execute(Statement statement, ParameterTable parameters, RunOptions options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (statement is not ShellStatement && written.TryGetValue(statement, out var text))
            Remember(statement, text);
        switch (statement)
        {
            case AssignStatement s:
                return Waiting(s.Relation, () => Define(s.Alias, s.Relation, s.Place), options, cancel);
            case RenameStatement s:
                names = names with { Aliases = names.Aliases.SetItem(s.Alias, Binder.Resolve(s.Of, names)) };
                return [];
            case SplitStatement s:
                Split(s);
                return [];
            case AssertStatement s:
                Assert(s);
                return [];
            case DefineFunction s:
                names = names with { Functions = names.Functions.SetItem(s.Name, s.Function) };
                return [];
            case DefineCommand s:
                Streams.CheckFiles(s.Command, lake);
                names = names with { Commands = names.Commands.SetItem(s.Name, s.Command) };
                return s.Command.Errors is null
                    ? []
                    :
                    [
                        Note(
                            s,
                            $"STDERR of {s.Name} was passed over: what a command writes there is in the error that it ends with."
                        ),
                    ];
            case DefineMacro s:
                Define(s);
                return [];
            case MacroCall s:
                return CallMacro(s, parameters, options, cancel);
            case ImportStatement s:
                // A second IMPORT of a script does nothing.
                return imported.Add(s.Path) || open.Contains("/" + s.Path)
                    ? Include(s.Path, s.Place, parameters, options, cancel)
                    : [];
            case RunStatement s:
                return RunOther(s, parameters, options, cancel);
            case StoreStatement s:
                AddStore(s with { Path = names.Full(s.Path) });
                return [];
            case SetStatement s:
                return Set(s);
            case ShellStatement s:
                return Shell(s, options, cancel);
            case RegisterStatement s:
                return [Register(s)];
            case QuitStatement:
                Stopped = true;
                return [];
            default:
                return [.. StoreAll(options, cancel), .. Show(statement, options, cancel)];
        }
    }

    /// <summary>A LOAD of what an earlier STORE writes waits for it.</summary>
    private List<Result> Waiting(RelationNode node, Action define, RunOptions options, CancellationToken cancel)
    {
        var reads = node is LoadNode load ? Loaders.Paths(names.FullList(load.Path)) : [];
        List<Result> done = pending.Exists(p => reads.Any(r => Overlap(r, p.Store.Path))) ? StoreAll(options, cancel) : [];
        define();
        return done;
    }

    private static bool Overlap(string read, string written) =>
        read.StartsWith(written.TrimEnd('/'), StringComparison.Ordinal)
        || written.StartsWith(read.TrimEnd('/'), StringComparison.Ordinal);

    private Definition Define(string? alias, RelationNode node, Place place, IReadOnlyList<AssertStatement>? asserts = null)
    {
        var definition = new Definition(alias, node, names, place) { Asserts = asserts ?? [] };
        checker.Check(definition);
        names = names with
        {
            Aliases = alias is null ? names.Aliases : names.Aliases.SetItem(alias, definition),
            Last = definition,
        };
        return definition;
    }

    /// <summary>The definition that a statement's input means; an operator in parentheses gets one without an alias.</summary>
    private Definition InputOf(RelationNode node)
    {
        if (node is AliasRef alias)
            return Binder.Resolve(alias, names);
        var definition = new Definition(null, node, names, node.Place);
        checker.Check(definition);
        return definition;
    }

    private void Split(SplitStatement split)
    {
        var input = InputOf(split.Input);
        var before = names;
        names = names with { Last = input };
        var read = new AliasRef(split.Input.Place, null);
        var made = split
            .Branches.Select(b => (b.Alias, Definition: Checked(b.Alias, new FilterNode(b.Place, read, b.Condition), b.Place)))
            .ToList();
        if (split.Otherwise is { } otherwise)
        {
            if (made.Exists(m => PlanTree.Expressions(checker.Plan(m.Definition).Rel).Any(IsVolatile)))
                throw PigError.Semantic(
                    otherwise.Place,
                    "OTHERWISE can't follow a condition by chance.",
                    "Put the chance into a field first: FOREACH x GENERATE *, RANDOM() AS r;",
                    "1131"
                );
            var any = new OrNode(otherwise.Place, new EquatableList<ExprNode>(split.Branches.Select(b => b.Condition)));
            ExprNode rest = new NotNode(otherwise.Place, any);
            if (otherwise.All)
                rest = new OrNode(otherwise.Place, [rest, new IsNullNode(otherwise.Place, any, false)]);
            made.Add((otherwise.Alias, Checked(otherwise.Alias, new FilterNode(otherwise.Place, read, rest), otherwise.Place)));
        }
        names = before with
        {
            Aliases = before.Aliases.SetItems(made.Select(m => KeyValuePair.Create(m.Alias, m.Definition))),
            Last = made[^1].Definition,
        };
    }

    private static bool IsVolatile(Expr expr) =>
        expr is Engine.Plan.Call { Operation.Volatile: true } || PlanTree.Children(expr).Any(IsVolatile);

    private Definition Checked(string alias, RelationNode node, Place place)
    {
        var definition = new Definition(alias, node, names, place);
        checker.Check(definition);
        return definition;
    }

    /// <summary>ASSERT holds for the alias from here on: whatever reads it fails where a row breaks it.</summary>
    private void Assert(AssertStatement statement)
    {
        var input = InputOf(statement.Input);
        if (input.Alias is not null)
            Define(input.Alias, new AliasRef(statement.Place, input.Alias), statement.Place, [statement]);
    }

    private void AddStore(StoreStatement store)
    {
        var input = InputOf(store.Input);
        FunctionSpec? spec = store.Using is { } given
            ? names.Functions.TryGetValue(given.Name, out var defined) && given.Arguments.Count == 0
                ? defined with
                {
                    Place = given.Place,
                }
                : given
            : null;
        var (rel, schema) = checker.Plan(input);
        Storers.Plan(store, spec, rel, schema, settings);
        RefuseExisting(store);
        pending.Add((store, input, spec));
        if (store.Alias is { } alias)
            names = names with { Aliases = names.Aliases.SetItem(alias, Stored(alias, store)) };
    }

    private Definition Stored(string alias, StoreStatement store)
    {
        var definition = new Definition(alias, store.Input, names, store.Place) { IsStored = true };
        checker.Check(definition);
        return definition;
    }

    private void RefuseExisting(StoreStatement store)
    {
        if (
            explained is null && lake.Expand(store.Path).Count > 0
            || pending.Exists(p => p.Store.Path.TrimEnd('/') == store.Path.TrimEnd('/'))
        )
            throw new BazaarException(
                new Diagnostic(
                    Fault.Runtime,
                    $"The output {store.Path} is there already.",
                    store.PathPlace,
                    "Take another path, or remove it first: rmf " + store.Path,
                    "6000"
                )
            );
    }

    private List<Result> Set(SetStatement set)
    {
        if (set.Key is not null)
        {
            if (set.Key == "default_parallel" && !int.TryParse(set.Value, CultureInfo.InvariantCulture, out _))
                throw PigError.Semantic(
                    set.Place,
                    $"default_parallel can't be {set.Value}.",
                    "Write a whole number: set default_parallel 4;",
                    "1000"
                );
            if (set.Key == "pig.datetime.default.tz" && set.Value is not ("UTC" or "Etc/UTC" or "GMT" or "+00:00" or "Z"))
                throw PigError.Unsupported(
                    set.Place,
                    "A default time zone other than UTC",
                    "Name the zone where a text is read: ToDate(x, 'yyyy-MM-dd HH:mm', 'Asia/Tokyo')."
                );
            settings[set.Key] = set.Value ?? "";
            return [];
        }
        return [TextResult(set, [.. settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}")])];
    }

    /// <summary>The embedded engine has no use for a jar, but Pig refuses one that isn't there.</summary>
    private RowsResult Register(RegisterStatement register)
    {
        var path = register.Path;
        var beside = register.Place.File is { } script ? Path.Combine(Path.GetDirectoryName(script) ?? "", path) : path;
        return File.Exists(path) || File.Exists(beside) || lake.Expand(path).Count > 0
            ? Note(register, $"REGISTER {path} was passed over: the embedded engine has Pig's built-in functions only.")
            : throw new BazaarException(
                new Diagnostic(
                    Fault.Runtime,
                    $"The file {path} does not exist.",
                    register.Place,
                    "Leave REGISTER out: the embedded engine has Pig's built-in functions only.",
                    "101"
                )
            );
    }

    private static RowsResult Note(Statement statement, string note) =>
        new([])
        {
            Language = Language.Pig,
            Place = statement.Place,
            Notes = [note],
        };

    private static RowsResult TextResult(Statement statement, IReadOnlyList<string> lines, string column = "text") =>
        new([.. lines.Select(l => new object?[] { l })])
        {
            Language = Language.Pig,
            Place = statement.Place,
            Columns = [new Column(column, DataType.String, "chararray")],
            IsText = true,
        };

    public void Dispose() => pending.Clear();
}
