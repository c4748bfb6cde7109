using System.Text;
using Bazaar.Data.Draw;
using Bazaar.Data.World;

namespace Bazaar.Data.Files;

/// <summary>The words of a user's row: name, address, what else the files say; drawn by the user's number whenever they are asked for.</summary>
internal sealed class UserRows(Users users, Pools pools, DefectRates rates)
{
    public static readonly string[] Fields =
    [
        "user_id",
        "first_name",
        "last_name",
        "full_name",
        "gender",
        "date_of_birth",
        "age",
        "email",
        "phone",
        "address",
        "city",
        "state",
        "country",
        "zipcode",
        "account_created_at",
        "last_login_at",
        "account_status",
        "customer_segment",
        "total_purchases",
        "lifetime_value",
        "average_order_value",
        "preferred_categories",
        "email_subscribed",
        "sms_subscribed",
        "preferred_language",
        "preferred_currency",
        "is_premium_member",
        "referral_code",
        "kyc_verified",
    ];

    private static readonly string[] Segments = ["vip", "loyal", "regular", "occasional", "new"];
    private static readonly string[] Mail = ["example.com", "example.org", "example.net"];
    private static readonly int[] Missable = [5, 7, 8, 10, 13];
    private static readonly byte[] Code = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"u8.ToArray();

    /// <summary>Made when first asked for; two threads may make the same one.</summary>
    private readonly string?[] emails = new string?[users.Count];
    private readonly string?[] phones = new string?[users.Count];

    public int Count => users.Count;

    /// <summary>Where a user lives.</summary>
    public Place Home(int user) => pools.Countries[users.Country[user]].Places[users.Place[user]];

    public (bool Woman, string First, string Family) Name(int user)
    {
        var rng = Rng.For(users.Seed, RngStream.UserText, user);
        var pool = pools.Countries[users.Country[user]];
        var woman = rng.Chance(0.5);
        return (woman, rng.Of(woman ? pool.Women : pool.Men), rng.Of(pool.Families));
    }

    /// <summary>first.last and the number, so that no two are the same, at a domain that nobody can own (RFC 2606).</summary>
    public string Email(int user) => emails[user] ??= MakeEmail(user);

    /// <summary>555-0100 to 555-0199 are set aside for fiction in North America.</summary>
    public string Phone(int user) => phones[user] ??= MakePhone(user);

    private string MakeEmail(int user)
    {
        var (_, first, family) = Name(user);
        var text = new StringBuilder();
        Ascii(first, text);
        text.Append('.');
        Ascii(family, text);
        return text.Append(user + 1).Append('@').Append(Mail[user % 3]).ToString();
    }

    private string MakePhone(int user)
    {
        var rng = Rng.For(users.Seed, RngStream.UserText, ~user);
        return $"+1-{rng.Between(2, 9)}{rng.Below(10)}{rng.Below(10)}-555-01{rng.Below(10)}{rng.Below(10)}";
    }

    /// <summary>The rows of a range of users; then their near duplicates, numbered from <paramref name="nextId"/>.</summary>
    /// <returns>The rows, the world's and all.</returns>
    public (Utf8Text Text, List<PlantedDefect> Defects, int Rows) Render(
        int from,
        int to,
        int nextId,
        long firstLine,
        string file
    )
    {
        var text = new Utf8Text((to - from) * 340);
        var defects = new List<PlantedDefect>();
        var twins = new List<int>();
        for (var user = from; user < to; user++)
        {
            var rng = Rng.For(users.Seed, RngStream.UserDefect, user);
            var at = rng.Unit();
            var missing = at < rates.Missing ? rng.Of(Missable) : -1;
            if (missing >= 0)
                defects.Add(new("users", "missing_value", Fields[missing], file, firstLine + user - from, $"U{user + 1:D8}"));
            else if (at < rates.Missing + rates.NearDuplicate)
                twins.Add(user);
            Row(text, user, user + 1, missing, false);
        }
        for (var i = 0; i < twins.Count; i++)
        {
            var line = firstLine + to - from + i;
            defects.Add(new("users", "near_duplicate", "second_account", file, line, $"U{nextId + i:D8}"));
            Row(text, twins[i], nextId + i, -1, true);
        }
        return (text, defects, to - from + twins.Count);
    }

    /// <summary>How many near duplicates a range of users will have.</summary>
    public int Twins(int from, int to)
    {
        var count = 0;
        for (var user = from; user < to; user++)
        {
            var at = Rng.For(users.Seed, RngStream.UserDefect, user).Unit();
            if (at >= rates.Missing && at < rates.Missing + rates.NearDuplicate)
                count++;
        }
        return count;
    }

