using System.Globalization;
using Bazaar.Sql.Geometry;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>
/// Hive's geometry functions, by the type of what they give: the first argument says which. Geometries come and go as hexadecimal digits of their bytes; a
/// <c>k</c> before them says that another function made them in the same row, whose kind they keep (see <see cref="GeometryValue.Taken"/>).
/// </summary>
internal static class GeometryScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string, string?, string?, double?, string?>(
            "hive_geo",
            (operation, a, b, n) => GeometryCalls.Text(operation, a, b, n)
        );
        connection.RegisterScalarFunction<string, string?, string?, double?, double?>(
            "hive_geo_double",
            (operation, a, b, n) => GeometryCalls.Double(operation, a, b)
        );
        connection.RegisterScalarFunction<string, string?, string?, double?, long?>(
            "hive_geo_long",
            (operation, a, b, n) => GeometryCalls.Long(operation, a, n)
        );
        connection.RegisterScalarFunction<string, string?, string?, string?, bool?>(
            "hive_geo_test",
            (operation, a, b, relation) => GeometryCalls.Test(operation, a, b, relation)
        );
        connection.RegisterScalarFunction<string, List<string?>?, string?>("hive_geo_list", GeometryCalls.OfList);
        connection.RegisterScalarFunction<string, List<double?>?, string?>("hive_geo_numbers", GeometryCalls.OfNumbers);
    }
}
