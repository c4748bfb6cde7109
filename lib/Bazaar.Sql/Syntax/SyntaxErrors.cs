using Bazaar.Core;

namespace Bazaar.Sql.Syntax;

/// <summary>Says what was found, what could have stood there, and which word was likely meant.</summary>
internal static class SyntaxErrors
{
    /// <summary>Hive's SQLSTATE and number of a parse error.</summary>
    public const string Code = "42000/40000 ParseException";
    private const int MostShown = 6;

    /// <param name="found">The token that fits nowhere.</param>
    /// <param name="before">The one before it, which may be the misspelt keyword, taken for a name.</param>
    /// <param name="expected">What the parser tried, in order.</param>
    public static BazaarException Unexpected(
        Token found,
        Token? before,
        IReadOnlyCollection<string> expected,
        SourceText source,
        Dialect dialect
    )
    {
        var wanted = expected.Distinct().ToList();
        var place = source.PlaceOf(found.Start, Math.Max(found.Finish, found.Start + 1));
        var what = found.Kind == TokenKind.End ? "The statement ends too early" : $"'{Shown(found, source)}' can't stand here";
        var list = wanted.Count is > 0 and <= MostShown ? $"; expected {Listed(wanted)}" : "";
        return new(new(Fault.Syntax, what + list + ".", place, Cure(found, before, wanted, source, dialect), Code));
    }

    private static string Shown(Token token, SourceText source)
    {
        var text = source.Text[token.Start..token.Finish];
        return text.Length <= 40 ? text : text[..37] + "...";
    }

    public static string Listed(List<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";

    private static string Cure(Token found, Token? before, List<string> wanted, SourceText source, Dialect dialect)
    {
        if (Near(found, wanted) is { } meant)
            return $"Did you mean {meant}?";
        if (before is { } previous && Near(previous, wanted) is { } meantBefore)
            return $"Did you mean {meantBefore} instead of '{Shown(previous, source)}'?";
        if (
            found.Kind == TokenKind.Word
            && dialect.Reserved.Contains(found.Key)
            && wanted.Any(w => w.EndsWith("name", StringComparison.Ordinal))
        )
            return $"{found.Key} is a reserved word; as a name, write `{found.Text}`.";
        if (found.Kind == TokenKind.End)
            return wanted.Contains(")") ? "Close the open parenthesis." : "Write the rest of the statement.";
        return "Look at what stands before it: a comma, a keyword or a parenthesis is missing or one too many.";
    }

    private static string? Near(Token token, List<string> wanted) =>
        token.Kind != TokenKind.Word || token.Key.Length < 3
            ? null
            : wanted
                .Where(w => w.Length >= 3 && char.IsAsciiLetterUpper(w[0]) && !w.Contains(' ', StringComparison.Ordinal))
                .Where(w => w != token.Key)
                .Select(w => (Word: w, Distance: NearWords.Distance(token.Key, w)))
                .Where(w => w.Distance <= (w.Word.Length > 4 ? 2 : 1))
                .OrderBy(w => w.Distance)
                .Select(w => w.Word)
                .FirstOrDefault();
}
