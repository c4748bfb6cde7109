using Bazaar.Data.Draw;
using Bazaar.Data.Files;
using Bazaar.Data.World;

namespace Bazaar.Data.Clicks;

/// <summary>How many bots there are in all, and how large one visit of each kind is.</summary>
internal sealed record BotPlan(int Fast, int FastSize, int Named, int NamedSize)
{
    public static BotPlan For(double events, DefectRates rates)
    {
        var (fast, named) = (events * rates.BotRate, events * rates.BotAgent);
        var (fasts, nameds) = (Visits(fast), Visits(named));
        return new(fasts, Size(fast, fasts), nameds, Size(named, nameds));
    }

    private static int Visits(double events) => events == 0 ? 0 : Math.Max(1, (int)Math.Round(events / 100));

    private static int Size(double events, int visits) => visits == 0 ? 0 : Math.Max(40, (int)(events / visits));
}

/// <summary>Draws the events of a day, one visit after the other; used again for the next day.</summary>
internal sealed class ClickDay(Users users, Products products, Orders orders, UserRows people, DefectRates rates, BotPlan bots)
{
    /// <summary>Visits without a purchase for each order that was bought online: what makes views 60 % and purchases 8 % of all events.</summary>
    private const double LooksAnOrder = 1.15;
    private const double ExitShare = 0.484;
    private const double CartBase = 0.25;
    private const int LeastGap = 3_000;

    private Event[] events = new Event[1 << 15];

    /// <summary>What a visit does before its purchase, in order; times come when all of it is known.</summary>
    private readonly List<Event> steps = [];

    public Visits Visits { get; } = new(users, people);
    public int Count { get; private set; }

    /// <summary>Events before any defect.</summary>
    public int World { get; private set; }
    public Span<Event> Events => events.AsSpan(0, Count);

    public void Draw(int day)
    {
        Count = 0;
        Visits.Clear();
        var rng = Rng.For(users.Seed, RngStream.Sessions, day);
        var bought = DrawBuyers(ref rng, day);
        for (var i = (int)Math.Round(bought * LooksAnOrder); i > 0; i--)
            DrawLooker(ref rng, day);
        World = Count;
        new EventDefects(users.Seed, rates, day).Plant(this);
        DrawBots(day);
    }

    public void Add(in Event @event)
    {
        if (Count == events.Length)
            Array.Resize(ref events, Count * 2);
        events[Count++] = @event;
    }

    private int DrawBuyers(ref Rng rng, int day)
    {
        var bought = new List<Order>();
        foreach (ref readonly var order in orders.OfDay(day))
        {
            if (Orders.Online(order))
                bought.Add(order);
        }
        bought.Sort(static (a, b) => a.Visit != b.Visit ? a.Visit.CompareTo(b.Visit) : a.Millis.CompareTo(b.Millis));
        for (int at = 0, next; at < bought.Count; at = next)
        {
            for (next = at + 1; next < bought.Count && bought[next].Visit == bought[at].Visit; )
                next++;
            DrawBuyer(ref rng, day, bought[at..next]);
        }
        return bought.Count;
    }

    private void DrawBuyer(ref Rng rng, int day, List<Order> basket)
    {
        var first = basket[0];
        var visit = Visits.Add(ref rng, first.User, first.Device);
        steps.Clear();
        Land(ref rng);
        foreach (var order in basket)
        {
            Browse(ref rng, first.User, day, rng.Run(0.5, 4));
            Step(EventType.View, Page.Product, order.Product + 1);
            Step(EventType.AddToCart, Page.Product, order.Product + 1);
        }
        var lead = rng.Between(240_000, Math.Min(first.Millis, 1_500_000));
        Place(ref rng, visit, first.Millis - lead, lead);
        foreach (var order in basket)
            Add(
                new Event
                {
                    Id = Visits.Id(ref rng),
                    Visit = visit,
                    Product = order.Product + 1,
                    Millis = order.Millis,
                    Arrival = order.Millis,
                    Type = EventType.Purchase,
                    Page = Page.Done,
                }
            );
        Leave(ref rng, visit, basket[^1].Millis, Page.Done);
        users.Saw(first.User, day, basket[^1].Millis);
    }

