using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Running;

/// <summary>Values as Hive's and Impala's shells print them; inside an array, a map or a struct texts stand in quotes.</summary>
public static class SqlText
{
    public const string Null = "NULL";

    public static string Value(object? value, DataType type, Language language = Language.Hive, bool nested = false)
    {
        switch (value, type)
        {
            case (null, _):
                return nested ? "null" : Null;
            case (bool b, _):
                return b ? "true" : "false";
            case (double d, _) when nested && language == Language.Impala:
                return JsonNumber(d);
            case (float f, _) when nested && language == Language.Impala:
                return JsonNumber(f);
            case (double d, _):
                return language == Language.Impala ? Shortest(d) : JavaNumbers.Text(d);
            case (float f, _):
                return language == Language.Impala ? Shortest(f) : JavaNumbers.Text(f);
            case (string s, StringType { Padded: true, Length: { } length }) when nested && language == Language.Impala:
                return JsonString(s.PadRight(length), language);
            case (string s, _):
                return nested ? JsonString(s, language) : s;
            case (DateOnly d, _):
                return Quoted(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), nested);
            case (DateTime t, _):
                return Quoted(Time(t, language), nested);
            case (DateTimeOffset t, _):
                return Quoted(Time(t.UtcDateTime, language) + " UTC", nested);
            case (Interval i, IntervalType { YearMonth: true }):
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(i.Months < 0 ? "-" : "")}{Math.Abs(i.Months) / 12}-{Math.Abs(i.Months) % 12}"
                );
            case (Interval i, _):
                var size = TimeSpan.FromMicroseconds(Math.Abs(i.Micros));
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(i.Micros < 0 ? "-" : "")}{size.Days} {size.Hours:00}:{size.Minutes:00}:{size.Seconds:00}.{size.Ticks % TimeSpan.TicksPerSecond * 100:000000000}"
                );
            case (byte[] bytes, _) when nested && language == Language.Impala:
                return Quoted(Convert.ToBase64String(bytes), nested);
            case (byte[] bytes, _):
                return Encoding.UTF8.GetString(bytes);
            case (IReadOnlyList<KeyValuePair<object, object?>> map, MapType m):
                return "{"
                    + string.Join(
                        ",",
                        map.Select(e => $"{Value(e.Key, m.Key, language, true)}:{Value(e.Value, m.Value, language, true)}")
                    )
                    + "}";
            case (object?[] fields, StructType s):
                return "{"
                    + string.Join(
                        ",",
                        fields.Select((v, i) => $"\"{s.Fields[i].Shown}\":{Value(v, s.Fields[i].Type, language, true)}")
                    )
                    + "}";
            case (TaggedValue t, UnionType u):
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{{{t.Tag}:{Value(t.Value, u.Members[t.Tag], language, true)}}}"
                );
            case (IReadOnlyList<object?> list, ArrayType a):
                return "[" + string.Join(",", list.Select(v => Value(v, a.Element, language, true))) + "]";
            case (SqlDecimal d, _) when nested && language == Language.Hive:
                // Hive's JSON has no zeros at the end.
                var digits = d.ToString();
                return digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;
            case (IFormattable f, _):
                return f.ToString(null, CultureInfo.InvariantCulture);
            default:
                return value.ToString()!;
        }
    }

    /// <summary>A text in quotes, what JSON can't have in them escaped. Hive's hexadecimal digits are small, Impala's large.</summary>
    private static string JsonString(string text, Language language)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => result.Append('\\').Append(c),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                < ' ' => result.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(language == Language.Impala ? $"{(int)c:X4}" : $"{(int)c:x4}")}"
                ),
                _ => result.Append(c),
            };
        return result.Append('"').ToString();
    }

    private static string JsonNumber(double value) => Shortest(value, "NaN", "Infinity");

    private static string Quoted(string text, bool nested) => nested ? $"\"{text}\"" : text;

    /// <summary>Hive leaves zeros at the end of the fraction out; Impala prints nine digits or none.</summary>
    private static string Time(DateTime time, Language language)
    {
        var seconds = time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var ticks = time.Ticks % TimeSpan.TicksPerSecond;
        if (ticks == 0)
            return seconds;
        var fraction = ticks.ToString("0000000", CultureInfo.InvariantCulture);
        return $"{seconds}.{(language == Language.Impala ? fraction + "00" : fraction.TrimEnd('0'))}";
    }

    private static string Shortest(double value, string nan = "nan", string infinity = "inf") =>
        double.IsNaN(value) ? nan
        : double.IsInfinity(value) ? (value > 0 ? "" : "-") + infinity
        : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Shortest(float value) =>
        float.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : Shortest((double)value);
}
