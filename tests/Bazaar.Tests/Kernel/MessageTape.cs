using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;
using Bazaar.Notebook.Runner;

namespace Bazaar.Tests.Kernel;

/// <summary>A client's messages and the kernel's answers, as text: one line a message, with its channel, type, content and, where there is some, metadata.</summary>
/// <remarks><c>&gt;</c> is sent when the one before has been answered, <c>+</c> while it still runs; <c>&lt;</c> came back.</remarks>
internal sealed class MessageTape
{
    /// <param name="Channel">shell, control, stdin or iopub.</param>
    internal sealed record Line(string Channel, string Type, JsonObject Content, JsonObject Metadata)
    {
        public override string ToString() =>
            $"{Channel} {Type} {Json(Content)}" + (Metadata.Count == 0 ? "" : " " + Json(Metadata));
    }

    /// <param name="Above">Comments and blank lines.</param>
    /// <param name="Beside">Sent while the request before it still runs.</param>
    internal sealed record Request(string Above, bool Beside, Line Sent)
    {
        private string? bar;

        public List<Line> Answers { get; } = [];

        /// <summary>Keeps an answer, without the progress bar that a slow machine shows in the place of what comes behind it.</summary>
        public void Add(Line answer)
        {
            var display = answer.Content["transient"]?["display_id"]?.ToString();
            if (answer.Content["data"]?["text/html"]?.ToString().StartsWith("<progress", StringComparison.Ordinal) == true)
                bar = display;
            else if (bar is not null && answer.Type == "clear_output")
                bar = null;
            else if (bar is not null && display == bar)
            {
                answer.Content.Remove("transient");
                Answers.Add(answer with { Type = "display_data" });
                bar = null;
            }
            else
                Answers.Add(answer);
        }
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public List<Request> Requests { get; } = [];

    public static MessageTape Parse(string text)
    {
        var tape = new MessageTape();
        var above = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            switch (line)
            {
                case ['<', ' ', ..]:
                    tape.Requests[^1].Add(LineOf(line[2..]));
                    break;
                case ['>' or '+', ' ', ..]:
                    tape.Requests.Add(new(above.ToString(), line[0] == '+', LineOf(line[2..])));
                    above.Clear();
                    break;
                default:
                    above.Append(line).Append('\n');
                    break;
            }
        }
        return tape;
    }

    /// <summary>The same requests, without answers.</summary>
    public MessageTape Unanswered()
    {
        var tape = new MessageTape();
        tape.Requests.AddRange(Requests.Select(r => new Request(r.Above, r.Beside, r.Sent)));
        return tape;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var request in Requests)
        {
            text.Append(request.Above).Append(request.Beside ? "+ " : "> ").Append(request.Sent).Append('\n');
            // What is published is in order, and so is what is answered; which of the two comes first is left open.
            foreach (var answer in request.Answers.OrderBy(a => a.Channel != "iopub"))
                text.Append("< ").Append(answer).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>What a message says, without times and versions.</summary>
    public static Line Stable(string channel, KernelMessage message)
    {
        var content = (JsonObject)WithoutTimes(message.Content)!;
        if (message.Type == "kernel_info_reply")
        {
            content["banner"] = $"{content["banner"]}".Replace(
                $"{content["implementation_version"]}",
                "VERSION",
                StringComparison.Ordinal
            );
            content["implementation_version"] = "VERSION";
            content["language_info"]!["version"] = "VERSION";
        }
        return new(channel, message.Type, content, message.Metadata);
    }

    private static JsonNode? WithoutTimes(JsonNode? node) =>
        node switch
        {
            JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, WithoutTimes(p.Value)))),
            JsonArray a => new JsonArray([.. a.Select(WithoutTimes)]),
            JsonValue v when v.TryGetValue<string>(out var text) => NotebookComparison.WithoutTimes(text),
            _ => node?.DeepClone(),
        };

    private static Line LineOf(string line)
    {
        var parts = line.Split(' ', 3);
        var (content, length) = First(parts[2]);
        var rest = parts[2][length..].Trim();
        return new(parts[0], parts[1], content, rest.Length == 0 ? [] : First(rest).Value);
    }

    /// <summary>The object that a text begins with, and how long it is.</summary>
    private static (JsonObject Value, int Length) First(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        reader.Read();
        var value = (JsonObject)JsonNode.Parse(ref reader)!;
        return (value, Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed)));
    }

    private static string Json(JsonObject value) => value.ToJsonString(Readable);
}
