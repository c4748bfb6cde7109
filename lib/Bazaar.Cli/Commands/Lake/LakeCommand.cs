using System.CommandLine;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar lake</c>: the files of the lake, with the verbs of <c>hdfs dfs</c>, and its snapshots.</summary>
internal static class LakeCommand
{
    public static Command Create()
    {
        var command = new Command(
            "lake",
            """
            The files of the lake, in the words of hdfs dfs.

              bazaar lake put data/raw /ecommerce/raw
              bazaar lake ls -R /ecommerce
              bazaar lake verify /ecommerce/raw
              bazaar lake snapshot before-lesson-4
              bazaar lake ls /ecommerce --engine cluster
            """
        );
        foreach (var verb in ReadingVerbs.All().Concat(ChangingVerbs.All()).Concat(SnapshotVerbs.All()))
            command.Add(verb);
        return command;
    }
}
