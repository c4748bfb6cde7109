using Bazaar.Core;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>The session's files that TRANSFORM's programs find beside them: ADD FILE, LIST FILES, DELETE FILE.</summary>
internal sealed class ResourceFiles
{
    private readonly List<string> paths = [];

    public IReadOnlyList<string> Paths => paths;

    /// <returns>What LIST lists; null of the others.</returns>
    /// <exception cref="BazaarException">There is no such file.</exception>
    public IReadOnlyList<string>? Run(ResourceCommand command)
    {
        if (command.Kind != "FILE")
            return [];
        var named = command.Paths.Select(Path.GetFullPath).ToList();
        switch (command.Verb)
        {
            case "ADD":
                foreach (var (path, full) in command.Paths.Zip(named))
                    if (!File.Exists(full))
                        throw SqlErrors.Error($"{path} does not exist.", command.Place, "Name a file of this machine.", "1");
                paths.AddRange(named.Except(paths));
                return null;
            case "DELETE":
                paths.RemoveAll(p => named.Count == 0 || named.Contains(p));
                return null;
            default:
                return [.. paths.Where(p => named.Count == 0 || named.Contains(p))];
        }
    }
}
