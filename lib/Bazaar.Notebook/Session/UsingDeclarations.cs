using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bazaar.Notebook.Session;

/// <summary>
/// <c>using var x = …;</c> at the top of a cell. A script has none, so the word is taken away, and the session ends what it declares when the cell ends:
/// the cell is the block that the declaration stands in.
/// </summary>
/// <param name="Text">The cell's text, with blanks where the word stood.</param>
/// <param name="Names">The variables, in the order of their declaration.</param>
internal sealed record UsingDeclarations(string Text, IReadOnlyList<string> Names)
{
    public static UsingDeclarations Of(string text)
    {
        if (!text.Contains("using", StringComparison.Ordinal))
            return new(text, []);
        // A program's top level knows what a script's doesn't.
        var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        var rest = text.ToCharArray();
        var names = new List<string>();
        foreach (var statement in root.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement))
        {
            if (
                statement is not LocalDeclarationStatementSyntax declaration
                || declaration.UsingKeyword.IsKind(SyntaxKind.None)
                || declaration.UsingKeyword.IsMissing
            )
                continue;
            names.AddRange(declaration.Declaration.Variables.Select(v => v.Identifier.ValueText));
            foreach (var word in new[] { declaration.AwaitKeyword, declaration.UsingKeyword })
                rest.AsSpan(word.Span.Start, word.Span.Length).Fill(' ');
        }
        return new(new string(rest), names);
    }

    /// <summary>Ends what was declared, the last first, as the end of a block does.</summary>
    /// <param name="valueOf">A variable's value; null where the cell didn't come so far.</param>
    public async Task EndAsync(Func<string, object?> valueOf)
    {
        foreach (var value in Names.Reverse().Select(valueOf))
            if (value is IAsyncDisposable later)
                await later.DisposeAsync().ConfigureAwait(true);
            else
                (value as IDisposable)?.Dispose();
    }
}
