using Bazaar.Cluster.Spark.Wire;
using Bazaar.Core;
using Grpc.Core;

namespace Bazaar.Cluster.Spark;

/// <summary>
/// One running plan: the server's answers in order, over as many streams as it takes. A stream that breaks, or that the server ends before
/// the plan's end, is taken up behind the last answer. Disposing stops the plan if it still runs, and lets the server forget it.
/// </summary>
/// <param name="sql">The statement that the plan is made of, for places in errors.</param>
/// <param name="progress">Told the share of the tasks that are done.</param>
/// <param name="stop">Ends the waiting.</param>
internal sealed class SparkExecution(
    SparkCalls calls,
    Plan plan,
    string sql,
    IProgress<ProgressStep>? progress,
    CancellationToken stop
) : IDisposable
{
    private const string Unknown = "INVALID_HANDLE.OPERATION_NOT_FOUND";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string operation = calls.NewId();
    private AsyncServerStreamingCall<ExecutePlanResponse>? stream;
    private bool sent;
    private string? last;
    private bool over;
    private bool gone;

    /// <summary>The next answer that is not about progress, or null behind the last one.</summary>
    /// <exception cref="BazaarException">The plan failed, or the server is gone.</exception>
    /// <exception cref="OperationCanceledException">The token says so; the server still runs the plan until this is disposed.</exception>
    public ExecutePlanResponse? Next()
    {
        while (!over)
        {
            if (Guarded() is not { } answer)
                continue;
            last = answer.ResponseId;
            if (answer.ExecutionProgress is { } tasks)
                Report(tasks);
            else if (answer.ResultComplete is null)
                return answer;
            over = answer.ResultComplete is not null;
        }
        return null;
    }

    private ExecutePlanResponse? Guarded()
    {
        try
        {
            return calls.Again.Execute(_ => Answer(), stop);
        }
        catch (RpcException e)
        {
            gone = SparkCalls.IsBroken(e);
            // What the server itself refused or failed is at its end there.
            over = !gone;
            throw calls.Failure(e, sql);
        }
        catch (BazaarException)
        {
            gone = true;
            throw;
        }
    }

    /// <summary>One answer, or null where the server ended the stream, as it does with each after some minutes.</summary>
    private ExecutePlanResponse? Answer()
    {
        try
        {
            stream ??= sent ? calls.Reattach(operation, last, stop) : calls.Execute(operation, plan, stop);
            sent = true;
            if (Wait(stream.ResponseStream.MoveNext(stop)))
                return stream.ResponseStream.Current;
            Drop();
            stop.WaitHandle.WaitOne(Pause);
            return null;
        }
        catch (RpcException) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
        catch (RpcException e)
        {
            Drop();
            if (last is not null || SparkError.Info(e)?.ErrorClass != Unknown)
                throw;
            // The server has the session, but never heard of the plan: sent again, it does not run twice.
            sent = false;
            throw new RpcException(new(StatusCode.Unavailable, "The request was lost on its way.", e));
        }
    }

    /// <summary>Waits as long as it takes; a server that says nothing for long is asked whether it is still there.</summary>
    private bool Wait(Task<bool> answer)
    {
        while (true)
            try
            {
                return answer.WaitAsync(calls.Limits.Answer, calls.Clock).GetAwaiter().GetResult();
            }
            catch (TimeoutException)
            {
                calls.Ping();
            }
    }

    private void Report(ExecutePlanResponse.Types.ExecutionProgress tasks)
    {
        var all = tasks.Stages.Sum(s => s.NumTasks);
        if (all > 0)
            progress?.Report(new("Spark", 100.0 * tasks.Stages.Sum(s => s.NumCompletedTasks) / all, 100));
    }

    private void Drop()
    {
        stream?.Dispose();
        stream = null;
    }

    public void Dispose()
    {
        Drop();
        if (!sent || gone)
            return;
        if (!over)
            calls.Interrupt(operation);
        calls.Release(operation);
    }
}
