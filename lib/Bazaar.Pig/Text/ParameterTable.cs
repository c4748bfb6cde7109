using Bazaar.Core;

namespace Bazaar.Pig.Text;

/// <summary>The parameters of one run, by name.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/cont.html#Parameter-Sub"/>. Names are letters, digits and _, case
/// matters; a value may name parameters that were set before it.</remarks>
public sealed class ParameterTable
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public ParameterTable() { }

    public ParameterTable(IReadOnlyDictionary<string, string>? given)
    {
        foreach (var (name, value) in given ?? new Dictionary<string, string>())
            values[name] = value;
    }

    public string? Find(string name) => values.GetValueOrDefault(name);

    public IEnumerable<string> Names => values.Keys;

    /// <summary>All of them as they are now.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>Sets a parameter, as <c>%declare</c> and <c>-param</c> do.</summary>
    public void Set(string name, string value) => values[name] = value;

    /// <summary>Sets a parameter that has no value yet, as <c>%default</c> does.</summary>
    public void SetDefault(string name, string value) => values.TryAdd(name, value);

    /// <summary>Reads the lines <c>name=value</c> of a <c>-param_file</c>; empty lines and lines with # are skipped.</summary>
    /// <exception cref="BazaarException">A line that is neither.</exception>
    public void ReadFile(string text, string path)
    {
        var file = SourceText.Of(text, path);
        var start = 0;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
                Read(line, file, start + raw.IndexOf(line, StringComparison.Ordinal), inFile: true);
            start += raw.Length + 1;
        }
    }

    /// <summary>Reads one <c>name=value</c> as it is given to <c>-param</c>; what stands behind the value is left out, as Pig does.</summary>
    /// <exception cref="BazaarException">It is none.</exception>
    public void ReadArgument(string argument) =>
        Read(argument.Trim(), SourceText.Of(argument.Trim(), "-param"), 0, inFile: false);

    private void Read(string line, SourceText source, int offset, bool inFile)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? line : line[..equals].Trim();
        if (equals < 0 || !Preprocessor.IsName(name))
            throw PigError.Syntax(
                source.PlaceAt(offset, line.Length),
                $"'{line}' is no parameter.",
                "Write name=value, with a name of letters, digits and _."
            );
        var start = equals + 1;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
            start++;
        var end = Preprocessor.ValueEnd(line, start, source, offset);
        var behind = line[end..].Trim();
        if (inFile && behind.Length > 0 && behind[0] != '#')
            throw PigError.Syntax(
                source.PlaceAt(offset + end, line.Length - end),
                $"The value of {name} ends before '{behind}'.",
                "Put quotes around a value with blanks."
            );
        Set(name, Preprocessor.Value(line[start..end], this, source.PlaceAt(offset, line.Length)));
    }
}
