using Bazaar.Core;

namespace Bazaar.Cluster;

/// <summary>When a call that failed may be made again without harm.</summary>
internal enum TryAgain
{
    /// <summary>Never: the answer will be the same.</summary>
    Never,

    /// <summary>Where the call only reads: nobody knows whether the server did it.</summary>
    WhenReading,

    /// <summary>Always: the server surely did nothing.</summary>
    Always,
}

/// <summary>What a server refused, or why there is no talk with it.</summary>
/// <param name="diagnostic">Its own text; its own name for the fault is the code.</param>
/// <param name="again">Whether it may be tried again.</param>
internal sealed class ServerFault(Diagnostic diagnostic, TryAgain again, Exception? inner = null)
    : BazaarException(diagnostic, inner)
{
    public TryAgain Again => again;

    /// <summary>The server can't be spoken to (any more).</summary>
    /// <param name="message">How that shows.</param>
    /// <param name="again">Whether it may be tried again.</param>
    public static ServerFault NoTalk(string message, TryAgain again, Exception inner) =>
        new(
            new(
                Fault.Runtime,
                message,
                null,
                "Is the engine up and the address right? `bazaar doctor` tells; `bazaar engines status` of those that were started by it."
            ),
            again,
            inner
        );
}
