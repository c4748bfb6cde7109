using System.Globalization;
using System.Text;

namespace Bazaar.Pig.Loading;

/// <summary>Writes JSON that DuckDB's from_json reads.</summary>
internal static class Json
{
    /// <param name="bytes">It becomes a blob: DuckDB reads a backslash there as the head of \xAB, and takes ASCII only.</param>
    public static string Text(string value, bool bytes = false)
    {
        var result = new StringBuilder("\"");
        if (bytes)
            foreach (var b in Encoding.UTF8.GetBytes(value))
                if (b is >= 0x80 or < 0x20 or (byte)'\\' or (byte)'"')
                    result.Append(CultureInfo.InvariantCulture, $"\\\\x{b:X2}");
                else
                    result.Append((char)b);
        else
            foreach (var c in value)
                if (c is '"' or '\\')
                    result.Append('\\').Append(c);
                else if (c < 0x20)
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                else
                    result.Append(c);
        return result.Append('"').ToString();
    }

    /// <summary>JSON has no NaN and no Infinity: they go as strings, which DuckDB casts.</summary>
    public static string Number(double value, string text) =>
        double.IsFinite(value) ? text
        : double.IsNaN(value) ? "\"nan\""
        : value > 0 ? "\"inf\""
        : "\"-inf\"";
}
