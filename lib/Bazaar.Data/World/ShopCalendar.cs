using Bazaar.Data.Draw;

namespace Bazaar.Data.World;

/// <summary>The days of the shop: 365 of orders, the last 60 of them with clickstream. Days count from 0.</summary>
internal static class ShopCalendar
{
    public const int Days = 365;
    public const int ClickDays = 60;
    public const int FirstClickDay = Days - ClickDays;
    public const int MillisADay = 86_400_000;

    public static readonly DateOnly LastDay = new(2025, 11, 30);
    public static readonly DateOnly FirstDay = LastDay.AddDays(1 - Days);
    public static readonly DateOnly SaleDay = new(2025, 11, 28);

    /// <summary>From Monday: people shop at the weekend.</summary>
    private static readonly double[] Weekdays = [0.94, 0.92, 0.94, 0.98, 1.06, 1.14, 1.10];

    /// <summary>The hours of a buyer's own clock, from midnight: a small peak at noon, a large one in the evening.</summary>
    private static readonly double[] Hours =
    [
        1.2,
        0.7,
        0.4,
        0.3,
        0.3,
        0.5,
        1.2,
        2.2,
        3.4,
        4.2,
        4.8,
        5.3,
        5.8,
        5.4,
        4.9,
        4.8,
        5.0,
        5.6,
        6.6,
        7.8,
        8.6,
        8.0,
        5.6,
        2.9,
    ];

    private static readonly Alias HourOfDay = new(Hours);

    public static DateOnly Date(int day) => FirstDay.AddDays(day);

    public static bool IsSale(int day) => Date(day) == SaleDay;

    /// <summary>YYYY/MM/DD, the folder of a day.</summary>
    public static string Folder(int day) =>
        Date(day).ToString("yyyy'/'MM'/'dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many of <paramref name="total"/> orders fall on each day; they add up exactly.</summary>
    public static int[] Spread(int total, int seed)
    {
        var weights = new double[Days];
        for (var day = 0; day < Days; day++)
            weights[day] = Weight(day, seed);
        var sum = weights.Sum();
        var counts = new int[Days];
        double running = 0;
        for (int day = 0, given = 0; day < Days; day++)
        {
            running += weights[day];
            counts[day] = (int)Math.Round(running / sum * total) - given;
            given += counts[day];
        }
        return counts;
    }

    /// <summary>Milliseconds of the UTC day at which a visit starts; it ends before midnight (visits last 50 minutes at most).</summary>
    public static int VisitStart(ref Rng rng, int utcOffsetMinutes)
    {
        var local = HourOfDay.Draw(ref rng) * 3_600_000 + rng.Below(3_600_000);
        var utc = (local - utcOffsetMinutes * 60_000 + MillisADay) % MillisADay;
        const int last = MillisADay - 50 * 60_000;
        return utc < last ? utc : last - rng.Below(50 * 60_000);
    }

    private static double Weight(int day, int seed)
    {
        var date = Date(day);
        var growth = 1 + 0.35 * day / Days;
        var week = Weekdays[((int)date.DayOfWeek + 6) % 7];
        var season = date.Month switch
        {
            12 => 1.22,
            1 => 0.90,
            2 => 0.92,
            7 or 8 => 0.95,
            11 => 1.06,
            _ => 1.0,
        };
        var sale = (date.DayNumber - SaleDay.DayNumber) switch
        {
            -1 => 1.25,
            0 => 3.8,
            1 => 1.7,
            2 => 1.5,
            _ => 1.0,
        };
        var rng = Rng.For(seed, RngStream.Days, day);
        return growth * week * season * sale * (1 + 0.03 * rng.Normal());
    }
}
