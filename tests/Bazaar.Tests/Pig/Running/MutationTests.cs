using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Pig.Running;

/// <summary>Scripts with words changed, dropped and doubled give rows or an error with a place, and never anything else.</summary>
public sealed class MutationTests
{
    /// <summary>Words that may stand for one another, so that most scripts still can be read.</summary>
    private static readonly string[][] Kinds =
    [
        ["id", "name", "age", "group", "$0", "$3", "v", "p", "b", "t", "null", "1", "0", "'x'", "1L", "2.5", "''", "-1", "m"],
        ["==", "!=", "<", ">", "<=", "MATCHES"],
        ["+", "-", "*", "/", "%"],
        ["AND", "OR", "AND NOT"],
        ["COUNT", "SUM", "AVG", "MAX", "IsEmpty", "SIZE", "UPPER", "COUNT_STAR", "TOTUPLE", "FLATTEN"],
        ["int", "long", "chararray", "double", "float", "boolean", "bytearray", "map[]", "bag{}"],
        ["DESC", "ASC", ""],
        ["LEFT", "RIGHT", "FULL", ""],
        ["1", "6", "3", "0", "2147483647", "1e3"],
        ["(", ")", "{", "}", ",", ";", ".", "#", "::", "BY", "AS"],
    ];

    private static readonly string[] Scripts =
    [
        "p = LOAD 'data/people.csv' USING PigStorage ( ',' ) AS ( id : int , name : chararray , age : int ) ; g = GROUP p BY age ; a = FOREACH g GENERATE group , COUNT ( p ) , SUM ( p . id ) ; DUMP a ;",
        "p = LOAD 'data/people.csv' USING PigStorage ( ',' ) AS ( id : int , name , age : long ) ; f = FILTER p BY age > 6 AND name != 'ann' ; j = JOIN f BY id LEFT , p BY id ; o = ORDER j BY f::id DESC ; DUMP o ;",
        "n = LOAD 'data/nested.txt' AS ( id : int , b : bag { t : ( v : int , s : chararray ) } , t : ( p : int , q ) , m : map [ int ] ) ; x = FOREACH n { f = FILTER b BY v > 1 ; GENERATE id , f , FLATTEN ( b . v ) , m # 'k' , t . p + 1 ; } DUMP x ;",
        "u = LOAD 'data/mixed.txt' ; v = FOREACH u GENERATE $0 , $1 , ( $0 > 1 ? $1 : 'no' ) ; d = DISTINCT v ; c = UNION d , u ; l = LIMIT c 3 ; DUMP l ;",
    ];

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "conformance", "pig"));

    [Fact]
    public void Give_rows_or_an_error_with_its_place()
    {
        var random = new Random(20251128);
        var ran = 0;
        var (engine, session) = TestLake.Engine(Folder());
        using var closing = session;
        using var ending = engine;
        for (var round = 0; round < 400; round++)
        {
            var words = Scripts[round % Scripts.Length].Split(' ').ToList();
            for (var change = random.Next(1, 3); change > 0; change--)
            {
                var at = random.Next(words.Count);
                var kind = Array.Find(Kinds, k => k.Contains(words[at]));
                if (kind is not null && kind != Kinds[^1])
                    words[at] = kind[random.Next(kind.Length)];
                else if (random.Next(20) == 0)
                    words[at] = Kinds[^1][random.Next(Kinds[^1].Length)];
                else
                    change++;
            }
            var script = string.Join(' ', words);
            foreach (
                var result in engine.Run(
                    new Script(Language.Pig, script),
                    new RunOptions(),
                    TestContext.Current.CancellationToken
                )
            )
            {
                if (result.Error is { } error)
                {
                    Assert.True(error.Place is not null || error.Fault == Fault.Runtime, $"{script}\n{error}");
                    Assert.False(
                        error.ToString().Contains("embedded engine failed", StringComparison.Ordinal),
                        $"{script}\n{error}"
                    );
                    continue;
                }
                ran++;
                Assert.True(result.Rows().Count() == result.RowCount, script);
                result.Dispose();
            }
        }
        Assert.True(ran > 100, $"Only {ran} gave rows.");
    }
}
