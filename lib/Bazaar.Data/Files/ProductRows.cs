using Bazaar.Data.Draw;
using Bazaar.Data.World;

namespace Bazaar.Data.Files;

/// <summary>The rows of products.csv.</summary>
internal sealed class ProductRows
{
    public const string File = "products/products.csv";

    public static readonly string[] Fields =
    [
        "product_id",
        "product_name",
        "category",
        "subcategory",
        "brand",
        "cost_price",
        "selling_price",
        "discount_percent",
        "discounted_price",
        "currency",
        "stock_quantity",
        "in_stock",
        "low_stock_alert",
        "avg_rating",
        "num_ratings",
        "num_reviews",
        "weight_kg",
        "dimensions",
        "condition",
        "warranty_months",
        "manufacturer",
        "country_of_origin",
        "product_added_date",
        "last_updated_date",
        "is_featured",
        "is_bestseller",
        "free_shipping",
        "returnable",
        "return_window_days",
        "tags",
        "sku",
        "barcode",
        "supplier_id",
        "reorder_level",
        "max_order_quantity",
    ];

    private static readonly string[] Starts =
    [
        "Vel",
        "Kan",
        "Or",
        "Tal",
        "Mir",
        "Zan",
        "Bru",
        "Quel",
        "Fen",
        "Lor",
        "Ast",
        "Dov",
    ];
    private static readonly string[] Middles = ["mo", "tri", "la", "ve", "no", "ri", "da", "ku"];
    private static readonly string[] Ends = ["ra", "x", "ndo", "wick", "lis", "tta", "berg", "q"];
    private static readonly string[] Origins =
    [
        "China",
        "Germany",
        "India",
        "Italy",
        "Portugal",
        "United States",
        "Vietnam",
        "Poland",
    ];
    private static readonly int[] Missable = [4, 16, 17, 20, 31];

    private readonly Products products;
    private readonly Pools pools;
    private readonly DefectRates rates;
    private readonly int bestseller;

    public ProductRows(Products products, Pools pools, DefectRates rates)
    {
        (this.products, this.pools, this.rates) = (products, pools, rates);
        var sorted = products.Orders.ToArray();
        Array.Sort(sorted);
        bestseller = Math.Max(1, sorted[products.Count - 1 - products.Count / 50]);
    }

    /// <summary>Writes the whole file: the products, then the near duplicates.</summary>
    public void Write(HashedFile file, List<PlantedDefect> defects)
    {
        var text = new Utf8Text(products.Count * 400).Add(string.Join(',', Fields)).Add("\n"u8);
        var twins = new List<int>();
        for (var p = 0; p < products.Count; p++)
        {
            var rng = Rng.For(products.Seed, RngStream.ProductDefect, p);
            var at = rng.Unit();
            var missing = at < rates.Missing ? rng.Of(Missable) : -1;
            if (missing >= 0)
                defects.Add(new("products", "missing_value", Fields[missing], File, p + 2, $"P{p + 1:D7}"));
            else if (at < rates.Missing + rates.NearDuplicate)
                twins.Add(p);
            Row(text, p, p + 1, missing, false);
        }
        for (var i = 0; i < twins.Count; i++)
        {
            var id = products.Count + 1 + i;
            defects.Add(new("products", "near_duplicate", "listed_twice", File, id + 1, $"P{id:D7}"));
            Row(text, twins[i], id, -1, true);
        }
        file.Write(text.Written);
        file.Rows = products.Count + twins.Count;
    }

