using Bazaar.Core;

namespace Bazaar.Sql.Types;

/// <summary>Intervals and instants as Hive's texts of them: <c>1-2</c>, <c>-1 02:03:04.500000000</c>, <c>2024-01-31 10:00:00.5 Etc/UTC</c>.</summary>
internal static class TimeTexts
{
    public static string Interval(string operand, IntervalType type)
    {
        var sign = "CASE WHEN v < 0 THEN '-' ELSE '' END";
        var text = type.YearMonth
            ? $"{sign} || abs(v) // 12 || '-' || abs(v) % 12"
            : $"{sign} || abs(v) // 86400000000 || ' ' || {Part(3600000000, 24)} || ':' || {Part(60000000, 60)} || ':' || {Part(1000000, 60)} || '.' || lpad(CAST(abs(v) % 1000000 * 1000 AS VARCHAR), 9, '0')";
        return $"list_transform([{operand}], lambda v: {text})[1]";
    }

    /// <summary>Two digits of what is below the next unit.</summary>
    private static string Part(long size, int units) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"lpad(CAST(abs(v) // {size} % {units} AS VARCHAR), 2, '0')"
        );

    /// <summary>The fraction without zeros at its end, of one digit at least.</summary>
    public static string Instant(string operand) =>
        $"list_transform([timezone('UTC', {operand})], lambda v: strftime(v, '%Y-%m-%d %H:%M:%S.') || coalesce(nullif(rtrim(strftime(v, '%f'), '0'), ''), '0') || ' Etc/UTC')[1]";
}
