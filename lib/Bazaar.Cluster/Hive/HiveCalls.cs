using Bazaar.Cluster.Thrift;
using Bazaar.Core;

namespace Bazaar.Cluster.Hive;

/// <summary>The calls of HiveServer2's TCLIService that are used, with the numbers of their fields.</summary>
/// <remarks>https://github.com/apache/hive/blob/rel/release-4.0.1/service-rpc/if/TCLIService.thrift</remarks>
internal sealed class HiveCalls(ServerAddress address, ClusterLimits limits) : IDisposable
{
    private const int ProtocolV10 = 9;
    private const int FetchNext = 0;
    private readonly ThriftClient client = new(address, limits);

    public bool IsBroken => client.IsBroken;

    /// <summary>Opens a session and gives its handle.</summary>
    public ThriftStruct OpenSession(string user, string password, IReadOnlyDictionary<string, string> settings) =>
        Checked(
                "OpenSession",
                new()
                {
                    [1] = ProtocolV10,
                    [2] = user,
                    [3] = password,
                    [4] = settings,
                }
            )
            .Required(3);

    /// <summary>The server's version, which it knows without its metastore.</summary>
    public string? Version(ThriftStruct session)
    {
        const int databaseVersion = 18;
        return Checked("GetInfo", new() { [1] = session, [2] = databaseVersion }).Required(2).Text(1);
    }

    public void CloseSession(ThriftStruct session) => Checked("CloseSession", new() { [1] = session });

    /// <summary>Compiles a statement and starts it; gives the operation's handle.</summary>
    public ThriftStruct Execute(ThriftStruct session, string statement) =>
        Checked(
                "ExecuteStatement",
                new()
                {
                    [1] = session,
                    [2] = statement,
                    [4] = true,
                },
                limits.Compile
            )
            .Required(2);

    /// <summary>Asks the server's catalog; gives the operation's handle. Names are patterns as in LIKE.</summary>
    /// <param name="call">GetSchemas, GetTables, GetColumns, GetFunctions, GetTypeInfo.</param>
    /// <param name="names">From field 3 on: a schema, a table or function, a column; null is any.</param>
    public ThriftStruct Catalog(ThriftStruct session, string call, params string?[] names)
    {
        var request = new ThriftStruct { [1] = session };
        for (var i = 0; i < names.Length; i++)
            if (names[i] is { } name)
                request[(short)(3 + i)] = name;
        return Checked(call, request).Required(2);
    }

    /// <summary>How far it is; the server waits some seconds for an end before it answers.</summary>
    public OperationStatus Status(ThriftStruct operation)
    {
        var answer = Checked("GetOperationStatus", new() { [1] = operation, [2] = true }, limits.Silence);
        return new(
            (OperationState)(answer.Int(2) ?? 6),
            answer.Text(3),
            answer.Int(4) ?? 0,
            answer.Text(5),
            answer.Bool(9),
            answer.Struct(10)?.Double(3),
            answer.Long(11)
        );
    }

    public void Cancel(ThriftStruct operation) => Checked("CancelOperation", new() { [1] = operation });

    /// <summary>Lets the server forget an operation; a lost session has forgotten it.</summary>
    public void CloseOperation(ThriftStruct operation)
    {
        try
        {
            Checked("CloseOperation", new() { [1] = operation });
        }
        catch (ServerFault)
        {
            // Whoever speaks to the server next is told.
        }
    }

    /// <summary>The columns of an operation's result.</summary>
    public ThriftStruct[] Schema(ThriftStruct operation) =>
        Checked("GetResultSetMetadata", new() { [1] = operation }).Required(2).Structs(1);

    /// <summary>The next rows, column by column; none means the end (the server's hasMoreRows is not to be trusted).</summary>
    public ThriftStruct[] Fetch(ThriftStruct operation, long most) => FetchOf(operation, most, 0);

    /// <summary>The next lines of the operation's log; it can be asked for while the operation runs.</summary>
    public string[] Log(ThriftStruct operation) =>
        FetchOf(operation, 1000, 1) is [{ } column, ..] && column.Struct(7) is { } text ? text.Texts(1) : [];

    private ThriftStruct[] FetchOf(ThriftStruct operation, long most, short what) =>
        Checked(
                "FetchResults",
                new()
                {
                    [1] = operation,
                    [2] = FetchNext,
                    [3] = most,
                    [4] = what,
                },
                limits.Silence
            )
            .Required(3)
            .Structs(3);

    private ThriftStruct Checked(string method, ThriftStruct request, TimeSpan? limit = null)
    {
        var answer = client.Call(method, request, limit);
        var status = answer.Required(1);
        const int error = 3;
        return status.Int(1) < error
            ? answer
            : throw new BazaarException(
                HiveError.Read(status.Text(5) ?? "The server gives no reason.", status.Text(3), status.Int(4) ?? 0)
            );
    }

    /// <summary>Breaks the connection, also for a call that waits for its answer.</summary>
    public void Leave() => client.Dispose();

    public void Dispose() => client.Dispose();
}

/// <summary>TOperationState, by its numbers.</summary>
internal enum OperationState
{
    Initialized = 0,
    Running = 1,
    Finished = 2,
    Canceled = 3,
    Closed = 4,
    Error = 5,
    Unknown = 6,
    Pending = 7,
    TimedOut = 8,
}

/// <summary>What GetOperationStatus says. <paramref name="Progress"/> is 0 to 1 or null; <paramref name="RowsWritten"/> is for DML only.</summary>
internal sealed record OperationStatus(
    OperationState State,
    string? SqlState,
    int ErrorCode,
    string? Message,
    bool HasRows,
    double? Progress,
    long? RowsWritten
)
{
    public bool IsOver => State is not (OperationState.Initialized or OperationState.Running or OperationState.Pending);
}
