using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Statements;

namespace Bazaar.Sql.Running;

/// <summary>
/// Which types a column may change to: Hive's metastore refuses a change after which the values that are there can't be read, and
/// compares the columns by position.
/// </summary>
/// <remarks>Asked of Hive 4.0.1, each pair of types, with <c>metastore.disallow.incompatible.col.type.changes</c> as it is set at first.</remarks>
internal static class TypeChanges
{
    private const string Setting = "metastore.disallow.incompatible.col.type.changes";

    /// <summary>Whether changes are held to the types, which a script may switch off.</summary>
    public static bool AreHeld(SqlSettings settings) => settings.IsOn(Setting) && settings.IsOn("hive." + Setting);

    /// <exception cref="BazaarException">A column would get a type that its values have no way to.</exception>
    public static void Check(Table before, Table after, Place place)
    {
        foreach (var (old, made) in before.Columns.Zip(after.Columns))
            if (!Fits(old.Type, made.Type))
                throw SqlErrors.Error(
                    $"The column {made.Name} can't be {made.Type.Name}: the values at its position are {old.Type.Name}.",
                    place,
                    "Change to a wider type or to STRING, leave the columns in their order, or make the table anew.",
                    "08S01/40013"
                );
    }

    private static bool Fits(DataType from, DataType to) =>
        from == to
        || (from, to) switch
        {
            (ArrayType a, ArrayType b) => Fits(a.Element, b.Element),
            _ => FitsPlain(from, to),
        };

    private static bool FitsPlain(DataType from, DataType to) =>
        (IsText(from), IsText(to)) switch
        {
            (true, true) => true,
            (false, true) => Rank(from) > 0 || from is DateType or TimestampType,
            _ => Rank(from) > 0 && Rank(to) >= Rank(from) && (Rank(to) > Rank(from) || from is DecimalType),
        };

    private static bool IsText(DataType type) => type is StringType;

    /// <summary>How wide a number's type is, in Hive's order; 0 for others.</summary>
    private static int Rank(DataType type) =>
        type switch
        {
            IntegerType { Bits: 8 } => 1,
            IntegerType { Bits: 16 } => 2,
            IntegerType { Bits: 32 } => 3,
            IntegerType { Bits: 64 } => 4,
            DecimalType => 5,
            FloatingType { Bits: 32 } => 6,
            FloatingType => 7,
            _ => 0,
        };
}
