using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

public sealed partial class Parser
{
    private Statement Command(Place place)
    {
        var command = TextOf(list.Tokens[at++]);
        var words = new List<(string Text, Place Place)>();
        while (!Is(TokenKind.Semicolon))
        {
            if (Is(TokenKind.Backticks))
                throw PigError.Unsupported(Here, "A shell command in backticks", "Write its output as a value.");
            words.Add((Is(TokenKind.String) ? SyntaxText.Unescape(TextOf(Current)) : TextOf(Current), Here));
            at++;
        }
        var end = Here;
        at++;
        return command.ToLowerInvariant() switch
        {
            "dump" => new DumpStatement(place, AliasOf(place, words)),
            "describe" => new DescribeStatement(place, AliasOf(place, words)),
            "explain" => new ExplainStatement(place, AliasOf(place, WithoutOptions("EXPLAIN", words))),
            "illustrate" => new IllustrateStatement(place, AliasOf(place, WithoutOptions("ILLUSTRATE", words))),
            "set" => Set(place, words),
            "register" => new RegisterStatement(place, words.Count > 0 ? words[0].Text : throw Missing(end, "the path of a jar")),
            "exec" => RunOther(place, end, words, true),
            "run" => RunOther(place, end, words, false),
            "quit" => new QuitStatement(place),
            "sql" => throw PigError.Unsupported(place, "SQL of HCatalog", "Run it as a Hive script."),
            var other => new ShellStatement(place, other, new EquatableList<string>(words.Select(w => w.Text))),
        };
    }

    private static BazaarException Missing(Place place, string what) =>
        PigError.Syntax(place, $"The line ends where Pig expects {what}.", null, "1000");

    private static AliasRef AliasOf(Place place, List<(string Text, Place Place)> words) =>
        words switch
        {
            [] => new AliasRef(place, null),
            [("@", var at)] => new AliasRef(at, null),
            [var (name, at)] when name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ':') => new AliasRef(at, name),
            [var (name, at)] => throw PigError.Syntax(
                at,
                $"'{SyntaxText.Short(name)}' is no alias.",
                "Give the relation an alias first: x = …; DUMP x;",
                "1000"
            ),
            [_, var (next, at), ..] => throw PigError.Syntax(
                at,
                $"Found '{SyntaxText.Short(next)}' where Pig expects ; behind the alias.",
                "One alias a command; end it with a semicolon.",
                "1000"
            ),
        };

    private static List<(string Text, Place Place)> WithoutOptions(string command, List<(string Text, Place Place)> words)
    {
        foreach (var (word, place) in words)
            if (word.StartsWith('-'))
                throw PigError.Unsupported(place, $"{command} {word}", $"Write {command} alias; and take its output from there.");
        return words;
    }

    private static SetStatement Set(Place place, List<(string Text, Place Place)> words) =>
        words.Count > 2
            ? throw PigError.Syntax(
                words[2].Place,
                $"Found '{SyntaxText.Short(words[2].Text)}' behind the value.",
                "Put a value with blanks in quotes: set job.name 'my job';",
                "1000"
            )
            : new SetStatement(place, words.Count > 0 ? words[0].Text : null, words.Count > 1 ? words[1].Text : null);

    private static RunStatement RunOther(Place place, Place end, List<(string Text, Place Place)> words, bool separate)
    {
        var parameters = new List<string>();
        var files = new List<string>();
        var index = 0;
        for (; index < words.Count && words[index].Text.StartsWith('-'); index += 2)
        {
            var target = words[index].Text.ToLowerInvariant() switch
            {
                "-param" => parameters,
                "-param_file" => files,
                var other => throw PigError.Syntax(
                    words[index].Place,
                    $"{other} is no option of a script's run.",
                    "Use -param name=value or -param_file path.",
                    "1000"
                ),
            };
            target.Add(index + 1 < words.Count ? words[index + 1].Text : throw Missing(end, "the option's value"));
        }
        if (separate && words.Count == 0)
            return new RunStatement(place, null, true, [], []);
        if (index >= words.Count)
            throw Missing(end, "the script's path");
        return new RunStatement(
            place,
            words[index].Text,
            separate,
            new EquatableList<string>(parameters),
            new EquatableList<string>(files)
        );
    }
}
