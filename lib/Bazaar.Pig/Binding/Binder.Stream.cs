using Bazaar.Core;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Binding;

internal sealed partial class Binder
{
    private PlainRelation BindStream(StreamNode node)
    {
        var command = node.Command ?? Named(node.Name!, node.Place);
        var input = Input(node.Input);
        var (rel, schema) = Streams.Through(node, command, input.Rows(), input.Schema, loading.Lake);
        return Plain(schema, rel);
    }

    private CommandSpec Named(string name, Place place)
    {
        if (names.Commands.TryGetValue(name, out var command))
            return command;
        var near = Suggestion.For(name, names.Commands.Keys);
        throw PigError.Semantic(
            place,
            $"There is no command {name}.",
            near is null ? $"Write DEFINE {name} `…`; first, or the command itself in backticks." : $"Did you mean {near}?",
            "1003"
        );
    }
}
