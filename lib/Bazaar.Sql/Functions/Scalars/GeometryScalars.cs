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
        connection.RegisterScalarFunction<string, string?, string?, double?, string?>("hive_geo", GeometryCalls.Text);
        connection.RegisterScalarFunction<string, string?, string?, double?>("hive_geo_double", GeometryCalls.Double);
        connection.RegisterScalarFunction<string, string?, double?, long?>("hive_geo_long", GeometryCalls.Long);
        connection.RegisterScalarFunction<string, string?, string?, string?, bool?>("hive_geo_test", GeometryCalls.Test);
        connection.RegisterScalarFunction<string, List<string?>?, string?>("hive_geo_list", GeometryCalls.OfList);
        connection.RegisterScalarFunction<string, List<double?>?, string?>("hive_geo_numbers", GeometryCalls.OfNumbers);
    }
}
