using System.Globalization;
using System.Xml;
using System.Xml.XPath;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>The xpath functions: XPath 1.0 over a text of XML. Documents with a DTD are refused: they could read other files.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+XPathUDF"/></remarks>
internal static class XmlScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, List<string>?>(
            "hive_xpath",
            (xml, path) =>
                xml is null || path is null ? Nodes(Present(xml, path), path!)
                : Missing(xml, path) ? null
                : Nodes(xml, path)
        );
        connection.RegisterScalarFunction<string?, string?, string?>(
            "hive_xpath_string",
            (xml, path) => Missing(xml, path) ? null : (string)Evaluate(xml!, path!, "string")
        );
        connection.RegisterScalarFunction<string?, string?, bool>(
            "hive_xpath_boolean",
            (xml, path) => (bool)Evaluate(Present(xml, path), path!, "boolean")
        );
        connection.RegisterScalarFunction<string?, string?, double>(
            "hive_xpath_number",
            (xml, path) => (double)Evaluate(Present(xml, path), path!, "number")
        );
    }

    private static bool Missing(string? xml, string? path) => string.IsNullOrEmpty(xml) || string.IsNullOrEmpty(path);

    /// <exception cref="FormatException">There is no document: Hive fails too where a number or a boolean is asked of it.</exception>
    private static string Present(string? xml, string? path) =>
        Missing(xml, path)
            ? throw new FormatException("There is no document to take a number or a boolean from: filter with IS NOT NULL first.")
            : xml!;

    private static object Evaluate(string xml, string path, string type) => Run(xml, path, p => $"{type}({p})");

    private static object Run(string xml, string path, Func<string, string> expression)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var document = new XPathDocument(reader, XmlSpace.Preserve);
            return document.CreateNavigator().Evaluate(expression(path));
        }
        catch (XmlException e)
        {
            throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The text is no XML (its line {e.LineNumber}, column {e.LinePosition}): {xml}"
                ),
                e
            );
        }
        catch (XPathException e)
        {
            throw new FormatException($"'{path}' is no XPath.", e);
        }
    }

    /// <summary>The values of texts and attributes; an element has none of its own.</summary>
    private static List<string> Nodes(string xml, string path)
    {
        if (Run(xml, path, p => p) is not XPathNodeIterator nodes)
            throw new FormatException($"'{path}' gives no nodes: xpath_string and its like take such a path.");
        return
        [
            .. nodes
                .Cast<XPathNavigator>()
                .Where(n => n.NodeType is not (XPathNodeType.Element or XPathNodeType.Root))
                .Select(n => n.Value),
        ];
    }
}
