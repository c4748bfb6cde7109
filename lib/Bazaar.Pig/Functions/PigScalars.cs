using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <summary>The C# functions that Pig's SQL calls, by the names under which DuckDB knows them.</summary>
public static class PigScalars
{
    /// <summary>Adds them to a connection; a session does it when it opens.</summary>
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, int?>("pig_int", (string? s) => s is null ? null : Numbers.ToInt(s));
        connection.RegisterScalarFunction<string?, long?>("pig_long", (string? s) => s is null ? null : Numbers.ToLong(s));
        connection.RegisterScalarFunction<string?, int?>("pig_text_int", (string? s) => s is null ? null : Numbers.TextToInt(s));
        connection.RegisterScalarFunction<string?, long?>(
            "pig_text_long",
            (string? s) => s is null ? null : Numbers.TextToLong(s)
        );
        connection.RegisterScalarFunction<string?, double?>("pig_double", (string? s) => s is null ? null : Numbers.ToDouble(s));
        connection.RegisterScalarFunction<string?, float?>("pig_float", (string? s) => s is null ? null : Numbers.ToFloat(s));
        connection.RegisterScalarFunction<double?, string?>(
            "pig_double_text",
            (double? d) => d is { } number ? JavaNumbers.Text(number) : null
        );
        connection.RegisterScalarFunction<float?, string?>(
            "pig_float_text",
            (float? f) => f is { } number ? JavaNumbers.Text(number) : null
        );
        connection.RegisterScalarFunction<string?, string, string?>(
            "pig_complex",
            (text, type) => text is null ? null : Loading.ComplexText.ToJson(text, type)
        );
        connection.RegisterScalarFunction<string?, string, string?>(
            "pig_json",
            (line, type) => line is null ? null : Loading.JsonRow.ToJson(line, type)
        );
        RegexFunctions.Register(connection);
        TextFunctions.Register(connection);
        MathFunctions.Register(connection);
        DateFunctions.Register(connection);
        BigNumbers.Register(connection);
    }
}
