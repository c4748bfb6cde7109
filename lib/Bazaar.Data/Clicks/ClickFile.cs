using System.Globalization;
using Bazaar.Data.Draw;
using Bazaar.Data.Files;
using Bazaar.Data.World;

namespace Bazaar.Data.Clicks;

/// <summary>One day's file of events: its own by their arrival, then those that come late from the days before.</summary>
internal sealed class ClickFile(string folder, int day) : IDisposable
{
    public static readonly string[] Fields =
    [
        "event_id",
        "user_id",
        "session_id",
        "event_time",
        "page_url",
        "product_id",
        "event_type",
        "device_type",
        "ip_address",
        "traffic_source",
        "referrer",
        "user_agent",
        "country",
        "city",
        "browser",
        "os",
    ];

    public static readonly string[] Types = ["view", "add_to_cart", "remove_from_cart", "purchase", "exit", "teleport"];
    private const int FlushAt = 1 << 20;

    private readonly string path = $"clickstream/{ShopCalendar.Folder(day)}/events-00000.json";
    private readonly HashedFile file = new(folder, "clickstream", $"clickstream/{ShopCalendar.Folder(day)}/events-00000.json");
    private readonly List<(int Day, Guid Id, byte[] Line)> late = [];

    public List<PlantedDefect> Defects { get; } = [];
    public int World { get; private set; }

    /// <summary>Writes the day's own events.</summary>
    public void Write(ClickDay clicks, int seed, Utf8Text text)
    {
        World = clicks.World;
        var events = clicks.Events;
        var order = new long[events.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = (long)events[i].Arrival << 32 | (uint)i;
        Array.Sort(order);
        text.Clear();
        var line = new EventLine(day);
        var noise = Rng.For(seed, RngStream.EventDefect, ~day);
        foreach (var key in order)
        {
            ref readonly var @event = ref events[(int)(uint)key];
            ref readonly var visit = ref clicks.Visits[@event.Visit];
            var start = text.Length;
            line.Write(text, @event, clicks.Visits.Head(visit), clicks.Visits.Tail(visit));
            if (@event.Defect == ClickDefect.Late)
            {
                late.Add((day + @event.Detail, @event.Id, text.From(start).ToArray()));
                text.Cut(start);
                continue;
            }
            file.Rows++;
            if (@event.Defect != ClickDefect.None)
                Planted(ref noise, @event, text, start);
            if (text.Length >= FlushAt)
            {
                file.Write(text.Written);
                text.Clear();
            }
        }
        file.Write(text.Written);
    }

    /// <summary>Adds what comes late from the files of the days before, and closes the file.</summary>
    public GeneratedFile Finish(IEnumerable<ClickFile> before)
    {
        foreach (var source in before)
        {
            foreach (var (_, id, line) in source.late.Where(l => l.Day == day))
            {
                file.Write(line);
                file.Rows++;
                Record("late_arrival", $"{day - source.Day}_days", id.ToString());
            }
        }
        return file.Finish();
    }

    private int Day => day;

    public void Dispose() => file.Dispose();

    private void Planted(ref Rng noise, in Event @event, Utf8Text text, int start)
    {
        var malformed = @event.Defect == ClickDefect.Malformed;
        if (malformed)
            Damage.Do(ref noise, text, start, @event.Detail);
        var details = EventDefects.Details[(int)@event.Defect];
        Record(EventDefects.Names[(int)@event.Defect], details[@event.Detail], malformed ? "" : @event.Id.ToString());
    }

    private void Record(string defect, string detail, string key) =>
        Defects.Add(new("clickstream", defect, detail, path, file.Rows, key));
}

/// <summary>Writes an event as one line of JSON, without spaces, the keys in the dictionary's order.</summary>
internal sealed class EventLine(int day)
{
    private readonly byte[] date = [.. new Utf8Text(16).Date(ShopCalendar.Date(day)).Add("T"u8).Written];
    private readonly long midnight = new DateTimeOffset(
        ShopCalendar.Date(day).ToDateTime(TimeOnly.MinValue),
        TimeSpan.Zero
    ).ToUnixTimeMilliseconds();

