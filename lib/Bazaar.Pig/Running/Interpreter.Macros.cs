using Bazaar.Core;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Running;

/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/cont.html#macros"/></remarks>
internal sealed partial class Interpreter
{
    private readonly Dictionary<string, DefineMacro> macros = new(StringComparer.Ordinal);
    private readonly Stack<string> open = [];

    /// <summary>How often each macro was called.</summary>
    private readonly Dictionary<string, int> calls = new(StringComparer.Ordinal);

    /// <summary>The mask of the macro whose body runs now.</summary>
    private AliasMask? mask;

    /// <summary>The macros and the imported scripts of the script that runs now.</summary>
    private readonly HashSet<string> defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);

    /// <summary>A macro; the next script may define it anew, but not this one.</summary>
    private void Define(DefineMacro macro)
    {
        if (!defined.Add(macro.Name))
            throw PigError.Semantic(
                macro.Place,
                $"There is a macro {macro.Name} in the script already.",
                "Give one of them another name.",
                "1200"
            );
        var tokens = Lexer.Read(macro.Body, false).Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
            if (tokens[i].Keyword == Keyword.Define && tokens[i + 2].Kind == TokenKind.LeftParen && StartsStatement(tokens, i))
                throw PigError.Semantic(
                    macro.Body.PlaceAt(tokens[i].Start, tokens[i].Length),
                    $"The macro {macro.Name} defines a macro within.",
                    "DEFINE it outside; a macro may call another.",
                    "1200"
                );
        macros[macro.Name] = macro;
        calls.Remove(macro.Name);
    }

    private static bool StartsStatement(IReadOnlyList<Token> tokens, int index) =>
        index == 0 || tokens[index - 1].Kind is TokenKind.Semicolon or TokenKind.RightCurly;

    /// <summary>Runs a macro's body with its parameters' values; what it defines for itself has names of its own outside.</summary>
    private List<Result> CallMacro(MacroCall call, ParameterTable parameters, RunOptions options, CancellationToken cancel)
    {
        if (!macros.TryGetValue(call.Macro, out var macro))
        {
            var near = Suggestion.For(call.Macro, macros.Keys);
            throw PigError.Semantic(
                call.Place,
                $"There is no macro {call.Macro}.",
                near is null ? "DEFINE or IMPORT it before it is called." : $"Did you mean {near}?",
                "1200"
            );
        }
        if (open.Contains(call.Macro))
            throw PigError.Semantic(call.Place, $"The macro {call.Macro} calls itself.", "Macros can't be recursive.", "1200");
        if (call.Arguments.Count != macro.Parameters.Count)
            throw PigError.Semantic(
                call.Place,
                $"The macro {call.Macro} takes {macro.Parameters.Count} parameters ({string.Join(", ", macro.Parameters)}), not {call.Arguments.Count}.",
                "Give one argument for each.",
                "1200"
            );
        if (call.Aliases.Count != macro.Returns.Count)
            throw PigError.Semantic(
                call.Place,
                $"The macro {call.Macro} returns {macro.Returns.Count} relations ({string.Join(", ", macro.Returns)}), not {call.Aliases.Count}.",
                "Give one alias for each: a, b = macro(…);",
                "1200"
            );
        var before = names;
        var (outer, number) = (mask, calls.GetValueOrDefault(macro.Name));
        calls[macro.Name] = number + 1;
        mask = new AliasMask(macro.Name, number, call.Arguments.Concat(call.Aliases).ToHashSet(StringComparer.Ordinal), outer);
        open.Push(call.Macro);
        try
        {
            var body = Body(macro, call, parameters);
            List<Result> results =
            [
                .. Parser.ParseBody(body, mask).Statements.SelectMany(s => Execute(s, parameters, options, cancel)),
            ];
            foreach (var (result, alias) in macro.Returns.Zip(call.Aliases.Select(mask.Alias)))
                if (!names.Aliases.TryGetValue(alias, out var made) || made == before.Aliases.GetValueOrDefault(alias))
                    throw PigError.Semantic(
                        macro.Place,
                        $"The macro {macro.Name} doesn't define what it returns.",
                        $"Write ${result} = …; in its body.",
                        "1200"
                    );
            before = names;
            return results;
        }
        finally
        {
            open.Pop();
            mask = outer;
            names = before;
        }
    }

    /// <summary>The body with values for <c>$parameters</c>.</summary>
    private static SourceText Body(DefineMacro macro, MacroCall call, ParameterTable parameters)
    {
        // Of two parameters with one name the last one counts.
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in macro.Parameters.Zip(call.Arguments).Concat(macro.Returns.Zip(call.Aliases)))
            values[name] = value;
        // A name that is none of the macro's own may be the script's.
        foreach (var name in parameters.Names)
            values.TryAdd(name, parameters.Find(name)!);
        var tokens = Lexer.Read(macro.Body, false);
        if (tokens.Failure is { } failure)
            throw failure;
        var text = macro.Body.Text;
        string TextOf(Token token) => text.Substring(token.Start, token.Length);
        var result = new SourceText.Builder();
        var copied = 0;
        foreach (var token in tokens.Tokens)
        {
            var value = token.Kind switch
            {
                TokenKind.Parameter => Value(macro, values, TextOf(token).Trim('$', '{', '}'), token),
                TokenKind.String when TextOf(token).Contains('$', StringComparison.Ordinal) => InText(
                    macro,
                    values,
                    TextOf(token),
                    token
                ),
                _ => null,
            };
            if (value is null)
                continue;
            if (token.Start > copied)
                result.Append(macro.Body, copied, token.Start - copied);
            result.AppendFor(value, macro.Body, token.Start, token.Length);
            copied = token.End;
        }
        if (copied < text.Length)
            result.Append(macro.Body, copied, text.Length - copied);
        return result.Build();
    }

    private static string Value(DefineMacro macro, Dictionary<string, string> values, string name, Token token) =>
        values.TryGetValue(name, out var value)
            ? value
            : throw PigError.Semantic(
                macro.Body.PlaceAt(token.Start, token.Length),
                $"The macro {macro.Name} has no parameter {name}.",
                $"Its parameters are {string.Join(", ", macro.Parameters.Concat(macro.Returns))}.",
                "1200"
            );

    /// <summary>Within a string, a parameter's own quotes go.</summary>
    private static string InText(DefineMacro macro, Dictionary<string, string> values, string text, Token token)
    {
        var table = new ParameterTable(
            values.ToDictionary(
                v => v.Key,
                v => v.Value.Length > 1 && v.Value[0] == '\'' ? v.Value[1..^1] : v.Value,
                StringComparer.Ordinal
            )
        );
        return Preprocessor.SubstituteIn(text, table, macro.Body.PlaceAt(token.Start, token.Length));
    }

    private List<Result> Include(
        string path,
        Place place,
        ParameterTable parameters,
        RunOptions options,
        CancellationToken cancel
    )
    {
        var source = ReadScript(path, place);
        if (open.Contains("/" + path))
            throw PigError.Semantic(place, $"The script {path} imports itself.", "Take the IMPORT out of it.", "1200");
        open.Push("/" + path);
        try
        {
            return [.. StatementsOf(source, parameters).SelectMany(s => Execute(s, parameters, options, cancel))];
        }
        finally
        {
            open.Pop();
        }
    }

    /// <summary>RUN is as if the script stood here; EXEC runs it by itself, and nothing of it is seen here.</summary>
    private List<Result> RunOther(RunStatement run, ParameterTable parameters, RunOptions options, CancellationToken cancel)
    {
        if (run.Script is null)
            return StoreAll(options, cancel);
        defined.Clear();
        imported.Clear();
        var table = new ParameterTable();
        foreach (var file in run.ParameterFiles)
            table.ReadFile(ReadScript(file, run.Place).Text, file);
        foreach (var argument in run.Parameters)
            table.ReadArgument(argument);
        if (!run.Separate)
            return Include(run.Script, run.Place, table, options, cancel);
        List<Result> results = [.. StoreAll(options, cancel)];
        var outer = names;
        names = Names.Empty with { Folder = outer.Folder };
        try
        {
            results.AddRange(Include(run.Script, run.Place, table, options, cancel));
            results.AddRange(StoreAll(options, cancel));
            return results;
        }
        finally
        {
            names = outer;
        }
    }

    /// <summary>A script beside the one that names it, or from where the program runs.</summary>
    private static SourceText ReadScript(string path, Place place)
    {
        var beside = place.File is null ? null : Path.Combine(Path.GetDirectoryName(place.File) ?? "", path);
        var found = new[] { beside, path }.OfType<string>().FirstOrDefault(File.Exists);
        return found is null
            ? throw new BazaarException(
                new Diagnostic(
                    Fault.Runtime,
                    $"There is no script {path}.",
                    place,
                    "Write its path from the script that names it.",
                    "1006"
                )
            )
            : SourceText.Of(File.ReadAllText(found), found);
    }
}
