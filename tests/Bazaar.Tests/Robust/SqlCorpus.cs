using Bazaar.Core;
using Bazaar.Sql.Syntax;
using Bazaar.Tests.Sql;
using Bazaar.Tests.Sql.Generated;
using Bazaar.Tests.Sql.Syntax;

namespace Bazaar.Tests.Robust;

/// <summary>The statements of tests/conformance/sql and the expressions of tests/conformance/generated as a corpus of words.</summary>
internal static class SqlCorpus
{
    private static readonly string[] Reading = ["SELECT", "WITH", "FROM", "VALUES", "EXPLAIN", "DESCRIBE", "SHOW"];

    private static readonly HashSet<string> Clauses = new(StringComparer.Ordinal)
    {
        "WHERE",
        "GROUP",
        "HAVING",
        "ORDER",
        "LIMIT",
        "UNION",
        "JOIN",
        "LATERAL",
        "WINDOW",
        "QUALIFY",
        "OVER",
    };

    private static readonly Dictionary<string, string[]> Edges = new()
    {
        ["number"] =
        [
            "0",
            "-1",
            "127",
            "128",
            "32768",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "1e308",
            "1e-320",
            "0.1",
            "1.0000000000000000000000000001",
            "255Y",
            "1L",
            "1BD",
            "1S",
        ],
        ["string"] =
        [
            "''",
            "' '",
            "'\\0'",
            "'%'",
            "'('",
            "'[a-'",
            "'2024-02-30'",
            "'0000-00-00'",
            "'9999-12-31 23:59:59.999999999'",
            "'é😀'",
            "'NaN'",
            "'1e400'",
            "'$.a[*]'",
            "'\\\\'",
        ],
        ["name"] = ["NULL", "true", "a", "b", "c", "d", "s", "m", "xs", "id", "amount", "sold", "tags", "props", "addr"],
    };

    /// <summary>What only reads, or all else.</summary>
    public static Mutator Mutator(bool reading, Language language)
    {
        var dialect = Dialect.For(language);
        var texts = Directory
            .EnumerateFiles(ConformanceTests.Folder, "*.sql")
            .Order(StringComparer.Ordinal)
            .SelectMany(f => StatementSplitter.Split(new ScriptText(File.ReadAllText(f))).Select(s => s.Text));
        if (reading)
            texts = texts.Concat(
                File.ReadLines(Path.Combine(Bazaar.Tests.Generated.Agreement.Folder, "hive.tsv"))
                    .Select(l => l.Split('\t'))
                    .Where((_, i) => i % 9 == 0)
                    .Select(l => $"SELECT {l[3]} FROM {EdgeTable.Name}")
            );
        var corpus = texts
            .Select(t => Words(t, dialect))
            .OfType<IReadOnlyList<Word>>()
            .Where(w => IsReading(w) == reading)
            .ToList();
        return new Mutator(corpus, Edges, Clauses);
    }

    /// <summary>The forms of statements that the parsers' own tests read, of both dialects.</summary>
    public static Mutator Forms()
    {
        var corpus = Words(StatementForms.Hive, Dialect.Hive).Concat(Words(StatementForms.Impala, Dialect.Impala));
        return new Mutator([.. corpus], Edges, Clauses);

        static IEnumerable<IReadOnlyList<Word>> Words(string forms, Dialect dialect) =>
            StatementSplitter
                .Split(new ScriptText(forms))
                .Select(s =>
                    SqlCorpus.Words(s.Text, dialect) ?? throw new InvalidOperationException($"The lexer refuses {s.Text}")
                );
    }

    private static bool IsReading(IReadOnlyList<Word> words) =>
        Reading.Contains(words[0].Text.ToUpperInvariant())
        && !words.Any(w => w.Text.ToUpperInvariant() is "INSERT" or "CREATE" or "UPDATE" or "DELETE" or "MERGE" or "DROP");

    /// <summary>The statement's words, or null where the lexer refuses it.</summary>
    private static List<Word>? Words(string text, Dialect dialect)
    {
        try
        {
            var tokens = Lexer.Read(new SourceText(text), dialect);
            return
            [
                .. tokens
                    .Take(tokens.Count - 1)
                    .Select((t, i) => new Word(KindOf(t, tokens[i + 1], dialect), text[t.Start..t.Finish])),
            ];
        }
        catch (BazaarException)
        {
            return null;
        }
    }

    private static string KindOf(Token token, Token next, Dialect dialect) =>
        token.Kind switch
        {
            TokenKind.Number => "number",
            TokenKind.String => "string",
            TokenKind.QuotedName => "name",
            TokenKind.Word when next.Key == "(" && !dialect.Reserved.Contains(token.Key) => Word.Function,
            TokenKind.Word when !dialect.Reserved.Contains(token.Key) => "name",
            _ => token.Key switch
            {
                "=" or "<" or ">" or "<=" or ">=" or "<>" or "!=" or "<=>" or "LIKE" or "RLIKE" => "comparison",
                "+" or "-" or "*" or "/" or "%" or "DIV" or "||" or "&" or "|" or "^" => "arithmetic",
                "AND" or "OR" => "logic",
                "INT"
                or "BIGINT"
                or "DOUBLE"
                or "DECIMAL"
                or "DATE"
                or "TIMESTAMP"
                or "BOOLEAN"
                or "SMALLINT"
                or "FLOAT"
                or "BINARY" => "type",
                var key => key,
            },
        };
}