    private void DrawLooker(ref Rng rng, int day)
    {
        var user = users.Pick(ref rng, day);
        var visit = Visits.Add(
            ref rng,
            user,
            rng.Chance(0.7)
                ? users.Device[user]
                : (byte)(
                    rng.Chance(0.55) ? 0
                    : rng.Chance(0.78) ? 1
                    : 2
                )
        );
        var start = ShopCalendar.VisitStart(ref rng, Country.All[users.Country[user]].UtcOffset);
        steps.Clear();
        Land(ref rng);
        Browse(ref rng, user, day, 1 + rng.Run(0.62, 12));
        var lead = steps.Count * (LeastGap + rng.Between(4_000, 50_000));
        Place(ref rng, visit, start, lead);
        var last = events[Count - 1];
        Leave(ref rng, visit, last.Millis, last.Page);
        users.Saw(user, day, last.Millis);
    }

    /// <summary>Comes in by the front page, a category, or a search.</summary>
    private void Land(ref Rng rng)
    {
        var page =
            rng.Chance(0.45) ? Page.Home
            : rng.Chance(0.5) ? Page.Category
            : Page.Search;
        Step(EventType.View, page, 0, (byte)rng.Below(Category.All.Length));
    }

    /// <summary>Looks at products; what the user likes goes into the cart more often, and out of it less often.</summary>
    private void Browse(ref Rng rng, int user, int day, int views)
    {
        for (var i = 0; i < views; i++)
        {
            var category = users.PickCategory(ref rng, user);
            if (rng.Chance(0.22))
                Step(EventType.View, rng.Chance(0.6) ? Page.Category : Page.Search, 0, (byte)category);
            var product = products.Pick(ref rng, users.Factors(user), category, day);
            Step(EventType.View, Page.Product, product + 1);
            var likes = 2 / (1 + MathF.Exp(-1.4f * Taste.Affinity(users.Factors(user), products.Factors(product))));
            if (!rng.Chance(CartBase * likes))
                continue;
            Step(EventType.AddToCart, Page.Product, product + 1);
            if (rng.Chance(0.39 * (1.7 - likes * 0.5)))
                Step(EventType.RemoveFromCart, Page.Cart, product + 1);
        }
    }

    private void Step(EventType type, Page page, int product, byte category = 0) =>
        steps.Add(
            new Event
            {
                Type = type,
                Page = page,
                Product = product,
                Category = category,
            }
        );

    /// <summary>Spreads the steps over a time; three seconds lie between two, which no double click has.</summary>
    private void Place(ref Rng rng, int visit, int start, int lead)
    {
        Span<int> shares = stackalloc int[64];
        var most = Math.Min(steps.Count, shares.Length);
        long sum = 0;
        for (var i = 0; i < most; i++)
            sum += shares[i] = 1 + rng.Below(1000);
        var free = lead - LeastGap * (most + 1L);
        long passed = 0;
        for (var i = 0; i < most; i++)
        {
            var step = steps[i];
            step.Id = Visits.Id(ref rng);
            step.Visit = visit;
            step.Millis = step.Arrival = start + LeastGap * i + (int)(free * passed / sum);
            passed += shares[i];
            Add(step);
        }
    }

    private void Leave(ref Rng rng, int visit, int last, Page page)
    {
        if (!rng.Chance(ExitShare))
            return;
        var at = last + rng.Between(LeastGap, 60_000);
        Add(
            new Event
            {
                Id = Visits.Id(ref rng),
                Visit = visit,
                Millis = at,
                Arrival = at,
                Type = EventType.Exit,
                Page = page == Page.Product ? Page.Home : page,
            }
        );
    }

    /// <summary>Bots walk through the products one by one: the fast ones look like people but for their pace, the named ones say what they are.</summary>
    private void DrawBots(int day)
    {
        for (var bot = 0; bot < bots.Fast + bots.Named; bot++)
        {
            var rng = Rng.For(users.Seed, RngStream.Bots, bot);
            if (rng.Below(ShopCalendar.ClickDays) != day - ShopCalendar.FirstClickDay)
                continue;
            var fast = bot < bots.Fast;
            var size = (fast ? bots.FastSize : bots.NamedSize) * rng.Between(85, 115) / 100;
            var user = users.Pick(ref rng, day);
            var visit = Visits.Add(ref rng, user, 1, fast ? null : rng.Of(Agent.Bots));
            var product = rng.Below(products.Count);
            var at = rng.Below(ShopCalendar.MillisADay - 50 * 60_000);
            for (var i = 0; i < size; i++)
            {
                at += fast ? rng.Between(150, 900) : rng.Between(3_000, 12_000);
                product = (product + 1) % products.Count;
                Add(
                    new Event
                    {
                        Id = Visits.Id(ref rng),
                        Visit = visit,
                        Product = product + 1,
                        Millis = at,
                        Arrival = at,
                        Type = EventType.View,
                        Page = Page.Product,
                        Defect = fast ? ClickDefect.BotRate : ClickDefect.BotAgent,
                    }
                );
            }
        }
    }
}
