using System.Runtime.InteropServices;
using System.Text;
using Bazaar.Core;
using CliWrap;

namespace Bazaar.Kernel.Specs;

/// <summary>
/// The program of an installed kernel: published from a clone as machine code (ReadyToRun), so that the first cell needn't wait for the compiler, and
/// whole, with .NET, so that it goes on when the clone is built anew or another .NET takes the place of this one.
/// </summary>
public static class KernelBuild
{
    /// <param name="home">The clone.</param>
    /// <param name="folder">Where the program is written.</param>
    /// <param name="say">Told each line that the build prints.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="BazaarException">The build failed, with its own words.</exception>
    public static async Task PublishAsync(string home, string folder, Action<string> say, CancellationToken cancel)
    {
        // The clone's own intermediate files are left as they are: another build may use them now.
        var intermediate = Directory.CreateTempSubdirectory("bazaar-kernel-").FullName;
        var said = new StringBuilder();
        void Said(string line)
        {
            said.AppendLine(line);
            say(line);
        }
        try
        {
            var end = await CliWrap
                .Cli.Wrap("dotnet")
                .WithArguments([
                    "publish",
                    Path.Combine(home, "lib", "Bazaar.Cli", "Bazaar.Cli.csproj"),
                    "--configuration",
                    "Release",
                    "--runtime",
                    RuntimeInformation.RuntimeIdentifier,
                    "-p:PublishProfile=Kernel",
                    "--artifacts-path",
                    intermediate,
                    "--output",
                    folder,
                    "--nologo",
                ])
                .WithStandardOutputPipe(PipeTarget.ToDelegate(Said))
                .WithStandardErrorPipe(PipeTarget.ToDelegate(Said))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(cancel)
                .ConfigureAwait(false);
            if (end.ExitCode != 0)
                throw BazaarException.Runtime(
                    $"The kernel could not be built: dotnet publish ended with {end.ExitCode}.\n{said}",
                    "Build the lab by `dotnet build` first; .NET's runtime and a compiler for machine code are fetched from NuGet once."
                );
        }
        finally
        {
            Directory.Delete(intermediate, recursive: true);
        }
    }
}
