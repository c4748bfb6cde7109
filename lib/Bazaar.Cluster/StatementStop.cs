using Bazaar.Core;

namespace Bazaar.Cluster;

/// <summary>Stops a statement when its user says so or its time is up, and tells afterwards which of the two it was.</summary>
internal sealed class StatementStop : IDisposable
{
    private readonly TimeSpan? most;
    private readonly CancellationToken user;
    private readonly CancellationTokenSource limit;
    private readonly CancellationTokenSource either;

    /// <param name="most">How long the statement may take, or null.</param>
    /// <param name="user">The user's token.</param>
    public StatementStop(TimeSpan? most, TimeProvider clock, CancellationToken user)
    {
        (this.most, this.user) = (most, user);
        limit = most is { } time ? new(time, clock) : new();
        either = CancellationTokenSource.CreateLinkedTokenSource(user, limit.Token);
    }

    public CancellationToken Token => either.Token;

    /// <summary>What to throw once the token has stopped the statement.</summary>
    public Exception Reason(Exception inner) =>
        user.IsCancellationRequested
            ? new OperationCanceledException("Stopped.", inner, user)
            : BazaarException.Runtime(
                FormattableString.Invariant(
                    $"The statement took longer than its limit of {most?.TotalSeconds:0.#} s, and was stopped."
                ),
                "Raise the limit, or let the statement do less.",
                inner
            );

    public void Dispose()
    {
        either.Dispose();
        limit.Dispose();
    }
}
