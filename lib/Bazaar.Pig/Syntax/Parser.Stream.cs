using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

/// <summary>STREAM, and the commands that it goes through.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/basic.html#define-udfs"/></remarks>
public sealed partial class Parser
{
    private StreamNode Stream(Place place)
    {
        var input = Relation();
        Expect(Keyword.Through, "with a command behind STREAM");
        var (command, name) = Is(TokenKind.Backticks)
            ? (new CommandSpec(Here, CommandText(), null, null, []), null)
            : ((CommandSpec?)null, Name("a command in backticks, or one that DEFINE named"));
        return new StreamNode(place, input, command, name, Is(Keyword.As) ? Schema() : null);
    }

    /// <summary>What stands between backticks.</summary>
    private string CommandText() => TextOf(list.Tokens[at++])[1..^1];

    /// <summary>A command with what DEFINE says of it.</summary>
    private CommandSpec CommandSpec()
    {
        var place = Here;
        var command = new CommandSpec(place, CommandText(), null, null, []);
        var given = new HashSet<Keyword>();
        while (Key is Keyword.Input or Keyword.Output or Keyword.Ship or Keyword.Cache or Keyword.Stderr)
        {
            if (!given.Add(Key))
                throw PigError.Syntax(Here, $"{Keywords.Spell(Key)} stands twice.", "Give all of it in one pair of parentheses.");
            var option = Key;
            at++;
            command = option switch
            {
                Keyword.Input => command with { Input = Lines(Keyword.Stdin, "stdin") },
                Keyword.Output => command with { Output = Lines(Keyword.Stdout, "stdout") },
                Keyword.Ship => command with { Ship = [.. Paths(0)] },
                Keyword.Cache => command with { Cache = [.. Paths(1)] },
                _ => command with { Errors = Errors() },
            };
        }
        return command;
    }

    /// <summary><c>(stdin USING PigStreaming(','))</c>, <c>('file')</c>.</summary>
    private CommandStream Lines(Keyword stream, string name)
    {
        Expect(TokenKind.LeftParen, "before the stream");
        var place = Here;
        var file = Accept(stream) ? null : FileName($"{name} or ");
        var function = Accept(Keyword.Using) ? Function() : null;
        if (Is(TokenKind.Comma))
            throw PigError.Unsupported(Here, "A second stream of a command", "Let the command use one.");
        Expect(TokenKind.RightParen, "behind the stream");
        return new CommandStream(place, file, function);
    }

    private string FileName(string before = "") =>
        Is(TokenKind.String)
            ? SyntaxText.Unescape(TextOf(list.Tokens[at++]))
            : throw Unexpected($"{before}a string in single quotes as a file's path");

    private CommandErrors Errors()
    {
        var place = Ahead(-1);
        Expect(TokenKind.LeftParen, "behind STDERR");
        var folder = Is(TokenKind.RightParen) ? null : FileName();
        var limit = folder is not null && Accept(Keyword.Limit) ? Number(Expect(TokenKind.Integer, "behind LIMIT")) : (int?)null;
        Expect(TokenKind.RightParen, "behind STDERR");
        return new CommandErrors(PlaceOf(place), folder, limit);
    }

    private List<string> Paths(int least)
    {
        Expect(TokenKind.LeftParen, "before the paths");
        var paths = new List<string>();
        while (!Is(TokenKind.RightParen) || paths.Count < least)
        {
            if (paths.Count > 0)
                Expect(TokenKind.Comma, "between the paths");
            paths.Add(FileName());
        }
        at++;
        return paths;
    }

    private T Ended<T>(T value)
    {
        EndStatement();
        return value;
    }
}
