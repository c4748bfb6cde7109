namespace Bazaar.Sql.Types;

/// <summary>Which parts may stand together in a pattern, and which texts are not read by.</summary>
internal static class SqlTimeConflicts
{
    /// <exception cref="FormatException">What is wrong.</exception>
    public static void Check(IReadOnlyList<SqlTimePiece> pieces, bool reads, bool times)
    {
        var used = pieces.Where(p => p.Field is not (SqlTimeField.Separator or SqlTimeField.Text)).ToList();
        int Count(params SqlTimeField[] fields) => used.Count(p => fields.Contains(p.Field));
        bool Has(params SqlTimeField[] fields) => Count(fields) > 0;
        static void Refuse(bool wrong, string what)
        {
            if (wrong)
                throw new FormatException(what);
        }
        Refuse(used.Count == 0, "The pattern names no part of a date or a time.");
        Refuse(
            !times && used.Exists(p => p.Field >= SqlTimeField.HourOfHalf),
            "The pattern has parts of a time, and a date has none."
        );
        if (!reads)
        {
            Refuse(
                Has(SqlTimeField.ZoneHour, SqlTimeField.ZoneMinute),
                "A date or a time has no zone to write: leave out TZH and TZM."
            );
            return;
        }
        Refuse(used.DistinctBy(p => p.Text.ToUpperInvariant()).Count() < used.Count, "A part stands twice in the pattern.");
        Refuse(used.TrueForAll(p => p.Field >= SqlTimeField.HourOfHalf), "The pattern has no part of a date.");
        Refuse(
            Count(SqlTimeField.Year) > 1 || Count(SqlTimeField.RoundYear) > 1 || Count(SqlTimeField.WeekYear) > 1,
            "The pattern has several years."
        );
        Refuse(Has(SqlTimeField.Year) && Has(SqlTimeField.RoundYear), "The pattern has a year and a round year.");
        Refuse(Has(SqlTimeField.Quarter), "A quarter (Q) can be written, but not read.");
        Refuse(Has(SqlTimeField.WeekOfYear, SqlTimeField.WeekOfMonth), "A week (WW, W) can be written, but not read.");
        Refuse(Has(SqlTimeField.DayOfWeek), "A day of the week (D) can be written, but not read.");
        SqlTimeField[] month = [SqlTimeField.Month, SqlTimeField.MonthName, SqlTimeField.MonthShort];
        Refuse(Count(month) > 1, "The pattern has several months.");
        Refuse(
            Has(SqlTimeField.DayOfYear) && (Has(SqlTimeField.Day) || Has(month)),
            "The pattern has a day of the year (DDD) and a month or its day."
        );
        Time(Count, Refuse);
        SqlTimeField[] weekday = [SqlTimeField.IsoDay, SqlTimeField.DayName, SqlTimeField.DayShort];
        Refuse(Count(weekday) > 1, "The pattern has several days of the week.");
        if (!Has(SqlTimeField.WeekYear, SqlTimeField.IsoWeek) && !Has(weekday))
            return;
        Refuse(
            Has(SqlTimeField.Year, SqlTimeField.RoundYear, SqlTimeField.DayOfYear, SqlTimeField.Day) || Has(month),
            "Parts of a date by weeks (IYYY, IW, ID, DAY) are not read together with a year, a month or a day."
        );
        Refuse(
            !Has(SqlTimeField.WeekYear) || !Has(SqlTimeField.IsoWeek) || !Has(weekday),
            "A date by weeks has its year (IYYY), its week (IW) and its day (ID)."
        );
    }

    private static void Time(Func<SqlTimeField[], int> count, Action<bool, string> refuse)
    {
        bool Has(params SqlTimeField[] fields) => count(fields) > 0;
        var meridiem = Has(SqlTimeField.Meridiem);
        refuse(count([SqlTimeField.HourOfHalf, SqlTimeField.Hour]) > 1, "The pattern has several hours.");
        refuse(count([SqlTimeField.Meridiem]) > 1, "The pattern has AM or PM twice.");
        refuse(meridiem && Has(SqlTimeField.Hour), "The pattern has AM or PM with HH24.");
        refuse(meridiem && !Has(SqlTimeField.HourOfHalf), "AM and PM want an hour of twelve (HH12).");
        refuse(
            Has(SqlTimeField.SecondOfDay)
                && (meridiem || Has(SqlTimeField.HourOfHalf, SqlTimeField.Hour, SqlTimeField.Minute, SqlTimeField.Second)),
            "The second of the day (SSSSS) stands for hours, minutes and seconds."
        );
        refuse(Has(SqlTimeField.ZoneMinute) && !Has(SqlTimeField.ZoneHour), "TZM wants TZH.");
        refuse(count([SqlTimeField.Fraction]) > 1, "The pattern has several fractions of a second.");
    }
}
