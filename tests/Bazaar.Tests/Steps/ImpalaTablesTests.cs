using Bazaar.Core;
using Bazaar.Steps;
using Xunit;

namespace Bazaar.Tests.Steps;

/// <summary>What Impala is told of Hive's tables, where it has a metastore of its own.</summary>
public sealed class ImpalaTablesTests
{
    private static readonly string[] Shared =
    [
        "agg_daily_sales",
        "agg_user_metrics",
        "dim_products_snapshot",
        "dim_users_snapshot",
        "fact_clickstream",
        "fact_transactions",
        "stg_clickstream",
        "stg_transactions",
    ];

    [Fact]
    public void Impala_has_the_columns_of_the_tables_that_Hive_made()
    {
        using var hive = new TempLab();
        using var impala = new TempLab();
        var made = new Pipeline(hive.Lab).Scripts(Step.Warehouse)[0];
        var ddl = File.ReadAllText(Path.Combine(hive.Lab.Home.Platform, Path.Combine(made.Path.Split('/'))));
        Done(hive.Lab, new Script(Language.Hive, ddl, made.Path, made.Parameters));

        var script = new Script(Language.Impala, ImpalaTables.Of(ddl, made.Parameters));
        Done(impala.Lab, script);
        // A second time it only looks again.
        Done(impala.Lab, script);

        using var tables = impala.Lab.Impala("SHOW TABLES IN ecommerce_dwh");
        Assert.Equal(Shared, tables.Rows().Select(r => (string)r[0]!).Order(StringComparer.Ordinal));
        foreach (var table in Shared)
        {
            var query = $"SELECT * FROM ecommerce_dwh.{table}";
            using var wanted = hive.Lab.Impala(query);
            using var given = impala.Lab.Impala(query);
            Assert.Equal(wanted.Columns.Select(c => (c.Name, c.TypeName)), given.Columns.Select(c => (c.Name, c.TypeName)));
        }
    }

    [Fact]
    public void The_embedded_lab_shares_its_tables_already()
    {
        using var lab = new TempLab();
        new Pipeline(lab.Lab).ShareTables(TestContext.Current.CancellationToken);
        using var databases = lab.Lab.Impala("SHOW DATABASES LIKE 'ecommerce_dwh'");
        Assert.Equal(0, databases.RowCount);
    }

    private static void Done(Lab lab, Script script)
    {
        foreach (var result in lab.Run(script))
        {
            Assert.Null(result.Error);
            result.Dispose();
        }
    }
}
