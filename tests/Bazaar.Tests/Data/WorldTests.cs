using Bazaar.Data;
using Xunit;

namespace Bazaar.Tests.Data;

/// <summary>The world as the files tell it, and the truth against the files.</summary>
public abstract class WorldTests(ShopFixture shop)
{
    [Theory]
    [InlineData("people", "account_status", "active 85 inactive 10 suspended 3 closed 2", 2)]
    [InlineData("people", "customer_segment", "vip 5 loyal 15 regular 40 occasional 30 new 10", 2)]
    [InlineData("orders", "payment_method", "credit_card 45 debit_card 25 upi 15 paypal 8 net_banking 5 cod 2", 2.5)]
    [InlineData("orders", "status", "completed 85 pending 8 cancelled 5 refunded 2", 1)]
    [InlineData("clean_events", "event_type", "view 60 add_to_cart 20 remove_from_cart 5 purchase 8 exit 7", 2)]
    [InlineData("clean_events", "device_type", "mobile 55 desktop 35 tablet 10", 3)]
    public void Shares_are_those_of_the_platform(string table, string field, string wanted, double tolerance)
    {
        var all = shop.Number($"SELECT count(*) FROM {table}");
        var words = wanted.Split(' ');
        for (var i = 0; i < words.Length; i += 2)
        {
            var share = 100 * shop.Number($"SELECT count(*) FROM {table} WHERE {field} = '{words[i]}'") / all;
            Assert.InRange(share, int.Parse(words[i + 1], null) - tolerance, int.Parse(words[i + 1], null) + tolerance);
        }
    }

    [Theory]
    [InlineData("people", 5_000)]
    [InlineData("things", 500)]
    [InlineData("orders", 25_000)]
    public void The_world_is_whole_without_the_planted_rows(string table, int rows) =>
        Assert.Equal(rows, shop.Number($"SELECT count(*) FROM {table}"));

    [Fact]
    public void Events_are_as_many_as_the_report_says()
    {
        var set = shop.Report.Sets.Single(s => s.Set == "clickstream");
        Assert.Equal(set.World, shop.Number("SELECT count(*) FROM clean_events"));
        Assert.Equal(set.Rows, shop.Number("SELECT count(*) FROM lines"));
        Assert.InRange(set.World, 50_000, 70_000);
    }

    [Theory]
    [InlineData("orders ANTI JOIN people USING (user_id)")]
    [InlineData("orders ANTI JOIN things USING (product_id)")]
    [InlineData("clean_events ANTI JOIN people USING (user_id)")]
    [InlineData("clean_events c ANTI JOIN things p ON c.product_id = p.product_id OR c.product_id IS NULL")]
    // Wrong sums.
    [InlineData(
        "orders WHERE total_amount <> subtotal - discount_amount + tax_amount + shipping_fee OR subtotal <> quantity * unit_price"
    )]
    [InlineData(
        "orders JOIN things USING (product_id) WHERE unit_price <> discounted_price OR orders.category <> things.category"
    )]
    // A purchase without its order, an online order of these days without its purchase (mixed times apart).
    [InlineData(
        "(FROM clean_events WHERE event_type = 'purchase' AND event_time LIKE '%T%Z') e ANTI JOIN orders o ON e.user_id = o.user_id AND e.product_id = o.product_id AND e.event_time = strftime(o.transaction_timestamp, '%Y-%m-%dT%H:%M:%S.%gZ')"
    )]
    [InlineData(
        "orders o ANTI JOIN (FROM clean_events WHERE event_type = 'purchase') e ON e.user_id = o.user_id AND e.product_id = o.product_id WHERE order_source IN ('web', 'mobile_app') AND transaction_timestamp >= '2025-10-02'"
    )]
    // Aggregates.
    [InlineData(
        "people LEFT JOIN (SELECT user_id, count(*) n, sum(total_amount) s FROM orders WHERE status = 'completed' GROUP BY 1) USING (user_id) WHERE total_purchases <> coalesce(n, 0) OR lifetime_value::DECIMAL(12,2) <> coalesce(s, 0)"
    )]
    [InlineData(
        "things LEFT JOIN (SELECT product_id, count(*) n FROM orders WHERE status = 'completed' GROUP BY 1) USING (product_id) WHERE num_ratings <> coalesce(n, 0) OR (avg_rating IS NULL) <> (n IS NULL)"
    )]
    [InlineData(
        "people JOIN (SELECT user_id, max(transaction_timestamp) t FROM orders GROUP BY 1) USING (user_id) WHERE last_login_at::TIMESTAMP < date_trunc('second', t)"
    )]
    // A cart without a view, a purchase without a cart, two events of a visit less than three seconds apart.
    [InlineData(
        "(FROM clean_events WHERE event_type = 'purchase') p ANTI JOIN (FROM clean_events WHERE event_type = 'add_to_cart') c USING (session_id, product_id)"
    )]
    [InlineData(
        "(FROM clean_events WHERE event_type = 'add_to_cart') p ANTI JOIN (FROM clean_events WHERE event_type = 'view') c USING (session_id, product_id)"
    )]
    [InlineData(
        "(SELECT event_time::TIMESTAMP t, lag(event_time::TIMESTAMP) OVER (PARTITION BY session_id ORDER BY event_time) b FROM clean_events WHERE event_time LIKE '%T%Z') WHERE t - b < INTERVAL 2 SECONDS"
    )]
    [InlineData(
        "things WHERE barcode IS NOT NULL AND (list_sum([barcode[i]::INT * (CASE i % 2 WHEN 1 THEN 1 ELSE 3 END) FOR i IN range(1, 14)]) % 10 <> 0 OR length(barcode) <> 13)"
    )]
    public void Nothing_breaks_a_rule_of_the_world(string broken) =>
        Assert.Equal(0, shop.Number($"SELECT count(*) FROM {broken}"));

