using System.Globalization;
using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

/// <summary>Makes types of what schemas and casts say.</summary>
internal static class TypeBinder
{
    public static PigType Bind(TypeNode node) =>
        node switch
        {
            SimpleType s => new SimplePigType(Enum.Parse<PigKind>(s.Name, true)),
            TupleType t => Tuple(t),
            BagType b => new BagPigType(b.Tuple is null ? new TuplePigType(null) : Tuple(b.Tuple), b.TupleName),
            MapTypeNode m => new MapPigType(m.Value is null ? null : Bind(m.Value), m.ValueName),
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    private static TuplePigType Tuple(TupleType tuple) =>
        new(
            // A cast to tuple() says nothing of the fields.
            tuple.Fields
                is null
            || (tuple.OfCast && tuple.Fields.Count == 0)
                ? null
            : tuple.OfCast ? new PigSchema(tuple.Fields.Select(f => new PigField(null, Bind(f.Type!))))
            : Schema(tuple.Fields)
        );

    /// <summary>A schema; a field without a type is a bytearray, one without a name is called after its type: bag_0, val_0.</summary>
    public static PigSchema Schema(EquatableList<FieldNode> fields)
    {
        var names = Names(fields);
        return new PigSchema(fields.Select((f, i) => new PigField(names[i], f.Type is null ? PigType.ByteArray : Bind(f.Type))));
    }

    /// <summary>The names of a schema's fields; those that the text doesn't name are counted by the kind of their types.</summary>
    /// <exception cref="BazaarException">A name stands there twice.</exception>
    public static IReadOnlyList<string> Names(EquatableList<FieldNode> fields)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<string>();
        foreach (var field in fields)
        {
            if (field.Name is { } name && result.Contains(name))
                throw PigError.Semantic(
                    field.Place,
                    $"The schema has the field {name} twice.",
                    "Give one of them another name.",
                    "1108"
                );
            result.Add(field.Name ?? Counted(field.Type!, counts));
        }
        return result;
    }

    private static string Counted(TypeNode type, Dictionary<string, int> counts)
    {
        var word = type switch
        {
            TupleType => "tuple",
            BagType => "bag",
            MapTypeNode => "map",
            _ => "val",
        };
        var count = counts.GetValueOrDefault(word);
        counts[word] = count + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{word}_{count}");
    }
}
