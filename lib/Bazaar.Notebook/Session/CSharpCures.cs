using Bazaar.Core;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bazaar.Notebook.Session;

/// <summary>What to do about the compiler's errors that learners meet most.</summary>
internal static class CSharpCures
{
    /// <param name="error">The compiler's error.</param>
    /// <param name="compilation">The cell's.</param>
    /// <param name="variables">The names that cells have declared.</param>
    public static string? For(Microsoft.CodeAnalysis.Diagnostic error, Compilation compilation, IEnumerable<string> variables) =>
        error.Id switch
        {
            "CS0103" => Meant(TextAt(error), variables) ?? "Run the cell that declares it first.",
            "CS1061" or "CS0117" => Member(error, compilation),
            "CS0246" or "CS0234" => "Name its namespace by a using line, or reference its file: #r \"path/to/library.dll\".",
            "CS1002" => "End the statement with a semicolon; only a cell's last expression goes without.",
            "CS1026" => "Close the parenthesis.",
            "CS1513" => "Close the brace.",
            "CS0029" or "CS0266" => "Convert the value, or declare the variable with var.",
            "CS1010" or "CS1039" => "Close the string with a quote; for several lines begin and end it with \"\"\".",
            _ => null,
        };

    private static string? Member(Microsoft.CodeAnalysis.Diagnostic error, Compilation compilation)
    {
        var tree = error.Location.SourceTree!;
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan);
        if (node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { } access)
            return null;
        var model = compilation.GetSemanticModel(tree);
        var type = model.GetTypeInfo(access.Expression).Type ?? model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol;
        return type is null
            ? null
            : Meant(
                TextAt(error),
                model.LookupSymbols(access.SpanStart, type, includeReducedExtensionMethods: true).Select(s => s.Name)
            );
    }

    private static string? Meant(string word, IEnumerable<string> words) =>
        NearWords.Nearest(word, words.Distinct(StringComparer.Ordinal)) is { } near ? $"Did you mean {near}?" : null;

    private static string TextAt(Microsoft.CodeAnalysis.Diagnostic error) =>
        error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan);
}
