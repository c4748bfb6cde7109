using Bazaar.Data.Draw;

namespace Bazaar.Data.World;

/// <summary>A category of the shop.</summary>
/// <param name="Name">Its name in the files.</param>
/// <param name="Share">Its share of what is bought, before tastes.</param>
/// <param name="Cents">The usual price in cents; prices scatter around it by a factor.</param>
/// <param name="Grams">The usual weight.</param>
/// <param name="MostQuantity">How many of one thing people take at once.</param>
/// <param name="Things">Its subcategories, each with what is sold there.</param>
internal sealed record Category(
    string Name,
    double Share,
    int Cents,
    int Grams,
    int MostQuantity,
    int WarrantyMonths,
    (string Subcategory, string[] Nouns)[] Things
)
{
    public static readonly Category[] All =
    [
        new(
            "electronics",
            0.16,
            14900,
            700,
            2,
            24,
            [
                ("headphones", ["Headphones", "Earbuds", "Headset"]),
                ("phones", ["Phone", "Phone Case", "Charger"]),
                ("computers", ["Laptop", "Keyboard", "Mouse", "Monitor"]),
                ("cameras", ["Camera", "Tripod", "Lens"]),
            ]
        ),
        new(
            "clothing",
            0.17,
            3900,
            400,
            3,
            0,
            [
                ("shirts", ["Shirt", "Blouse", "T-Shirt"]),
                ("trousers", ["Jeans", "Trousers", "Shorts"]),
                ("jackets", ["Jacket", "Coat", "Cardigan"]),
                ("shoes", ["Shoes", "Boots", "Sandals"]),
            ]
        ),
        new(
            "home",
            0.13,
            5900,
            2500,
            2,
            12,
            [
                ("kitchen", ["Pan", "Kettle", "Knife Set", "Bowl"]),
                ("furniture", ["Chair", "Table", "Shelf"]),
                ("bedding", ["Pillow", "Blanket", "Sheet Set"]),
                ("lighting", ["Lamp", "Lantern", "Light Strip"]),
            ]
        ),
        new(
            "sports",
            0.09,
            4500,
            1200,
            2,
            12,
            [
                ("fitness", ["Dumbbell", "Yoga Mat", "Jump Rope"]),
                ("outdoor", ["Tent", "Backpack", "Sleeping Bag"]),
                ("cycling", ["Helmet", "Bicycle Pump", "Bicycle Light"]),
                ("team", ["Ball", "Goal Net", "Jersey"]),
            ]
        ),
        new(
            "books",
            0.12,
            1600,
            350,
            4,
            0,
            [
                ("fiction", ["Novel", "Story Collection", "Mystery"]),
                ("science", ["Field Guide", "Atlas", "Primer"]),
                ("children", ["Picture Book", "Fairy Tales", "Activity Book"]),
                ("cooking", ["Cookbook", "Baking Book", "Grill Book"]),
            ]
        ),
        new(
            "beauty",
            0.09,
            2200,
            200,
            3,
            0,
            [
                ("skin", ["Face Cream", "Lotion", "Cleanser"]),
                ("hair", ["Shampoo", "Conditioner", "Hair Oil"]),
                ("makeup", ["Lipstick", "Mascara", "Powder"]),
                ("fragrance", ["Perfume", "Body Mist", "Candle"]),
            ]
        ),
        new(
            "toys",
            0.08,
            2500,
            600,
            3,
            6,
            [
                ("puzzles", ["Puzzle", "Cube", "Brain Teaser"]),
                ("games", ["Board Game", "Card Game", "Dice Set"]),
                ("building", ["Building Bricks", "Train Set", "Marble Run"]),
                ("dolls", ["Doll", "Plush Bear", "Puppet"]),
            ]
        ),
        new(
            "grocery",
            0.08,
            900,
            800,
            5,
            0,
            [
                ("coffee", ["Coffee Beans", "Espresso", "Cold Brew"]),
                ("snacks", ["Nut Mix", "Crackers", "Granola Bars"]),
                ("pantry", ["Olive Oil", "Pasta", "Rice"]),
                ("tea", ["Green Tea", "Black Tea", "Herbal Tea"]),
            ]
        ),
        new(
            "automotive",
            0.05,
            6500,
            3000,
            2,
            24,
            [
                ("care", ["Car Wax", "Sponge Set", "Polish"]),
                ("interior", ["Seat Cover", "Floor Mat", "Phone Mount"]),
                ("tools", ["Wrench Set", "Jack", "Battery Tester"]),
                ("parts", ["Wiper Blades", "Air Filter", "Bulb Set"]),
            ]
        ),
        new(
            "jewelry",
            0.03,
            18900,
            60,
            1,
            12,
            [
                ("rings", ["Ring", "Signet Ring", "Band"]),
                ("necklaces", ["Necklace", "Pendant", "Chain"]),
                ("watches", ["Watch", "Pocket Watch", "Watch Strap"]),
                ("earrings", ["Earrings", "Ear Studs", "Hoops"]),
            ]
        ),
    ];

    /// <summary>The hidden taste of each category; its products scatter around it. The same for every seed.</summary>
    public static readonly float[][] Factors = [.. All.Select((_, k) => DrawFactors(k))];

    private static float[] DrawFactors(int k)
    {
        var rng = Rng.For(0, RngStream.Product, -1 - k);
        var factors = new float[Taste.Factors];
        Taste.Draw(ref rng, factors);
        return factors;
    }
}
