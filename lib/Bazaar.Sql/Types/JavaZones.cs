using System.Collections.Frozen;
using System.Globalization;

namespace Bazaar.Sql.Types;

/// <summary>The names of time zones that Java knows: those of java.time in texts of times, those of java.util in functions.</summary>
internal static class JavaZones
{
    private const int MostHours = 18;

    /// <summary>java.util's names of three letters that the list of zones has not.</summary>
    private static readonly FrozenDictionary<string, string> Abbreviations = (
        "ACT=Australia/Darwin AET=Australia/Sydney AGT=America/Argentina/Buenos_Aires ART=Africa/Cairo AST=America/Anchorage "
        + "BET=America/Sao_Paulo BST=Asia/Dhaka CAT=Africa/Harare CNT=America/St_Johns CST=America/Chicago CTT=Asia/Shanghai "
        + "EAT=Africa/Addis_Ababa ECT=Europe/Paris IET=America/Indiana/Indianapolis IST=Asia/Kolkata JST=Asia/Tokyo MIT=Pacific/Apia "
        + "NET=Asia/Yerevan NST=Pacific/Auckland PLT=Asia/Karachi PNT=America/Phoenix PRT=America/Puerto_Rico PST=America/Los_Angeles "
        + "SST=Pacific/Guadalcanal VST=Asia/Ho_Chi_Minh"
    )
        .Split(' ')
        .Select(p => p.Split('='))
        .ToFrozenDictionary(p => p[0], p => p[1]);

    /// <summary>A name that java.time knows: a region (Europe/Berlin), an offset, or UTC, GMT and UT with an offset or without. Abbreviations are none.</summary>
    public static bool IsZone(string id) => id is "UTC" or "GMT" or "UT" || IsOffset(OffsetOf(id)) || Region(id) is not null;

    /// <summary>The zone of a name that java.time knows; null for another one.</summary>
    /// <exception cref="NotSupportedException">An offset goes beyond 14 hours, where .NET's zones end.</exception>
    public static TimeZoneInfo? ZoneId(string id)
    {
        var offset = OffsetOf(id);
        return id is "UTC" or "GMT" or "UT" || offset == "Z" ? TimeZoneInfo.Utc
            : !IsOffset(offset) ? Region(id)
            : offset[2] == ':' ? Offset(offset[0], offset[1..2], offset[3..5])
            : Offset(offset[0], offset[1..3], offset[4..6]);
    }

    /// <summary>What stands behind UTC, GMT or UT.</summary>
    private static string OffsetOf(string id) =>
        id is ['U', 'T', 'C', ..] or ['G', 'M', 'T', ..] ? id[3..]
        : id is ['U', 'T', ..] ? id[2..]
        : id;

    /// <summary>Without the three that the zones' files have as regions, and Java as abbreviations.</summary>
    private static TimeZoneInfo? Region(string id) => id is "EST" or "MST" or "HST" ? null : Named(id);

    /// <summary>
    /// The zone that java.util's TimeZone gives: a name as the list of zones spells it, an abbreviation, or GMT with a sign, hours, and perhaps minutes of
    /// two digits behind a colon or none; of anything else it is GMT.
    /// </summary>
    /// <exception cref="NotSupportedException">An offset goes beyond 14 hours, where .NET's zones end.</exception>
    /// <remarks><see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/TimeZone.html"/></remarks>
    public static TimeZoneInfo TimeZone(string id)
    {
        if (Named(Abbreviations.GetValueOrDefault(id, id)) is { } zone)
            return zone;
        if (id is not ['G', 'M', 'T', '+' or '-', .. { Length: > 0 } clock])
            return TimeZoneInfo.Utc;
        var digits = clock.Length > 3 && clock[^3] == ':' ? clock.Remove(clock.Length - 3, 1) : clock;
        return digits.Length > 4 || !digits.All(char.IsAsciiDigit) ? TimeZoneInfo.Utc
            : digits.Length <= 2 ? Offset(id[3], digits, "0")
            : Offset(id[3], digits[..^2], digits[^2..]);
    }

    private static TimeZoneInfo Offset(char sign, string hours, string minutes)
    {
        var span = new TimeSpan(
            int.Parse(hours, CultureInfo.InvariantCulture),
            int.Parse(minutes, CultureInfo.InvariantCulture),
            0
        );
        if (span.TotalHours >= 24 || (minutes.Length == 2 && minutes[0] > '5'))
            return TimeZoneInfo.Utc;
        var name = $"{sign}{hours}:{minutes}";
        return span.TotalHours <= 14
            ? TimeZoneInfo.CreateCustomTimeZone(name, sign == '-' ? -span : span, name, name)
            : throw new NotSupportedException($"A zone that is {name} hours away from UTC is not supported: it goes to 14.");
    }

    /// <summary>Other than the system's, Java's names have one spelling.</summary>
    private static TimeZoneInfo? Named(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.Id == id && zone.HasIanaId ? zone : null;

    /// <summary>Z, or a sign, hours of one digit or two, minutes of two, perhaps seconds: +02:00, +2:00.</summary>
    public static bool IsOffset(ReadOnlySpan<char> text)
    {
        if (text is "Z")
            return true;
        if (text is not ['+' or '-', .. var body])
            return false;
        if (body is [_, ':', ..])
            return char.IsAsciiDigit(body[0]) && IsTwo(body[2..], out var minutes) && minutes.IsEmpty;
        if (!IsTwo(body, out var rest) || rest is not [':', .. var behind] || !IsTwo(behind, out rest))
            return false;
        var whole = rest.IsEmpty || (rest is [':', .. var seconds] && IsTwo(seconds, out rest) && rest.IsEmpty);
        return whole && (body[0] - '0') * 10 + (body[1] - '0') <= MostHours;
    }

    private static bool IsTwo(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        rest = text.Length >= 2 ? text[2..] : default;
        return text.Length >= 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
    }
}
