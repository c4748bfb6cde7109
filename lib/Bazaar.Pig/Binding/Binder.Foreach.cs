using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

internal sealed partial class Binder
{
    private PlainRelation BindForeach(ForeachNode node)
    {
        var (rel, rows, binder) = Block(node);
        if (rows is { BigKeys: not null } && SecondarySort.Of(node) is { } sort)
            SortWithin(rows, sort, binder);
        var output = new ForeachOutput(node.Place);
        foreach (var item in node.Items)
            output.Add(item, binder, isLast: item == node.Items[^1]);
        return Plain(output.Schema, output.Build(rows is null ? rel! : rows.Build(node.Place)));
    }

    /// <summary>What a FOREACH reads, and the names of its nested block.</summary>
    private (Rel? Rel, GroupRows? Rows, ExprBinder Binder) Block(ForeachNode node)
    {
        var input = Input(node.Input);
        var rows = (input as GroupRelation)?.Open();
        var rel = rows is null ? input.Rows() : null;
        var binder = new ExprBinder(this, rows?.Scope ?? Relation.ScopeOf(input.Schema, rel!)) { Generates = true };
        foreach (var command in node.Block)
        {
            binder.Names[command.Name] = Nested(command, binder);
            if (command.Value is null or NameRef or PositionRef or Projection or MapLookup)
                binder.ComputedNames.Remove(command.Name);
            else
                binder.ComputedNames.Add(command.Name);
        }
        return (rel, rows, binder);
    }

    /// <summary>The fields of a bag that an operator makes in the block of a FOREACH; null where the block has none, or nobody knows them.</summary>
    public PigSchema? NestedSchema(Definition definition, ForeachNode node, string name) =>
        node.Block.LastOrDefault(c => c.Name == name) is { } command
        && (command.Operator is not null || IsProjection(command.Value))
        && InNames(definition.Before, () => Block(node).Binder.Names[name]) is BagValue bag
            ? bag.Element.Fields
            : null;

    /// <summary>Fields of a bag are an operator too when they stand alone in a block.</summary>
    private static bool IsProjection(ExprNode? value) => value is Projection { From: NameRef or PositionRef };

    private static void SortWithin(GroupRows rows, RelationNode sort, ExprBinder binder)
    {
        if (NestedBag(sort is OrderNode o ? o.Input : ((DistinctNode)sort).Input, binder) is not GroupBag bag)
            return;
        var place = sort.Place;
        rows.SortBy(
            sort is OrderNode order
                ? SortKeys(binder.Over(bag.Rows), order.Keys)
                : Compared(bag.Rows.Tuple(place)).Select(e => new Engine.Plan.SortKey(e, false, true))
        );
    }

    private static BazaarException Computed(ExprNode value, string name) =>
        PigError.Semantic(
            value.Place,
            $"{name} is computed, and Pig works in a block on fields, their parts and what operators make of them.",
            "Compute it in a FOREACH before this one.",
            "1200"
        );

    private static PigValue Nested(NestedCommand command, ExprBinder binder) =>
        command switch
        {
            { Value: Projection { From: NameRef { Name: var from } } value } when binder.ComputedNames.Contains(from) =>
                throw Computed(value, from),
            { Operator: { } relation } => NestedBag(relation, binder).Named(command.Name),
            { Value: Projection fields } when IsProjection(fields) && binder.Bind(fields) is BagValue => NestedBag(
                    new NestedInput(fields.Place, fields),
                    binder
                )
                .Named(command.Name),
            _ when binder.IsTaken(command.Name) => throw PigError.Semantic(
                command.Place,
                $"{command.Name} is a relation already, and Pig takes the name for that.",
                "Give the value another name.",
                "1200"
            ),
            _ => Named(command.Value!, command.Name, binder),
        };

    /// <summary>What would have no name takes the one that the block gives it, as far as Pig keeps the schema that it writes it into.</summary>
    private static PigValue Named(ExprNode node, string name, ExprBinder binder)
    {
        var value = binder.Bind(node);
        return value.Name is null && node is Constant or BinCond or CaseNode or BagNode ? value.Named(name) : value;
    }

