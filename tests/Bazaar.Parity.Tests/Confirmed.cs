using System.Security.Cryptography;
using System.Text;

namespace Bazaar.Parity.Tests;

/// <summary>
/// What a real engine has confirmed: a line an answer, with the hash of what was asked (script, data, engine version) and the hash of what it
/// answered. What stands here needs not be asked again: real engines take minutes.
/// </summary>
public sealed class Confirmed
{
    private readonly string file;
    private readonly SortedDictionary<string, (string Asked, string Answered)> lines = new(StringComparer.Ordinal);

    public Confirmed(string file)
    {
        this.file = file;
        if (!File.Exists(file))
            return;
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            lines[fields[0]] = (fields[1], fields[2]);
        }
    }

    /// <summary>Whether the engine gave just this answer to just this question.</summary>
    public bool Has(string name, string asked, string answered) =>
        lines.TryGetValue(name, out var line) && line == (Hash(asked), Hash(answered));

    public void Add(string name, string asked, string answered)
    {
        lines[name] = (Hash(asked), Hash(answered));
        var text = string.Concat(lines.Select(l => $"{l.Key}\t{l.Value.Asked}\t{l.Value.Answered}\n"));
        File.WriteAllText(file + ".new", text);
        File.Move(file + ".new", file, overwrite: true);
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..32];
}
