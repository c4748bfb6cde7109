using System.Globalization;
using Bazaar.Data.Draw;
using Bazaar.Data.World;
using DuckDB.NET.Data;

namespace Bazaar.Data.Files;

/// <summary>Writes transactions, one Parquet file a day. Each thread has a DuckDB of its own with one thread, so that a file's bytes
/// depend on its rows only.</summary>
internal sealed class TransactionFiles(
    OrderPlan plan,
    UserRows people,
    Pools pools,
    Users users,
    Products products,
    string folder
)
{
    /// <summary>The fields in order, with DuckDB's types.</summary>
    public static readonly (string Name, string Type)[] Fields =
    [
        ("transaction_id", "VARCHAR"),
        ("user_id", "VARCHAR"),
        ("product_id", "VARCHAR"),
        ("category", "VARCHAR"),
        ("quantity", "INTEGER"),
        ("unit_price", "DECIMAL(12,2)"),
        ("subtotal", "DECIMAL(12,2)"),
        ("discount_percent", "DOUBLE"),
        ("discount_amount", "DECIMAL(12,2)"),
        ("tax_amount", "DECIMAL(12,2)"),
        ("shipping_fee", "DECIMAL(12,2)"),
        ("total_amount", "DECIMAL(12,2)"),
        ("payment_method", "VARCHAR"),
        ("status", "VARCHAR"),
        ("transaction_timestamp", "TIMESTAMP"),
        ("delivery_pincode", "VARCHAR"),
        ("delivery_city", "VARCHAR"),
        ("delivery_state", "VARCHAR"),
        ("delivery_country", "VARCHAR"),
        ("expected_delivery_date", "DATE"),
        ("actual_delivery_date", "DATE"),
        ("customer_email", "VARCHAR"),
        ("customer_phone", "VARCHAR"),
        ("order_source", "VARCHAR"),
        ("is_first_purchase", "BOOLEAN"),
        ("coupon_code", "VARCHAR"),
    ];

    private static readonly string Create =
        $"CREATE OR REPLACE TABLE t ({string.Join(", ", Fields.Select(f => $"{f.Name} {f.Type}"))})";

    public static string Path(int day) => $"transactions/{ShopCalendar.Folder(day)}/part-00000.parquet";

    public static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:;threads=1");
        connection.Open();
        return connection;
    }

    /// <summary>Writes a day's file, and says what was planted in it.</summary>
    public (GeneratedFile File, List<PlantedDefect> Defects) Write(DuckDBConnection connection, int day)
    {
        var rows = plan.Day(day);
        var path = Path(day);
        var full = System.IO.Path.Combine(folder, path);
        var defects = new List<PlantedDefect>();
        Execute(connection, Create);
        using (var appender = connection.CreateAppender("t"))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Defect is { } defect)
                    defects.Add(new("transactions", defect, rows[i].Detail, path, i + 1, Id(rows[i].Id)));
                Append(appender.CreateRow(), rows[i]);
            }
        }
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        Execute(connection, $"COPY t TO '{full.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)");
        return (HashedFile.Read(folder, "transactions", path, rows.Count), defects);
    }

    private void Append(IDuckDBAppenderRow cells, OrderRow row)
    {
        var order = row.Order;
        var rng = Rng.For(users.Seed, RngStream.OrderText, row.Index);
        var country = users.Country[order.User];
        var place = rng.Chance(0.92) ? people.Home(order.User) : rng.Of(pools.Countries[country].Places);
        var promised = rng.Between(2, 7);
        var taken = promised + (rng.Chance(0.8) ? -rng.Below(2) : rng.Between(1, 3));
        var day = ShopCalendar.Date(order.Day);
        var arrived = order.Status is 0 or 3 && order.Day + taken < ShopCalendar.Days;
        cells.AppendValue(Id(row.Id)).AppendValue($"U{row.User:D8}").AppendValue($"P{row.Product:D7}");
        cells.AppendValue(Category.All[products.Category[order.Product]].Name).AppendValue(row.Quantity);
        Amount(cells, order.UnitCents);
        Amount(cells, order.SubtotalCents);
        cells.AppendValue((double)order.DiscountPercent);
        Amount(cells, order.DiscountCents);
        Amount(cells, order.TaxCents);
        Amount(cells, order.ShippingCents);
        Amount(cells, row.TotalCents);
        cells.AppendValue(row.Payment).AppendValue(row.Status);
        cells.AppendValue(row.Date.ToDateTime(TimeOnly.MinValue).AddMilliseconds(order.Millis));
        cells.AppendValue(place.Zip).AppendValue(place.City).AppendValue(place.State).AppendValue(Country.All[country].Name);
        cells.AppendValue(day.AddDays(promised));
        if (arrived)
            cells.AppendValue(day.AddDays(taken));
        else
            cells.AppendNullValue();
        cells
            .AppendValue(people.Email(order.User))
            .AppendValue(people.Phone(order.User))
            .AppendValue(Orders.Sources[order.Source]);
        cells.AppendValue(order.First);
        cells.AppendValue(order.Coupon == Orders.NoCoupon ? null : Orders.Coupons[order.Coupon]);
        cells.EndRow();
    }

    private static void Amount(IDuckDBAppenderRow cells, int cents) => cells.AppendValue(new decimal(cents, 0, 0, false, 2));

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"T{number:D9}");

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
