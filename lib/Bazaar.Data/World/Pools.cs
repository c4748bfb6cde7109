using System.Buffers;
using Bazaar.Data.Draw;
using Bogus;
using Bogus.DataSets;

namespace Bazaar.Data.World;

/// <summary>Names, places and words from Bogus, drawn once with a fixed seed and then combined by number: Bogus itself makes some
/// thousand people a second, the shop needs more. No text holds a comma, a quote or a bar, so the CSV files need no quoting.</summary>
internal sealed class Pools
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"|\\\r\n");

    private const int Seed = 20_251_130;
    private const int Cities = 90;

    private Pools(CountryPool[] countries, string[] adjectives, string[] materials, string[] makers) =>
        (Countries, Adjectives, Materials, Makers) = (countries, adjectives, materials, makers);

    /// <summary>In the order of <see cref="Country.All"/>.</summary>
    public CountryPool[] Countries { get; }
    public string[] Adjectives { get; }
    public string[] Materials { get; }
    public string[] Makers { get; }

    /// <summary>Large cities come first and are drawn more often.</summary>
    public static readonly Alias CityBySize = new([.. Enumerable.Range(0, Cities).Select(i => 1.0 / (i + 6))]);

    public static Pools Draw()
    {
        var faker = New("en", 0);
        return new(
            [.. Country.All.Select(DrawCountry)],
            Distinct(60, faker.Commerce.ProductAdjective),
            Distinct(30, faker.Commerce.ProductMaterial),
            Distinct(150, () => $"{faker.Name.LastName()} {faker.Company.CompanySuffix()}")
        );
    }

    private static CountryPool DrawCountry(Country country, int number)
    {
        var faker = New(country.Locale, number + 1);
        // Only Bogus' plain English tells men's names from women's.
        var people = New(
            country.Locale.StartsWith("en", StringComparison.Ordinal) && country.Language == "en" ? "en" : country.Locale,
            number + 1
        );
        var cities = Distinct(Cities, faker.Address.City);
        return new(
            Distinct(250, () => people.Name.FirstName(Name.Gender.Male)),
            Distinct(250, () => people.Name.FirstName(Name.Gender.Female)),
            Distinct(400, () => people.Name.LastName()),
            Distinct(200, faker.Address.StreetName),
            [
                .. cities.Select(city => new Place(
                    city,
                    country.States is { } states ? faker.Random.ArrayElement(states) : faker.Address.State(),
                    faker.Random.Replace(country.Zip)
                )),
            ]
        );
    }

    private static Faker New(string locale, int number) => new(locale) { Random = new Randomizer(Seed + number) };

    /// <summary>Up to <paramref name="count"/> different texts: a small locale has fewer.</summary>
    private static string[] Distinct(int count, Func<string> draw)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; seen.Count < count && tries < count * 8; tries++)
        {
            var text = draw();
            if (Plain(text))
                seen.Add(text);
        }
        return [.. seen];
    }

    private static bool Plain(string text) => text.Length > 0 && text.AsSpan().IndexOfAny(Special) < 0;
}

/// <summary>The people and places of one country.</summary>
internal sealed record CountryPool(string[] Men, string[] Women, string[] Families, string[] Streets, Place[] Places);
