using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Loading;

/// <summary>STREAM: rows as lines of text to a command of this machine's shell, and its lines as rows.</summary>
/// <remarks>Measured with Pig 0.18: lines are PigStorage's, the command may be a pipe, and need not read all.</remarks>
internal static class Streams
{
    private static readonly ProgramCodes Codes = new("2055", "2055", null);

    public static (Rel Rel, PigSchema? Schema) Through(StreamNode node, CommandSpec command, Rel rows, PigSchema? schema)
    {
        var text = StorageText.Row(rows, schema, Delimiter(command.Input));
        var lines = new Project(rows, [Item.Of("line", text)]) { Place = node.Place };
        var piped = new SharedPlan("stream", lines, materialize: true)
        {
            Through = new([.. Shell(command.Command)], [.. Shipped(command)], Codes) { Name = command.Command },
        };
        var written = SharedRef.To(piped) with { Place = node.Place };
        var fields = node.As is null ? null : TypeBinder.Schema(node.As.Fields);
        return Loaders.Fields(node.Place, written, written.Output[0], Delimiter(command.Output), fields);
    }

    /// <summary>As Pig runs it: the shell becomes the command, or the first one of a pipe.</summary>
    private static string[] Shell(string command) =>
        OperatingSystem.IsWindows() ? ["cmd", "/c", command] : ["bash", "-c", "exec " + command];

    private static string Delimiter(FunctionSpec? spec) =>
        spec is null || PigFunctions.Short(spec.Name) is "PigStreaming" or "PigStorage"
            ? Loaders.Delimiter(spec)
            : throw PigError.Unsupported(spec.Place, $"The stream function {spec.Name}", "Write PigStreaming(',').");

    /// <summary>The files of SHIP, and those of the folder in which the lab was started that the command names.</summary>
    private static IEnumerable<string> Shipped(CommandSpec command) =>
        command
            .Ship.Concat(command.Command.Split(' ').Where(w => w.Length > 0 && Path.GetFileName(w) == w && File.Exists(w)))
            .Select(Path.GetFullPath)
            .Distinct();

    /// <exception cref="BazaarException">A file of SHIP is not there.</exception>
    public static void CheckShipped(CommandSpec command)
    {
        if (command.Ship.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            throw PigError.Semantic(
                command.Place,
                $"{missing}, which SHIP names, does not exist.",
                "Name a file of this machine.",
                "2999"
            );
    }
}
