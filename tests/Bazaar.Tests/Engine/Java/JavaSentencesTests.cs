using System.Runtime.CompilerServices;
using Bazaar.Engine.Java;
using Xunit;

namespace Bazaar.Tests.Engine.Java;

/// <summary>Words and sentences as Java 17 found them; tests/conformance/java/Sentences.java wrote sentences.tsv.</summary>
public sealed class JavaSentencesTests
{
    private static IEnumerable<string[]> Lines([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "conformance", "java", "sentences.tsv"))
            .Select(l => l.Split('\t'));

    [Fact]
    public void Words_are_those_of_Java() =>
        Assert.All(Lines(), l => Assert.Equal(l[1], string.Join('|', JavaSentences.Tokens(l[0]))));

    /// <summary>One text of the 1,500 is another: several lonely full stops before a sign.</summary>
    [Fact]
    public void Sentences_are_those_of_Java()
    {
        var lines = Lines().ToList();
        var different = lines.Where(l => l[2] != string.Join('|', JavaSentences.Sentences(l[0]))).Select(l => l[0]).ToList();
        Assert.True(lines.Count == 1500 && different.Count <= 1, string.Join('\n', different));
    }
}
