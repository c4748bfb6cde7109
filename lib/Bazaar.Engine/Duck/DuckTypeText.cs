using System.Globalization;
using Bazaar.Core;

namespace Bazaar.Engine.Duck;

/// <summary>Reads the type names that DuckDB prints: <c>DECIMAL(12,2)</c>, <c>STRUCT(a INTEGER, "b c" VARCHAR)[]</c>.</summary>
internal static class DuckTypeText
{
    public static DataType Parse(string text)
    {
        var at = 0;
        return Type(text, ref at);
    }

    private static DataType Type(string text, ref int at)
    {
        var name = Word(text, ref at);
        var type = name switch
        {
            "STRUCT" => new StructType(new(Fields(text, ref at))),
            "MAP" => Map(text, ref at),
            "DECIMAL" => Decimal(text, ref at),
            "TIMESTAMP" => Timestamp(text, ref at),
            _ => Simple(name),
        };
        while (at < text.Length && text[at] == '[')
        {
            at = text.IndexOf(']', at) + 1;
            type = new ArrayType(type);
        }
        return type;
    }

    private static DataType Simple(string name) =>
        name switch
        {
            "BOOLEAN" => DataType.Boolean,
            "TINYINT" => DataType.TinyInt,
            "SMALLINT" or "UTINYINT" => DataType.SmallInt,
            "INTEGER" or "USMALLINT" => DataType.Int,
            "BIGINT" or "UINTEGER" => DataType.BigInt,
            "HUGEINT" or "UBIGINT" => DataType.BigInteger,
            "FLOAT" => DataType.Float,
            "DOUBLE" => DataType.Double,
            "BLOB" => DataType.Binary,
            "DATE" => DataType.Date,
            "TIMESTAMP_NS" or "TIMESTAMP_MS" or "TIMESTAMP_S" => DataType.Timestamp,
            _ => DataType.String,
        };

    private static DataType Timestamp(string text, ref int at)
    {
        const string zone = " WITH TIME ZONE";
        if (string.CompareOrdinal(text, at, zone, 0, zone.Length) != 0)
            return DataType.Timestamp;
        at += zone.Length;
        return DataType.Instant;
    }

    private static DecimalType Decimal(string text, ref int at)
    {
        var close = text.IndexOf(')', at);
        var parts = text[(at + 1)..close].Split(',');
        at = close + 1;
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static MapType Map(string text, ref int at)
    {
        at++;
        var key = Type(text, ref at);
        Skip(text, ref at);
        var value = Type(text, ref at);
        at++;
        return new(key, value);
    }

    private static List<Field> Fields(string text, ref int at)
    {
        var fields = new List<Field>();
        at++;
        while (text[at] != ')')
        {
            var name = text[at] == '"' ? Quoted(text, ref at) : Word(text, ref at);
            Skip(text, ref at);
            fields.Add(new(name, Type(text, ref at)));
            Skip(text, ref at);
        }
        at++;
        return fields;
    }

    private static string Quoted(string text, ref int at)
    {
        var start = ++at;
        while (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'))
            at += text[at] == '"' ? 2 : 1;
        return text[start..at++].Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static string Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return text[start..at];
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && (text[at] is ' ' or ','))
            at++;
    }
}
