using System.Text.Json.Nodes;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel.Messages;

/// <summary>Answers one type of request.</summary>
internal interface IRequest
{
    /// <summary>Such as <c>execute_request</c>; the answer's type ends in <c>_reply</c>.</summary>
    string Type { get; }

    /// <summary>The answer's content.</summary>
    Task<JsonObject> Answer(KernelMessage request, KernelHost kernel);
}
