using Bazaar.Core;
using Bazaar.Data;
using Xunit;

namespace Bazaar.Tests.Data;

public sealed class GeneratorTests : IDisposable
{
    private readonly string raw = ShopFixture.TempFolder();

    [Fact]
    public void Bytes_do_not_depend_on_threads_or_on_what_was_there()
    {
        var one = Generator.Run(new(raw, 0.01, 5, null, 1), null, TestContext.Current.CancellationToken);
        foreach (var threads in (int[])[2, 4])
            Assert.Equal(
                one.Files,
                Generator.Run(new(raw, 0.01, 5, null, threads), null, TestContext.Current.CancellationToken).Files
            );
        Assert.Equal(one.Defects, Truth.Read(raw).Count);
        Assert.NotEqual(one.Files, Generator.Run(new(raw, 0.01, 6), null, TestContext.Current.CancellationToken).Files);
    }

    [Theory]
    [InlineData("world")]
    [InlineData("clickstream")]
    [InlineData("transactions")]
    public void A_cancelled_run_leaves_nothing(string at)
    {
        using var source = new CancellationTokenSource();
        var progress = new At(at, source);
        Assert.ThrowsAny<OperationCanceledException>(() => Generator.Run(new(raw, 0.01), progress, source.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(raw));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(11)]
    [InlineData(double.NaN)]
    public void A_wrong_scale_is_wrong_use(double scale)
    {
        var error = Assert.Throws<BazaarException>(() =>
            Generator.Run(new(raw, scale), null, TestContext.Current.CancellationToken)
        );
        Assert.Equal(2, error.Diagnostic.ExitCode);
        Assert.False(Directory.Exists(raw));
    }

    [Fact]
    public void Too_little_space_is_said_before_it_starts()
    {
        var options = new GenerateOptions(raw, 0.01) { FreeBytes = _ => 1_000_000 };
        var error = Assert.Throws<BazaarException>(() => Generator.Run(options, null, TestContext.Current.CancellationToken));
        Assert.Contains("1 MB free", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(raw));
    }

    [Fact]
    public void A_folder_of_somebody_else_is_not_replaced()
    {
        Directory.CreateDirectory(Path.Combine(raw, "users"));
        File.WriteAllText(Path.Combine(raw, "users", "mine.txt"), "mine");
        Assert.Throws<BazaarException>(() => Generator.Run(new(raw, 0.01), null, TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(raw, "users", "mine.txt")));
    }

    [Fact]
    public void The_samples_of_the_repository_are_what_the_code_makes()
    {
        Samples.Write(raw);
        foreach (var file in Directory.EnumerateFiles(raw))
        {
            var kept = Path.Combine(ShopFixture.Home("data/samples"), Path.GetFileName(file));
            Assert.Equal(File.ReadAllText(kept), File.ReadAllText(file));
            Assert.Equal(Samples.Rows + 1, File.ReadAllLines(kept).Length);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(raw))
            Directory.Delete(raw, recursive: true);
    }

    /// <summary>Cancels as soon as a step is told.</summary>
    private sealed class At(string step, CancellationTokenSource source) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value)
        {
            if (value.What == step)
                source.Cancel();
        }
    }
}
