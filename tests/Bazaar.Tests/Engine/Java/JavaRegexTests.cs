using System.Text;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;
using Xunit;

namespace Bazaar.Tests.Engine.Java;

/// <summary>Patterns over texts as Java 17 answered them: <c>java tests/conformance/java/Regex.java &gt; regex.tsv</c>.</summary>
public sealed class JavaRegexTests
{
    private static readonly string File = Path.Combine(Path.GetDirectoryName(Sql.ConformanceTests.Folder)!, "java", "regex.tsv");

    [Fact]
    public void Every_answer_is_Javas()
    {
        var lines = System.IO.File.ReadAllLines(File);
        Assert.True(lines.Length > 1500);
        var wrong = lines.Select(Difference).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {lines.Length}:\n{string.Join('\n', wrong.Take(40))}");
    }

    [Fact]
    public void What_RE2_answers_in_our_place_is_what_Java_answers()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var asked = new List<(string Of, string Sql, string Wanted)>();
        foreach (var fields in System.IO.File.ReadLines(File).Select(l => l.Split('\t')).Where(f => f[1] != "ERROR"))
        {
            var (pattern, text) = (DuckTypes.Text(Unescaped(fields[0])!), DuckTypes.Text(Unescaped(fields[1])!));
            if (PlainPattern.Matches(text, pattern) is { } matches)
                asked.Add(($"{fields[0]} is all of '{fields[1]}'", matches, fields[2]));
            if (PlainPattern.Finds(text, pattern) is { } finds)
                asked.Add(($"{fields[0]} is in '{fields[1]}'", finds, fields[4] == fields[1] ? "false" : "true"));
        }
        Assert.True(asked.Count > 2000, $"RE2 is asked {asked.Count} times.");
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", asked.Select(a => $"CAST({a.Sql} AS VARCHAR)"))}";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var wrong = asked.Where((a, i) => reader.GetString(i) != a.Wanted).Select(a => $"{a.Of}: {a.Wanted}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked.Count}:\n{string.Join('\n', wrong.Take(40))}");
    }

    [Theory]
    [InlineData("'(a)\\1'")]
    [InlineData("'(?i)a'")]
    [InlineData("'(?=a)b'")]
    [InlineData("'a++'")]
    [InlineData("'[a&&b]'")]
    [InlineData("'[a[b]]'")]
    [InlineData("'\\p{L}'")]
    [InlineData("'a{1000}'")]
    [InlineData("'é'")]
    [InlineData("'*a'")]
    [InlineData("'(a'")]
    [InlineData("'a)'")]
    [InlineData("t.pattern")]
    [InlineData("'a' || 'b'")]
    public void What_is_not_plain_is_left_to_Javas_rules(string pattern) => Assert.Null(PlainPattern.Matches("x", pattern));

    [Fact]
    public void A_pattern_of_many_parentheses_is_not_plain() =>
        Assert.Null(PlainPattern.Matches("x", $"'{new string('(', 900)}a{new string(')', 900)}'"));

    private static string? Difference(string line)
    {
        var fields = line.Split('\t');
        var pattern = Unescaped(fields[0])!;
        if (fields[1] == "ERROR")
        {
            try
            {
                JavaRegex.Of(pattern);
                return $"{fields[0]}: Java refuses it";
            }
            catch (FormatException)
            {
                return null;
            }
        }
        var text = Unescaped(fields[1])!;
        string ours;
        try
        {
            var regex = JavaRegex.Of(pattern);
            var whole = regex.Group(text, 0);
            var groups = whole.Found
                ? string.Join('\u0001', Enumerable.Range(0, regex.Groups + 1).Select(g => Escaped(regex.Group(text, g).Value)))
                : "-";
            ours = string.Join(
                '\t',
                regex.Matches(text) ? "true" : "false",
                groups,
                Escaped(regex.Replace(text, "<$0>")),
                Escaped(string.Join('\u0002', regex.Split(text, -1)))
            );
        }
        catch (FormatException e)
        {
            ours = e.Message;
        }
        var wanted = string.Join('\t', fields[2..]);
        return Whole(ours) == wanted
            ? null
            : $"{fields[0]} on '{fields[1]}': {wanted} but {ours}".Replace('\u0001', '¹').Replace('\u0002', '²');
    }

    /// <summary>Half a surrogate pair is written as a question mark by Java.</summary>
    private static string Whole(string text)
    {
        var encoding = Encoding.GetEncoding("utf-8", new EncoderReplacementFallback("?"), DecoderFallback.ExceptionFallback);
        return encoding.GetString(encoding.GetBytes(text));
    }

    private static string Escaped(string? text) =>
        text is null
            ? "\\N"
            : text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\t", "\\t", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string? Unescaped(string text)
    {
        if (text == "\\N")
            return null;
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }
            result.Append(
                text[++i] switch
                {
                    't' => '\t',
                    'n' => '\n',
                    'r' => '\r',
                    var c => c,
                }
            );
        }
        return result.ToString();
    }
}
