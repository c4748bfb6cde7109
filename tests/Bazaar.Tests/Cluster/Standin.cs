using System.Text.Json;

namespace Bazaar.Tests.Cluster;

/// <summary>A program that answers from a script and checks what it is asked.</summary>
internal sealed class Standin
{
    private readonly string script;
    private readonly List<object> calls = [];

    /// <param name="folder">Where the script lies.</param>
    public Standin(string folder) => script = Path.Combine(folder, $"standin-{Guid.NewGuid():N}.json");

    /// <summary>The command that runs it.</summary>
    public IReadOnlyList<string> Command => ["dotnet", Path.Combine(AppContext.BaseDirectory, "Bazaar.Standin.dll"), script];

    /// <summary>Expects a call; of several with the same arguments each is answered once, the last one again and again.</summary>
    public Standin On(string[] asked, string output = "", string error = "", int exit = 0, double seconds = 0)
    {
        calls.Add(
            new
            {
                Asked = asked,
                Out = output,
                Error = error,
                Exit = exit,
                Seconds = seconds,
            }
        );
        File.WriteAllText(script, JsonSerializer.Serialize(calls));
        return this;
    }

    /// <summary>The arguments of each call that was made, in order.</summary>
    public IReadOnlyList<string[]> Made => Lines(".made");

    /// <summary>Those that nobody expected.</summary>
    public IReadOnlyList<string[]> Unexpected => Lines(".unexpected");

    private List<string[]> Lines(string end) =>
        File.Exists(script + end) ? [.. File.ReadLines(script + end).Select(l => JsonSerializer.Deserialize<string[]>(l)!)] : [];
}
