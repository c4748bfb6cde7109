using System.Globalization;

namespace Bazaar.Sql.Geometry;

/// <summary>What is known of reference systems by their numbers: older numbers of the same, who gave the number, how near is the same place.</summary>
internal static class References
{
    private static readonly Lazy<Table> Known = new(Read);

    /// <summary>How near two points of a system may lie and count as one, in its units.</summary>
    public static double Tolerance(int srid)
    {
        var table = Known.Value;
        return Find(srid) ?? Find(Old(srid)) ?? 1e-10;
        double? Find(int id)
        {
            foreach (var (from, to, value) in table.Tolerances)
                if (id >= from && id <= to)
                    return value;
            return null;
        }
    }

    public static int Old(int srid) => Known.Value.OldOf.GetValueOrDefault(srid, srid);

    public static int Latest(int srid) => Known.Value.LatestOf.GetValueOrDefault(srid, srid);

    /// <summary>The system's name in a GeoJSON: <c>EPSG:4326</c>.</summary>
    public static string Name(int srid)
    {
        var latest = Latest(srid);
        var esri = latest is < 1024 or > 32767 || Known.Value.Esri.Exists(e => latest >= e.From && latest <= e.To);
        return string.Create(CultureInfo.InvariantCulture, $"{(esri ? "ESRI" : "EPSG")}:{latest}");
    }

    private static Table Read()
    {
        using var stream = typeof(References).Assembly.GetManifestResourceStream("geometry-references.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Table([], [], [], []);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            switch (fields[0])
            {
                case "old":
                    table.OldOf[Number(1)] = Number(2);
                    table.LatestOf[Number(2)] = Number(1);
                    break;
                case "esri":
                    table.Esri.Add((Number(1), Number(2)));
                    break;
                case "tolerance":
                    table.Tolerances.Add((Number(1), Number(2), double.Parse(fields[3], CultureInfo.InvariantCulture)));
                    break;
            }
            int Number(int field) => int.Parse(fields[field], CultureInfo.InvariantCulture);
        }
        return table;
    }

    private sealed record Table(
        Dictionary<int, int> OldOf,
        Dictionary<int, int> LatestOf,
        List<(int From, int To)> Esri,
        List<(int From, int To, double Value)> Tolerances
    );
}
