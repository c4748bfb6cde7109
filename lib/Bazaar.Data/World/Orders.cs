using Bazaar.Data.Draw;

namespace Bazaar.Data.World;

/// <summary>One order of one product. Money in cents, days and times of <see cref="ShopCalendar"/>.</summary>
internal struct Order
{
    public int User;
    public int Product;
    public int Millis;
    public int UnitCents;
    public int SubtotalCents;
    public int DiscountCents;
    public int TaxCents;
    public int ShippingCents;
    public int TotalCents;
    public short Day;

    /// <summary>Which visit of the day it belongs to; a visit may buy several things.</summary>
    public int Visit;
    public byte Quantity;
    public byte DiscountPercent;
    public byte Payment;
    public byte Status;
    public byte Source;
    public byte Device;
    public bool First;

    /// <summary>Index of the coupon, or 255.</summary>
    public byte Coupon;
}

/// <summary>All orders of the shop, by day and time.</summary>
internal sealed class Orders
{
    public static readonly string[] Payments = ["credit_card", "debit_card", "upi", "paypal", "net_banking", "cod"];
    public static readonly string[] Statuses = ["completed", "pending", "cancelled", "refunded"];
    public static readonly string[] Sources = ["web", "mobile_app", "call_center", "store_kiosk"];
    public static readonly string[] Coupons = ["SALE28", "WELCOME10", "VIP15", "LOYAL10", "SPRING5", "BUNDLE20"];
    public const byte NoCoupon = 255;
    public const byte Completed = 0;

    private static readonly Alias Status = new([0.85, 0.08, 0.05, 0.02]);
    private static readonly Alias Payment = new([0.45, 0.25, 0.15, 0.08, 0.05, 0.02]);
    private static readonly Alias Device = new([0.55, 0.35, 0.10]);

    private readonly Users users;
    private readonly Products products;

    public Orders(int count, Users users, Products products, int threads, CancellationToken cancel)
    {
        (this.users, this.products) = (users, products);
        var counts = ShopCalendar.Spread(count, users.Seed);
        Start = new int[ShopCalendar.Days + 1];
        for (var day = 0; day < ShopCalendar.Days; day++)
            Start[day + 1] = Start[day] + counts[day];
        All = new Order[count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, ShopCalendar.Days, parallel, day => DrawDay(day));
        AddUp();
    }

    public Order[] All { get; }

    /// <summary>Where each day's orders start in <see cref="All"/>; one more at the end.</summary>
    public int[] Start { get; }

    public Span<Order> OfDay(int day) => All.AsSpan(Start[day]..Start[day + 1]);

    /// <summary>Whether it was made on the web or in the app: then it has a purchase event.</summary>
    public static bool Online(in Order order) => order.Source <= 1;

    private void DrawDay(int day)
    {
        var rng = Rng.For(users.Seed, RngStream.Orders, day);
        var orders = OfDay(day);
        for (int at = 0, visit = 0; at < orders.Length; visit++)
        {
            var user = users.Pick(ref rng, day);
            var country = Country.All[users.Country[user]];
            var size = Math.Min(orders.Length - at, 1 + rng.Run(users.Segment[user] <= Segment.Loyal ? 0.42 : 0.31, 4));
            var device = rng.Chance(0.7) ? users.Device[user] : (byte)Device.Draw(ref rng);
            var source = DrawSource(ref rng, device);
            var payment = rng.Chance(0.75) ? users.Payment[user] : (byte)Payment.Draw(ref rng);
            // Four minutes at least for what comes before the purchase.
            var time = ShopCalendar.VisitStart(ref rng, country.UtcOffset) + 240_000 + rng.Below(1_300_000);
            for (var i = 0; i < size; i++)
            {
                ref var order = ref orders[at + i];
                order = new()
                {
                    User = user,
                    Day = (short)day,
                    Visit = visit,
                    Millis = time,
                    Device = device,
                    Source = source,
                    Payment = payment,
                    Status = (byte)Status.Draw(ref rng),
                };
                do order.Product = products.Pick(ref rng, users.Factors(user), users.PickCategory(ref rng, user), day);
                while (Holds(orders.Slice(at, i), order.Product));
                Price(ref rng, ref order, country);
                time += rng.Between(3_000, 9_000);
            }
            at += size;
        }
        orders.Sort(static (a, b) => a.Millis != b.Millis ? a.Millis.CompareTo(b.Millis) : a.Visit.CompareTo(b.Visit));
    }

    private static bool Holds(ReadOnlySpan<Order> orders, int product)
    {
        foreach (ref readonly var order in orders)
        {
            if (order.Product == product)
                return true;
        }
        return false;
    }

    private static byte DrawSource(ref Rng rng, byte device)
    {
        var at = rng.Unit();
        return at < 0.07 ? (byte)2
            : at < 0.10 ? (byte)3
            : device == 1 ? (byte)0
            : rng.Chance(0.6) ? (byte)1
            : (byte)0;
    }

    private void Price(ref Rng rng, ref Order order, Country country)
    {
        var segment = users.Segment[order.User];
        var category = Category.All[products.Category[order.Product]];
        order.Quantity = (byte)(1 + rng.Run(segment == Segment.Vip ? 0.35 : 0.22, category.MostQuantity - 1));
        order.UnitCents = products.Cents[order.Product];
        order.SubtotalCents = order.UnitCents * order.Quantity;
        (order.Coupon, order.DiscountPercent) =
            ShopCalendar.IsSale(order.Day) && rng.Chance(0.8) ? ((byte)0, (byte)25)
            : order.Day - users.CreatedDay[order.User] < 21 && rng.Chance(0.5) ? ((byte)1, (byte)10)
            : segment == Segment.Vip && rng.Chance(0.35) ? ((byte)2, (byte)15)
            : segment == Segment.Loyal && rng.Chance(0.25) ? ((byte)3, (byte)10)
            : rng.Chance(0.06) ? ((byte)4, (byte)5)
            : order.Quantity > 2 && rng.Chance(0.3) ? ((byte)5, (byte)20)
            : (NoCoupon, (byte)0);
        order.DiscountCents = Money.Part(order.SubtotalCents, order.DiscountPercent, 100);
        var net = order.SubtotalCents - order.DiscountCents;
        order.TaxCents = Money.Part(net, country.TaxBasisPoints, 10_000);
        order.ShippingCents = net >= 5_000 || products.FreeShipping[order.Product] ? 0 : 499;
        order.TotalCents = net + order.TaxCents + order.ShippingCents;
    }

    /// <summary>What the files say of users and products over their orders.</summary>
    private void AddUp()
    {
        var bought = new bool[users.Count];
        for (var i = 0; i < All.Length; i++)
        {
            ref var order = ref All[i];
            order.First = !bought[order.User];
            bought[order.User] = true;
            users.Saw(order.User, order.Day, order.Millis);
            products.Orders[order.Product]++;
            if (order.Status != Completed)
                continue;
            users.Completed[order.User]++;
            users.SpentCents[order.User] += order.TotalCents;
            products.Ratings[order.Product]++;
            products.RatingSum[order.Product] += Rating(i, order);
        }
    }

    /// <summary>What a buyer thinks of it, 1 to 5: taste, the thing's own quality, and chance.</summary>
    private int Rating(int index, in Order order)
    {
        var rng = Rng.For(users.Seed, RngStream.OrderText, ~index);
        var taste = Taste.Affinity(users.Factors(order.User), products.Factors(order.Product));
        return Math.Clamp(
            (int)MathF.Round(3.6f + 0.6f * taste + 0.45f * products.Quality[order.Product] + 0.5f * rng.Normal()),
            1,
            5
        );
    }
}
