using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel.Messages;

/// <summary>Places in a text: the protocol counts code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The text of a request and the offset of the cursor in it; its end where the client names none.</summary>
    public static (string Code, int At) Cursor(KernelMessage request)
    {
        var code = KernelMessage.Text(request.Content, "code");
        return (code, ToOffset(code, KernelMessage.Number(request.Content, "cursor_pos", int.MaxValue)));
    }

    private static int ToOffset(string text, int codePoints)
    {
        var at = 0;
        for (var i = 0; i < codePoints && at < text.Length; i++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at;
    }

    public static int OfOffset(string text, int offset)
    {
        var count = 0;
        for (var at = 0; at < offset && at < text.Length; count++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return count;
    }
}
