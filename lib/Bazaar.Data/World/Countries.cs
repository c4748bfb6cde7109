namespace Bazaar.Data.World;

/// <summary>A country that the shop delivers to.</summary>
/// <param name="Name">English name.</param>
/// <param name="Locale">Bogus' locale for its people and places.</param>
/// <param name="Share">Its share of the users.</param>
/// <param name="UtcOffset">Minutes ahead of UTC, the whole year.</param>
/// <param name="TaxBasisPoints">Sales tax in hundredths of a per cent.</param>
/// <param name="Zip">A post code: # is a digit, ? a letter.</param>
/// <param name="States">Its states where Bogus has none of its own.</param>
internal sealed record Country(
    string Name,
    string Locale,
    double Share,
    int UtcOffset,
    int TaxBasisPoints,
    string Currency,
    string Language,
    string Zip,
    string[]? States = null
)
{
    public static readonly Country[] All =
    [
        new("United States", "en_US", 0.40, -360, 700, "USD", "en", "#####"),
        new("India", "en_IND", 0.20, 330, 1800, "INR", "hi", "######"),
        new(
            "United Kingdom",
            "en_GB",
            0.10,
            0,
            2000,
            "GBP",
            "en",
            "??# #??",
            ["England", "England", "England", "Scotland", "Wales", "Northern Ireland"]
        ),
        new("Germany", "de", 0.09, 60, 1900, "EUR", "de", "#####"),
        new("France", "fr", 0.06, 60, 2000, "EUR", "fr", "#####"),
        new("Canada", "en_CA", 0.06, -300, 1300, "CAD", "en", "?#? #?#"),
        new("Brazil", "pt_BR", 0.05, -180, 1700, "BRL", "pt", "#####-###"),
        new("Australia", "en_AU", 0.04, 600, 1000, "AUD", "en", "####"),
    ];

    public static readonly Draw.Alias ByShare = new([.. All.Select(c => c.Share)]);
}

/// <summary>A city of a country, with one post code.</summary>
internal sealed record Place(string City, string State, string Zip);