    /// <summary>One row. A twin is the same thing (its barcode tells) under another number and SKU, its name in capitals, never ordered.</summary>
    private void Row(Utf8Text text, int p, int id, int missing, bool twin)
    {
        var rng = Rng.For(products.Seed, RngStream.ProductText, p);
        var category = Category.All[products.Category[p]];
        var (subcategory, nouns) = rng.Of(category.Things);
        var brand = rng.Of(Starts) + rng.Of(Middles) + rng.Of(Ends);
        var name = $"{rng.Of(pools.Adjectives)} {rng.Of(pools.Materials)} {rng.Of(nouns)}";
        var list = products.ListCents[p];
        var stock = rng.Chance(0.04) ? 0 : (int)(rng.Unit() * rng.Unit() * 800) + 1;
        var reorder = rng.Between(5, 40);
        var orders = twin ? 0 : products.Orders[p];
        var ratings = twin ? 0 : products.Ratings[p];

        text.ProductId(id).Add(","u8).Add(twin ? name.ToUpperInvariant() : name).Add(","u8).Add(category.Name);
        text.Add(","u8).Add(subcategory).Add(","u8).Add(missing == 4 ? "" : brand);
        text.Add(","u8).Money(Money.Part(list, rng.Between(45, 65), 100)).Add(","u8).Money(list);
        text.Add(","u8).Add(products.Discount[p]).Add(".0,"u8).Money(products.Cents[p]).Add(",USD,"u8);
        text.Add(stock).Add(","u8).Add(stock > 0).Add(","u8).Add(stock <= reorder).Add(","u8);
        if (ratings > 0)
            text.Fixed(Math.Round(products.RatingSum[p] / (double)ratings, 2, MidpointRounding.AwayFromZero), "0.00");
        text.Add(","u8).Add(ratings).Add(","u8).Add((int)(ratings * rng.Unit() * 0.6)).Add(","u8);
        var grams = Math.Max(5, (int)(category.Grams * Math.Pow(2, rng.Normal())));
        if (missing != 16)
            text.Fixed(grams / 1000.0, "0.000");
        text.Add(","u8);
        var (length, width, height) = (rng.Between(3, 90), rng.Between(3, 60), rng.Between(1, 40));
        if (missing != 17)
            text.Add(length).Add("x"u8).Add(width).Add("x"u8).Add(height);
        text.Add(","u8)
            .Add(
                rng.Chance(0.94) ? "new"
                : rng.Chance(0.7) ? "refurbished"
                : "used"
            )
            .Add(","u8)
            .Add(category.WarrantyMonths);
        var maker = rng.Of(pools.Makers);
        text.Add(","u8).Add(missing == 20 ? "" : maker).Add(","u8).Add(rng.Of(Origins));
        var added = ShopCalendar.Date(products.AddedDay[p]);
        text.Add(","u8)
            .Date(added)
            .Add(","u8)
            .Date(ShopCalendar.LastDay.AddDays(-rng.Below(ShopCalendar.LastDay.DayNumber - added.DayNumber)));
        text.Add(","u8).Add(rng.Chance(0.06)).Add(","u8).Add(orders >= bestseller).Add(","u8).Add(products.FreeShipping[p]);
        var returnable = category.Name != "grocery" && rng.Chance(0.93);
        text.Add(","u8)
            .Add(returnable)
            .Add(","u8)
            .Add(
                !returnable ? 0
                : rng.Chance(0.7) ? 30
                : 14
            );
        text.Add(","u8).Add(subcategory).Add("|"u8).Add(brand.ToLowerInvariant()).Add(products.Discount[p] > 0 ? "|sale" : "");
        text.Add(",SKU-"u8).Add(category.Name[..3].ToUpperInvariant()).Add("-"u8).Padded(id, 7).Add(","u8);
        if (missing != 31)
            Barcode(text, p);
        text.Add(",S"u8).Padded(rng.Between(1, 200), 4).Add(","u8).Add(reorder).Add(","u8).Add(category.MostQuantity).Add("\n"u8);
    }

    /// <summary>An EAN-13 that starts with 20: those numbers are for use within a shop, so it is nobody's (GS1).</summary>
    private static void Barcode(Utf8Text text, int product)
    {
        var start = text.Length;
        text.Add("20"u8).Padded(product + 1, 10);
        var sum = 0;
        var digits = text.From(start);
        for (var i = 0; i < 12; i++)
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        text.Add((10 - sum % 10) % 10);
    }
}