    [Theory]
    [InlineData("clickstream", "malformed", "(SELECT file, line FROM lines WHERE NOT json_valid(text) OR text = '{}')")]
    [InlineData(
        "clickstream",
        "bot_agent",
        "(SELECT file, line FROM events WHERE regexp_matches(user_agent, '(?i)bot|crawler|spider|scraper'))"
    )]
    [InlineData(
        "clickstream",
        "bot_rate",
        "(SELECT file, line FROM events SEMI JOIN (SELECT session_id FROM events WHERE event_time LIKE '%T%Z' GROUP BY 1 HAVING count(*) >= 30 AND max(event_time::TIMESTAMP) - min(event_time::TIMESTAMP) < INTERVAL 2 SECOND * count(*)) USING (session_id))"
    )]
    [InlineData("clickstream", "mixed_timestamp", "(SELECT file, line FROM events WHERE event_time NOT LIKE '%T%Z')")]
    [InlineData("clickstream", "orphan_key", "(SELECT file, line FROM events WHERE user_id >= 'U9' OR product_id >= 'P9')")]
    [InlineData(
        "clickstream",
        "late_arrival",
        "(SELECT file, line FROM events WHERE event_time LIKE '2025%Z' AND replace(event_time[:10], '-', '/') <> file[13:22])"
    )]
    [InlineData(
        "clickstream",
        "impossible_value",
        "(SELECT file, line FROM events WHERE event_type = 'teleport' OR device_type = 'toaster' OR regexp_matches(ip_address, '[.]([3-9]..|2[6-9].|25[6-9])[.]') OR event_time LIKE '1970-%' OR event_time LIKE '2031-%')"
    )]
    [InlineData(
        "transactions",
        "orphan_key",
        "(SELECT file, line FROM transactions WHERE user_id >= 'U9' OR product_id >= 'P9')"
    )]
    [InlineData(
        "transactions",
        "impossible_value",
        "(SELECT file, line FROM transactions WHERE quantity < 1 OR total_amount <> subtotal - discount_amount + tax_amount + shipping_fee OR year(transaction_timestamp) NOT IN (2024, 2025) OR status = 'teleported' OR payment_method = 'barter')"
    )]
    [InlineData(
        "transactions",
        "late_arrival",
        "(SELECT file, line FROM transactions WHERE year(transaction_timestamp) IN (2024, 2025) AND strftime(transaction_timestamp, '%Y/%m/%d') <> file[14:23])"
    )]
    [InlineData(
        "transactions",
        "near_duplicate",
        "(SELECT b.file, b.line FROM transactions a JOIN transactions b ON a.user_id = b.user_id AND a.product_id = b.product_id AND a.quantity = b.quantity AND a.total_amount = b.total_amount AND a.transaction_id <> b.transaction_id AND b.transaction_timestamp > a.transaction_timestamp AND b.transaction_timestamp - a.transaction_timestamp <= INTERVAL 2 SECONDS GROUP BY ALL)"
    )]
    [InlineData(
        "clickstream",
        "near_duplicate",
        "(SELECT b.file, b.line FROM events a JOIN events b ON a.session_id = b.session_id AND a.event_type = b.event_type AND a.page_url = b.page_url AND a.event_id <> b.event_id AND b.event_time > a.event_time WHERE a.event_time LIKE '2025%Z' AND b.event_time LIKE '2025%Z' AND b.event_time::TIMESTAMP - a.event_time::TIMESTAMP <= INTERVAL 2 SECONDS GROUP BY ALL)"
    )]
    public void The_truth_is_what_its_rule_finds_in_the_files(string set, string defect, string found)
    {
        var truth = $"(SELECT file, line::BIGINT AS line FROM truth WHERE set = '{set}' AND defect = '{defect}')";
        Assert.True(shop.Number($"SELECT count(*) FROM {truth}") > 0);
        Assert.Equal(0, shop.Number($"SELECT count(*) FROM (FROM {truth} EXCEPT FROM {found})"));
        Assert.Equal(0, shop.Number($"SELECT count(*) FROM (FROM {found} EXCEPT FROM {truth})"));
    }

