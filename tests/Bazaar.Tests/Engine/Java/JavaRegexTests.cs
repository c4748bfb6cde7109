using System.Text;
using Bazaar.Engine.Java;
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
