using Bazaar.Core;
using Bazaar.Parity;
using Bazaar.Steps;

namespace Bazaar.Tests.Sql.Shop;

/// <summary>
/// The warehouse of a small shop (scale 0.01, seed 42), loaded by the platform's own scripts, and the analytical queries over it: those of
/// tests/conformance/shop, each with the rows of real Hive beside it.
/// </summary>
public sealed class ShopWarehouse : IDisposable
{
    public const string Database = "ecommerce_dwh";

    /// <summary>What the queries may read.</summary>
    public static readonly string[] Tables =
    [
        "stg_users",
        "stg_products",
        "stg_clickstream",
        "stg_transactions",
        "dim_users",
        "dim_products",
        "fact_clickstream",
        "fact_transactions",
        "agg_daily_sales",
        "agg_user_metrics",
        "mv_daily_revenue",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-shop-").FullName;

    public ShopWarehouse()
    {
        Lab = EmbeddedLab.Open(Path.Combine(folder, "lake"));
        new Pipeline(Lab, 0.01, 42).Ensure(Step.Warehouse);
        Lab.Hive($"USE {Database}").Dispose();
    }

    public EmbeddedLab Lab { get; }

    /// <summary>The folder of the queries.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The queries by name: 01_leaders_in_category …</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Directory.GetFiles(Folder, "*.sql").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static string Query(string name) => File.ReadAllText(Path.Combine(Folder, name + ".sql")).TrimEnd().TrimEnd(';');

    public static string RowsFile(string name) => Path.Combine(Folder, name + ".rows");

    /// <summary>What real Hive answered, in the shape of <see cref="Text"/>.</summary>
    public static string Golden(string name) => File.ReadAllText(RowsFile(name)).ReplaceLineEndings("\n");

    /// <summary>What the embedded engine answers, in the shape of <see cref="Text"/>.</summary>
    public string Answer(string sql)
    {
        using var result = Lab.Hive(sql);
        return Text(result.Columns, result.Rows());
    }

    /// <summary>A line <c># name:type …</c>, then the rows in their order, tabs between the values, as <see cref="RowBag"/> compares them.</summary>
    public static string Text(IReadOnlyList<Column> columns, IEnumerable<object?[]> rows) =>
        string.Concat(
            RowBag
                .Lines(rows, columns)
                .Prepend("# " + string.Join('\t', columns.Select(c => $"{c.Name}:{TypeText.Write(c.Type)}")))
                .Select(l => l + "\n")
        );

    public void Dispose()
    {
        Lab.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "tests", "conformance", "shop") is var found && Directory.Exists(found))
                return found;
        throw new DirectoryNotFoundException("tests/conformance/shop");
    }
}
