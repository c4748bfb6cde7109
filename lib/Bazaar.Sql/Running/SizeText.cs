using System.Globalization;

namespace Bazaar.Sql.Running;

/// <summary>Bytes as Impala prints them: 512B, 1.20KB, 3.41MB.</summary>
internal static class SizeText
{
    public static string Of(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB"];
        var size = (double)bytes;
        var unit = 0;
        for (; size >= 1024 && unit < units.Length - 1; unit++)
            size /= 1024;
        return unit == 0 ? $"{bytes}B" : size.ToString("0.00", CultureInfo.InvariantCulture) + units[unit];
    }
}
