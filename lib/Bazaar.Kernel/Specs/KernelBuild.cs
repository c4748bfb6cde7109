using System.Runtime.InteropServices;
using System.Text;
using Bazaar.Core;
using CliWrap;

namespace Bazaar.Kernel.Specs;

/// <summary>
/// The program of an installed kernel: published from a clone as machine code (ReadyToRun), so that the first cell needn't wait for the compiler, and
/// whole, so that it goes on when the clone is built anew.
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
                    "--no-self-contained",
                    "-p:PublishReadyToRun=true",
                    "-p:UseAppHost=false",
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
                    "Build the lab by `dotnet build` first; a compiler for machine code is fetched from NuGet once."
                );
        }
        finally
        {
            Directory.Delete(intermediate, recursive: true);
        }
    }
}
