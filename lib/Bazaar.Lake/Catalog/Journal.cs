namespace Bazaar.Lake.Catalog;

internal enum StepKind
{
    /// <summary>What is staged takes the target's place.</summary>
    Replace,

    /// <summary>The staged folder's files come into the target.</summary>
    Add,

    /// <summary>The target goes.</summary>
    Remove,
}

/// <summary>What a commit does to a folder, or to a file at the lake's root. It can be done again when it was stopped within.</summary>
/// <param name="Target">The folder.</param>
/// <param name="Staged">The folder that takes its place, or whose files come into it.</param>
/// <param name="Aside">Where the old one goes until the commit has ended.</param>
internal sealed record FolderStep(StepKind Kind, string Target, string? Staged, string? Aside);

/// <summary>
/// A commit: written before anything is changed, so that it can be finished by whoever comes next. Paths in the lake are relative to it.
/// </summary>
/// <param name="Version">The version that it makes.</param>
/// <param name="Steps">The changes of data, in order.</param>
/// <param name="Staging">The folders of everything that was staged; removed at the end.</param>
/// <param name="Obsolete">Record files of the versions before; removed at the end.</param>
internal sealed record Journal(
    long Version,
    IReadOnlyList<FolderStep> Steps,
    IReadOnlyList<string> Staging,
    IReadOnlyList<string> Obsolete
)
{
    /// <summary>Makes the commit be seen, from wherever it was stopped. The caller holds both locks.</summary>
    public void Apply(CatalogFolder folder)
    {
        for (var i = folder.Applied; i < Steps.Count; i++)
        {
            Apply(Steps[i], folder);
            folder.Applied = i + 1;
            Failpoint.Hit("step-applied");
        }
        Failpoint.Hit("data-applied");
        if (File.Exists(folder.NextIndex))
            File.Move(folder.NextIndex, folder.Index, overwrite: true);
        Failpoint.Hit("index-published");
        File.Move(folder.Journal, folder.DoneJournal, overwrite: true);
        Failpoint.Hit("journal-done");
    }

    /// <summary>Clears away what was replaced. The caller holds the writer's lock; readers don't see any of it.</summary>
    public void Clear(CatalogFolder folder)
    {
        folder.ForgetApplied();
        foreach (var aside in Steps.Select(s => s.Aside).OfType<string>())
            Entry.Delete(folder.Full(aside));
        Failpoint.Hit("asides-removed");
        foreach (var staged in Staging)
            Entry.Delete(folder.Full(staged));
        foreach (var file in Obsolete)
            File.Delete(folder.Full(file));
        Failpoint.Hit("obsolete-removed");
        File.Delete(folder.DoneJournal);
    }

    private static void Apply(FolderStep step, CatalogFolder folder)
    {
        var target = folder.Full(step.Target);
        var staged = step.Staged is null ? null : folder.Full(step.Staged);
        switch (step.Kind)
        {
            case StepKind.Replace when Entry.Exists(staged!):
                // The old one is only in the way as long as the staged one has not taken its place.
                SetAside(target, folder.Full(step.Aside!));
                Failpoint.Hit("folder-aside");
                Entry.Move(staged!, target);
                Failpoint.Hit("folder-moved");
                break;
            case StepKind.Add when Directory.Exists(staged):
                Directory.CreateDirectory(target);
                foreach (var file in Directory.GetFiles(staged).Order(StringComparer.Ordinal))
                {
                    File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
                    Failpoint.Hit("file-moved");
                }
                break;
            case StepKind.Remove:
                SetAside(target, folder.Full(step.Aside!));
                Failpoint.Hit("folder-removed");
                break;
        }
    }

    private static void SetAside(string target, string aside)
    {
        if (!Entry.Exists(target))
            return;
        Entry.Delete(aside);
        Entry.Move(target, aside);
    }
}

/// <summary>A file or a folder, whichever it is.</summary>
internal static class Entry
{
    public static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>Moves it on the same disk, at once; the folders above the target are made.</summary>
    public static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from))
            File.Move(from, to);
        else
            Directory.Move(from, to);
    }

    public static void Delete(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
        else if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
