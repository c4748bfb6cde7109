using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bazaar.Cluster;

/// <summary>Tries calls again where that is safe, each time within the limit.</summary>
internal static class Retries
{
    /// <param name="limits">How long and how often.</param>
    /// <param name="reading">The calls change nothing, so that one whose end nobody knows may be made again.</param>
    /// <param name="clock">Measures the limits.</param>
    /// <param name="limited">Each try must end within <see cref="ClusterLimits.Answer"/>; otherwise the call sees to its own limit.</param>
    public static ResiliencePipeline Of(ClusterLimits limits, bool reading, TimeProvider clock, bool limited = true) =>
        Of(
            limits,
            failed =>
                failed switch
                {
                    ServerFault fault => fault.Again == TryAgain.Always || (reading && fault.Again == TryAgain.WhenReading),
                    TimeoutRejectedException => reading,
                    _ => false,
                },
            clock,
            limited
        );

    /// <param name="limits">How long and how often.</param>
    /// <param name="again">Which errors are worth another try.</param>
    /// <param name="clock">Measures the limits.</param>
    /// <param name="limited">Each try must end within <see cref="ClusterLimits.Answer"/>; otherwise the call sees to its own limit.</param>
    public static ResiliencePipeline Of(ClusterLimits limits, Func<Exception, bool> again, TimeProvider clock, bool limited)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (limits.Retries > 0)
            builder.AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = limits.Retries,
                    Delay = limits.FirstDelay,
                    BackoffType = DelayBackoffType.Exponential,
                    ShouldHandle = failed => ValueTask.FromResult(failed.Outcome.Exception is { } e && again(e)),
                }
            );
        if (limited)
            builder.AddTimeout(limits.Answer);
        return builder.Build();
    }
}
