using System.Globalization;
using Bazaar.Engine.Duck;

namespace Bazaar.Pig.Functions;

/// <summary>Datetimes as Pig writes and reads them.</summary>
internal static class ZonedText
{
    /// <summary>A time within a tuple, a bag or a map as the JSON that DuckDB reads; null where the text is none.</summary>
    public static string Json(string text) =>
        IsoTime.Parse(text) is { } time
            ? Loading.Json.Text(ZonedTime.Pack(time).ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture))
            : "null";

    /// <summary>As Pig prints it.</summary>
    public static string Text(DateTimeOffset time)
    {
        var pattern = time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz";
        return time.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
