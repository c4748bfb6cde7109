using Bazaar.Cluster.Thrift;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>A session on HiveServer2: one connection, one running statement at a time. Disposing ends it.</summary>
/// <remarks>A statement that is to be stopped is cancelled on a second connection, since this one is busy waiting for it.</remarks>
public sealed class HiveSession : IDisposable
{
    /// <summary>Between two questions how far a statement is.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private readonly ServerAddress address;
    private readonly HiveCalls calls;
    private readonly ThriftStruct session;
    private readonly TimeProvider clock;
    private readonly ClusterLimits limits;

    /// <summary>Connects and opens a session.</summary>
    /// <param name="address">Where the server is.</param>
    /// <param name="variables">Values of <c>${hivevar:name}</c>.</param>
    /// <param name="database">The database to start in, or null for default.</param>
    /// <param name="settings">Settings as by SET, for this session.</param>
    /// <param name="clock">Measures how long statements take.</param>
    /// <param name="limits">How long to wait for what.</param>
    /// <exception cref="BazaarException">Nobody listens, or the server refuses the user or a setting.</exception>
    public HiveSession(
        ServerAddress address,
        IReadOnlyDictionary<string, string>? variables = null,
        string? database = null,
        IReadOnlyDictionary<string, string>? settings = null,
        TimeProvider? clock = null,
        ClusterLimits? limits = null
    )
    {
        this.address = address;
        this.limits = limits ?? new();
        this.clock = clock ?? TimeProvider.System;
        // HiveServer2 takes these prefixes from what JDBC's URL calls hivevars and hiveconfs.
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            wanted["set:hivevar:" + name] = value;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            wanted["set:hiveconf:" + name] = value;
        if (database is not null)
            wanted["use:database"] = database;
        // A server that starts has its port late.
        calls = Retries
            .Of(this.limits, reading: false, this.clock, limited: false)
            .Execute(() => new HiveCalls(address, this.limits));
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

    /// <summary>The connection is of no use any more, and with it the session.</summary>
    internal bool IsBroken => calls.IsBroken;

    /// <summary>The server's version; null where it doesn't tell.</summary>
    public string? ServerVersion => calls.Version(session);

    /// <summary>Runs one statement to its end and gives its result; rows are fetched as they are read.</summary>
    /// <param name="sql">One statement, without a semicolon at its end.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="log">Told each line of the server's log.</param>
    /// <param name="timeout">After this the statement is stopped; null for <see cref="ClusterLimits.Statement"/>.</param>
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
        using var limit = new StatementStop(timeout ?? limits.Statement, clock, cancel);
        using var stop = new HiveStop(Cancel, calls.Leave, limits.Connect, clock, limit.Token);
        try
        {
            return Run(sql, stop, progress, log, limit.Token);
        }
        catch (Exception e) when (e is BazaarException or OperationCanceledException && limit.Token.IsCancellationRequested)
        {
            throw limit.Reason(e);
        }
    }

    /// <summary>Asks the server's catalog; it answers at once.</summary>
    internal HiveRows Ask(string call, params string?[] names)
    {
        var started = clock.GetTimestamp();
        var operation = calls.Catalog(session, call, names);
        return new(calls, operation, calls.Status(operation), clock.GetElapsedTime(started));
    }

    private HiveRows Run(
        string sql,
        HiveStop stop,
        IProgress<ProgressStep>? progress,
        Action<string>? log,
        CancellationToken stopped
    )
    {
        var started = clock.GetTimestamp();
        var operation = calls.Execute(session, sql);
        try
        {
            stop.Started(operation);
            OperationStatus status;
            var pause = FirstPause;
            while (true)
            {
                var asked = clock.GetTimestamp();
                status = calls.Status(operation);
                if (log is not null)
                    foreach (var line in calls.Log(operation))
                        log(line);
                if (status.Progress is { } share)
                    progress?.Report(new("Hive", share * 100, 100));
                if (status.IsOver)
                    break;
                // HiveServer2 keeps the question until something ends; Impala answers at once.
                if (clock.GetElapsedTime(asked) < pause)
                {
                    stopped.WaitHandle.WaitOne(pause);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                }
            }
            stopped.ThrowIfCancellationRequested();
            ThrowUnlessFinished(status);
            return new(calls, operation, status, clock.GetElapsedTime(started));
        }
        catch (Exception) when (!stopped.IsCancellationRequested)
        {
            // One that was stopped is closed where it is cancelled: either call waits until the server has ended it.
            calls.CloseOperation(operation);
            throw;
        }
    }

    private static void ThrowUnlessFinished(OperationStatus status)
    {
        if (status.State == OperationState.Finished)
            return;
        var message = status.Message ?? $"The statement ended in the state {status.State}.";
        throw status.State switch
        {
            OperationState.TimedOut => BazaarException.Runtime("The statement took longer than the server allows."),
            OperationState.Canceled => new BazaarException(new(Fault.Cancelled, "The statement was stopped on the server.")),
            _ => new BazaarException(HiveError.Read(message, status.SqlState, status.ErrorCode)),
        };
    }

    /// <summary>On a second connection, since this one is busy waiting for the statement.</summary>
    private void Cancel(ThriftStruct operation)
    {
        try
        {
            using var second = new HiveCalls(address, limits);
            second.Cancel(operation);
            second.CloseOperation(operation);
        }
        catch (BazaarException)
        {
            // The statement is waited for no longer, whether the server has ended it or not.
        }
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
