using Bazaar.Core;

namespace Bazaar.Output;

/// <summary>Rows as CSV by RFC 4180, with a header; NULL is an empty field, an empty text is <c>""</c>.</summary>
public static class CsvText
{
    public static void Write(TextWriter output, Result result, long? limit = null)
    {
        output.Write(string.Join(',', result.Columns.Select(c => Quote(c.Name))) + "\n");
        foreach (var row in result.Rows(limit))
            output.Write(string.Join(',', row.Select((v, i) => Field(v, result.Columns[i].Type, result.Language))) + "\n");
    }

    private static string Field(object? value, DataType type, Language language) =>
        value is null ? "" : Quote(ValueText.Of(value, type, language));

    private static string Quote(string text) =>
        text.Length == 0 || text.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
