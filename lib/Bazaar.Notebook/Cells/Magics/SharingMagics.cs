using Bazaar.Core;

namespace Bazaar.Notebook.Cells.Magics;

/// <summary>A language whose later cells can be handed values.</summary>
internal interface ITakesValues
{
    /// <exception cref="BazaarException">The language can't hold the value.</exception>
    Task TakeAsync(string name, object? value, CellContext context);
}

/// <summary><c>#!set</c> and <c>#!share</c>: values from C# to a language's later cells.</summary>
internal static class SharingMagics
{
    private static readonly CellOption Name = CellOption.Variable with { Summary = "the name that it gets" };

    private static readonly CellOption As = Name with { Name = "as", Value = "NAME", Summary = "another name that it gets" };

    private static readonly CellOption From = new(
        "from",
        "csharp",
        "whose value it is: C#'s, which has the results of all other languages too",
        text => text is "csharp" or "cs" or "c#" ? null : "is not csharp, which --name gives the results of the others to"
    );

    public static CellMagic Set { get; } =
        new("set", "Set a C# variable, or a parameter of the statements that follow.", SetAsync)
        {
            Options = [Name, CellOption.Given],
        };

    public static CellMagic Share { get; } =
        new("share", "Hand a C# variable to the statements that follow, as a parameter of its name.", ShareAsync)
        {
            Options = [From, As],
            Argument = "VARIABLE",
        };

    private static Task SetAsync(CellContext context, MagicStep step)
    {
        var name = Needed(step, Name.Name);
        return TakerOf(step).TakeAsync(name.Value!, GivenValue.Of(Needed(step, CellOption.Given.Name), context.Session), context);
    }

    private static Task ShareAsync(CellContext context, MagicStep step)
    {
        var name = Needed(step, "");
        var value = GivenValue.Variable(name.Value!, name.Place, context.Session);
        return TakerOf(step).TakeAsync(step.Line.Value(As.Name) ?? name.Value!, value, context);
    }

    private static MagicArgument Needed(MagicStep step, string option) =>
        step.Line.Arguments.LastOrDefault(a => a.Name == option)
        ?? throw new BazaarException(
            new(
                Fault.Syntax,
                option.Length > 0 ? $"#!{step.Magic.Name} has no --{option}." : $"#!{step.Magic.Name} names no variable.",
                step.Line.Place,
                $"#!help {step.Magic.Name} shows what it takes."
            )
        );

    private static ITakesValues TakerOf(MagicStep step) =>
        step.Language as ITakesValues
        ?? throw new BazaarException(
            new(
                Fault.Usage,
                $"#!{step.Language.Names[0]} takes no values.",
                step.Line.Place,
                $"Put #!{step.Magic.Name} behind the line that names the statements' language, such as #!hive."
            )
        );
}
