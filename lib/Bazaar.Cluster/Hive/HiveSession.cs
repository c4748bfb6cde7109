using Bazaar.Cluster.Thrift;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>A session on HiveServer2: one connection, one running statement at a time. Disposing ends it.</summary>
/// <remarks>A statement that is to be stopped is cancelled on a second connection, since this one is busy waiting for it.</remarks>
public sealed class HiveSession : IDisposable
{
    private readonly ServerAddress address;
    private readonly HiveCalls calls;
    private readonly ThriftStruct session;
    private readonly TimeProvider clock;

    /// <summary>Connects and opens a session.</summary>
    /// <param name="address">Where the server is.</param>
    /// <param name="variables">Values of <c>${hivevar:name}</c>.</param>
    /// <param name="database">The database to start in, or null for default.</param>
    /// <param name="settings">Settings as by SET, for this session.</param>
    /// <param name="clock">Measures how long statements take.</param>
    /// <exception cref="BazaarException">Nobody listens, or the server refuses the user or a setting.</exception>
    public HiveSession(
        ServerAddress address,
        IReadOnlyDictionary<string, string>? variables = null,
        string? database = null,
        IReadOnlyDictionary<string, string>? settings = null,
        TimeProvider? clock = null
    )
    {
        this.address = address;
        this.clock = clock ?? TimeProvider.System;
        // HiveServer2 takes these prefixes from what JDBC's URL calls hivevars and hiveconfs.
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            wanted["set:hivevar:" + name] = value;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            wanted["set:hiveconf:" + name] = value;
        if (database is not null)
            wanted["use:database"] = database;
        calls = new(new(address));
        try
        {
            session = calls.OpenSession(address.User, address.Password, wanted);
        }
        catch
        {
            calls.Dispose();
            throw;
        }
    }

    /// <summary>The server's version; null where it doesn't tell.</summary>
    public string? ServerVersion => calls.Version(session);

    /// <summary>Runs one statement to its end and gives its result; rows are fetched as they are read.</summary>
    /// <param name="sql">One statement, without a semicolon at its end.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="log">Told each line of the server's log.</param>
    /// <param name="timeout">After this the server stops the statement; null for no limit.</param>
    /// <param name="cancel">Stops it on the server.</param>
    /// <exception cref="BazaarException">The statement does not compile or fails, with its SQLSTATE and, where the server tells it, its place.</exception>
    /// <exception cref="OperationCanceledException">It was stopped by <paramref name="cancel"/>.</exception>
    public HiveRows Execute(
        string sql,
        IProgress<ProgressStep>? progress = null,
        Action<string>? log = null,
        TimeSpan? timeout = null,
        CancellationToken cancel = default
    )
    {
        cancel.ThrowIfCancellationRequested();
        var started = clock.GetTimestamp();
        var operation = calls.Execute(session, sql, (long)(timeout ?? TimeSpan.Zero).TotalSeconds);
        OperationStatus status;
        try
        {
            using var stop = cancel.Register(() => Stop(operation));
            do
            {
                status = calls.Status(operation);
                if (log is not null)
                    foreach (var line in calls.Log(operation))
                        log(line);
                if (status.Progress is { } share)
                    progress?.Report(new("Hive", share * 100, 100));
            } while (!status.IsOver);
            cancel.ThrowIfCancellationRequested();
            ThrowUnlessFinished(status);
        }
        catch
        {
            calls.CloseOperation(operation);
            throw;
        }
        return new(calls, operation, status, clock.GetElapsedTime(started));
    }

    private static void ThrowUnlessFinished(OperationStatus status)
    {
        if (status.State == OperationState.Finished)
            return;
        var message = status.Message ?? $"The statement ended in the state {status.State}.";
        throw status.State switch
        {
            OperationState.TimedOut => BazaarException.Runtime("The statement took longer than it was allowed to."),
            OperationState.Canceled => new BazaarException(new(Fault.Cancelled, "The statement was stopped on the server.")),
            _ => new BazaarException(HiveError.Read(message, status.SqlState, status.ErrorCode)),
        };
    }

    private void Stop(ThriftStruct operation)
    {
        using var second = new HiveCalls(new(address));
        second.Cancel(operation);
    }

    public void Dispose()
    {
        try
        {
            calls.CloseSession(session);
        }
        catch (BazaarException)
        {
            // The server is gone, and the session with it.
        }
        calls.Dispose();
    }
}
