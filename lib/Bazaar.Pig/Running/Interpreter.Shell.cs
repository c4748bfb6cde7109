using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Running;

internal sealed partial class Interpreter
{
    /// <summary>The commands that scripts use to make room for their output; others are refused by name.</summary>
    private List<Result> Shell(ShellStatement shell)
    {
        var words = shell.Arguments.ToList();
        var command = shell.Command;
        if (command == "fs" && words.Count > 0 && words[0].StartsWith('-'))
        {
            command = words[0][1..];
            words.RemoveAt(0);
        }
        var options = words.Where(w => w.StartsWith('-')).ToList();
        var paths = words.Except(options).ToList();
        switch (command)
        {
            case "rm" or "rmf" or "rmr" when paths.Count > 0:
                var force = command == "rmf" || options.Exists(o => o.Contains('f', StringComparison.Ordinal));
                foreach (var path in paths)
                    Remove(path, force, shell.Place);
                return [];
            case "mkdir" when paths.Count > 0:
                foreach (var path in paths)
                    if (explained is null)
                        Directory.CreateDirectory(lake.Local(path));
                return [];
            default:
                throw PigError.Unsupported(
                    shell.Place,
                    $"{shell.Command}{(shell.Command == "fs" ? " -" + command : "")} in a script",
                    shell.Command == "sh"
                        ? "Run it outside of the script."
                        : "Use `bazaar lake` for it; rm, rmf and mkdir work here."
                );
        }
    }

    private void Remove(string path, bool force, Place place)
    {
        if (explained is not null)
            return;
        if (lake.Expand(path).Count > 0)
            lake.Remove(path);
        else if (!force)
            throw new BazaarException(
                new Diagnostic(Fault.Runtime, $"There is no {path} to remove.", place, "rmf removes what may be missing.", "2997")
            );
    }
}
