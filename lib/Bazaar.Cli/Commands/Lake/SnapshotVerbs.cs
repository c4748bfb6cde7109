using System.CommandLine;
using System.Globalization;
using Bazaar.Lake.Catalog;
using Bazaar.Lake.Files;

namespace Bazaar.Cli.Commands;

/// <summary>snapshot, restore, snapshots, reset.</summary>
internal static class SnapshotVerbs
{
    public static IEnumerable<Command> All() => [Take(), Restore(), List(), Reset()];

    private static Argument<string> Name() => new("name") { Description = "The snapshot's name" };

    private static Command Take()
    {
        var name = Name();
        return LakeVerb.CreateEmbedded(
            "snapshot",
            "Keep the lake as it is, files and tables, to come back to.",
            "snapshot before-lesson-4",
            [name],
            (parse, lab, cancel) =>
                Done(progress => new Snapshots(lab.Catalog).Take(parse.GetValue(name)!, progress, cancel), "The lake is kept.")
        );
    }

    private static Command Restore()
    {
        var name = Name();
        return LakeVerb.CreateEmbedded(
            "restore",
            "Bring the lake back to a snapshot; what was made since is gone.",
            "restore before-lesson-4",
            [name],
            (parse, lab, cancel) =>
                Done(
                    progress => new Snapshots(lab.Catalog).Restore(parse.GetValue(name)!, progress, cancel),
                    "The lake is as it was."
                )
        );
    }

    private static Command List()
    {
        var remove = new Option<string?>("--remove") { Description = "Remove this one" };
        return LakeVerb.CreateEmbedded(
            "snapshots",
            "The snapshots that there are, with what they take.",
            "snapshots --remove before-lesson-4",
            [remove],
            (parse, lab, cancel) =>
            {
                var snapshots = new Snapshots(lab.Catalog);
                if (parse.GetValue(remove) is { } name)
                    snapshots.Remove(name, cancel);
                foreach (var snapshot in snapshots.All)
                {
                    var time = snapshot.TakenAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                    Console.Out.WriteLine($"{time} {LakeText.Human(snapshot.Bytes), 10} {snapshot.Name}");
                }
                return 0;
            }
        );
    }

    private static Command Reset() =>
        LakeVerb.CreateEmbedded(
            "reset",
            "Empty the lake, files and tables; snapshots stay.",
            "reset",
            [],
            (_, lab, cancel) =>
            {
                new Snapshots(lab.Catalog).Reset(cancel);
                Screen.Done("The lake is as a new one.");
                return 0;
            }
        );

    private static int Done(Action<IProgress<Core.ProgressStep>> work, string message)
    {
        Screen.WithProgress(progress =>
        {
            work(progress);
            return 0;
        });
        Screen.Done(message);
        return 0;
    }
}
