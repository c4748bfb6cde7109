using System.Text.Json;

// Bazaar.Standin SCRIPT ARGUMENTS…: the script is a list of calls, {"Asked": […], "Out": "…", "Error": "…", "Exit": 0, "Seconds": 0}. A call that has
// been made is passed over, unless it is the last one with these arguments. What no call has ends with 97, and is kept beside the script.
var (script, asked) = (args[0], args[1..]);
using var gate = Gate(script + ".gate");
var calls = JsonSerializer.Deserialize<Call[]>(File.ReadAllText(script))!;
var made = File.Exists(script + ".made") ? File.ReadAllLines(script + ".made") : [];
var mine = calls.Where(c => c.Asked.SequenceEqual(asked)).ToList();
var line = JsonSerializer.Serialize(asked);
File.AppendAllText(script + ".made", line + "\n");
if (mine.Count == 0)
{
    Console.Error.WriteLine($"Nobody expected {line}.");
    File.AppendAllText(script + ".unexpected", line + "\n");
    return 97;
}
var call = mine[Math.Min(made.Count(l => l == line), mine.Count - 1)];
gate.Dispose();
Console.Out.Write(call.Out);
Console.Error.Write(call.Error);
await Task.Delay(TimeSpan.FromSeconds(call.Seconds));
return call.Exit;

// One at a time: who reads and writes the script's files holds this one.
static FileStream Gate(string file)
{
    while (true)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            Thread.Sleep(5);
        }
    }
}

internal sealed record Call(string[] Asked, string Out = "", string Error = "", int Exit = 0, double Seconds = 0);
