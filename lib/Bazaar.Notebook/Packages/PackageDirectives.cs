using Bazaar.Core;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bazaar.Notebook.Packages;

/// <summary>A package that a cell asks for, by <c>#r "nuget:Name,version"</c>.</summary>
/// <param name="Name">Its id on the package's source.</param>
/// <param name="Version">A version, a range or a floating one as NuGet writes them; <c>*</c>, the newest release, where the cell names none.</param>
/// <param name="Place">Where the cell asks.</param>
public sealed record PackageRequest(string Name, string Version, Place Place)
{
    public const string Newest = "*";
}

/// <summary>What a C# cell says about packages, and its text without that: blanks stand in its place, so that places stay.</summary>
/// <param name="Requests"><c>#r "nuget:…"</c>, in order.</param>
/// <param name="Sources"><c>#i "nuget:…"</c>: where packages come from beside what NuGet's own configuration names.</param>
internal sealed record PackageDirectives(string Text, IReadOnlyList<PackageRequest> Requests, IReadOnlyList<string> Sources)
{
    private const string Prefix = "nuget:";

    /// <exception cref="BazaarException">One has no name, or is an <c>#i</c> of anything else; with its place.</exception>
    public static PackageDirectives Of(string text)
    {
        if (!text.Contains("#r", StringComparison.Ordinal) && !text.Contains("#i", StringComparison.Ordinal))
            return new(text, [], []);
        var tree = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script));
        var requests = new List<PackageRequest>();
        var sources = new List<string>();
        var taken = new List<TextSpan>();
        foreach (var directive in tree.GetRoot().DescendantTrivia().Select(t => t.GetStructure()).OfType<DirectiveTriviaSyntax>())
        {
            var place = PlaceOf(directive.GetLocation());
            switch (directive)
            {
                case ReferenceDirectiveTriviaSyntax { IsActive: true } r when ValueOf(r.File.ValueText) is { } value:
                    requests.Add(Request(value, place));
                    break;
                // The compiler knows no #i, so the rest of the line is read as what it is: a string.
                case BadDirectiveTriviaSyntax { IsActive: true, Identifier.ValueText: "i" } i:
                    sources.Add(Source(i, place));
                    break;
                default:
                    continue;
            }
            taken.Add(directive.Span);
        }
        var rest = text.ToCharArray();
        foreach (var span in taken)
            for (var at = span.Start; at < span.End; at++)
                if (rest[at] is not ('\r' or '\n'))
                    rest[at] = ' ';
        return new(new string(rest), requests, sources);
    }

    private static PackageRequest Request(string value, Place place)
    {
        var parts = value.Split(',', 2, StringSplitOptions.TrimEntries);
        return parts[0].Length > 0
            ? new(parts[0], parts is [_, { Length: > 0 } version] ? version : PackageRequest.Newest, place)
            : throw Wrong("#r \"nuget:\" names no package.", place, "Write #r \"nuget:Name\" or #r \"nuget:Name,version\".");
    }

    private static string Source(BadDirectiveTriviaSyntax directive, Place place)
    {
        var line = directive.ToString();
        var written = line[(line.IndexOf('i', StringComparison.Ordinal) + 1)..].Trim();
        return
            SyntaxFactory.ParseExpression(written) is LiteralExpressionSyntax { Token.Value: string text }
            && ValueOf(text) is { Length: > 0 } source
            ? source
            : throw Wrong("#i takes a source of packages.", place, "Write #i \"nuget:https://…/index.json\", or a folder.");
    }

    private static string? ValueOf(string text) =>
        text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..].Trim() : null;

    private static BazaarException Wrong(string message, Place place, string cure) =>
        new(new(Fault.Syntax, message, place, cure));

    private static Place PlaceOf(Location location)
    {
        var (start, end) = (location.GetLineSpan().StartLinePosition, location.GetLineSpan().EndLinePosition);
        return new(start.Line + 1, start.Character + 1, Math.Max(1, end.Character - start.Character));
    }
}
