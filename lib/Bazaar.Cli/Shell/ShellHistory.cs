using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Cli.Shell;

/// <summary>The statements that were typed, oldest first, kept in a file with one JSON string a line.</summary>
public sealed class ShellHistory
{
    public const int Most = 1000;
    private readonly string? file;
    private readonly List<string> entries = [];

    /// <param name="file">Where it lasts, or null: nowhere.</param>
    public ShellHistory(string? file)
    {
        this.file = file;
        if (file is not null && File.Exists(file))
            entries.AddRange(File.ReadLines(file).Where(l => l.Length > 0).Select(Decode).TakeLast(Most));
    }

    public IReadOnlyList<string> Entries => entries;

    /// <summary>BAZAAR_HISTORY, else <c>~/.bazaar/history-language</c>.</summary>
    public static string DefaultFile(string language) =>
        Environment.GetEnvironmentVariable("BAZAAR_HISTORY")
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".bazaar",
            $"history-{language.ToLowerInvariant()}"
        );

    /// <summary>Adds a statement, save where it is the same as the last.</summary>
    /// <exception cref="BazaarException">The file can't be written.</exception>
    public void Add(string statement)
    {
        if (entries.Count > 0 && entries[^1] == statement)
            return;
        entries.Add(statement);
        if (entries.Count > Most)
            entries.RemoveRange(0, entries.Count - Most);
        if (file is null)
            return;
        WholeFile.Write(file, string.Concat(entries.Select(e => JsonSerializer.Serialize(e) + "\n")));
    }

    /// <summary>A line that another program wrote is taken as it stands.</summary>
    private static string Decode(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(line) ?? line;
        }
        catch (JsonException)
        {
            return line;
        }
    }
}
