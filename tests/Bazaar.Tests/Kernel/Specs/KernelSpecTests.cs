using System.Text.Json.Nodes;
using Bazaar.Core;
using Bazaar.Kernel.Specs;
using Xunit;

namespace Bazaar.Tests.Kernel.Specs;

public sealed class KernelSpecTests : IDisposable
{
    private readonly string kernels = Path.Combine(
        Directory.CreateTempSubdirectory("bazaar-kernels-").FullName,
        "with a blank",
        "kernels"
    );
    private static readonly string Home = BazaarHome.Find(AppContext.BaseDirectory).Path;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(kernels)!)!, recursive: true);

    private static async Task Build(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, OperatingSystem.IsWindows() ? "Bazaar.Cli.exe" : "Bazaar.Cli"),
            "program"
        );
    }

    [Fact]
    public async Task It_is_installed_whole_listed_and_taken_away()
    {
        var folder = await KernelSpec.InstallAsync(kernels, Home, Build);
        var json = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "kernel.json"), TestContext.Current.CancellationToken)
        )!;
        var argv = json["argv"]!.AsArray().Select(a => $"{a}").ToList();
        Assert.Equal("{connection_file}", argv[^1]);
        // With .NET itself: nothing else has to be on a client's path.
        Assert.True(File.Exists(argv[0]));
        Assert.StartsWith(folder, argv[0], StringComparison.Ordinal);
        Assert.Equal("message", $"{json["interrupt_mode"]}");
        // Charts in Notebook and JupyterLab fetch it from the kernel's folder.
        Assert.True(new FileInfo(Path.Combine(folder, "plotly.min.js")).Length > 1_000_000);
        var listed = Assert.Single(KernelSpec.List([kernels]));
        Assert.Equal(("bazaar", "Bazaar (C#)", Home, false), (listed.Name, listed.DisplayName, listed.Home, listed.HasMoved));
        Assert.Equal([folder], Directory.GetFileSystemEntries(kernels));
        Assert.True(KernelSpec.Uninstall(kernels));
        Assert.False(KernelSpec.Uninstall(kernels));
        Assert.Empty(KernelSpec.List([kernels]));
    }

    [Fact]
    public async Task A_build_that_fails_leaves_the_kernel_that_was_there()
    {
        var folder = await KernelSpec.InstallAsync(kernels, Home, Build);
        await Assert.ThrowsAsync<BazaarException>(() =>
            KernelSpec.InstallAsync(kernels, Home, _ => throw BazaarException.Runtime("It failed.", "Try again."))
        );
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "app")));
        Assert.Equal([folder], Directory.GetFileSystemEntries(kernels));
    }

    [Fact]
    public async Task One_whose_clone_has_moved_is_found()
    {
        await KernelSpec.InstallAsync(kernels, Path.Combine(kernels, "gone"), Build);
        Assert.True(KernelSpec.List([kernels]).Single().HasMoved);
    }

    [Fact]
    public void Another_ones_kernel_that_is_damaged_is_listed_as_that()
    {
        Directory.CreateDirectory(Path.Combine(kernels, "other"));
        File.WriteAllText(Path.Combine(kernels, "other", "kernel.json"), "{");
        Assert.Equal(
            ("other", "kernel.json is no JSON"),
            KernelSpec.List([kernels]).Select(s => (s.Name, s.DisplayName)).Single()
        );
    }
}
