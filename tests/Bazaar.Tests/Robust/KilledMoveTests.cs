using System.Globalization;
using Xunit;

namespace Bazaar.Tests.Robust;

/// <summary>LOAD DATA and a Pig STORE killed at random moments leave tables and folders as before or as after, and the next one works.</summary>
public sealed class KilledMoveTests(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const int Lines = 200_000;

    [Theory]
    [InlineData("")]
    [InlineData("LOCAL ")]
    public void A_killed_LOAD_DATA_leaves_the_table_as_before_or_as_after(string local)
    {
        using var lab = new TempLab();
        lab.Lab.Hive("CREATE TABLE t (a INT) STORED AS TEXTFILE").Dispose();
        var last = 0;
        var done = Killed(
            "hive",
            lab,
            i =>
            {
                var source = local == "" ? InLake(lab, "/in/" + Name(i)) : Path.Combine(lab.Folder, Name(i));
                Write(source, i);
                return $"LOAD DATA {local}INPATH '{(local == "" ? "/in/" + Name(i) : source)}' OVERWRITE INTO TABLE t";
            },
            i =>
            {
                using var result = lab.Lab.Hive("SELECT min(a), max(a), count(*) FROM t");
                var row = result.Rows().Single();
                Assert.Equal(row[0], row[1]);
                Assert.Equal((long)Lines, row[2]);
                var after = Equals(row[0], i);
                Assert.True(after || Equals(row[0], last), $"{i}: the table has {row[0]}, before it had {last}");
                // The file is moved, so it is in one place: never in both, never in none.
                if (local == "")
                    Assert.Equal(!after, File.Exists(InLake(lab, "/in/" + Name(i))));
                last = after ? i : last;
                return after;
            }
        );
        output.WriteLine($"{done} of {Kills} were done before they were killed");
    }

    [Fact]
    public void A_killed_STORE_leaves_no_folder_or_the_whole()
    {
        using var lab = new TempLab();
        Write(InLake(lab, "/in/x"), 7);
        var done = Killed(
            "pig",
            lab,
            i => $"x = LOAD '/in/x' AS (a:int); STORE x INTO '/out/{Name(i)}';",
            i =>
            {
                var folder = InLake(lab, "/out/" + Name(i));
                if (!Directory.Exists(folder))
                    return false;
                var parts = Directory.GetFiles(folder, "part-*");
                Assert.Equal(Lines, parts.Sum(f => File.ReadLines(f).Count(l => l == "7")));
                return true;
            }
        );
        output.WriteLine($"{done} of {Kills} were done before they were killed");
    }

    /// <summary>Runs whole, then killed, then whole again.</summary>
    /// <param name="command">The language's command.</param>
    /// <param name="lab">The lab that looks at the lake in between.</param>
    /// <param name="script">The script of a run.</param>
    /// <param name="isDone">Looks at what a run left: whether it is as after; fails where it is neither as before nor as after.</param>
    /// <returns>How many of the killed runs were done.</returns>
    private static int Killed(string command, TempLab lab, Func<int, string> script, Func<int, bool> isDone)
    {
        var root = lab.Lab.Lake.Root;
        var whole = KilledCommand.TimeOf(KilledCommand.Start(command, root, script(0)));
        Assert.True(isDone(0));
        var random = new Random(20251129);
        var done = 0;
        for (var i = 1; i <= Kills; i++)
        {
            // The first part of a run is the start of the process, which has nothing to lose.
            KilledCommand.Kill(KilledCommand.Start(command, root, script(i)), whole * (0.4 + random.NextDouble() * 0.7));
            done += isDone(i) ? 1 : 0;
        }
        KilledCommand.TimeOf(KilledCommand.Start(command, root, script(Kills + 1)));
        Assert.True(isDone(Kills + 1));
        return done;
    }

    private static string Name(int i) => "f" + i.ToString(CultureInfo.InvariantCulture);

    private static string InLake(TempLab lab, string path) => Path.Combine(lab.Lab.Lake.Root, path[1..]);

    private static void Write(string file, int value)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, Enumerable.Repeat(value.ToString(CultureInfo.InvariantCulture), Lines));
    }
}
