namespace Bazaar.Lake.Catalog;

/// <summary>What a commit does to folders; each step can be done again after it was begun.</summary>
/// <param name="Kind">replace, add or remove.</param>
/// <param name="Target">The local folder.</param>
/// <param name="Staged">The folder that takes its place, or whose files come into it.</param>
/// <param name="Aside">Where the old folder goes until the commit has ended.</param>
internal sealed record FolderStep(string Kind, string Target, string? Staged, string? Aside);

/// <summary>A commit: written before anything is changed, so that it can be finished by whoever comes next.</summary>
/// <param name="Folders">The changes of data.</param>
/// <param name="Staging">The folder of everything that was staged; removed at the end.</param>
/// <param name="Obsolete">Record files of the versions before; removed at the end.</param>
internal sealed record Journal(IReadOnlyList<FolderStep> Folders, string Staging, IReadOnlyList<string> Obsolete)
{
    /// <summary>Carries the commit out, from wherever it was stopped. The caller holds both locks.</summary>
    public void Apply(CatalogFolder folder)
    {
        foreach (var step in Folders)
            Apply(step);
        Failpoint.Hit("data-applied");
        if (File.Exists(folder.NextIndex))
            File.Move(folder.NextIndex, folder.Index, overwrite: true);
        Failpoint.Hit("index-published");
        File.Delete(folder.Journal);
        Failpoint.Hit("journal-removed");
        foreach (var aside in Folders.Select(f => f.Aside).OfType<string>())
            DeleteFolder(aside);
        DeleteFolder(Staging);
        foreach (var file in Obsolete)
            File.Delete(file);
    }

    private static void Apply(FolderStep step)
    {
        switch (step.Kind)
        {
            case "replace" when Directory.Exists(step.Staged):
                // The old folder is only in the way as long as the staged one has not taken its place.
                SetAside(step);
                Failpoint.Hit("folder-aside");
                Directory.CreateDirectory(Path.GetDirectoryName(step.Target)!);
                Directory.Move(step.Staged, step.Target);
                Failpoint.Hit("folder-moved");
                break;
            case "add" when Directory.Exists(step.Staged):
                Directory.CreateDirectory(step.Target);
                foreach (var file in Directory.GetFiles(step.Staged).Order(StringComparer.Ordinal))
                    File.Move(file, Path.Combine(step.Target, Path.GetFileName(file)), overwrite: true);
                Failpoint.Hit("files-moved");
                break;
            case "remove":
                SetAside(step);
                break;
        }
    }

    private static void SetAside(FolderStep step)
    {
        if (!Directory.Exists(step.Target))
            return;
        DeleteFolder(step.Aside!);
        Directory.CreateDirectory(Path.GetDirectoryName(step.Aside!)!);
        Directory.Move(step.Target, step.Aside!);
    }

    internal static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
