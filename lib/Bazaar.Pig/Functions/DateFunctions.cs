using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <summary>Days and times; patterns are Joda's, as Pig takes them.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#datetime-functions"/></remarks>
internal static class DateFunctions
{
    private static readonly PigType Text = PigType.CharArray;
    private static readonly PigType Time = PigType.DateTime;

    /// <summary>The letters of patterns that DuckDB has, too, for four digits of a year.</summary>
    private static readonly FrozenDictionary<string, string> Directives = new Dictionary<string, string>
    {
        ["yyyy"] = "%Y",
        ["MM"] = "%m",
        ["dd"] = "%d",
        ["HH"] = "%H",
        ["mm"] = "%M",
        ["ss"] = "%S",
        ["SSS"] = "%g",
    }.ToFrozenDictionary();

    private static readonly Operation Formats = new(
        "ToString",
        c =>
            Directed(c[1]) is { } format
                ? Operation
                    .Template(
                        "ToString",
                        $"(CASE WHEN year(datetime_local({{0}})) BETWEEN 1000 AND 9999 THEN strftime(datetime_local({{0}}), {format}) ELSE pig_to_string({{0}}, {{1}}) END)"
                    )
                    .Write(c)
                : $"pig_to_string({c[0]}, {c[1]})"
    );

    public static IReadOnlyList<PigFunction> All { get; } =
    [
        PigFunction.Of(
            "ToDate",
            new PigSignature([PigType.Long], Time, Operation.Template("ToDate", "make_timestamptz({0} * 1000)")),
            new PigSignature([Text], Time, Operation.Function("ToDate", "pig_iso_date") with { Raises = true }),
            new PigSignature([Text, Text], Time, Operation.Function("ToDate", "pig_to_date") with { Raises = true }),
            new PigSignature([Text, Text, Text], Time, Operation.Function("ToDate", "pig_to_date_in") with { Raises = true })
        ),
        PigFunction.Of(
            "ToString",
            new PigSignature([Time], Text, Operation.Template("ToString", "datetime_text({0})")),
            new PigSignature([Time, Text], Text, Formats)
        ),
        PigFunction.Of("ToMilliSeconds", PigType.Long, [Time], "datetime_millis({0})"),
        PigFunction.Of("ToUnixTime", PigType.Long, [Time], "(datetime_millis({0}) // 1000)"),
        Part("GetYear", "year"),
        Part("GetMonth", "month"),
        Part("GetDay", "day"),
        Part("GetHour", "hour"),
        Part("GetMinute", "minute"),
        Part("GetSecond", "second"),
        Part("GetWeek", "week"),
        Part("GetWeekYear", "isoyear"),
        PigFunction.Of(
            "GetMilliSecond",
            PigType.Int,
            [Time],
            "CAST(date_part('millisecond', datetime_local({0})) % 1000 AS INTEGER)"
        ),
        Between("DaysBetween", 86_400_000),
        Between("HoursBetween", 3_600_000),
        Between("MinutesBetween", 60_000),
        Between("SecondsBetween", 1000),
        Between("MilliSecondsBetween", 1),
        Between("WeeksBetween", 7 * 86_400_000),
        PigFunction.Of("MonthsBetween", PigType.Long, [Time, Time], "pig_months_between({0}, {1})"),
        PigFunction.Of("YearsBetween", PigType.Long, [Time, Time], "(pig_months_between({0}, {1}) // 12)"),
        PigFunction.Of("AddDuration", Time, [Time, Text], "pig_add_duration({0}, {1}, 1)"),
        PigFunction.Of("SubtractDuration", Time, [Time, Text], "pig_add_duration({0}, {1}, -1)"),
        PigFunction.Of(
            "CurrentTime",
            new PigSignature([], Time, Operation.Template("CurrentTime", "date_trunc('millisecond', now())"))
        ),
    ];

    /// <summary>A pattern in DuckDB's words, both in quotes; null where they don't say it.</summary>
    private static string? Directed(string pattern)
    {
        var result = new StringBuilder();
        for (var at = 0; at < pattern.Length; )
        {
            var end = at + 1;
            while (end < pattern.Length && pattern[end] == pattern[at])
                end++;
            if (Directives.TryGetValue(pattern[at..end], out var directive))
                result.Append(directive);
            else if (char.IsAsciiLetter(pattern[at]) || pattern[at] is '%' or '{' or '}' || !Quotes(pattern, at, end))
                return null;
            else
                result.Append(pattern, at, end - at);
            at = end;
        }
        return result.ToString();

        // The quotes around the literal; those within a pattern take letters as they are.
        static bool Quotes(string text, int at, int end) =>
            text[at] != '\'' || (end == at + 1 && (at == 0 || end == text.Length));
    }

    private static PigFunction Part(string name, string part) =>
        PigFunction.Of(name, PigType.Int, [Time], $"CAST(date_part('{part}', datetime_local({{0}})) AS INTEGER)");

    /// <summary>Whole units from the second to the first, cut towards zero.</summary>
    private static PigFunction Between(string name, long millis) =>
        PigFunction.Of(
            name,
            PigType.Long,
            [Time, Time],
            string.Create(CultureInfo.InvariantCulture, $"((datetime_millis({{0}}) - datetime_millis({{1}})) // {millis})")
        );

    public static void Register(DuckDBConnection connection)
    {
        ZonedTime.Register(connection);
        connection.RegisterScalarFunction<string?, DateTimeOffset?>(
            "pig_datetime",
            (string? s) => s is null || IsoTime.Parse(s) is not { } time ? null : ZonedTime.Pack(time)
        );
        connection.RegisterScalarFunction<string?, DateTimeOffset?>(
            "pig_iso_date",
            (string? s) =>
                s is null
                    ? null
                    : ZonedTime.Pack(
                        IsoTime.Parse(s)
                            ?? throw new FormatException(
                                $"'{s}' is no ISO time: filter with MATCHES first, or give ToDate a pattern."
                            )
                    )
        );
        connection.RegisterScalarFunction<string?, string?, DateTimeOffset?>(
            "pig_to_date",
            (text, pattern) =>
                text is null || pattern is null ? null : ZonedTime.Pack(JodaTime.Parse(text, pattern).ToUniversalTime())
        );
        connection.RegisterScalarFunction<string?, string?, string?, DateTimeOffset?>(
            "pig_to_date_in",
            (text, pattern, zone) =>
                text is null || pattern is null || zone is null ? null : ZonedTime.Pack(JodaTime.Parse(text, pattern, zone))
        );
        connection.RegisterScalarFunction<DateTimeOffset?, DateTimeOffset?, long?>(
            "pig_months_between",
            (to, from) =>
                to is null || from is null
                    ? null
                    : JodaTime.MonthsBetween(ZonedTime.Unpack(from.Value), ZonedTime.Unpack(to.Value))
        );
        connection.RegisterScalarFunction<DateTimeOffset?, string?, int, DateTimeOffset?>(
            "pig_add_duration",
            (time, period, sign) =>
                time is null || period is null ? null : ZonedTime.Pack(JodaTime.Add(ZonedTime.Unpack(time.Value), period, sign))
        );
        connection.RegisterScalarFunction<DateTimeOffset?, string?, string?>(
            "pig_to_string",
            (time, pattern) => time is null || pattern is null ? null : JodaTime.Format(ZonedTime.Unpack(time.Value), pattern)
        );
    }
}
