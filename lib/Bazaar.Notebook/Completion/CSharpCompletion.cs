using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bazaar.Notebook.Completion;

/// <summary>Names and descriptions in C#, from the compilation that a cell would be.</summary>
internal static class CSharpCompletion
{
    /// <param name="compilation">The cell's, over all cells before it; its one tree is the cell's text.</param>
    /// <param name="at">The offset of the cursor.</param>
    public static CellCandidates Complete(Compilation compilation, int at)
    {
        var tree = compilation.SyntaxTrees.Single();
        var text = tree.ToString();
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            start--;
        if (IsPlainText(tree, start))
            return new(at, []);
        var model = compilation.GetSemanticModel(tree);
        var begun = text[start..at];
        var symbols = Owner(tree, start) is { } owner ? Members(model, owner, at) : model.LookupSymbols(start);
        var names = symbols
            .Where(s => s.CanBeReferencedByName && !s.IsImplicitlyDeclared && !IsHidden(s))
            .Where(s => s.Name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g => new CellCandidate(g.Key, Kind(g.First())));
        var keywords =
            Owner(tree, start) is null && begun.Length > 0
                ? SyntaxFacts
                    .GetKeywordKinds()
                    .Select(SyntaxFacts.GetText)
                    .Where(k => k.StartsWith(begun, StringComparison.Ordinal))
                    .Select(k => new CellCandidate(k, "keyword"))
                : [];
        return new(
            start,
            [.. names.Concat(keywords).DistinctBy(c => c.Text).OrderBy(c => c.Text, StringComparer.OrdinalIgnoreCase)]
        );
    }

    /// <summary>The symbol at the place: how it is declared, and its XML documentation.</summary>
    public static string? Inspect(Compilation compilation, int at)
    {
        var tree = compilation.SyntaxTrees.Single();
        var root = tree.GetRoot();
        var token = root.FindToken(Math.Min(at, Math.Max(0, root.FullSpan.End - 1)));
        if (!token.IsKind(SyntaxKind.IdentifierToken) && at > 0)
            token = root.FindToken(at - 1);
        if (token.Parent is not { } node)
            return null;
        var model = compilation.GetSemanticModel(tree);
        var symbol =
            model.GetSymbolInfo(node) is var info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } used
                ? used
                : model.GetDeclaredSymbol(node);
        if (symbol is null)
            return null;
        var text = new StringBuilder(symbol.ToDisplayString(Shown));
        if (Documentation(symbol) is { Length: > 0 } documentation)
            text.Append("\n\n").Append(documentation);
        return text.ToString();
    }

    private static readonly SymbolDisplayFormat Shown = SymbolDisplayFormat
        .MinimallyQualifiedFormat.AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword);

    /// <summary>The expression, type or namespace before the dot that the place is behind, or null.</summary>
    private static SyntaxNode? Owner(SyntaxTree tree, int start)
    {
        if (start == 0)
            return null;
        var token = tree.GetRoot().FindToken(start - 1);
        if (!token.IsKind(SyntaxKind.DotToken) || token.Span.End > start)
            return null;
        return token.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding
                .Ancestors()
                .OfType<ConditionalAccessExpressionSyntax>()
                .FirstOrDefault()
                ?.Expression,
            _ => null,
        };
    }

    private static IEnumerable<ISymbol> Members(SemanticModel model, SyntaxNode owner, int at)
    {
        var symbol = model.GetSymbolInfo(owner).Symbol;
        if (symbol is INamespaceSymbol space)
            return model.LookupNamespacesAndTypes(at, space);
        if (symbol is ITypeSymbol named)
            return model.LookupStaticMembers(at, named);
        return model.GetTypeInfo(owner).Type is { } type && type is not IErrorTypeSymbol
            ? model
                .LookupSymbols(at, type, includeReducedExtensionMethods: true)
                .Where(s => !s.IsStatic || s is IMethodSymbol { ReducedFrom: not null })
            : [];
    }

    /// <summary>Within a text or a comment nothing is offered.</summary>
    private static bool IsPlainText(SyntaxTree tree, int at)
    {
        var root = tree.GetRoot();
        var trivia = root.FindTrivia(Math.Max(0, at - 1));
        if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            return true;
        var token = root.FindToken(Math.Max(0, at - 1));
        return token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            && token.SpanStart < at
            && at < token.Span.End;
    }

    /// <summary>What its author hides from completion.</summary>
    private static bool IsHidden(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .Any(a =>
                a.AttributeClass?.Name == "EditorBrowsableAttribute"
                && a.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]
            );

    private static string Kind(ISymbol symbol) =>
        symbol switch
        {
            INamespaceSymbol => "module",
            ITypeSymbol { TypeKind: TypeKind.Interface } => "interface",
            ITypeSymbol => "class",
            IMethodSymbol => "function",
            IPropertySymbol or IEventSymbol => "property",
            _ => "instance",
        };

    private static string? Documentation(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
            return null;
        try
        {
            var root = XElement.Parse(xml);
            var lines = new List<string>();
            if (root.Element("summary") is { } summary)
                lines.Add(Plain(summary));
            lines.AddRange(root.Elements("param").Select(p => $"{p.Attribute("name")?.Value}: {Plain(p)}"));
            if (root.Element("returns") is { } returns)
                lines.Add($"Returns: {Plain(returns)}");
            lines.AddRange(root.Elements("exception").Select(e => $"Throws {CodeName(e.Attribute("cref")?.Value)}: {Plain(e)}"));
            return string.Join('\n', lines);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static string Plain(XElement element) =>
        string.Join(
            ' ',
            string.Concat(
                    element
                        .DescendantNodes()
                        .Select(n =>
                            n switch
                            {
                                XText t => t.Value,
                                XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } e => CodeName(
                                    (e.Attribute("cref") ?? e.Attribute("name") ?? e.Attribute("langword"))?.Value
                                ),
                                _ => "",
                            }
                        )
                )
                .Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
        );

    private static string CodeName(string? reference) =>
        reference is null ? "" : reference.Split('(')[0].Split('.')[^1].Split(':')[^1];
}