    /// <summary>An operator of a nested block: it works on a bag and gives one.</summary>
    private static BagValue NestedBag(RelationNode node, ExprBinder binder)
    {
        switch (node)
        {
            case NestedInput input:
                var from = input.Bag is Projection { From: var whole } ? whole : input.Bag;
                if (from is NameRef { Name: var name } && binder.ComputedNames.Contains(name))
                    throw Computed(from, name);
                var bag =
                    (binder.Bind(from) as BagValue)?.OrEmpty()
                    ?? throw PigError.Semantic(
                        input.Place,
                        "An operator of a nested block works on a bag, and this is none.",
                        "Take the bag that GROUP makes, which has the name of the grouped relation.",
                        "1200"
                    );
                return input.Bag is Projection projection
                    ? bag.Select(
                        element => [.. projection.Fields.SelectMany(f => binder.Over(element).BindMany(f))],
                        projection.Place,
                        bag.Bag.TupleName
                    )
                    : bag;
            case FilterNode filter:
                return NestedBag(filter.Input, binder)
                    .Where(element => binder.Over(element).Condition(filter.Condition, "FILTER takes", "1058"));
            case OrderNode { Using: not null } order:
                throw PigError.Unsupported(order.Using!.Place, "An order by a comparison function", "Order by a field.");
            case OrderNode order:
                return NestedBag(order.Input, binder).OrderBy(element => SortKeys(binder.Over(element), order.Keys));
            case DistinctNode distinct:
                return NestedBag(distinct.Input, binder).Distinct();
            case LimitNode limit:
                return NestedBag(limit.Input, binder).Limit(LimitCount(binder, limit.Count));
            case ForeachNode each:
                var source = NestedBag(each.Input, binder);
                return each.Items.Any(i => i.Flatten)
                    ? new ListBag(source.Bag, source.Expr, source.Place, source.Name).SelectMany(
                        element => NestedFields(each, binder.Over(element)),
                        each.Place,
                        source.Bag.TupleName
                    )
                    : source.Select(element => NestedFields(each, binder.Over(element)).Fields, each.Place, source.Bag.TupleName);
            case CrossNode cross:
                return NestedCross(cross, binder);
            default:
                throw new NotSupportedException(node.GetType().Name);
        }
    }

    private static (IReadOnlyList<PigValue> Fields, IReadOnlyList<(Expr List, PlanColumn Element)> Bags) NestedFields(
        ForeachNode node,
        ExprBinder binder
    )
    {
        var output = new ForeachOutput(node.Place);
        foreach (var item in node.Items)
            output.Add(item, binder, isLast: item == node.Items[^1]);
        var fields = output.Values(
            "FLATTEN of a tuple that is computed, or of fields that nobody knows, in a nested FOREACH",
            "FLATTEN it in a FOREACH of its own."
        );
        return (fields, output.Bags);
    }

    private static ListBag NestedCross(CrossNode node, ExprBinder binder)
    {
        var bags = node.Inputs.Select(i => NestedBag(i, binder)).ToList();
        if (bags.GroupBy(b => b.Name).FirstOrDefault(g => g.Key is not null && g.Count() > 1) is { } twice)
            throw PigError.Semantic(
                node.Place,
                $"{twice.Key} is an input of CROSS twice, so that two fields had one name.",
                $"Give it a second name: other = FOREACH {twice.Key} GENERATE *;",
                "1108"
            );
        var crossed = bags.Skip(1).Aggregate(Prefixed(bags[0]), (left, right) => Pairs(left, Prefixed(right), node.Place));
        var type = crossed.Bag with { TupleName = bags.Find(b => b.Bag.TupleName is not null)?.Bag.TupleName };
        return new ListBag(type, crossed.Expr, crossed.Place);
    }

    private static ListBag Prefixed(BagValue bag)
    {
        var fields = bag.Element.Fields is { } known ? new PigSchema(known.Select(f => Prefixed(f, bag.Name))) : null;
        return new ListBag(new BagPigType(new TuplePigType(fields)), bag.Expr, bag.Place);
    }

    private static ListBag Pairs(ListBag left, ListBag right, Place place)
    {
        if (left.Element.Fields is not { } leftFields || right.Element.Fields is not { } rightFields)
            throw PigError.Unsupported(
                place,
                "A nested CROSS of bags whose fields nobody knows",
                "Give the LOAD a schema with AS."
            );
        var a = new PlanColumn("a", left.Element.Data);
        var b = new PlanColumn("b", right.Element.Data);
        var schema = new PigSchema([.. leftFields, .. rightFields]);
        var parts = leftFields
            .Select((f, i) => new PigValue(f.Type, new FieldAccess(a.Ref(), i), place, f.Name))
            .Concat(rightFields.Select((f, i) => new PigValue(f.Type, new FieldAccess(b.Ref(), i), place, f.Name)));
        var tuple = new TupleValue(schema, [.. parts], place);
        var type = new BagPigType((TuplePigType)tuple.Type);
        var inner = Ops.Call(Ops.Transform, type.Data, right.Expr, new Lambda([b], tuple.Expr));
        var outer = Ops.Call(Ops.Transform, new ArrayType(type.Data), left.Expr, new Lambda([a], inner));
        return new ListBag(type, Ops.Call(Ops.Flatten, type.Data, outer), place);
    }
}
