using Bazaar.Core;

namespace Bazaar.Pig.Binding;

/// <summary>Pig's simple types; numbers are in the order in which one is widened to the next.</summary>
public enum PigKind
{
    ByteArray,
    Boolean,
    CharArray,
    DateTime,
    Int,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
}

/// <summary>A type as Pig has it, which is more than the plan's: tuples and maps whose insides nobody knows, names in bags.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/basic.html#data-types"/></remarks>
public abstract record PigType
{
    public static readonly PigType ByteArray = new SimplePigType(PigKind.ByteArray);
    public static readonly PigType Boolean = new SimplePigType(PigKind.Boolean);
    public static readonly PigType CharArray = new SimplePigType(PigKind.CharArray);
    public static readonly PigType DateTime = new SimplePigType(PigKind.DateTime);
    public static readonly PigType Int = new SimplePigType(PigKind.Int);
    public static readonly PigType Long = new SimplePigType(PigKind.Long);
    public static readonly PigType Float = new SimplePigType(PigKind.Float);
    public static readonly PigType Double = new SimplePigType(PigKind.Double);
    public static readonly PigType BigInteger = new SimplePigType(PigKind.BigInteger);
    public static readonly PigType BigDecimal = new SimplePigType(PigKind.BigDecimal);

    /// <summary>Values of several types, as TOBAG puts them together: each keeps its own, and none can be asked for. DESCRIBE calls it NULL.</summary>
    public static readonly PigType Mixed = new SimplePigType(PigKind.ByteArray, IsMixed: true);

    /// <summary>The type under a name that AS gives: values of several types are bytearrays then.</summary>
    public static PigType Settled(PigType type) =>
        type switch
        {
            SimplePigType { IsMixed: true } => ByteArray,
            TuplePigType { Fields: { } fields } tuple => tuple with
            {
                Fields = new PigSchema(fields.Select(f => f with { Type = Settled(f.Type) })),
            },
            BagPigType bag => bag with { Tuple = (TuplePigType)Settled(bag.Tuple) },
            _ => type,
        };

    /// <summary>A tuple of which nobody knows the fields: stored as a list of bytearrays.</summary>
    public static readonly PigType UnknownTuple = new TuplePigType(null);

    public PigKind? Kind => (this as SimplePigType)?.Simple;

    public bool IsNumber => Kind >= PigKind.Int;

    /// <summary>A number of Java's BigInteger or BigDecimal.</summary>
    public bool IsBig => Kind >= PigKind.BigInteger;

    /// <summary>How its values are stored in the plan.</summary>
    public abstract DataType Data { get; }

    /// <summary>Its name in a message: int, tuple, bag.</summary>
    public abstract string Word { get; }

    /// <summary>As DESCRIBE prints it.</summary>
    public abstract string Text { get; }

    public sealed override string ToString() => Text;
}

/// <param name="IsMixed">Whether its values are of several types; they are stored as bytearrays.</param>
public sealed record SimplePigType(PigKind Simple, bool IsMixed = false) : PigType
{
    public override DataType Data =>
        Simple switch
        {
            PigKind.ByteArray => DataType.Binary,
            PigKind.Boolean => DataType.Boolean,
            PigKind.CharArray => DataType.String,
            PigKind.DateTime => new InstantType(Zoned: true),
            PigKind.Int => DataType.Int,
            PigKind.Long => DataType.BigInt,
            PigKind.Float => DataType.Float,
            PigKind.Double => DataType.Double,
            PigKind.BigInteger => DataType.JavaInteger,
            _ => DataType.JavaDecimal,
        };
    public override string Word => Simple.ToString().ToLowerInvariant();
    public override string Text => IsMixed ? "NULL" : Word;
}

/// <summary>A tuple; <paramref name="Fields"/> is null where nobody knows them.</summary>
/// <param name="OfText">Of unknown fields that are all text, as functions on text make it: stored so that none need be converted.</param>
public sealed record TuplePigType(PigSchema? Fields, bool OfText = false) : PigType
{
    public override DataType Data =>
        Fields is null
            ? new ArrayType(OfText ? DataType.String : DataType.Binary)
            : new StructType(new EquatableList<Field>(Fields.Select(f => new Field(f.Name, f.Type.Data))), true);
    public override string Word => "tuple";
    public override string Text => $"({Fields?.Text})";
}

/// <summary>A bag of tuples.</summary>
/// <param name="Bare">Whether Pig knows nothing of what is in it, as of what DIFF gives: described as {}, and flattened to unknown fields.</param>
public sealed record BagPigType(TuplePigType Tuple, string? TupleName = null, bool Bare = false) : PigType
{
    public override DataType Data => new ArrayType(Tuple.Data, true);
    public override string Word => "bag";
    public override string Text =>
        Bare ? "{}"
        : TupleName is not null ? $"{{{TupleName}: {Tuple.Text}}}"
        : $"{{{Tuple.Text}}}";
}

/// <summary>A map from chararray; without a type its values are bytearrays, and with one they may have a name.</summary>
public sealed record MapPigType(PigType? Value, string? ValueName = null) : PigType
{
    public override DataType Data => new MapType(DataType.String, (Value ?? ByteArray).Data);
    public override string Word => "map";
    public override string Text => ValueName is null ? $"map[{Value?.Text}]" : $"map[{ValueName}: {Value?.Text}]";
}

public sealed record PigField(string? Name, PigType Type)
{
    public string Text => Name is null ? Type.Text : $"{Name}: {Type.Text}";
}

/// <summary>The fields of a relation or a tuple.</summary>
public sealed record PigSchema(EquatableList<PigField> Fields) : IEnumerable<PigField>
{
    public PigSchema(IEnumerable<PigField> fields)
        : this(new EquatableList<PigField>(fields)) { }

    public int Count => Fields.Count;
    public PigField this[int index] => Fields[index];

    /// <summary>As DESCRIBE prints it, without the braces.</summary>
    public string Text => string.Join(",", Fields.Select(f => f.Text));

    /// <summary>The positions of the fields that a name may mean: that of just this name, else all that end with ::name.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        for (var index = 0; index < Count; index++)
            if (Fields[index].Name == name)
                return [index];
        return
        [
            .. Enumerable.Range(0, Count).Where(i => Fields[i].Name?.EndsWith("::" + name, StringComparison.Ordinal) == true),
        ];
    }

    public IEnumerator<PigField> GetEnumerator() => Fields.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
