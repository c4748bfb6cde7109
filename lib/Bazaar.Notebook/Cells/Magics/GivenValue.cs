using Bazaar.Core;
using Bazaar.Notebook.Session;

namespace Bazaar.Notebook.Cells.Magics;

/// <summary>A value behind a magic: a text, or <c>@name</c> for a C# variable's, or <c>@input:question</c>; <c>@@</c> is a plain @.</summary>
internal static class GivenValue
{
    private const string CSharp = "csharp:";
    private const string Input = "input:";

    /// <summary>True for one that is no text.</summary>
    public static bool IsReference(string text) => text is ['@', not '@', ..];

    /// <exception cref="BazaarException">There is no such variable, or nobody to ask; its place is the argument's.</exception>
    public static object? Of(MagicArgument argument, NotebookSession session)
    {
        var text = argument.Value!;
        return IsReference(text) ? Referred(text[1..], argument.Place, session)
            : text.StartsWith("@@", StringComparison.Ordinal) ? text[1..]
            : text;
    }

    /// <param name="reference">What stands behind the @.</param>
    /// <param name="place">Where.</param>
    /// <param name="session">Whose variables.</param>
    public static object? Referred(string reference, Place place, NotebookSession session)
    {
        if (reference.StartsWith(Input, StringComparison.Ordinal))
        {
            Console.Write($"{reference[Input.Length..]} ");
            return Console.In.ReadLine() ?? "";
        }
        return Variable(
            reference.StartsWith(CSharp, StringComparison.Ordinal) ? reference[CSharp.Length..] : reference,
            place,
            session
        );
    }

    /// <summary>The value of a C# variable.</summary>
    public static object? Variable(string name, Place place, NotebookSession session)
    {
        var all = session.CSharp.Variables;
        if (all.FirstOrDefault(v => v.Name == name) is { } variable)
            return variable.Value;
        throw new BazaarException(
            new(
                Fault.Semantic,
                $"There is no C# variable {name}.",
                place,
                NearWords.Nearest(name, all.Select(v => v.Name)) is { } near
                    ? $"Did you mean {near}?"
                    : "Run the cell that declares it first; #!who lists those that are there."
            )
        );
    }
}
