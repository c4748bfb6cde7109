using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Loading;

/// <summary>STREAM: rows as lines of text to a command of this machine's shell, and its lines as rows.</summary>
/// <remarks>Measured with Pig 0.18: lines are PigStorage's, the command may be a pipe, and need not read all. Where there are no rows it is not
/// run.</remarks>
internal static class Streams
{
    private static readonly ProgramCodes Codes = new("2055", "2055", null);

    public static (Rel Rel, PigSchema? Schema) Through(
        StreamNode node,
        CommandSpec command,
        Rel rows,
        PigSchema? schema,
        IPigLake lake
    )
    {
        var text = StorageText.Row(rows, schema, Delimiter(command.Input?.Using));
        var lines = new Project(rows, [Item.Of("line", text)]) { Place = node.Place };
        var piped = new SharedPlan("stream", lines, materialize: true)
        {
            Through = new([.. MachineShell.InBackticks(command.Command)], [.. Shipped(command), .. Cached(command, lake)], Codes)
            {
                Name = command.Command,
                NeedsLines = true,
                Input = command.Input?.File,
                Output = command.Output?.File,
            },
        };
        var written = SharedRef.To(piped) with { Place = node.Place };
        var fields = node.As is null ? null : TypeBinder.Schema(node.As.Fields);
        return Loaders.Fields(node.Place, written, written.Output[0], Delimiter(command.Output?.Using), fields);
    }

    private static string Delimiter(FunctionSpec? spec) =>
        spec is null || PigFunctions.Short(spec.Name) is "PigStreaming" or "PigStorage"
            ? Loaders.Delimiter(spec)
            : throw PigError.Unsupported(spec.Place, $"The stream function {spec.Name}", "Write PigStreaming(',').");

    /// <summary>The files of SHIP, and those of the folder in which the lab was started that the command names.</summary>
    private static IEnumerable<ProgramFile> Shipped(CommandSpec command)
    {
        var words = command.Command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return command
            .Ship.Concat(words.Where(w => Path.GetFileName(w) == w && File.Exists(w)))
            .Select(Path.GetFullPath)
            .Distinct()
            .Select(path =>
                ProgramFile.Of(path) is var file && file.Name == words.FirstOrDefault() ? file with { Runs = true } : file
            );
    }

    /// <summary>The files of CACHE: <c>path#name</c>, or a path alone for a file's own name.</summary>
    private static IEnumerable<ProgramFile> Cached(CommandSpec command, IPigLake lake) =>
        command
            .Cache.Select(given => given.Split('#', 2))
            .Select(parts => new ProgramFile(lake.Local(parts[0]), Path.GetFileName(parts[^1])));

    /// <exception cref="BazaarException">A file of SHIP or CACHE is not there.</exception>
    public static void CheckFiles(CommandSpec command, IPigLake lake)
    {
        if (command.Cache.Select(given => given.Split('#', 2)[0]).FirstOrDefault(p => !File.Exists(lake.Local(p))) is { } absent)
            throw PigError.Semantic(
                command.Place,
                $"{absent}, which CACHE names, is no file.",
                "Name a file of the lake, and what it is called beside the command: CACHE('/a/b.txt#b').",
                "2999"
            );
        if (command.Ship.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            throw PigError.Semantic(
                command.Place,
                $"{missing}, which SHIP names, does not exist.",
                "Name a file of this machine.",
                "2999"
            );
    }
}
