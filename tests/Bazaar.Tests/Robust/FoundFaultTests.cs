using Bazaar.Core;
using Bazaar.Tests.Sql.Generated;
using Xunit;

namespace Bazaar.Tests.Robust;

/// <summary>What mutants found, a short statement each: now it gives rows or an error in the user's words.</summary>
public sealed class FoundFaultTests(FoundFaultTests.EdgeLab edge) : IClassFixture<FoundFaultTests.EdgeLab>
{
    public sealed class EdgeLab : IDisposable
    {
        private readonly TempLab lab = new();

        public EdgeLab()
        {
            foreach (var result in lab.Lab.Run(new Script(Language.Hive, EdgeTable.Setup())))
                using (result)
                    Assert.Null(result.Error);
        }

        internal EmbeddedLab Lab => lab.Lab;

        public void Dispose() => lab.Dispose();
    }

    [Theory]
    [InlineData("SELECT percentile(i, 1.5) FROM edge", "not from 0 to 1")]
    [InlineData("SELECT percentile(i, array(0.5, 2)) FROM edge", "not from 0 to 1")]
    [InlineData("SELECT percentile(l, d2) FROM edge", "no constant number")]
    [InlineData("SELECT percentile_approx(d, d2) FROM edge", "no constant number")]
    [InlineData("SELECT array_union(t, t2) FROM edge", "array_union")]
    [InlineData("SELECT array_except(i, i2) FROM edge", "array_except")]
    [InlineData("SELECT i FROM edge WHERE l > (SELECT avg(edge.l) FROM plain)", "of the query around")]
    public void Is_refused_in_its_place(string statement, string message)
    {
        using var result = edge.Lab.Run(new Script(Language.Hive, statement)).Single();
        Assert.Contains(message, result.Error?.Message, StringComparison.Ordinal);
        Assert.True(result.Error!.Place is { Line: 1, Column: > 1 }, result.Error.ToString());
    }

    [Theory]
    [InlineData(Language.Hive, "SELECT covar_samp(f, d2) FROM edge", 1)]
    [InlineData(Language.Hive, "SELECT id FROM edge ORDER BY 'x' DESC, NULL", 12)]
    [InlineData(Language.Hive, "SELECT sum(i) OVER (ORDER BY 'x') FROM edge", 12)]
    [InlineData(Language.Hive, "SELECT sum(i) OVER (ORDER BY s RANGE BETWEEN 5 PRECEDING AND CURRENT ROW) FROM edge", 12)]
    [InlineData(
        Language.Impala,
        "SELECT sum(l), date_add(dt, 2147483647), seconds_sub(ts, 9223372036854775807) FROM edge GROUP BY dt, ts",
        null
    )]
    public void Gives_rows(Language language, string statement, int? rows)
    {
        using var result = edge.Lab.Run(new Script(language, statement)).Single();
        Assert.True(result.Error is null, result.Error?.ToString());
        Assert.Equal(rows ?? result.RowCount, result.Rows().Count());
    }

    [Fact]
    public void A_sum_past_64_bits_wraps_in_Impala_too()
    {
        const string Query = "SELECT sum(x) FROM (SELECT 9223372036854775807 x UNION ALL SELECT 2) q";
        using var result = edge.Lab.Impala(Query);
        Assert.Equal(long.MinValue + 1, result.Rows().Single()[0]);
    }

    [Fact]
    public void Impalas_dates_end_with_the_year_9999()
    {
        using var result = edge.Lab.Impala(
            "SELECT date_add(DATE '9999-12-31', 1), date_add(DATE '9999-12-30', 1), days_sub(CAST('1400-01-01' AS TIMESTAMP), 1)"
        );
        Assert.Equal([null, new DateOnly(9999, 12, 31), null], result.Rows().Single());
    }

    [Theory]
    [InlineData("p = LOAD '[a-';\nDUMP p;", "is never closed")]
    [InlineData("p = LOAD '/text.csv' USING ParquetLoader();\nDUMP p;", "is not a Parquet file")]
    public void A_Pig_script_is_refused_in_its_place(string script, string message)
    {
        File.WriteAllText(Path.Combine(edge.Lab.Lake.Root, "text.csv"), "1,a\n");
        var error = edge.Lab.Run(new Script(Language.Pig, script)).Select(r => r.Error).OfType<Diagnostic>().First();
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Place);
    }
}
