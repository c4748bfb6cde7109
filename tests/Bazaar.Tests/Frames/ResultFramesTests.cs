using Bazaar.Core;
using Bazaar.Frames;
using Bazaar.Notebook.Display;
using Bazaar.Output;
using Microsoft.Data.Analysis;
using Xunit;

namespace Bazaar.Tests.Frames;

/// <summary>Results as data frames, their view in a notebook, and their files.</summary>
public sealed class ResultFramesTests : IDisposable
{
    private readonly TempLab temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Columns_keep_their_types_and_nulls()
    {
        using var result = temp.Lab.Hive(
            """
            SELECT * FROM (
              SELECT true AS b, 1Y AS y, 2S AS s, 3 AS i, 4L AS l, CAST(1.5 AS FLOAT) AS f, 2.5D AS d, 12.50BD AS n, 'tea' AS t,
                DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 01:02:03.5' AS at, ARRAY(1, 2) AS a, CAST('7' AS DECIMAL(38,2)) AS w
              UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, CAST(NULL AS ARRAY<INT>), NULL) q
            """
        );
        var frame = result.ToDataFrame();
        Assert.Equal(
            [
                typeof(bool),
                typeof(sbyte),
                typeof(short),
                typeof(int),
                typeof(long),
                typeof(float),
                typeof(double),
                typeof(decimal),
                typeof(string),
                typeof(DateTime),
                typeof(DateTime),
                typeof(string),
                typeof(string),
            ],
            frame.Columns.Select(c => c.DataType)
        );
        var at = Enumerable.Range(0, 2).Single(r => frame.Columns[3][r] is not null);
        Assert.Equal(
            [
                true,
                (sbyte)1,
                (short)2,
                3,
                4L,
                1.5f,
                2.5,
                12.50m,
                "tea",
                new DateTime(2024, 2, 29),
                new DateTime(2024, 2, 29, 1, 2, 3, 500),
                "[1,2]",
                "7.00",
            ],
            frame.Columns.Select(c => c[at])
        );
        Assert.All(frame.Columns, c => Assert.Null(c[1 - at]));
    }

    [Fact]
    public void A_frame_is_shown_with_types_by_pages_and_can_be_taken_along()
    {
        var frame = new DataFrame(
            new Int32DataFrameColumn("n", Enumerable.Range(1, 450)),
            new DecimalDataFrameColumn("half", Enumerable.Range(1, 450).Select(n => n / 2m)),
            new StringDataFrameColumn("<t>", Enumerable.Range(1, 450).Select(n => n == 2 ? null : $"a,{n}"))
        );
        var shown = ValueFormatter.Format(frame);
        var (text, html) = ($"{shown.Data["text/plain"]}", $"{shown.Data["text/html"]}");
        Assert.StartsWith("n int | half decimal | <t> string\n", text, StringComparison.Ordinal);
        Assert.EndsWith("450 rows, 250 more", text, StringComparison.Ordinal);
        Assert.Equal(9, html.Split("<details>").Length - 1);
        Assert.Contains("<summary>rows 181 to 200</summary>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;t&gt;<small>string</small>", html, StringComparison.Ordinal);
        var csv = html.Split("base64,")[1].Split('"')[0];
        Assert.StartsWith(
            "n,half,<t>\n1,0.5,\"a,1\"\n2,1,\n",
            System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(csv)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_result_is_saved_whole_or_not_at_all()
    {
        using var result = temp.Lab.Hive("SELECT 1 AS n, 'a\"b' AS t");
        var file = Path.Combine(temp.Folder, "x.csv");
        result.SaveCsv(file);
        Assert.Equal("n,t\n1,\"a\"\"b\"\n", File.ReadAllText(file));
        result.SaveJson(Path.Combine(temp.Folder, "x.json"));
        Assert.Contains(
            "\"rows\":[[1,\"a\\\"b\"]]",
            File.ReadAllText(Path.Combine(temp.Folder, "x.json")),
            StringComparison.Ordinal
        );
        Directory.CreateDirectory(Path.Combine(temp.Folder, "folder"));
        var error = Assert.Throws<BazaarException>(() => result.SaveCsv(Path.Combine(temp.Folder, "folder")));
        Assert.Contains("can't be written", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["folder", "lake", "x.csv", "x.json"],
            Directory.GetFileSystemEntries(temp.Folder).Select(Path.GetFileName).Order()
        );
    }
}