    /// <summary>One row. A twin is the same person with a later account, a name in capitals, another address line and no orders.</summary>
    private void Row(Utf8Text text, int user, int id, int missing, bool twin)
    {
        var (woman, first, family) = Name(user);
        if (twin)
            (first, family) = (first.ToUpperInvariant(), family.ToUpperInvariant());
        var rng = Rng.For(users.Seed, RngStream.UserText, user + ((long)(twin ? 2 : 1) << 40));
        var fixedRng = Rng.For(users.Seed, RngStream.UserText, user + (3L << 40));
        var country = Country.All[users.Country[user]];
        var home = Home(user);
        var birth = ShopCalendar.LastDay.AddDays(
            -6600 - (int)(fixedRng.Unit() * fixedRng.Unit() * 18_000) - fixedRng.Below(2_000)
        );
        var age =
            ShopCalendar.LastDay.Year
            - birth.Year
            - (birth.AddYears(ShopCalendar.LastDay.Year - birth.Year) > ShopCalendar.LastDay ? 1 : 0);
        var gender =
            fixedRng.Chance(0.03) ? "other"
            : woman ? "female"
            : "male";

        text.UserId(id).Add(","u8).Add(first).Add(","u8).Add(family).Add(","u8).Add(first).Add(" "u8).Add(family);
        text.Add(","u8).Add(gender).Add(","u8);
        if (missing != 5)
            text.Date(birth);
        text.Add(","u8).Add(age).Add(","u8);
        if (missing != 7)
            text.Add(twin ? "shop." : "").Add(Email(user));
        text.Add(","u8);
        if (missing != 8)
            text.Add(Phone(user));
        text.Add(","u8).Add(rng.Between(1, 980)).Add(" "u8).Add(rng.Of(pools.Countries[users.Country[user]].Streets));
        text.Add(","u8);
        if (missing != 10)
            text.Add(home.City);
        text.Add(","u8).Add(home.State).Add(","u8).Add(country.Name).Add(","u8);
        if (missing != 13)
            text.Add(home.Zip);
        Account(text, user, twin, ref rng);
        text.Add(","u8).Add(rng.Chance(0.85) ? country.Language : "en").Add(","u8).Add(country.Currency).Add(","u8);
        var segment = users.Segment[user];
        text.Add(
                rng.Chance(
                    segment == Segment.Vip ? 0.9
                    : segment == Segment.Loyal ? 0.35
                    : 0.04
                )
            )
            .Add(","u8);
        for (var i = 0; i < 8; i++)
            text.Add(Code.AsSpan(rng.Below(Code.Length), 1));
        text.Add(","u8).Add(rng.Chance(0.8)).Add("\n"u8);
    }

    private void Account(Utf8Text text, int user, bool twin, ref Rng rng)
    {
        var created =
            (long)users.CreatedDay[user] * ShopCalendar.MillisADay
            + rng.Below(ShopCalendar.MillisADay / 4)
            - ShopCalendar.MillisADay / 4;
        if (twin)
            created += (long)((ShopCalendar.Days - 1L) * ShopCalendar.MillisADay - created) * rng.Between(30, 95) / 100;
        var end = Math.Min(users.ChurnDay[user] + 20, ShopCalendar.Days - 1) * (long)ShopCalendar.MillisADay;
        var login = twin
            ? created
            : Math.Max(users.LastSeen[user], created + (long)(Math.Max(0, end - created) * Math.Sqrt(rng.Unit())));
        var gone = users.ChurnDay[user] < ShopCalendar.Days;
        var at = rng.Unit();
        // Churners are inactive three times as often; over all 85, 10, 3 and 2 per cent.
        var inactive = gone ? 0.235 : 0.063;
        var status =
            at < 0.03 ? "suspended"
            : at < 0.05 ? "closed"
            : at < 0.05 + inactive ? "inactive"
            : "active";
        var (count, spent) = twin ? (0, 0L) : (users.Completed[user], users.SpentCents[user]);
        text.Add(","u8).Seconds(created).Add(","u8).Seconds(login).Add(","u8).Add(status);
        text.Add(","u8).Add(Segments[(int)users.Segment[user]]).Add(","u8).Add(count);
        text.Add(","u8).Money(spent).Add(","u8).Money(count == 0 ? 0 : (spent * 2 + count) / (count * 2L)).Add(","u8);
        var favourites = users.Favourites(user);
        text.Add(Category.All[favourites[0]].Name).Add("|"u8).Add(Category.All[favourites[1]].Name).Add("|"u8);
        text.Add(Category.All[favourites[2]].Name);
        text.Add(","u8).Add(rng.Chance(0.62)).Add(","u8).Add(rng.Chance(0.28));
    }

    /// <summary>Letters without their accents, small; what has no plain letter is left out.</summary>
    private static void Ascii(string name, StringBuilder text)
    {
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(c))
                text.Append(char.ToLowerInvariant(c));
            else if (c == 'ß')
                text.Append("ss");
        }
    }
}
