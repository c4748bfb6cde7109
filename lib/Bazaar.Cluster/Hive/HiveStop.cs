using Bazaar.Cluster.Thrift;

namespace Bazaar.Cluster.Hive;

/// <summary>
/// Stops a statement when its token says so: asks the server to cancel it, which may take the server as long as the statement; the connection is
/// left when the time for that is up.
/// </summary>
internal sealed class HiveStop : IDisposable
{
    private readonly Action<ThriftStruct> cancel;
    private readonly TimeSpan grace;
    private readonly ITimer leaving;
    private readonly CancellationTokenRegistration registration;
    private readonly Lock one = new();
    private ThriftStruct? operation;
    private bool stopped;

    /// <param name="cancel">Asks the server, on another connection; blocks.</param>
    /// <param name="leave">Breaks the statement's own connection.</param>
    /// <param name="grace">How long the server may take.</param>
    public HiveStop(Action<ThriftStruct> cancel, Action leave, TimeSpan grace, TimeProvider clock, CancellationToken token)
    {
        (this.cancel, this.grace) = (cancel, grace);
        leaving = clock.CreateTimer(_ => leave(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        registration = token.Register(Stop);
    }

    /// <summary>The server has the statement.</summary>
    public void Started(ThriftStruct running)
    {
        lock (one)
        {
            operation = running;
            if (stopped)
                Ask(running);
        }
    }

    private void Stop()
    {
        lock (one)
        {
            stopped = true;
            leaving.Change(grace, Timeout.InfiniteTimeSpan);
            if (operation is not null)
                Ask(operation);
        }
    }

    private void Ask(ThriftStruct running) => _ = Task.Run(() => cancel(running));

    public void Dispose()
    {
        registration.Dispose();
        leaving.Dispose();
    }
}
