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
            SimpleType { Name: "bigdecimal" } => throw NoBigDecimal(node.Place),
            SimpleType s => new SimplePigType(Enum.Parse<PigKind>(s.Name, true)),
            TupleType t => Tuple(t),
            BagType b => new BagPigType(b.Tuple is null ? new TuplePigType(null) : Tuple(b.Tuple), b.TupleName),
            MapTypeNode m => new MapPigType(m.Value is null ? null : Bind(m.Value)),
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    private static TuplePigType Tuple(TupleType tuple) => new(tuple.Fields is null ? null : Schema(tuple.Fields));

    /// <summary>A schema; a field without a type is a bytearray, one without a name is called after its type: bag_0.</summary>
    public static PigSchema Schema(EquatableList<FieldNode> fields)
    {
        var unnamed = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<PigField>();
        foreach (var field in fields)
        {
            var type = field.Type is null ? PigType.ByteArray : Bind(field.Type);
            var name = field.Name;
            if (name is null)
            {
                var count = unnamed.GetValueOrDefault(type.Word);
                unnamed[type.Word] = count + 1;
                name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{type.Word}_{count}");
            }
            else if (result.Exists(f => f.Name == name))
                throw PigError.Semantic(
                    field.Place,
                    $"The schema has the field {name} twice.",
                    "Give one of them another name.",
                    "1108"
                );
            result.Add(new PigField(name, type));
        }
        return new PigSchema(result);
    }

    public static BazaarException NoBigDecimal(Place place) =>
        PigError.Unsupported(place, "The type bigdecimal", "Use double, or biginteger in the smallest unit (cents).");
}
