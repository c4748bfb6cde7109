namespace Bazaar.Sql.Types;

/// <summary>The names of time zones that java.time knows.</summary>
internal static class JavaZones
{
    private const int MostHours = 18;

    /// <summary>A region (Europe/Berlin), an offset, or UTC, GMT and UT with an offset or without. Abbreviations are none.</summary>
    public static bool IsZone(ReadOnlySpan<char> name)
    {
        if (name is "UTC" or "GMT" or "UT" || IsOffset(name))
            return true;
        if (
            (name is ['U', 'T', 'C', ..] or ['G', 'M', 'T', ..] && IsOffset(name[3..]))
            || (name is ['U', 'T', ..] && IsOffset(name[2..]))
        )
            return true;
        // The three that the zones' files have as regions, and Java as abbreviations.
        if (name is "EST" or "MST" or "HST")
            return false;
        var id = name.ToString();
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.Id == id && zone.HasIanaId;
    }

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
