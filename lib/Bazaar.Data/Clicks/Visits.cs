using Bazaar.Data.Draw;
using Bazaar.Data.Files;
using Bazaar.Data.World;

namespace Bazaar.Data.Clicks;

/// <summary>Who visits: what is the same in all events of a session. Its part of the lines is written once and copied into each.</summary>
internal struct Visit
{
    public int User;
    public byte Device;
    public byte Source;
    public Agent Agent;
    public Guid Session;
    public uint Ip;

    /// <summary>What an impossible value or an orphan puts in the place of the true one.</summary>
    public string? BadDevice;
    public string? BadIp;
    public int OrphanUser;
    public int HeadStart;
    public int TailStart;
    public int TailEnd;
}

/// <summary>The sessions of a day.</summary>
internal sealed class Visits(Users users, UserRows people)
{
    public static readonly string[] Devices = ["mobile", "desktop", "tablet"];
    public static readonly string[] Sources = ["direct", "organic", "paid_search", "social", "email", "referral"];
    private static readonly string?[] Referrers =
    [
        null,
        "https://search.example/results",
        "https://search.example/ads",
        "https://social.example/feed",
        "https://mail.example.net/inbox",
        "https://reviews.example.org/best",
    ];
    private static readonly Alias SourceShares = new([0.28, 0.32, 0.14, 0.13, 0.08, 0.05]);

    private readonly Utf8Text parts = new(1 << 20);
    private Visit[] all = new Visit[4096];

    public int Count { get; private set; }

    public ref readonly Visit this[int visit] => ref all[visit];

    public ReadOnlySpan<byte> Head(in Visit visit) => parts.Written[visit.HeadStart..visit.TailStart];

    public ReadOnlySpan<byte> Tail(in Visit visit) => parts.Written[visit.TailStart..visit.TailEnd];

    public void Clear()
    {
        Count = 0;
        parts.Clear();
    }

    /// <summary>A new session of a user, and its number.</summary>
    public int Add(ref Rng rng, int user, byte device, Agent? agent = null)
    {
        var home = Rng.For(users.Seed, RngStream.Sessions, ~user);
        return Add(
            new()
            {
                User = user,
                Device = device,
                Source = (byte)SourceShares.Draw(ref rng),
                Agent = agent ?? Agent.Draw(ref rng, device),
                Session = Id(ref rng),
                // At home an address that stays, else one of a mobile network.
                Ip = rng.Chance(0.7) ? 0xC6120000 + (uint)home.Below(1 << 17) : 0x64400000 + (uint)rng.Below(1 << 22),
            }
        );
    }

    /// <summary>A session like another one, of its own number.</summary>
    public int Add(Visit visit)
    {
        if (Count == all.Length)
            Array.Resize(ref all, Count * 2);
        var country = Country.All[users.Country[visit.User]];
        visit.HeadStart = parts.Length;
        parts.Add("\",\"user_id\":\""u8).UserId(visit.OrphanUser > 0 ? visit.OrphanUser : visit.User + 1);
        parts.Add("\",\"session_id\":\""u8).Id(visit.Session).Add("\",\"event_time\":\""u8);
        visit.TailStart = parts.Length;
        parts.Add("\",\"device_type\":\""u8).Add(visit.BadDevice ?? Devices[visit.Device]).Add("\",\"ip_address\":\""u8);
        if (visit.BadIp is { } bad)
            parts.Add(bad);
        else
            parts
                .Add(visit.Ip >> 24)
                .Add("."u8)
                .Add(visit.Ip >> 16 & 255)
                .Add("."u8)
                .Add(visit.Ip >> 8 & 255)
                .Add("."u8)
                .Add(visit.Ip & 255);
        parts.Add("\",\"traffic_source\":\""u8).Add(Sources[visit.Source]).Add("\",\"referrer\":"u8);
        if (Referrers[visit.Source] is { } referrer)
            parts.Add("\""u8).Add(referrer).Add("\""u8);
        else
            parts.Add("null"u8);
        parts.Add(",\"user_agent\":\""u8).Add(visit.Agent.Text).Add("\",\"country\":\""u8).Add(country.Name);
        parts.Add("\",\"city\":\""u8).Add(people.Home(visit.User).City).Add("\",\"browser\":\""u8).Add(visit.Agent.Browser);
        parts.Add("\",\"os\":\""u8).Add(visit.Agent.Os).Add("\"}\n"u8);
        visit.TailEnd = parts.Length;
        all[Count] = visit;
        return Count++;
    }

    /// <summary>A random UUID (version 4, RFC 9562).</summary>
    public static Guid Id(ref Rng rng)
    {
        var (high, low) = (rng.Next(), rng.Next());
        return new(
            (uint)(high >> 32),
            (ushort)(high >> 16),
            (ushort)(high & 0x0FFF | 0x4000),
            (byte)(low >> 56 & 0x3F | 0x80),
            (byte)(low >> 48),
            (byte)(low >> 40),
            (byte)(low >> 32),
            (byte)(low >> 24),
            (byte)(low >> 16),
            (byte)(low >> 8),
            (byte)low
        );
    }
}
