using Bazaar.Data.Draw;
using Bazaar.Data.Files;
using Bazaar.Data.World;

namespace Bazaar.Data.Clicks;

/// <summary>Plants a day's defects among its events. What can't be repaired is planted as a row more, so that the world's own rows are
/// all still there when the defects are gone; a mixed time and a late row are the world's own.</summary>
internal sealed class EventDefects(int seed, DefectRates rates, int day)
{
    public static readonly string[][] Details =
    [
        [],
        ["same_line"],
        ["second_click"],
        ["truncated", "missing_quote", "garbage", "empty_object"],
        ["unknown_event_type", "unknown_device_type", "bad_ip_address", "time_1970", "time_future"],
        ["epoch_millis", "day_first", "offset"],
        ["0_days", "1_days", "2_days", "3_days"],
        ["user_id", "product_id"],
        ["too_fast"],
        ["named"],
    ];

    public static readonly string[] Names =
    [
        "",
        "exact_duplicate",
        "near_duplicate",
        "malformed",
        "impossible_value",
        "mixed_timestamp",
        "late_arrival",
        "orphan_key",
        "bot_rate",
        "bot_agent",
    ];

    public void Plant(ClickDay clicks)
    {
        var rng = Rng.For(seed, RngStream.EventDefect, day);
        double[] shares =
        [
            rates.ExactDuplicate,
            rates.NearDuplicate,
            rates.Malformed,
            rates.Impossible,
            rates.MixedTime,
            rates.Late,
            rates.Orphan,
        ];
        var total = shares.Sum();
        for (int i = 0, world = clicks.Count; i < world; i++)
        {
            var at = rng.Unit();
            if (at >= total)
                continue;
            var kind = 0;
            while (kind < shares.Length - 1 && at >= shares[kind])
                at -= shares[kind++];
            Plant(clicks, ref rng, i, (ClickDefect)(kind + 1));
        }
    }

    private void Plant(ClickDay clicks, ref Rng rng, int i, ClickDefect defect)
    {
        var copy = clicks.Events[i];
        copy.Defect = defect;
        copy.Detail = (byte)rng.Below(Details[(int)defect].Length);
        switch (defect)
        {
            case ClickDefect.ExactDuplicate:
                copy.Arrival += rng.Below(30_000);
                clicks.Add(copy);
                break;
            case ClickDefect.NearDuplicate:
                copy.Id = Visits.Id(ref rng);
                // The next true event is 3 seconds behind the first, so 2 seconds behind this one it is still none of its duplicates.
                copy.Millis = copy.Arrival = copy.Millis + rng.Between(100, 900);
                clicks.Add(copy);
                break;
            case ClickDefect.Mixed:
                copy.Format = (TimeFormat)(copy.Detail + 1);
                clicks.Events[i] = copy;
                break;
            case ClickDefect.Late when day == ShopCalendar.Days - 1:
                break;
            case ClickDefect.Late:
                copy.Detail = (byte)Math.Min(rng.Between(1, 3), ShopCalendar.Days - 1 - day);
                clicks.Events[i] = copy;
                break;
            default:
                PlantStranger(clicks, ref rng, copy);
                break;
        }
    }

    /// <summary>A row of a session of its own, so that it is no part of another one.</summary>
    private static void PlantStranger(ClickDay clicks, ref Rng rng, Event copy)
    {
        var visit = clicks.Visits[copy.Visit];
        visit.Session = Visits.Id(ref rng);
        copy.Id = Visits.Id(ref rng);
        switch (copy.Defect, copy.Detail)
        {
            case (ClickDefect.Impossible, 0):
                copy.Type = EventType.Unknown;
                break;
            case (ClickDefect.Impossible, 1):
                visit.BadDevice = "toaster";
                break;
            case (ClickDefect.Impossible, 2):
                visit.BadIp = $"198.18.{rng.Between(256, 999)}.{rng.Below(256)}";
                break;
            case (ClickDefect.Impossible, 3):
                copy.Format = TimeFormat.Year1970;
                break;
            case (ClickDefect.Impossible, _):
                copy.Format = TimeFormat.Future;
                break;
            case (ClickDefect.Orphan, 1) when copy.Product > 0:
                copy.Product = OrderPlan.NoProduct + rng.Below(900_000);
                break;
            case (ClickDefect.Orphan, _):
                copy.Detail = 0;
                visit.OrphanUser = OrderPlan.NoUser + rng.Below(9_000_000);
                break;
            default:
                break;
        }
        copy.Visit = clicks.Visits.Add(visit);
        clicks.Add(copy);
    }
}