    [Theory]
    [InlineData(
        "clickstream",
        "SELECT sum(n - 1)::BIGINT FROM (SELECT count(*) n FROM lines WHERE json_valid(text) AND text <> '{}' GROUP BY text)"
    )]
    [InlineData(
        "transactions",
        "SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT * EXCLUDE (line, file_row_number) FROM transactions)) FROM transactions"
    )]
    public void Exact_duplicates_are_as_many_as_the_truth_says(string set, string extra)
    {
        var planted = shop.Number($"SELECT count(*) FROM truth WHERE set = '{set}' AND defect = 'exact_duplicate'");
        Assert.True(planted > 0);
        Assert.Equal(planted, shop.Number(extra));
    }

    [Theory]
    [InlineData("clickstream")]
    [InlineData("transactions")]
    [InlineData("users")]
    [InlineData("products")]
    public void Defects_touch_less_than_six_per_cent_of_a_set(string set)
    {
        var rows = shop.Report.Sets.Single(s => s.Set == set).Rows;
        Assert.InRange(shop.Number($"SELECT count(*) FROM truth WHERE set = '{set}'") / rows, 0.001, 0.06);
    }

    [Theory]
    [InlineData("users", "users/users.csv")]
    [InlineData("products", "products/products.csv")]
    public void Csv_has_the_fields_of_the_dictionary_and_needs_no_quotes(string set, string path)
    {
        var lines = File.ReadAllLines(Path.Combine(shop.Raw, path));
        Assert.Equal(ShopFixture.Fields(set), lines[0].Split(','));
        Assert.All(lines, line => Assert.Equal(ShopFixture.Fields(set).Count(), line.Split(',').Length));
        Assert.DoesNotContain(lines, line => line.Contains('"', StringComparison.Ordinal));
    }

    [Fact]
    public void Parquet_and_json_have_the_fields_of_the_dictionary()
    {
        var columns = shop.Ask($"DESCRIBE FROM read_parquet('{shop.Raw}/transactions/*/*/*/*.parquet')");
        Assert.Equal(
            ShopFixture.Dictionary["transactions"].Fields.Select(f => $"{f.Name} {Duck(f.Type)}"),
            columns.Select(c => $"{c[0]} {c[1]}")
        );
        var keys = shop.Ask(
            "SELECT DISTINCT array_to_string(json_keys(text), ' ') FROM lines SEMI JOIN clean_events USING (file, line)"
        );
        Assert.Equal(string.Join(' ', ShopFixture.Fields("clickstream")), Assert.Single(keys)[0]);
    }

    [Theory]
    [InlineData("users", "people")]
    [InlineData("products", "things")]
    [InlineData("transactions", "orders")]
    [InlineData("clickstream", "clean_events")]
    public void Clean_rows_keep_the_rules_of_the_dictionary(string set, string table)
    {
        foreach (var f in ShopFixture.Dictionary[set].Fields)
        {
            var text = $"{f.Name}::VARCHAR";
            var missing =
                $"(SELECT count(*) FROM truth WHERE set = '{set}' AND defect = 'missing_value' AND detail = '{f.Name}')";
            if (f.Null == "never")
                Assert.True(
                    shop.Number($"SELECT count(*) - {missing} FROM {table} WHERE {f.Name} IS NULL") == 0,
                    f.Name + " is null"
                );
            if (f.Values.Count > 0)
                Assert.True(
                    shop.Number(
                        $"SELECT count(*) FROM {table} WHERE {text} NOT IN ({string.Join(", ", f.Values.Select(v => $"'{v}'"))})"
                    ) == 0,
                    f.Name + " is of no value"
                );
            if (f.Pattern is { } pattern)
                Assert.True(
                    shop.Number($"SELECT count(*) FROM {table} WHERE NOT regexp_full_match({text}, '{pattern}')") == 0,
                    f.Name + " has another form"
                );
            if (set == "clickstream")
                continue;
            if (f.Min is { } min)
                Assert.True(
                    shop.Number($"SELECT count(*) FROM {table} WHERE {f.Name} < {Limit(f, min)}") == 0,
                    f.Name + " is too small"
                );
            if (f.Max is { } max)
                Assert.True(
                    shop.Number($"SELECT count(*) FROM {table} WHERE {f.Name} > {Limit(f, max)}") == 0,
                    f.Name + " is too large"
                );
        }
    }

    private static string Limit(DictionaryField f, string limit) =>
        f.Type is "date" or "timestamp" ? $"TIMESTAMP '{limit}'" : limit;

    private static string Duck(string type) =>
        type switch
        {
            "string" => "VARCHAR",
            "int" => "INTEGER",
            _ => type.ToUpperInvariant(),
        };
}
