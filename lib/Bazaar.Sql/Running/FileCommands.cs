using Bazaar.Core;
using Bazaar.Lake.Files;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>dfs: Hadoop's file commands, which Hive's scripts have among their statements.</summary>
internal static class FileCommands
{
    /// <returns>The lines that the command prints.</returns>
    /// <exception cref="BazaarException">There is no such command or file.</exception>
    public static IReadOnlyList<string> Run(EmbeddedLake lake, FileCommand command, CancellationToken cancel)
    {
        try
        {
            return new FileShell(lake, "dfs").Run(command.Words, cancel);
        }
        catch (BazaarException wrong) when (wrong.Diagnostic.Place is null)
        {
            throw new BazaarException(
                wrong.Diagnostic with
                {
                    Place = command.Place,
                    Code = wrong.Diagnostic.Fault == Fault.Unsupported ? null : "08S01",
                },
                wrong
            );
        }
    }
}
