using System.Globalization;

namespace Bazaar.Core;

/// <summary>The type of a column or an expression, the same for every language; a dialect only names it differently.</summary>
/// <remarks>Records compare by value, nested ones included, so two types are the same exactly when they are equal.</remarks>
public abstract record DataType
{
    public static readonly DataType Null = new NullType();
    public static readonly DataType Boolean = new BooleanType();
    public static readonly DataType TinyInt = new IntegerType(8);
    public static readonly DataType SmallInt = new IntegerType(16);
    public static readonly DataType Int = new IntegerType(32);
    public static readonly DataType BigInt = new IntegerType(64);

    /// <summary>An integer of more than 64 bits: the unsigned ones of a file.</summary>
    public static readonly DataType BigInteger = new IntegerType(0);

    /// <summary>Java's BigInteger, which is Pig's.</summary>
    public static readonly DataType JavaInteger = new JavaNumberType(true);

    /// <summary>Java's BigDecimal, which is Pig's.</summary>
    public static readonly DataType JavaDecimal = new JavaNumberType(false);
    public static readonly DataType Float = new FloatingType(32);
    public static readonly DataType Double = new FloatingType(64);
    public static readonly DataType String = new StringType();

    /// <summary>Hive's BINARY, and Pig's bytearray (a value whose type is not known yet).</summary>
    public static readonly DataType Binary = new BinaryType();
    public static readonly DataType Date = new DateType();

    /// <summary>A date and time without a zone.</summary>
    public static readonly DataType Timestamp = new TimestampType();

    /// <summary>An instant: Hive's TIMESTAMP WITH LOCAL TIME ZONE, Pig's datetime.</summary>
    public static readonly DataType Instant = new InstantType();
    public static readonly DataType IntervalYearMonth = new IntervalType(true);
    public static readonly DataType IntervalDayTime = new IntervalType(false);

    public bool IsNumeric => this is IntegerType or FloatingType or DecimalType or JavaNumberType;
    public bool IsText => this is StringType;
    public bool IsNested => this is ArrayType or MapType or StructType or UnionType;

    /// <summary>The field's plain name, as Hive writes it (<c>decimal(12,2)</c>, <c>array&lt;int&gt;</c>).</summary>
    public abstract string Name { get; }

    /// <summary>Whether it is a union, or holds one at any depth.</summary>
    public bool HasUnion =>
        this switch
        {
            UnionType => true,
            ArrayType a => a.Element.HasUnion,
            MapType m => m.Key.HasUnion || m.Value.HasUnion,
            StructType s => s.Fields.Any(f => f.Type.HasUnion),
            _ => false,
        };

    /// <summary>The same type, its fields' names in lower case also where they are shown.</summary>
    public DataType Folded() =>
        this switch
        {
            ArrayType a => a with { Element = a.Element.Folded() },
            MapType m => new MapType(m.Key.Folded(), m.Value.Folded()),
            StructType s => s with { Fields = [.. s.Fields.Select(f => new Field(f.Name, f.Type.Folded()))] },
            UnionType u => new UnionType([.. u.Members.Select(m => m.Folded())]),
            _ => this,
        };

    /// <summary>The same type with texts for all bytes in it, at any depth.</summary>
    public DataType BytesAsText() =>
        this switch
        {
            BinaryType => String,
            ArrayType a => a with { Element = a.Element.BytesAsText() },
            MapType m => new MapType(m.Key.BytesAsText(), m.Value.BytesAsText()),
            StructType s => s with { Fields = [.. s.Fields.Select(f => f with { Type = f.Type.BytesAsText() })] },
            UnionType u => new UnionType([.. u.Members.Select(m => m.BytesAsText())]),
            _ => this,
        };

    public sealed override string ToString() => Name;
}

/// <summary>The type of a bare NULL (Hive's void).</summary>
public sealed record NullType : DataType
{
    public override string Name => "void";
}

public sealed record BooleanType : DataType
{
    public override string Name => "boolean";
}

/// <summary>A signed integer. <paramref name="Bits"/> is 8, 16, 32, 64, or 0 for a wider one.</summary>
public sealed record IntegerType(int Bits) : DataType
{
    public override string Name =>
        Bits switch
        {
            8 => "tinyint",
            16 => "smallint",
            32 => "int",
            64 => "bigint",
            _ => "biginteger",
        };
}

