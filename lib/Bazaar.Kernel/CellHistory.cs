using System.Text.Json;
using System.Text.Json.Serialization;
using Bazaar.Core;

namespace Bazaar.Kernel;

/// <summary>A cell that ran.</summary>
/// <param name="Session">Its session's number, from 1.</param>
/// <param name="Line">Its number in the session, from 1.</param>
/// <param name="Code">Its text.</param>
public sealed record PastCell(int Session, int Line, string Code);

/// <summary>Written by the compiler: a kernel that starts has no time for reflection.</summary>
[JsonSerializable(typeof(PastCell))]
internal sealed partial class CellJson : JsonSerializerContext;

/// <summary>The cells that ran, in order, kept in a file with one a line; safe to call from several threads.</summary>
public sealed class CellHistory
{
    /// <summary>Cells of earlier sessions that are remembered.</summary>
    private const int Most = 1000;

    private readonly string? file;
    private readonly List<PastCell> cells = [];
    private readonly Lock gate = new();

    /// <param name="file">Where it lasts, or null: nowhere. A file that can't be read or written is done without.</param>
    public CellHistory(string? file = null)
    {
        this.file = file;
        if (file is not null)
            Try(() =>
            {
                if (!File.Exists(file))
                    return;
                var lines = File.ReadAllLines(file);
                cells.AddRange(lines.TakeLast(Most).Select(Decode).OfType<PastCell>());
                if (lines.Length > 2 * Most)
                    WholeFile.Write(file, string.Concat(lines.TakeLast(Most).Select(l => l + "\n")));
            });
        Session = cells.Count == 0 ? 1 : cells.Max(c => c.Session) + 1;
    }

    /// <summary>BAZAAR_HISTORY, else <c>~/.bazaar/history-kernel</c>.</summary>
    public static string DefaultFile =>
        Environment.GetEnvironmentVariable("BAZAAR_HISTORY") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".bazaar", "history-kernel");

    /// <summary>This session's number, from 1.</summary>
    public int Session { get; }

    /// <summary>How many cells this session ran: its execution count.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<PastCell> Cells
    {
        get
        {
            lock (gate)
                return [.. cells];
        }
    }

    public void Add(string code)
    {
        lock (gate)
        {
            var cell = new PastCell(Session, ++Count, code);
            cells.Add(cell);
            if (file is not null)
                Try(() =>
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                    File.AppendAllText(file, JsonSerializer.Serialize(cell, CellJson.Default.PastCell) + "\n");
                });
        }
    }

    private static PastCell? Decode(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CellJson.Default.PastCell);
        }
        catch (JsonException)
        {
            // A line that was cut off, or another program's.
            return null;
        }
    }

    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BazaarException)
        {
            // A notebook runs without its history.
        }
    }
}
