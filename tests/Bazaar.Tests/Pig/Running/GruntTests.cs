using Bazaar.Core;
using Bazaar.Pig.Running;
using Xunit;

namespace Bazaar.Tests.Pig.Running;

/// <summary>The commands of Pig's shell in a script.</summary>
public sealed class GruntTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("grunt-").FullName;

    public GruntTests() => File.WriteAllText(Path.Combine(root, "tea.txt"), "oolong\t3\nsencha\t5\n");

    public void Dispose() => Directory.Delete(root, true);

    /// <summary>The lines that the script prints; its error is the last one.</summary>
    private string Printed(string text)
    {
        var (engine, session) = TestLake.Engine(root);
        using (session)
        using (engine)
            return string.Join(
                '\n',
                engine
                    .Run(new Script(Language.Pig, text), new RunOptions(), TestContext.Current.CancellationToken)
                    .SelectMany(result =>
                        result.Error is { } error ? [$"{error.Place} {error.Message} {error.Code}".TrimEnd()]
                        : result is RowsResult { IsText: true } ? result.Rows().Select(r => (string)r[0]!).ToList()
                        : result.Rows().Select(r => PigText.Row(result, r)).ToList()
                    )
            );
    }

    [Theory]
    [InlineData("mkdir a\ncp tea.txt a/b.txt\nls a\ncat a", "hdfs:///a/b.txt<r 1>\t18\noolong\t3\nsencha\t5")]
    [InlineData("mkdir a; mkdir a/b; mv tea.txt a; ls a;", "hdfs:///a/b\t<dir>\nhdfs:///a/tea.txt<r 1>\t18")]
    [InlineData("mkdir a\ncd a\npwd\nrm ../tea.txt\ncd\npwd\nls", "hdfs:///a\nhdfs:///\nhdfs:///a\t<dir>")]
    [InlineData("cp tea.txt a/b/c.txt\nls a/b", "hdfs:///a/b/c.txt<r 1>\t18")]
    [InlineData("rm tea.txt\nrmf tea.txt\nls", "")]
    [InlineData("fs -mkdir -p a/b\nfs -touchz a/b/c\nfs -test -z a/b/c\nfs -rm -r a", "Deleted /a")]
    [InlineData("fs -tail tea.txt", "oolong\t3\nsencha\t5")]
    [InlineData("fs -du -s tea.txt\nfs -stat %n tea.txt", "18  18  tea.txt\ntea.txt")]
    [InlineData("fs -count tea.txt", "           0            1                 18 /tea.txt")]
    [InlineData("clear\naliases", "aliases: []")]
    [InlineData("sh echo one 'two three'; sh echo four && echo five", "one two three\nfour\nfive")]
    public void Files(string script, string printed) => Assert.Equal(printed, Printed(script));

    [Theory]
    [InlineData("cat none", "1:1 Directory none does not exist. 2997")]
    [InlineData("ls *.txt", "1:1 File or directory *.txt does not exist. 2997")]
    [InlineData("rm none", "1:1 File or directory none does not exist. 2997")]
    [InlineData("clear\ncd tea.txt", "2:1 tea.txt is not a directory. 2997")]
    [InlineData("cp none x", "1:1 File none does not exist. 2997")]
    [InlineData("mv tea.txt", "1:1 mv wants two paths. 2997")]
    [InlineData("fs -mkdir a\nfs -mkdir a", "2:1 mkdir: `a': File exists. 2997")]
    [InlineData("fs -setrep 1 tea.txt", "1:1 fs -setrep is not supported.")]
    [InlineData("fs -test -d tea.txt", "1:1 fs -test -d tea.txt does not hold. 2997")]
    [InlineData("history -x", "1:1 history has no option -x. 1000")]
    [InlineData("clear\nsh exit 4", "2:1 exit 4 ended with code 4. 2997")]
    [InlineData("sh", "1:1 sh stands without a command. 1000")]
    [InlineData("kill job_1", "1:1 kill, which ends a job of the cluster, is not supported by the embedded engine.")]
    public void Refusals(string script, string error) => Assert.Equal(error, Printed(script));

    [Fact]
    public void Local_paths_bear_their_file_system()
    {
        var outside = Directory.CreateTempSubdirectory("grunt-").FullName;
        try
        {
            var here = "/" + outside.Replace('\\', '/').TrimStart('/');
            Assert.Equal(
                $"file:{here}/a\nfile:{here}/a/b.txt<r 1>\t18\noolong\t3\nsencha\t5",
                Printed($"copyToLocal tea.txt file://{here}/a/b.txt\ncd file://{here}/a\npwd\nls\ncat b.txt")
            );
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void A_folder_holds_for_what_is_said_while_it_is_set() =>
        Assert.Equal(
            "(5)\n(3)\nhdfs:///in/out\t<dir>\nhdfs:///in/tea.txt<r 1>\t18",
            Printed(
                "mkdir in\nmv tea.txt in\ncd in\nt = LOAD 'tea.txt' AS (name:chararray, cups:int);\ncd ..\n"
                    + "a = FOREACH (ORDER t BY cups DESC) GENERATE cups;\nDUMP a;\ncd in\nSTORE a INTO 'out';\ncd /\nls in"
            )
        );

    [Fact]
    public void History_has_the_lines_of_what_defines() =>
        Assert.Equal(
            "1   t = LOAD 'tea.txt'\n2     AS (name);\n3   u = LIMIT t 1;\nt = LOAD 'tea.txt'\n  AS (name);\nu = LIMIT t 1;",
            Printed("t = LOAD 'tea.txt'\n  AS (name); -- what we drink\nDESCRIBE t;\nu = LIMIT t 1;\nhistory\nhistory -n")
                .Split('\n', 2)[1]
        );

    [Fact]
    public void Illustrate_draws_tables() =>
        Assert.Equal(
            "-------------------------------------------\n"
                + "| t     | name:chararray    | cups:int    | \n"
                + "-------------------------------------------\n"
                + "|       | oolong            | 3           | \n"
                + "|       | sencha            | 5           | \n"
                + "-------------------------------------------",
            Printed("t = LOAD 'tea.txt' AS (name:chararray, cups:int);\nILLUSTRATE t;")
        );

    [Fact]
    public void Functions_by_their_whole_name() =>
        Assert.Equal(
            "(2)",
            Printed(
                "t = LOAD 'tea.txt' AS (name:chararray, cups:int);\n"
                    + "a = FOREACH (GROUP t ALL) GENERATE COUNT(org.apache.pig.builtin.Distinct(t.cups));\nDUMP a;"
            )
        );

    [Fact]
    public void Names_of_cor_and_cov_come_from_define() =>
        Assert.Equal(
            "({(cups,cups,1.0)})",
            Printed(
                "DEFINE cov COV('cups', 'cups');\nt = LOAD 'tea.txt' AS (name:chararray, cups:double);\n"
                    + "a = FOREACH (GROUP t ALL) GENERATE cov(t.cups, t.cups);\nDUMP a;"
            )
        );

    [Fact]
    public void Help_names_the_commands() => Assert.Contains("copyFromLocal", Printed("help"), StringComparison.Ordinal);
}
