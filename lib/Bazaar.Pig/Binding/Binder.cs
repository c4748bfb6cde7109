using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <summary>
/// Binds relations: trees become plans. One binder serves all checks, or one run of a DUMP or of the STOREs that run together; it
/// knows how often each alias is read there, so that those which are read twice become shared plans. Checks go on with one binder, so
/// that each definition is bound once.
/// </summary>
internal sealed partial class Binder(LoadContext loading)
{
    private readonly Dictionary<Definition, Relation> bound = [];
    private readonly Dictionary<Definition, SharedPlan> shared = [];
    private readonly Dictionary<Definition, Rel> cheap = [];
    private readonly Stack<Definition> current = [];

    /// <summary>How often each is read; null while a statement is only checked.</summary>
    public Dictionary<Definition, int>? Uses { get; init; }

    /// <summary>Those that several STOREs need, and how many: they are computed once and kept.</summary>
    public IReadOnlyDictionary<Definition, int> Kept { get; init; } = new Dictionary<Definition, int>();

    private Names names = Names.Empty;

    /// <summary>Finds the errors of a definition, its schema, and what it reads.</summary>
    public void Check(Definition definition) => Bind(definition);

    /// <summary>The rows of a definition, for a DUMP or a STORE.</summary>
    public (Rel Rel, PigSchema? Schema) Plan(Definition definition)
    {
        var relation = Bind(definition);
        return (relation.Rows(), relation.Schema);
    }

    private Relation Bind(Definition definition)
    {
        if (bound.TryGetValue(definition, out var known))
            return known;
        if (current.Count > Parser.MaxDepth)
            throw PigError.Semantic(
                definition.Place,
                "Too many relations build on one another.",
                "STORE one between, and LOAD it again."
            );
        var outer = names;
        names = definition.Before;
        current.Push(definition);
        if (Uses is null)
            definition.Reads.Clear();
        try
        {
            var relation = BindRelation(definition.Node);
            if (Uses is null)
            {
                if (relation is GroupRelation group)
                    group.Open();
                foreach (var assert in definition.Asserts)
                    Asserted(relation.Rows(), relation.Schema, assert);
            }
            definition.Schema = relation.Schema;
            return bound[definition] = Named(relation, definition);
        }
        finally
        {
            current.Pop();
            names = outer;
        }
    }

    /// <summary>The relation under its alias; whoever reads it gets columns of its own.</summary>
    private Relation Named(Relation relation, Definition definition)
    {
        var before = names;
        Func<Rel> make = () =>
            Read(definition, () => In(before, definition, () => WithAsserts(relation.Rows(), relation.Schema, definition)));
        return relation switch
        {
            GroupRelation { Open: var open } group when definition.Asserts.Count == 0 => group with
            {
                Alias = definition.Alias,
                Make = make,
                Open = () => InNames(before, open),
            },
            _ => new PlainRelation(relation.Schema, definition.Alias, make),
        };
    }

    private T InNames<T>(Names other, Func<T> work)
    {
        var outer = names;
        names = other;
        try
        {
            return work();
        }
        finally
        {
            names = outer;
        }
    }

    private T In<T>(Names other, Definition definition, Func<T> work)
    {
        current.Push(definition);
        try
        {
            return InNames(other, work);
        }
        finally
        {
            current.Pop();
        }
    }

    private Rel Read(Definition definition, Func<Rel> make)
    {
        if (Uses is null)
        {
            if (current.TryPeek(out var reader) && reader != definition)
                reader.Reads.Add(definition);
            return make();
        }
        if (Uses.GetValueOrDefault(definition) < 2)
            return make();
        if (cheap.TryGetValue(definition, out var again))
            return CheapPlan.Copy(again);
        if (!shared.TryGetValue(definition, out var plan))
        {
            var rows = make();
            if (CheapPlan.Is(rows))
                return cheap[definition] = rows;
            var name = definition.Alias ?? "relation";
            var keep = Kept.TryGetValue(definition, out var outputs);
            if (keep && CheapPlan.IsJoin(rows, outputs))
                (keep, rows) = (false, CheapPlan.WithKeptFolds(rows, name));
            shared[definition] = plan = new SharedPlan(name, rows, keep);
        }
        return SharedRef.To(plan);
    }

    private Relation Input(RelationNode node)
    {
        if (node is not AliasRef alias)
            return BindRelation(node);
        return Bind(Resolve(alias, names));
    }

    public static Definition Resolve(AliasRef alias, Names names)
    {
        if (alias.Name is null)
            return names.Last
                ?? throw PigError.Semantic(alias.Place, "No relation has been made yet.", "Write alias = LOAD … first.", "1003");
        if (names.Aliases.TryGetValue(alias.Name, out var definition))
            return definition;
        if (alias.Written is { } written && written != alias.Name)
            throw PigError.Semantic(
                alias.Place,
                $"There is no relation {written} in the macro.",
                "A macro has what it is given and what it makes: let the relation be a parameter.",
                "1003"
            );
        var near = Suggestion.For(alias.Name, names.Aliases.Keys);
        throw PigError.Semantic(
            alias.Place,
            $"There is no relation {alias.Name}.",
            near is null ? "Aliases are of one case only, and must be made before they are used." : $"Did you mean {near}?",
            "1003"
        );
    }

    internal bool IsAlias(string name) => names.Aliases.ContainsKey(name);

    /// <summary>The function that a name means: DEFINE may have given it constants.</summary>
    internal FunctionSpec FunctionOf(string name, Place place) =>
        names.Functions.TryGetValue(name, out var defined) ? defined : new FunctionSpec(place, name, []);

    /// <summary>A field of a relation with one row as a value: <c>total.n</c>.</summary>
    internal PigValue Scalar(NameRef alias, Projection projection)
    {
        if (projection.Fields.Count > 1)
            throw PigError.Semantic(
                projection.Place,
                "A relation as a value gives one field.",
                $"Write {alias.Name}.field for each.",
                "1200"
            );
        var relation = Input(new AliasRef(alias.Place, alias.Name));
        var rows = relation.Rows();
        var value = new ExprBinder(this, Relation.ScopeOf(relation.Schema, rows)).Bind(projection.Fields[0]);
        var query = new Project(rows, [Item.Of(value.Name ?? "value", value.Expr)]) { Place = projection.Place };
        var scalar = new ScalarSubquery(query) { Place = projection.Place };
        return ListBag.Of(new PigValue(value.Type, scalar, projection.Place, value.Name));
    }

    private Rel WithAsserts(Rel rel, PigSchema? schema, Definition definition) =>
        definition.Asserts.Aggregate(rel, (input, assert) => Asserted(input, schema, assert));

    /// <summary>Fails the run at the first row for which the condition isn't true.</summary>
    private Filter Asserted(Rel rel, PigSchema? schema, AssertStatement assert)
    {
        var condition = new ExprBinder(this, Relation.ScopeOf(schema, rel)).Condition(assert.Condition, "ASSERT takes", "1200");
        var message = $"Assertion violated: {assert.Message ?? "a row does not meet the condition of ASSERT"}";
        return new Filter(rel, Ops.Bool(Ops.Assert, condition, Literal.Text(message))) { Place = assert.Place };
    }
}