    private static readonly byte[][] Types = [.. ClickFile.Types.Select(System.Text.Encoding.UTF8.GetBytes)];
    private static readonly byte[][] Categories = [.. Category.All.Select(c => System.Text.Encoding.UTF8.GetBytes(c.Name))];

    public void Write(Utf8Text text, in Event @event, ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        text.Add("{\"event_id\":\""u8).Id(@event.Id).Add(head);
        Time(text, @event.Millis, @event.Format);
        text.Add("\",\"page_url\":\"https://www.bazaar.example/"u8);
        switch (@event.Page)
        {
            case Page.Category:
                text.Add("c/"u8).Add(Categories[@event.Category]);
                break;
            case Page.Search:
                text.Add("search?q="u8).Add(Categories[@event.Category]);
                break;
            case Page.Product:
                text.Add("p/"u8).ProductId(@event.Product);
                break;
            case Page.Cart:
                text.Add("cart"u8);
                break;
            case Page.Done:
                text.Add("checkout/done"u8);
                break;
            default:
                break;
        }
        text.Add("\",\"product_id\":"u8);
        if (@event.Product > 0)
            text.Add("\""u8).ProductId(@event.Product).Add("\""u8);
        else
            text.Add("null"u8);
        text.Add(",\"event_type\":\""u8).Add(Types[(int)@event.Type]).Add(tail);
    }

    private void Time(Utf8Text text, int millis, TimeFormat format)
    {
        switch (format)
        {
            case TimeFormat.EpochMillis:
                text.Add(midnight + millis);
                break;
            case TimeFormat.DayFirst:
                var at = ShopCalendar.Date(day);
                text.Padded(at.Day, 2)
                    .Add("/"u8)
                    .Padded(at.Month, 2)
                    .Add("/"u8)
                    .Padded(at.Year, 4)
                    .Add(" "u8)
                    .Clock(millis / 1000);
                break;
            case TimeFormat.Offset:
                var local = DateTimeOffset.FromUnixTimeMilliseconds(midnight + millis).ToOffset(new(5, 30, 0));
                text.Add(local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
                break;
            case TimeFormat.Year1970:
                text.Add("1970-01-01T00:00:"u8).Padded(millis / 1000 % 60, 2).Add("."u8).Padded(millis % 1000, 3).Add("Z"u8);
                break;
            default:
                var start = text.Length;
                text.Add(date).Clock(millis / 1000).Add("."u8).Padded(millis % 1000, 3).Add("Z"u8);
                if (format == TimeFormat.Future)
                    "2031"u8.CopyTo(text.From(start));
                break;
        }
    }
}

/// <summary>Makes a line unreadable. What is left is UTF-8 on one line, and never a whole JSON object with all its fields.</summary>
internal static class Damage
{
    public static void Do(ref Rng rng, Utf8Text text, int start, int kind)
    {
        var length = text.Length - start - 1;
        switch (kind)
        {
            case 0:
                text.Cut(start + length * rng.Between(10, 90) / 100);
                while (text.From(start)[^1] >= 0x80)
                    text.Cut(text.Length - 1);
                break;
            case 1:
                DropQuote(ref rng, text, start, length);
                break;
            case 2:
                text.Cut(start);
                // Control characters and Latin-1 in UTF-8; no end of line, no tab, no NUL.
                for (var i = rng.Between(20, 200); i > 0; i--)
                {
                    if (rng.Chance(0.5))
                        text.Add([(byte)rng.Between(0x0E, 0x19)]);
                    else
                        text.Add([0xC3, (byte)rng.Between(0x80, 0xBF)]);
                }
                break;
            default:
                text.Cut(start);
                text.Add("{}"u8);
                break;
        }
        if (kind != 1)
            text.Add("\n"u8);
    }

    private static void DropQuote(ref Rng rng, Utf8Text text, int start, int length)
    {
        var line = text.From(start);
        var from = rng.Below(length * 8 / 10);
        var quote = from + line[from..].IndexOf((byte)'"');
        line[(quote + 1)..].CopyTo(line[quote..]);
        text.Cut(text.Length - 1);
    }
}
