using Bazaar.Core;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Tests.Generated;
using Bazaar.Tests.Pig.Conformance;

namespace Bazaar.Tests.Robust;

/// <summary>The scripts of tests/conformance/pig and the expressions of tests/conformance/generated as a corpus of words.</summary>
internal static class PigCorpus
{
    private const string EdgeFile = "pig-edge.txt";

    private static readonly HashSet<string> Clauses = new(StringComparer.Ordinal)
    {
        "FOREACH",
        "GENERATE",
        "FILTER",
        "USING",
        "AS",
        "BY",
        "LIMIT",
        "ORDER",
        "DISTINCT",
    };

    private static readonly Dictionary<string, string[]> Edges = new()
    {
        ["number"] =
        [
            "0",
            "-1",
            "2147483647",
            "2147483648",
            "9223372036854775807L",
            "9223372036854775808",
            "1e308",
            "1e39F",
            "4.9E-324",
            "0.5F",
            "99999999999999999999BI",
            "1.5BD",
            "1L",
        ],
        ["string"] =
        [
            "''",
            "' '",
            "'%'",
            "'('",
            "'[a-'",
            "'2024-02-30'",
            "'é😀'",
            "'NaN'",
            "'1e400'",
            "'\\\\'",
            "'P1M'",
            "'\\u0000'",
            "'{(1,a)}'",
            "'[k#1]'",
            "','",
            "'|'",
        ],
        ["name"] = ["null", "true", "false", "group", "id", "name", "age", "A", "p", "g", "t", "m"],
        ["position"] = ["$0", "$1", "$7", "$2147483647"],
    };

    /// <summary>The lake that the scripts read, in a folder of the caller's.</summary>
    public static void CopyData(string folder)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(ConformanceTests.Root, "data")))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)), overwrite: true);
        File.Copy(Path.Combine(Agreement.Folder, EdgeFile), Path.Combine(folder, EdgeFile), overwrite: true);
    }

    public static Mutator Mutator()
    {
        var scripts = Directory
            .EnumerateFiles(ConformanceTests.Root, "*.pig")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
        var expressions = File.ReadLines(Path.Combine(Agreement.Folder, "pig.tsv"))
            .Select(l => l.Split('\t'))
            .Where((_, i) => i % 9 == 0)
            .Select(l =>
                PigEdge.Load(EdgeFile)
                + (l[2] == "all" ? "G = GROUP A ALL; B = FOREACH G" : "B = FOREACH A")
                + $" GENERATE {l[3]}; DUMP B;"
            );
        return new Mutator([.. scripts.Concat(expressions).Select(Words).OfType<IReadOnlyList<Word>>()], Edges, Clauses);
    }

    /// <summary>The script's words, or null where the lexer refuses it.</summary>
    private static List<Word>? Words(string text)
    {
        var tokens = Lexer.Read(Preprocessor.Run(SourceText.Of(text), new ParameterTable()));
        if (tokens.Failure is not null)
            return null;
        var list = tokens.Tokens;
        return [.. list.Take(list.Count - 1).Select((t, i) => Of(t, list[i + 1], tokens.Source.Text))];
    }

    private static Word Of(Token token, Token next, string source)
    {
        var text = source.Substring(token.Start, token.Length);
        var kind = token.Kind switch
        {
            TokenKind.Integer
            or TokenKind.Long
            or TokenKind.Float
            or TokenKind.Double
            or TokenKind.BigInteger
            or TokenKind.BigDecimal => "number",
            TokenKind.String => "string",
            TokenKind.Position => "position",
            TokenKind.Argument => "argument",
            TokenKind.Word when token.Keyword == Keyword.None && next.Kind == TokenKind.LeftParen => Word.Function,
            TokenKind.Word when token.Keyword == Keyword.None => "name",
            TokenKind.EqualEqual
            or TokenKind.NotEqual
            or TokenKind.Less
            or TokenKind.LessEqual
            or TokenKind.Greater
            or TokenKind.GreaterEqual => "comparison",
            TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash or TokenKind.Percent => "arithmetic",
            _ => text.ToUpperInvariant() switch
            {
                "AND" or "OR" => "logic",
                "INT" or "LONG" or "CHARARRAY" or "DOUBLE" or "FLOAT" or "BYTEARRAY" or "BOOLEAN" or "DATETIME" => "type",
                "LEFT" or "RIGHT" or "FULL" => "side",
                "ASC" or "DESC" => "direction",
                var key => key,
            },
        };
        // A shell's command takes its arguments up to the end of the line.
        return new(kind, token.Kind == TokenKind.Semicolon ? ";\n" : text);
    }
}
