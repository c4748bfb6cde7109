using System.Globalization;
using System.Runtime.CompilerServices;
using Bazaar.Engine.Java;
using Xunit;

namespace Bazaar.Tests.Engine.Java;

/// <summary>Floating numbers as Java 17 printed them; tests/conformance/java/Numbers.java wrote numbers.tsv.</summary>
public sealed class JavaNumbersTests
{
    private static string File([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "conformance", "java", "numbers.tsv");

    [Fact]
    public void Numbers_are_printed_as_Java_prints_them()
    {
        var lines = System.IO.File.ReadAllLines(Environment.GetEnvironmentVariable("BAZAAR_NUMBERS") ?? File());
        Assert.True(lines.Length >= 3000);
        var wrong = new List<string>();
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            var ours =
                fields[0] == "double"
                    ? JavaNumbers.Text(BitConverter.Int64BitsToDouble(long.Parse(fields[1], CultureInfo.InvariantCulture)))
                    : JavaNumbers.Text(BitConverter.Int32BitsToSingle(int.Parse(fields[1], CultureInfo.InvariantCulture)));
            if (ours != fields[2])
                wrong.Add($"{line} {ours}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join('\n', wrong.Take(20))}");
    }
}
