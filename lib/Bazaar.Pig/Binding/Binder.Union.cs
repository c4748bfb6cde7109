using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

internal sealed partial class Binder
{
    private PlainRelation BindUnion(UnionNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alias in node.Inputs.OfType<AliasRef>())
            if (alias.Name is { } name && !seen.Add(name))
                throw PigError.Semantic(
                    alias.Place,
                    $"UNION names {name} twice.",
                    $"Make a second relation of it: {name}_2 = FOREACH {name} GENERATE *;",
                    "1200"
                );
        var inputs = node.Inputs.Select(Input).ToList();
        var rels = inputs.ConvertAll(i => i.Rows());
        var schema = node.OnSchema ? ByName(node, inputs) : ByPosition(inputs, node.Place);
        var parts = rels.Select(
            (rel, i) =>
                schema is null
                    ? Unknown(
                        rel,
                        Conversions.To(Relation.ScopeOf(inputs[i].Schema, rel).Tuple(node.Place), PigType.UnknownTuple)
                    )
                    : (Rel)new Project(rel, new EquatableList<Item>(Fields(schema, inputs[i].Schema!, rel, node)))
        );
        var output = schema is null
            ? new[] { new PlanColumn("fields", PigType.UnknownTuple.Data) }
            : schema.Select(f => new PlanColumn(f.Name ?? "field", f.Type.Data));
        var union = new SetOperation(SetKind.Union, true, new EquatableList<Rel>(parts), new EquatableList<PlanColumn>(output))
        {
            Place = node.Place,
        };
        return Plain(schema, union);
    }

    private static IEnumerable<Item> Fields(PigSchema wanted, PigSchema have, Rel rel, UnionNode node)
    {
        var scope = Relation.ScopeOf(have, rel);
        for (var index = 0; index < wanted.Count; index++)
        {
            var field = wanted[index];
            var at = node.OnSchema ? IndexByName(have, field.Name!) : index;
            var value =
                at < 0
                    ? Literal.Null(field.Type.Data)
                    : Conversions.Cast(scope.Field(at, node.Place), field.Type, node.Place).Expr;
            yield return Item.Of(field.Name ?? "field", value);
        }
    }

    /// <summary><c>p::id</c> and <c>id</c> are one field to UNION ONSCHEMA, whichever input has which.</summary>
    private static bool SameName(string a, string b) =>
        a == b || a.EndsWith("::" + b, StringComparison.Ordinal) || b.EndsWith("::" + a, StringComparison.Ordinal);

    private static int IndexByName(PigSchema schema, string name)
    {
        for (var index = 0; index < schema.Count; index++)
            if (schema[index].Name is { } own && SameName(own, name))
                return index;
        return -1;
    }

    /// <summary>Fields by position with the wider type; of different length, nobody knows them.</summary>
    private static PigSchema? ByPosition(List<Relation> inputs, Place place)
    {
        var schema = inputs[0].Schema;
        foreach (var other in inputs.Skip(1).Select(i => i.Schema))
        {
            if (schema is null || other is null || schema.Count != other.Count)
                return null;
            schema = new PigSchema(
                schema.Zip(other, (a, b) => new PigField(MergedName(a.Name, b.Name), Merged(a.Type, b.Type, place)))
            );
        }
        return schema;
    }

    private static string? MergedName(string? a, string? b) =>
        a is null ? b
        : b is null || a == b || b.EndsWith("::" + a, StringComparison.Ordinal) ? a
        : a.EndsWith("::" + b, StringComparison.Ordinal) ? b
        : a;

    private static PigType Merged(PigType a, PigType b, Place place) =>
        a.Data == b.Data || b.Kind == PigKind.ByteArray ? a
        : a.Kind == PigKind.ByteArray ? b
        : a.IsNumber && b.IsNumber ? Conversions.Wider(a, b)
        : a.GetType() == b.GetType() && a.Kind is null
            ? SameButForNames(a, b) ? a
                : WithoutInner(a)
        : throw PigError.Semantic(
            place,
            $"UNION finds {a.Text} and {b.Text} in the same field.",
            "Cast one of them in a FOREACH first.",
            "1051"
        );

    private static bool SameButForNames(PigType a, PigType b) =>
        a is not TuplePigType { Fields: null } && TypeSpec.Of(a.Data) == TypeSpec.Of(b.Data);

    /// <summary>A tuple, a bag or a map of which nobody knows what is in it, as Pig has it where two inputs differ there.</summary>
    private static PigType WithoutInner(PigType type) =>
        type switch
        {
            TuplePigType => PigType.UnknownTuple,
            BagPigType => new BagPigType(new TuplePigType(null)),
            _ => new MapPigType(null),
        };

    private static PigSchema ByName(UnionNode node, List<Relation> inputs)
    {
        var fields = new List<PigField>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var schema =
                inputs[i].Schema
                ?? throw PigError.Semantic(
                    node.Inputs[i].Place,
                    "UNION ONSCHEMA needs to know the fields of each input.",
                    "Give the LOAD a schema with AS.",
                    "1116"
                );
            foreach (var field in schema)
            {
                if (field.Name is null)
                    throw PigError.Semantic(
                        node.Inputs[i].Place,
                        $"UNION ONSCHEMA needs a name for each field; one of type {field.Type.Text} has none.",
                        "Name it with AS.",
                        "1116"
                    );
                var at = fields.FindIndex(f => SameName(f.Name!, field.Name));
                if (at < 0)
                    fields.Add(field);
                else
                    fields[at] = new PigField(
                        MergedName(fields[at].Name, field.Name),
                        Merged(fields[at].Type, field.Type, node.Inputs[i].Place)
                    );
            }
        }
        return new PigSchema(fields);
    }
}
