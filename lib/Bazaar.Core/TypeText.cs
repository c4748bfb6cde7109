using System.Globalization;
using System.Text;

namespace Bazaar.Core;

/// <summary>Types as text that can be read again: <see cref="DataType.Name"/>, with fields' odd names in backticks.</summary>
public static class TypeText
{
    public static string Write(DataType type) =>
        type switch
        {
            ArrayType { Bag: false } a => $"array<{Write(a.Element)}>",
            MapType m => $"map<{Write(m.Key)},{Write(m.Value)}>",
            StructType { Tuple: false } s =>
                $"struct<{string.Join(',', s.Fields.Select((f, i) => $"{Quoted(f.Shown ?? $"col{i + 1}")}:{Write(f.Type)}"))}>",
            UnionType u => $"uniontype<{string.Join(',', u.Members.Select(Write))}>",
            ArrayType or StructType => throw new ArgumentException($"{type.Name} is no type of a table."),
            _ => type.Name,
        };

    private static string Quoted(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? name
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <exception cref="FormatException">The text is no type.</exception>
    public static DataType Parse(string text)
    {
        var at = 0;
        var type = Type(text, ref at);
        SkipBlanks(text, ref at);
        return at == text.Length ? type : throw Wrong(text, at);
    }

    private static FormatException Wrong(string text, int at) => new($"'{text}' is no type: character {at + 1}.");

    private static DataType Type(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not ('<' or '>' or '(' or ',' or ')'))
            at++;
        var name = text[start..at].Trim().ToLowerInvariant();
        switch (name)
        {
            case "array":
                Expect(text, ref at, '<');
                var element = Type(text, ref at);
                Expect(text, ref at, '>');
                return new ArrayType(element);
            case "map":
                Expect(text, ref at, '<');
                var key = Type(text, ref at);
                Expect(text, ref at, ',');
                var value = Type(text, ref at);
                Expect(text, ref at, '>');
                return new MapType(key, value);
            case "struct":
                return Struct(text, ref at);
            case "uniontype":
                return Union(text, ref at);
        }
        var numbers = Numbers(text, ref at);
        return (name, numbers) switch
        {
            ("void", []) => DataType.Null,
            ("boolean", []) => DataType.Boolean,
            ("tinyint", []) => DataType.TinyInt,
            ("smallint", []) => DataType.SmallInt,
            ("int", []) => DataType.Int,
            ("bigint", []) => DataType.BigInt,
            ("biginteger", []) => DataType.BigInteger,
            ("float", []) => DataType.Float,
            ("double", []) => DataType.Double,
            ("string", []) => DataType.String,
            ("binary", []) => DataType.Binary,
            ("date", []) => DataType.Date,
            ("timestamp", []) => DataType.Timestamp,
            ("timestamp with local time zone", []) => DataType.Instant,
            ("interval_year_month", []) => DataType.IntervalYearMonth,
            ("interval_day_time", []) => DataType.IntervalDayTime,
            ("decimal", [var precision, var scale]) => new DecimalType(precision, scale),
            ("varchar", [var length]) => new StringType(length),
            ("char", [var length]) => new StringType(length, Padded: true),
            _ => throw Wrong(text, start),
        };
    }

    private static StructType Struct(string text, ref int at)
    {
        Expect(text, ref at, '<');
        var fields = new List<Field>();
        while (at < text.Length && text[at] != '>')
        {
            if (fields.Count > 0)
                Expect(text, ref at, ',');
            var name = FieldName(text, ref at);
            Expect(text, ref at, ':');
            fields.Add(Field.Of(name, Type(text, ref at)));
            SkipBlanks(text, ref at);
        }
        Expect(text, ref at, '>');
        return new StructType([.. fields]);
    }

    private static UnionType Union(string text, ref int at)
    {
        Expect(text, ref at, '<');
        var members = new List<DataType> { Type(text, ref at) };
        SkipBlanks(text, ref at);
        while (at < text.Length && text[at] == ',')
        {
            at++;
            members.Add(Type(text, ref at));
            SkipBlanks(text, ref at);
        }
        Expect(text, ref at, '>');
        return new UnionType([.. members]);
    }

    private static string FieldName(string text, ref int at)
    {
        var name = new StringBuilder();
        SkipBlanks(text, ref at);
        if (at < text.Length && text[at] == '`')
        {
            for (at++; ; at++)
            {
                if (at >= text.Length)
                    throw Wrong(text, at);
                if (text[at] == '`' && (at + 1 >= text.Length || text[at + 1] != '`'))
                    break;
                if (text[at] == '`')
                    at++;
                name.Append(text[at]);
            }
            at++;
            return name.ToString();
        }
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            name.Append(text[at++]);
        return name.Length > 0 ? name.ToString() : throw Wrong(text, at);
    }

    private static int[] Numbers(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '(')
            return [];
        var close = text.IndexOf(')', at);
        if (close < 0)
            throw Wrong(text, at);
        var numbers = new List<int>();
        foreach (var part in text[(at + 1)..close].Split(','))
            numbers.Add(
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw Wrong(text, at)
            );
        at = close + 1;
        return [.. numbers];
    }

    private static void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }

    private static void Expect(string text, ref int at, char c)
    {
        SkipBlanks(text, ref at);
        if (at >= text.Length || text[at] != c)
            throw Wrong(text, at);
        at++;
    }
}