/// <summary>IEEE 754 binary floating point. <paramref name="Bits"/> is 32 or 64.</summary>
public sealed record FloatingType(int Bits) : DataType
{
    public override string Name => Bits == 32 ? "float" : "double";
}

/// <summary>Exact decimal of <paramref name="Precision"/> digits (1 to 38), <paramref name="Scale"/> of them behind the point.</summary>
public sealed record DecimalType(int Precision, int Scale) : DataType
{
    public const int MaxPrecision = 38;
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})");
}

/// <summary>Numbers of as many digits as there are, each with a scale of its own: Java's BigDecimal, or its BigInteger where <paramref name="Whole"/>.</summary>
public sealed record JavaNumberType(bool Whole) : DataType
{
    public override string Name => Whole ? "biginteger" : "bigdecimal";
}

/// <summary>Text. A length makes it VARCHAR(n), or CHAR(n) where <paramref name="Padded"/>.</summary>
public sealed record StringType(int? Length = null, bool Padded = false) : DataType
{
    public override string Name => Length is null ? "string" : $"{(Padded ? "char" : "varchar")}({Length})";
}

public sealed record BinaryType : DataType
{
    public override string Name => "binary";
}

public sealed record DateType : DataType
{
    public override string Name => "date";
}

public sealed record TimestampType : DataType
{
    public override string Name => "timestamp";
}

/// <param name="Zoned">Its last three digits say an offset from UTC, as Pig's do: see ZonedTime.</param>
public sealed record InstantType(bool Zoned = false) : DataType
{
    public override string Name => "timestamp with local time zone";
}

public sealed record IntervalType(bool YearMonth) : DataType
{
    public override string Name => YearMonth ? "interval_year_month" : "interval_day_time";
}

/// <summary>A list. Pig's bag is an array of structs with <paramref name="Bag"/> set: no order, elements are tuples.</summary>
public sealed record ArrayType(DataType Element, bool Bag = false) : DataType
{
    public override string Name => Bag ? $"bag{{{Element.Name}}}" : $"array<{Element.Name}>";
}

public sealed record MapType(DataType Key, DataType Value) : DataType
{
    public override string Name => $"map<{Key.Name},{Value.Name}>";
}

/// <summary>A field of a struct or a tuple. Pig's tuples may have fields without a name; Hive folds names to lower case.</summary>
public sealed record Field(string? Name, DataType Type)
{
    /// <summary>The name in the letters of its declaration, where they are others: it is shown, and makes no other field of it.</summary>
    public string? Declared { get; init; }

    /// <summary>The name as a type shows it.</summary>
    public string? Shown => Declared ?? Name;

    public bool Equals(Field? other) => other is not null && Name == other.Name && Type == other.Type;

    public override int GetHashCode() => HashCode.Combine(Name, Type);

    /// <summary>A field of a name in lower case that shows the letters in which it was written.</summary>
    public static Field Of(string written, DataType type)
    {
        ArgumentNullException.ThrowIfNull(written);
        var folded = written.ToLowerInvariant();
        return new(folded, type) { Declared = folded == written ? null : written };
    }
}

/// <summary>Named fields in order; Pig's tuple has <paramref name="Tuple"/> set.</summary>
public sealed record StructType(EquatableList<Field> Fields, bool Tuple = false) : DataType
{
    public override string Name =>
        Tuple
            ? $"({string.Join(",", Fields.Select(f => f.Name is null ? f.Type.Name : $"{f.Name}:{f.Type.Name}"))})"
            : $"struct<{string.Join(",", Fields.Select(f => $"{f.Shown}:{f.Type.Name}"))}>";
}

/// <summary>Hive's UNIONTYPE: a value of one of the members, and which one that is, its tag, from 0.</summary>
public sealed record UnionType(EquatableList<DataType> Members) : DataType
{
    public override string Name => $"uniontype<{string.Join(",", Members.Select(m => m.Name))}>";

    /// <summary>The members as fields <c>tag_0</c>, <c>tag_1</c> …: all NULL but the one that the value is of.</summary>
    public StructType Fields => new([.. Members.Select((m, i) => new Field(FieldName(i), m))]);

    /// <summary>The struct by which values are kept: <c>tag</c>, and then the fields.</summary>
    public StructType Kept => new([new Field("tag", TinyInt), .. Fields.Fields]);

    public static string FieldName(int tag) => "tag_" + tag.ToString(CultureInfo.InvariantCulture);
}
