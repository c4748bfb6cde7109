using Bazaar.Core;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>While it lives, a cancelled token interrupts what the connection runs, and progress is asked for and passed on.</summary>
internal sealed class DuckWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly DuckDBConnection connection;
    private readonly IProgress<ProgressStep>? progress;
    private readonly CancellationToken cancel;
    private readonly Timer? timer;
    private readonly CancellationTokenRegistration registration;
    private volatile bool over;

    public DuckWatch(DuckDBConnection connection, IProgress<ProgressStep>? progress, CancellationToken cancel)
    {
        this.connection = connection;
        this.progress = progress;
        this.cancel = cancel;
        cancel.ThrowIfCancellationRequested();
        registration = cancel.Register(Interrupt);
        if (progress is not null || cancel.CanBeCanceled)
            timer = new Timer(_ => Tick(), null, Interval, Interval);
    }

    public bool Cancelled => cancel.IsCancellationRequested;

    private void Tick()
    {
        if (over)
            return;
        // An interrupt that came before the query had begun is lost, so it is repeated.
        if (cancel.IsCancellationRequested)
            Interrupt();
        else if (progress is not null && connection.GetQueryProgress() is { Percentage: > 0 } now)
            progress.Report(new("query", now.Percentage, 100));
    }

    private void Interrupt()
    {
        // A lab may be closed while its statement is being stopped.
        if (!over && connection.State == System.Data.ConnectionState.Open)
            DuckDB.NET.Native.NativeMethods.Startup.DuckDBInterrupt(connection.NativeConnection);
    }

    public void Dispose()
    {
        over = true;
        registration.Dispose();
        timer?.Dispose();
    }
}
