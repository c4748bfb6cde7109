using System.Globalization;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>One way to call a function, as its row in the table says.</summary>
/// <param name="Kind">Scalar, aggregate, window or table function.</param>
/// <param name="Parameters">Types, or words for several: any, number, integer, T, array …; see <c>Signature</c>.</param>
/// <param name="Repeats">The last parameter may come more than once.</param>
/// <param name="Result">The result's type in the same words; empty where it depends on the arguments in another way.</param>
public sealed record FunctionForm(FunctionKind Kind, IReadOnlyList<string> Parameters, bool Repeats, string Result)
{
    /// <summary>As a page shows it: <c>lpad(string, int, string): string</c>.</summary>
    public string Text(string name) =>
        $"{name}({string.Join(", ", Parameters.Select(Word))}{(Repeats ? ", …" : "")}){(Result.Length > 0 ? ": " + ResultWord() : "")}";

    /// <summary>The result's type as Impala's SHOW FUNCTIONS has it.</summary>
    public string ReturnType => ResultWord().ToUpperInvariant();

    /// <summary>As Impala's SHOW FUNCTIONS has it: <c>lpad(STRING, INT, STRING)</c>, <c>concat(STRING...)</c>.</summary>
    public string ImpalaSignature(string name) =>
        $"{name}({string.Join(", ", Parameters.Select(p => Word(p).ToUpperInvariant()))}{(Repeats ? "..." : "")})";

    private static string Word(string parameter) =>
        parameter switch
        {
            "C" => "T",
            "A" => "array",
            "text" or "words" or "chars" or "stored" => "string",
            "numeric" or "real" => "double",
            "reals" => "array<double>",
            "moment" => "timestamp",
            _ => parameter,
        };

    private string ResultWord() =>
        Result switch
        {
            "C" => "T",
            "A" => "array",
            "element" => "its element's type",
            "key" => "its key's type",
            "value" => "its value's type",
            "array<key>" => "array of its keys",
            "array<value>" => "array of its values",
            _ when Result.Contains('$', StringComparison.Ordinal) => Result.Replace(
                "$" + Argument,
                Word(Parameters[int.Parse(Argument, CultureInfo.InvariantCulture)]),
                StringComparison.Ordinal
            ),
            _ => Result,
        };

    private string Argument => Result.Substring(Result.IndexOf('$', StringComparison.Ordinal) + 1, 1);
}
