using System.Text;
using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;
using Xunit;

namespace Bazaar.Tests.Kernel.Wire;

public sealed class MessageCodecTests
{
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A message as Jupyter's client for Python signs it with the key <c>secret</c>.</summary>
    private static byte[][] Signed(string signature) =>
        [
            Bytes("client"),
            Bytes("<IDS|MSG>"),
            Bytes(signature),
            Bytes("""{"msg_id": "1", "msg_type": "execute_request"}"""),
            Bytes("{}"),
            Bytes("{}"),
            Bytes("""{"code": "1 + 1"}"""),
            Bytes("buffer"),
        ];

    private const string Right = "a417ad11141bffdeda43b421957bf0d1f241363f6d8fe15bbf8191b44c141720";

    [Fact]
    public void A_message_is_read_with_its_parts()
    {
        var message = new MessageCodec("secret").Read(Signed(Right));
        Assert.Equal("execute_request", message.Type);
        Assert.Equal("1 + 1", $"{message.Content["code"]}");
        Assert.Equal("client", Encoding.UTF8.GetString(message.Identities.Single()));
        Assert.Equal("buffer", Encoding.UTF8.GetString(message.Buffers.Single()));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var codec = new MessageCodec("another");
        var sent = KernelMessage.Of("s", "status", new() { ["execution_state"] = "busy" }, null, DateTimeOffset.UnixEpoch);
        var read = codec.Read(codec.Write(sent));
        Assert.Equal(sent.Header.ToJsonString(), read.Header.ToJsonString());
        Assert.Equal("1970-01-01T00:00:00.000000Z", $"{read.Header["date"]}");
        Assert.Equal("busy", $"{read.Content["execution_state"]}");
    }

    [Fact]
    public void An_answer_goes_to_who_asked_and_bears_its_header()
    {
        var asked = new MessageCodec("secret").Read(Signed(Right));
        var answer = KernelMessage.Of("s", "execute_reply", [], asked, DateTimeOffset.UnixEpoch);
        Assert.Equal(asked.Identities, answer.Identities);
        Assert.Equal("1", $"{answer.Parent["msg_id"]}");
    }

    [Fact]
    public void A_wrong_signature_is_refused()
    {
        var error = Assert.Throws<FormatException>(() => new MessageCodec("other").Read(Signed(Right)));
        Assert.Contains("another key", error.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => new MessageCodec("secret").Read(Signed("")));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed() =>
        Assert.Equal("1", $"{new MessageCodec("").Read(Signed("")).Header["msg_id"]}");

    [Fact]
    public void Frames_that_are_no_message_are_refused()
    {
        var codec = new MessageCodec("");
        Assert.Throws<FormatException>(() => codec.Read([]));
        Assert.Throws<FormatException>(() => codec.Read([Bytes("<IDS|MSG>"), [], Bytes("{}")]));
        Assert.Throws<FormatException>(() =>
            codec.Read([Bytes("<IDS|MSG>"), [], Bytes("{}"), Bytes("{}"), Bytes("{}"), Bytes("no")])
        );
        Assert.Throws<FormatException>(() =>
            codec.Read([Bytes("<IDS|MSG>"), [], Bytes("{}"), Bytes("{}"), Bytes("{}"), Bytes("[]")])
        );
    }

    [Fact]
    public void A_field_that_is_there_twice_is_refused() =>
        Assert.Throws<FormatException>(() =>
            new MessageCodec("").Read([
                Bytes("<IDS|MSG>"),
                [],
                Bytes("""{"msg_type": "a", "msg_type": "b"}"""),
                Bytes("{}"),
                Bytes("{}"),
                Bytes("{}"),
            ])
        );

    [Fact]
    public void Fields_of_another_kind_are_as_if_they_were_not_there()
    {
        var content = new JsonObject
        {
            ["code"] = 3,
            ["silent"] = "yes",
            ["n"] = "many",
        };
        Assert.Equal("", KernelMessage.Text(content, "code"));
        Assert.True(KernelMessage.Flag(content, "silent", true));
        Assert.Equal(7, KernelMessage.Number(content, "n", 7));
    }
}
