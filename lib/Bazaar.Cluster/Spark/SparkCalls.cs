using Bazaar.Cluster.Addresses;
using Bazaar.Cluster.Spark.Wire;
using Bazaar.Core;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Polly;

namespace Bazaar.Cluster.Spark;

/// <summary>The calls of Spark Connect for one session; each has its time limit, and its errors are ours.</summary>
internal sealed class SparkCalls : IDisposable
{
    private const string ClientType = "bazaar";
    private const int MaxMessage = 128 << 20;

    private readonly GrpcChannel channel;
    private readonly SparkConnectService.SparkConnectServiceClient client;
    private readonly string session;
    private readonly UserContext user;
    private readonly Metadata headers = [];
    private string? observed;

    /// <param name="ids">Makes the ids of the session and of its operations.</param>
    /// <param name="handler">Speaks HTTP/2 for the calls, or null for the usual one; it is not disposed.</param>
    public SparkCalls(SparkAddress address, ClusterLimits limits, TimeProvider clock, Func<Guid> ids, HttpMessageHandler? handler)
    {
        (Address, Limits, Clock, NewId) = (address, limits, clock, () => ids().ToString());
        session = NewId();
        user = new() { UserId = address.User, UserName = address.User };
        foreach (var (name, value) in address.Headers)
            headers.Add(name, value);
        channel = GrpcChannel.ForAddress(
            new UriBuilder(address.Tls ? "https" : "http", address.Host, address.Port).Uri,
            new()
            {
                HttpHandler = handler ?? new SocketsHttpHandler { ConnectTimeout = limits.Connect },
                DisposeHttpClient = handler is null,
                MaxReceiveMessageSize = MaxMessage,
                MaxSendMessageSize = MaxMessage,
            }
        );
        client = new(channel);
        Again = Retries.Of(limits, e => e is RpcException rpc && IsBroken(rpc), clock, limited: false);
    }

    public SparkAddress Address { get; }
    public ClusterLimits Limits { get; }
    public TimeProvider Clock { get; }
    public Func<string> NewId { get; }

    /// <summary>Tries again what found no server.</summary>
    public ResiliencePipeline Again { get; }

    /// <summary>Sets options; the first call of a session opens it, so that it tries again where nobody listens yet.</summary>
    public void Open(IEnumerable<KeyValuePair<string, string>> settings) =>
        observed = Guard(() => Again.Execute(() => Limited(SetOf(settings), client.Config, Limits.Connect))).ServerSideSessionId;

    public void Set(IEnumerable<KeyValuePair<string, string>> settings) => Ask(SetOf(settings), client.Config);

    private static ConfigRequest SetOf(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var set = new ConfigRequest.Types.Set();
        set.Pairs.AddRange(settings.Select(s => new KeyValue { Key = s.Key, Value = s.Value }));
        return new() { Operation = new() { Set = set } };
    }

    /// <exception cref="SparkException">The server knows no such option.</exception>
    public string Get(string option)
    {
        var get = new ConfigRequest.Types.Get();
        get.Keys.Add(option);
        return Ask(new ConfigRequest { Operation = new() { Get = get } }, client.Config).Pairs[0].Value;
    }

    /// <param name="sql">The statement that the plan is made of, for places in errors.</param>
    public AnalyzePlanResponse Analyze(AnalyzePlanRequest request, string? sql = null) => Ask(request, client.AnalyzePlan, sql);

    /// <summary>Throws unless the server still answers.</summary>
    public void Ping() => Analyze(new() { SparkVersion = new() });

    public AsyncServerStreamingCall<ExecutePlanResponse> Execute(string operation, Plan plan, CancellationToken cancel)
    {
        var request = Stamped(new ExecutePlanRequest { OperationId = operation, Plan = plan });
        request.RequestOptions.Add(
            new ExecutePlanRequest.Types.RequestOption { ReattachOptions = new() { Reattachable = true } }
        );
        return client.ExecutePlan(request, headers, cancellationToken: cancel);
    }

