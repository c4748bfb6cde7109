using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Running;

/// <summary>Which definitions some outputs need, and how often.</summary>
internal static class Usage
{
    /// <summary>How often each definition is read on the way to the outputs.</summary>
    /// <param name="order">All of them, each behind those that it reads.</param>
    public static Dictionary<Definition, int> Count(IReadOnlyList<Definition> outputs, out IReadOnlyList<Definition> order)
    {
        var uses = new Dictionary<Definition, int>();
        var found = new List<Definition>();
        var seen = new HashSet<Definition>();
        foreach (var output in outputs)
        {
            uses[output] = uses.GetValueOrDefault(output) + 1;
            Visit(output);
        }
        order = found;
        return uses;

        void Visit(Definition definition)
        {
            if (!seen.Add(definition))
                return;
            foreach (var read in definition.Reads)
            {
                uses[read] = uses.GetValueOrDefault(read) + 1;
                Visit(read);
            }
            found.Add(definition);
        }
    }

    /// <summary>Those that more than one output needs, and that are read more than once, with the number of outputs: they are worth being kept.</summary>
    public static Dictionary<Definition, int> Kept(IReadOnlyList<Definition> outputs, Dictionary<Definition, int> uses)
    {
        var reached = new Dictionary<Definition, int>();
        foreach (var output in outputs)
        foreach (var definition in Count([output], out _).Keys)
            reached[definition] = reached.GetValueOrDefault(definition) + 1;
        return reached.Where(r => r.Value > 1 && uses.GetValueOrDefault(r.Key) > 1).ToDictionary();
    }

    /// <summary>The LOADs within an operator.</summary>
    public static IEnumerable<LoadNode> Loads(RelationNode node) =>
        node switch
        {
            LoadNode l => [l],
            FilterNode f => Loads(f.Input),
            ForeachNode f => Loads(f.Input),
            GroupNode g => g.Inputs.SelectMany(i => Loads(i.Input)),
            JoinNode j => j.Inputs.SelectMany(i => Loads(i.Input)),
            CrossNode c => c.Inputs.SelectMany(Loads),
            UnionNode u => u.Inputs.SelectMany(Loads),
            DistinctNode d => Loads(d.Input),
            OrderNode o => Loads(o.Input),
            RankNode r => Loads(r.Input),
            LimitNode l => Loads(l.Input),
            SampleNode s => Loads(s.Input),
            CubeNode c => Loads(c.Input),
            StreamNode s => Loads(s.Input),
            _ => [],
        };

    /// <summary>Whether Pig would have had to bring rows together, which shows in the names of its files.</summary>
    public static bool Reduces(Rel rel) =>
        rel is Aggregate or Join or Sort or Distinct or Limit or Window
        || PlanTree.Inputs(rel).Any(Reduces)
        || (rel is SharedRef { Shared: var shared } && Reduces(shared.Plan));
}
