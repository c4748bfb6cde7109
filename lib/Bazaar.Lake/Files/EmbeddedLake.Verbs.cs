using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>stat, df, get, mv, checksum.</summary>
public sealed partial class EmbeddedLake
{
    public LakeEntry Stat(string path)
    {
        var local = Existing(path, "stat")[0];
        return Entry(File.Exists(local) ? new FileInfo(local) : new DirectoryInfo(local));
    }

    public LakeSpace Space()
    {
        var drive = new DriveInfo(Root);
        return new(drive.TotalSize, Usage("/"), drive.AvailableFreeSpace);
    }

    public int Get(
        string path,
        string target,
        bool overwrite = false,
        IProgress<ProgressStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        var sources = Existing(path, "get");
        if (sources.Count > 1 && !Directory.Exists(target))
            throw BazaarException.Runtime(
                $"get: `{target}': No such file or directory",
                "Several files go into a folder that is there."
            );
        var copies = new List<(string From, string To)>();
        foreach (var source in sources)
        {
            var to = Directory.Exists(target) ? Path.Combine(target, Path.GetFileName(source)) : target;
            if (File.Exists(source))
            {
                copies.Add((source, to));
                continue;
            }
            foreach (var folder in Directory.GetDirectories(source, "*", Below).Prepend(source))
                Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(source, folder)));
            copies.AddRange(
                Directory.GetFiles(source, "*", Below).Select(f => (f, Path.Combine(to, Path.GetRelativePath(source, f))))
            );
        }
        for (var i = 0; i < copies.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var (from, to) = copies[i];
            if (!overwrite && File.Exists(to))
                throw BazaarException.Runtime($"get: `{to}': File exists", "Give -f to replace it.");
            var temporary = $"{to}.{Guid.NewGuid():N}{Copying}";
            try
            {
                CopyDurably(from, temporary);
                File.Move(temporary, to, overwrite);
            }
            finally
            {
                File.Delete(temporary);
            }
            progress?.Report(new("get " + path, i + 1, copies.Count, "files"));
        }
        return copies.Count;
    }

    public void Move(string path, string target)
    {
        var sources = Existing(path, "mv");
        var to = Local(target);
        RefuseLinks(to);
        if (sources.Count > 1 && !Directory.Exists(to))
            throw BazaarException.Runtime(
                $"mv: `{target}': No such file or directory",
                "Several files go into a folder that is there."
            );
        foreach (var source in sources)
        {
            if (source == Root || IsOwn(source))
                throw BazaarException.Runtime($"mv: `{path}': the lake itself can't be moved", "Move what is in it.");
            var place = Directory.Exists(to) ? Path.Combine(to, Path.GetFileName(source)) : to;
            if (!Directory.Exists(Path.GetDirectoryName(place)))
                throw BazaarException.Runtime($"mv: `{target}': No such file or directory", "Make its folder first, by mkdir.");
            if (File.Exists(place) || Directory.Exists(place))
                throw BazaarException.Runtime($"mv: `{PathOf(place)}': File exists", "Remove it first.");
            if ((place + Path.DirectorySeparatorChar).StartsWith(source + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw BazaarException.Runtime(
                    $"mv: `{path}' to `{target}': a folder can't go into itself",
                    "Choose another folder."
                );
            if (File.Exists(source))
                File.Move(source, place);
            else
                Directory.Move(source, place);
        }
    }

    public LakeChecksum Checksum(string path)
    {
        var local = Existing(path, "checksum")[0];
        if (!File.Exists(local))
            throw BazaarException.Runtime($"checksum: `{path}': Is a directory", "Name a file in it.");
        using var input = new FileStream(local, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        return HdfsChecksum.Of(input);
    }
}