    public AsyncServerStreamingCall<ExecutePlanResponse> Reattach(string operation, string? last, CancellationToken cancel)
    {
        var request = Stamped(new ReattachExecuteRequest { OperationId = operation });
        if (last is not null)
            request.LastResponseId = last;
        return client.ReattachExecute(request, headers, cancellationToken: cancel);
    }

    public void Interrupt(string operation) =>
        Goodbye(
            new InterruptRequest { InterruptType = InterruptRequest.Types.InterruptType.OperationId, OperationId = operation },
            client.Interrupt
        );

    public void Release(string operation) =>
        Goodbye(new ReleaseExecuteRequest { OperationId = operation, ReleaseAll = new() }, client.ReleaseExecute);

    public void ReleaseSession() => Goodbye(new ReleaseSessionRequest(), client.ReleaseSession);

    /// <summary>What the server says of a failed call.</summary>
    /// <param name="sql">The statement that failed, for its place.</param>
    public BazaarException Failure(RpcException e, string? sql = null) =>
        SparkError.Read(
            e,
            this,
            id => Limited(new FetchErrorDetailsRequest { ErrorId = id }, client.FetchErrorDetails, Limits.Connect),
            sql
        );

    /// <summary>Whether a call found no server, or lost it; what the server itself refuses has its details.</summary>
    public static bool IsBroken(RpcException e) =>
        SparkError.Info(e) is null
        && (
            e.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled
            || (e.StatusCode == StatusCode.Internal && e.Status.DebugException is not null)
        );

    private TResponse Ask<TRequest, TResponse>(
        TRequest request,
        Func<TRequest, Metadata, DateTime?, CancellationToken, TResponse> call,
        string? sql = null
    )
        where TRequest : IMessage => Guard(() => Limited(request, call, Limits.Answer), sql);

    /// <summary>Tells the server something that only spares it work: it may be gone.</summary>
    private void Goodbye<TRequest, TResponse>(
        TRequest request,
        Func<TRequest, Metadata, DateTime?, CancellationToken, TResponse> call
    )
        where TRequest : IMessage
    {
        try
        {
            Limited(request, call, Limits.Connect);
        }
        catch (Exception e) when (e is RpcException or TimeoutException)
        {
            // Its session ends by itself.
        }
    }

    private TResponse Limited<TRequest, TResponse>(
        TRequest request,
        Func<TRequest, Metadata, DateTime?, CancellationToken, TResponse> call,
        TimeSpan limit
    )
        where TRequest : IMessage
    {
        using var end = new CancellationTokenSource(limit, Clock);
        try
        {
            return call(Stamped(request), headers, null, end.Token);
        }
        catch (RpcException e) when (end.IsCancellationRequested)
        {
            throw new TimeoutException(
                FormattableString.Invariant($"The server at {Address} did not answer within {limit.TotalSeconds:0.#} s."),
                e
            );
        }
    }

    private T Guard<T>(Func<T> call, string? sql = null)
    {
        try
        {
            return call();
        }
        catch (RpcException e)
        {
            throw Failure(e, sql);
        }
        catch (TimeoutException e)
        {
            throw ServerFault.NoTalk(e.Message, TryAgain.WhenReading, e);
        }
    }

    /// <summary>Every request says in the same words whose session it belongs to, and which server process it means.</summary>
    private T Stamped<T>(T request)
        where T : IMessage
    {
        Stamp("session_id", session);
        Stamp("user_context", user);
        Stamp("client_type", ClientType);
        Stamp("client_observed_server_side_session_id", observed);
        return request;

        void Stamp(string field, object? value)
        {
            if (value is not null && request.Descriptor.FindFieldByName(field) is { } known)
                known.Accessor.SetValue(request, value);
        }
    }

    public void Dispose() => channel.Dispose();
}
