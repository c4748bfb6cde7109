using Bazaar.Data.Draw;
using Bazaar.Data.World;

namespace Bazaar.Data.Files;

/// <summary>One row of transactions: an order, and what a defect makes of it.</summary>
/// <param name="Index">The order it comes from.</param>
/// <param name="Id">Number of the transaction, from 1.</param>
internal sealed record OrderRow(int Index, Order Order, int Id, string? Defect = null, string Detail = "")
{
    public int Quantity { get; init; } = Order.Quantity;
    public int TotalCents { get; init; } = Order.TotalCents;
    public string Status { get; init; } = Orders.Statuses[Order.Status];
    public string Payment { get; init; } = Orders.Payments[Order.Payment];
    public DateOnly Date { get; init; } = ShopCalendar.Date(Order.Day);

    /// <summary>The number in its id, from 1; an orphan's is that of nobody.</summary>
    public int User { get; init; } = Order.User + 1;
    public int Product { get; init; } = Order.Product + 1;
}

/// <summary>Which orders get a defect, which numbers transactions have, and which rows lie in a day's file.</summary>
internal sealed class OrderPlan
{
    /// <summary>Numbers of users and products that nobody has start here.</summary>
    public const int NoUser = 90_000_000;
    public const int NoProduct = 9_000_000;
    private const byte Fine = 0;
    private const byte Exact = 1;
    private const byte Near = 2;
    private const byte Impossible = 3;
    private const byte Orphan = 4;
    private const byte Late = 5;
    private const int LatestArrival = 3;

    private readonly Orders orders;
    private readonly int seed;
    private readonly byte[] plan;
    private readonly int[] ids;

    public OrderPlan(Orders orders, int seed, DefectRates rates)
    {
        (this.orders, this.seed) = (orders, seed);
        var count = orders.All.Length;
        (plan, ids) = (new byte[count], new int[count]);
        double[] shares = [rates.ExactDuplicate, rates.NearDuplicate, rates.Impossible, rates.Orphan, rates.Late];
        for (int i = 0, id = 1; i < count; i++)
        {
            var at = Rng.For(seed, RngStream.OrderDefect, i).Unit();
            for (byte kind = 1; kind <= shares.Length && plan[i] == Fine; kind++)
            {
                if (at < shares[kind - 1])
                    plan[i] = kind;
                at -= shares[kind - 1];
            }
            if (plan[i] == Late && orders.All[i].Day == ShopCalendar.Days - 1)
                plan[i] = Fine;
            ids[i] = id;
            id += plan[i] is Near or Impossible or Orphan ? 2 : 1;
        }
    }

    /// <summary>The rows of a day's file: its orders by time, each with what was planted beside it, then the late ones of days before.</summary>
    public List<OrderRow> Day(int day)
    {
        var rows = new List<OrderRow>(orders.Start[day + 1] - orders.Start[day] + 100);
        for (var i = orders.Start[day]; i < orders.Start[day + 1]; i++)
        {
            var row = new OrderRow(i, orders.All[i], ids[i]);
            if (plan[i] != Late)
                rows.Add(row);
            if (plan[i] is not (Fine or Late))
                rows.Add(Plant(row, plan[i]));
        }
        for (var from = Math.Max(0, day - LatestArrival); from < day; from++)
        {
            for (var i = orders.Start[from]; i < orders.Start[from + 1]; i++)
            {
                if (plan[i] == Late && Arrival(i) == day)
                    rows.Add(new(i, orders.All[i], ids[i], "late_arrival", $"{day - from}_days"));
            }
        }
        return rows;
    }

    private int Arrival(int i)
    {
        var rng = Rng.For(seed, RngStream.OrderDefect, ~i);
        return Math.Min(orders.All[i].Day + rng.Between(1, LatestArrival), ShopCalendar.Days - 1);
    }

    private OrderRow Plant(OrderRow row, byte kind)
    {
        var rng = Rng.For(seed, RngStream.OrderDefect, ~row.Index);
        var order = row.Order;
        if (kind == Exact)
            return row with { Defect = "exact_duplicate", Detail = "same_row" };
        if (kind == Near)
        {
            order.Millis += rng.Between(100, 1_900);
            return row with { Order = order, Id = row.Id + 1, Defect = "near_duplicate", Detail = "second_click" };
        }
        // Far enough from the order that it comes from to be taken for no duplicate of it.
        order.Millis = (order.Millis + 600_000 + rng.Below(20_000_000)) % (ShopCalendar.MillisADay - 2_000);
        var planted = row with { Order = order, Id = row.Id + 1 };
        if (kind == Orphan)
        {
            return rng.Chance(0.5)
                ? planted with
                {
                    Defect = "orphan_key",
                    Detail = "user_id",
                    User = NoUser + rng.Below(9_000_000),
                }
                : planted with
                {
                    Defect = "orphan_key",
                    Detail = "product_id",
                    Product = NoProduct + rng.Below(900_000),
                };
        }
        planted = planted with { Defect = "impossible_value" };
        return rng.Below(6) switch
        {
            0 => planted with { Detail = "negative_quantity", Quantity = -row.Quantity },
            1 => planted with { Detail = "total_mismatch", TotalCents = row.TotalCents + 1_000 + rng.Below(50_000) },
            2 => planted with { Detail = "time_1970", Date = DateOnly.FromDayNumber(719_162) },
            3 => planted with { Detail = "time_future", Date = row.Date.AddYears(6) },
            4 => planted with { Detail = "unknown_status", Status = "teleported" },
            _ => planted with { Detail = "unknown_payment_method", Payment = "barter" },
        };
    }
}
