using System.Globalization;
using Bazaar.Core;
using Microsoft.CodeAnalysis.CSharp;

namespace Bazaar.Notebook.Cells;

/// <summary>An option that a magic takes.</summary>
/// <param name="Name">Without the dashes.</param>
/// <param name="Value">What stands behind it, as help writes it: <c>ROWS</c>.</param>
/// <param name="Summary">One line for <c>#!help</c>.</param>
/// <param name="Problem">What is wrong with a value, as the second half of a sentence, or null where it is right.</param>
public sealed record CellOption(string Name, string Value, string Summary, Func<string, string?> Problem)
{
    public static readonly CellOption Variable = new(
        "name",
        "VARIABLE",
        "keep the last result as a C# variable for the cells that follow",
        text => SyntaxFacts.IsValidIdentifier(text) ? null : "is no name of a C# variable"
    );

    public static readonly CellOption Limit = new(
        "limit",
        "ROWS",
        "show at most so many rows; the result keeps them all",
        text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0
                ? null
                : "is no number of rows from 1"
    );

    public static readonly CellOption Explain = new(
        "explain",
        "STAGE",
        "show a stage instead of running: tokens, tree, plan or sql",
        text => text is "tokens" or "tree" or "plan" or "sql" ? null : "is none of tokens, tree, plan, sql"
    );

    /// <summary>A parameter of a script, under the name that the language's own shell has for it.</summary>
    public static CellOption Parameter(string name, string written) =>
        new(
            name,
            "KEY=VALUE",
            $"set what {written} stands for; @NAME is a C# variable's value, written as a literal; may be repeated",
            text => text.IndexOf('=', StringComparison.Ordinal) > 0 ? null : "is not KEY=VALUE"
        );

    /// <summary>A value of the cells, or one that is written out.</summary>
    public static readonly CellOption Given = new(
        "value",
        "VALUE",
        "a text, or @NAME for the value of a C# variable, or @input:QUESTION to ask whoever runs the cell",
        _ => null
    );

    /// <summary>Holds a magic's arguments against the options that it takes.</summary>
    /// <exception cref="BazaarException">An option is unknown, has no value or a wrong one; its place is in the cell.</exception>
    public static void Check(MagicLine line, IReadOnlyList<CellOption> options, bool takesArgument = false)
    {
        foreach (var argument in line.Arguments)
        {
            var option = options.FirstOrDefault(o => o.Name == argument.Name);
            if (argument.Name.Length == 0 && takesArgument)
                continue;
            if (option is null)
                throw Wrong(
                    argument,
                    argument.Name.Length == 0
                        ? $"#!{line.Word} takes no argument {argument.Value}."
                        : $"#!{line.Word} has no option --{argument.Name}.",
                    Cure(argument.Name, options)
                );
            if (argument.Value is null)
                throw Wrong(argument, $"--{option.Name} has no value.", $"Write --{option.Name} {option.Value}.");
            if (option.Problem(argument.Value) is { } problem)
                throw Wrong(argument, $"{argument.Value} {problem}.", $"Write --{option.Name} {option.Value}.");
        }
    }

    private static string Cure(string name, IReadOnlyList<CellOption> options)
    {
        if (NearWords.Nearest(name, options.Select(o => o.Name)) is { } near)
            return $"Did you mean --{near}?";
        return options.Count == 0
            ? "It has no options."
            : $"It has {string.Join(", ", options.Select(o => $"--{o.Name} {o.Value}"))}.";
    }

    private static BazaarException Wrong(MagicArgument argument, string message, string cure) =>
        new(new(Fault.Syntax, message, argument.Place, cure));
}
