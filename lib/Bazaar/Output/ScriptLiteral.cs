using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Bazaar.Core;

namespace Bazaar.Output;

/// <summary>A C# value as a script writes it: a literal of its type, in which nothing can be read as anything else.</summary>
public static class ScriptLiteral
{
    /// <param name="value">A text, a number, a truth value, a date, a time, bytes, null, or a sequence of them, which becomes a list for IN.</param>
    /// <param name="language">Whose literal it is.</param>
    /// <exception cref="BazaarException">There is no literal for its type.</exception>
    public static string Of(object? value, Language language) =>
        value switch
        {
            null or DBNull => language == Language.Pig ? "null" : "NULL",
            string or char or Guid or Enum => Text($"{value}"),
            bool b => b ? "true" : "false",
            byte[] bytes when language != Language.Pig => $"UNHEX('{Convert.ToHexString(bytes)}')",
            IEnumerable list and not byte[] => List(list, language),
            _ => language == Language.Pig ? Pig(value) : Sql(value),
        };

    /// <summary>An empty list holds NULL, which equals nothing.</summary>
    private static string List(IEnumerable values, Language language)
    {
        var all = string.Join(", ", values.Cast<object?>().Select(v => Of(v, language)));
        return all.Length > 0 ? all : Of(null, language);
    }

    private static string Sql(object value) =>
        value switch
        {
            sbyte => Cast(value, "TINYINT"),
            byte or short => Cast(value, "SMALLINT"),
            int or ushort => Number(value),
            long or uint => Cast(value, "BIGINT"),
            ulong => $"CAST('{Number(value)}' AS DECIMAL(20,0))",
            decimal d => Decimal(d),
            SqlDecimal d =>
                $"CAST('{d}' AS DECIMAL({Math.Max(d.Unscaled.ToString(CultureInfo.InvariantCulture).TrimStart('-').Length, d.Scale)},{d.Scale}))",
            float f => Cast(Number(f), "FLOAT"),
            double d => Cast(Number(d), "DOUBLE"),
            DateOnly d => $"DATE '{Date(d)}'",
            DateTime t => $"CAST('{Time(t)}' AS TIMESTAMP)",
            DateTimeOffset t => $"CAST('{Time(t.UtcDateTime)}' AS TIMESTAMP)",
            _ => throw Unknown(value),
        };

    private static string Pig(object value) =>
        value switch
        {
            sbyte or byte or short or int or ushort => Number(value),
            long or uint => Number(value) + "L",
            BigInteger or ulong => Number(value) + "BI",
            decimal => Number(value) + "BD",
            SqlDecimal or BigDecimal => value + "BD",
            float f when float.IsFinite(f) => Number(f) + "F",
            double d when double.IsFinite(d) => d.ToString("E16", CultureInfo.InvariantCulture),
            DateOnly d => $"ToDate('{Date(d)}T00:00:00.000Z')",
            DateTime t => $"ToDate('{PigTime(t)}')",
            DateTimeOffset t => $"ToDate('{PigTime(t.UtcDateTime)}')",
            _ => throw Unknown(value),
        };

    /// <summary>A number in quotes is read by the type's own rule, so that no digit and no NaN is lost on the way.</summary>
    private static string Cast(object value, string type) => $"CAST('{Number(value)}' AS {type})";

    private static string Decimal(decimal value)
    {
        var scale = value.Scale;
        var digits = Number(decimal.Truncate(Math.Abs(value))).TrimStart('0').Length;
        return $"CAST('{Number(value)}' AS DECIMAL({Math.Max(1, digits + scale)},{scale}))";
    }

    private static string Number(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Date(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTime value) => value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static string PigTime(DateTime value) => value.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <remarks>A dollar would begin a parameter, so it is written as what it is in a string of each of the languages.</remarks>
    private static string Text(string value)
    {
        var text = new StringBuilder("'");
        foreach (var c in value)
            _ = c switch
            {
                '\'' => text.Append("\\'"),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                '$' => text.Append(@"\u0024"),
                _ => text.Append(c),
            };
        return text.Append('\'').ToString();
    }

    private static BazaarException Unknown(object value) =>
        BazaarException.Usage(
            $"A value of {value.GetType().Name} has no literal in a script.",
            "Hand over a text, a number, a date, a time, or a list of them."
        );
}
