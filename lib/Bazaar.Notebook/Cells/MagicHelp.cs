using System.Text;
using Bazaar.Core;
using Bazaar.Notebook.Display;
using Bazaar.Notebook.Session;

namespace Bazaar.Notebook.Cells;

/// <summary>What <c>#!lsmagic</c> and <c>#!help</c> say, from the registry that runs the cells.</summary>
internal static class MagicHelp
{
    /// <summary>A line for each language and magic.</summary>
    public static MimeBundle All(NotebookSession session) =>
        MimeBundle.Text(
            string.Join(
                '\n',
                session
                    .Languages.Select(l => Line(l.Names[0], l.Summary))
                    .Concat(session.Magics.Select(m => Line(m.Name, m.Summary)))
            )
        );

    /// <summary><c>#!help</c>, and <c>#!help hive</c>.</summary>
    /// <exception cref="BazaarException">Nothing has that name.</exception>
    public static void Show(CellContext context, MagicLine line)
    {
        if (line.Arguments is [])
            context.Output.Show(
                MimeBundle.Text(
                    "A cell is C# unless its first line names another language; a cell may have several parts.\n\n"
                        + All(context.Session).Data["text/plain"]
                        + "\n\n#!help NAME says more about one of them."
                )
            );
        else
            context.Output.Show(MimeBundle.Text(Of(context.Session, line.Arguments[0])));
    }

    /// <exception cref="BazaarException">Nothing has that name.</exception>
    public static string Of(NotebookSession session, MagicArgument asked)
    {
        var name = (asked.Value ?? "").TrimStart('#', '!');
        if (session.Magics.FirstOrDefault(m => m.Name == name) is { } magic)
            return Line($"{magic.Name} {magic.Argument}".TrimEnd(), magic.Summary) + Lines(magic.Options);
        var language =
            session.Languages.FirstOrDefault(l => l.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? throw new BazaarException(
                new(Fault.Syntax, $"There is no magic #!{name}.", asked.Place, "#!lsmagic lists the languages and magics.")
            );
        return Line(language.Names[0], language.Summary) + Lines(language.Options);
    }

    private static string Lines(IEnumerable<CellOption> options)
    {
        var text = new StringBuilder();
        foreach (var option in options)
            text.Append("\n  ").Append($"--{option.Name} {option.Value}".PadRight(24)).Append(option.Summary);
        return text.ToString();
    }

    private static string Line(string name, string summary) => $"#!{name, -10} {summary}";
}
