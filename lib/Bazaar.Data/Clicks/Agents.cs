using Bazaar.Data.Draw;

namespace Bazaar.Data.Clicks;

/// <summary>A browser, as it names itself.</summary>
internal sealed record Agent(string Browser, string Os, string Text)
{
    private const string Kit = "AppleWebKit/537.36 (KHTML, like Gecko)";

    /// <summary>By device: mobile, desktop, tablet.</summary>
    public static readonly Agent[][] ByDevice =
    [
        [
            new("Chrome", "Android", $"Mozilla/5.0 (Linux; Android 15; Mobile) {Kit} Chrome/142.0.0.0 Mobile Safari/537.36"),
            new("Chrome", "Android", $"Mozilla/5.0 (Linux; Android 14; Mobile) {Kit} Chrome/141.0.0.0 Mobile Safari/537.36"),
            new(
                "Safari",
                "iOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"
            ),
            new("Firefox", "Android", "Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0"),
        ],
        [
            new("Chrome", "Windows", $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {Kit} Chrome/142.0.0.0 Safari/537.36"),
            new(
                "Edge",
                "Windows",
                $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {Kit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"
            ),
            new(
                "Safari",
                "macOS",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15"
            ),
            new("Firefox", "Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"),
        ],
        [
            new(
                "Safari",
                "iPadOS",
                "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"
            ),
            new("Chrome", "Android", $"Mozilla/5.0 (Linux; Android 14; Tablet) {Kit} Chrome/142.0.0.0 Safari/537.36"),
        ],
    ];

    /// <summary>Bots that say so; each holds bot, crawler, spider or scraper.</summary>
    public static readonly Agent[] Bots =
    [
        new("Other", "Other", "TangleBot/2.1 (+https://tangle.example/bot)"),
        new("Other", "Other", "PriceCrawler/1.4 (+https://prices.example/about)"),
        new("Other", "Other", "Mozilla/5.0 (compatible; OpalSpider/3.0; +https://opal.example/spider)"),
        new("Other", "Linux", "shelf-scraper/0.9"),
    ];

    public static Agent Draw(ref Rng rng, int device) => rng.Of(ByDevice[device]);
}
