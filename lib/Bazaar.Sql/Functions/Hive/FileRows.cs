using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>in_file, which looks a text up in a file of this machine.</summary>
/// <remarks>Measured with Hive 4.0.1: a line is the text, blanks and all, without its end.</remarks>
internal static class FileRows
{
    public static void Add(FunctionTable t) => t.Scalar("in_file", "any,any:boolean", InFile);

    private static Expr InFile(CallSite site)
    {
        if (site[0].Type is not (StringType or NullType))
            throw site.Error($"in_file looks up a text, and this is {site[0].Type}.", "Convert it by CAST.", 0);
        if (site.Known(1) is not string path)
            throw site.Error("in_file's file is a constant text.", "Write a path of this machine.", 1);
        if (!File.Exists(path))
            throw site.Error(
                $"There is no file {path}.",
                Directory.Exists(path) ? "Name a file in that folder." : "The path is one of this machine.",
                1,
                "42000/10014"
            );
        // A CHAR has its blanks here.
        var text = site[0].Type is StringType { Padded: true, Length: { } length }
            ? new Call(Padded, [site[0], Literal.Int(length)], DataType.String)
            : site[0];
        var found = new Call(Lines, [text, Literal.Text(Path.GetFullPath(path))], DataType.Boolean) { Place = site.Place };
        return new Case([new(new Call(Operators.IsNotNull, [text], DataType.Boolean), found)], null, DataType.Boolean);
    }

    private static readonly Operation Lines = Operation.Template("in_file", "({0} IN (SELECT line FROM java_lines({1}, 0)))");

    private static readonly Operation Padded = Operation.Template("padded", "rpad({0}, {1}, ' ')");
}
