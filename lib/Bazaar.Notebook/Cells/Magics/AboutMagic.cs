using System.Runtime.InteropServices;
using Bazaar.Core;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Session;

namespace Bazaar.Notebook.Cells.Magics;

/// <summary><c>#!about</c>: what a report of a fault should say.</summary>
internal static class AboutMagic
{
    public static MimeBundle Of(NotebookSession session)
    {
        var home = BazaarHome.Find();
        var lab = NotebookSession.OpenLab(session);
        object?[][] rows =
        [
            ["bazaar", Release.Of(typeof(AboutMagic).Assembly)],
            [".NET", RuntimeInformation.FrameworkDescription],
            ["C#", Release.Of(typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly)],
            ["DuckDB", Release.Of(typeof(DuckDB.NET.Data.DuckDBConnection).Assembly)],
            [
                "system",
                $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores",
            ],
            ["home", $"{home.Path} ({home.How})"],
            ["engine", lab is null ? "no lab is open" : lab.Engine(Language.Hive).Name],
            ["lake", lab is null ? home.Lake : lab.Lake.Name],
            ["packages", string.Join(", ", session.CSharp.Packages.Loaded)],
        ];
        return ResultTable.Format(
            new RowsResult(rows)
            {
                Language = Language.Hive,
                Columns = [new("what", DataType.String, "string"), new("value", DataType.String, "string")],
            },
            int.MaxValue
        ) with
        {
            Volatile = true,
        };
    }
}
