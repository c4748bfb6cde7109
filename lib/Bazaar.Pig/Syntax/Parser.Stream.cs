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
        while (true)
        {
            if (Accept(Keyword.Input))
                command = command with { Input = Lines(Keyword.Stdin, "stdin") };
            else if (Accept(Keyword.Output))
                command = command with { Output = Lines(Keyword.Stdout, "stdout") };
            else if (Accept(Keyword.Ship))
                command = command with { Ship = [.. command.Ship, .. Paths()] };
            else if (Is(Keyword.Cache))
                throw PigError.Unsupported(Here, "CACHE", "Give the files by SHIP.");
            else if (Key == Keyword.None && string.Equals(TextOf(Current), "STDERR", StringComparison.OrdinalIgnoreCase))
                throw PigError.Unsupported(Here, "STDERR", "What a command complains of is in the error that it ends with.");
            else
                return command;
        }
    }

    /// <summary><c>(stdin USING PigStreaming(','))</c>.</summary>
    private FunctionSpec? Lines(Keyword stream, string name)
    {
        Expect(TokenKind.LeftParen, "before the stream");
        if (!Accept(stream))
            throw PigError.Unsupported(Here, $"A command's file that is not {name}", $"Let the command use {name}.");
        var function = Accept(Keyword.Using) ? Function() : null;
        if (Is(TokenKind.Comma))
            throw PigError.Unsupported(Here, "A second stream of a command", $"Let the command use {name} alone.");
        Expect(TokenKind.RightParen, "behind the stream");
        return function;
    }

    private List<string> Paths()
    {
        Expect(TokenKind.LeftParen, "before the paths");
        var paths = new List<string>();
        while (!Is(TokenKind.RightParen))
        {
            if (paths.Count > 0)
                Expect(TokenKind.Comma, "between the paths");
            paths.Add(SyntaxText.Unescape(TextOf(Expect(TokenKind.String, "as a file's path"))));
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
