using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Bazaar.Kernel.Wire;

namespace Bazaar.Kernel;

/// <summary>The kernel as a process: it ends with the client that started it, however that one ends.</summary>
public static class KernelProcess
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Serves the clients of a connection file until one ends the kernel.</summary>
    /// <exception cref="Core.BazaarException">The file can't be read, or a port is taken.</exception>
    public static async Task RunAsync(string connectionFile, CancellationToken cancel)
    {
        using var orphaned = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _ = Task.Run(() => WatchParent(orphaned), CancellationToken.None);
        using var kernel = new KernelHost(ConnectionFile.Read(connectionFile), new(CellHistory.DefaultFile));
        // A client only sees that its kernel is gone, so the kernel says why while it can.
        EventHandler exits = (_, _) => kernel.SayWhy("A cell called Environment.Exit, which ends the kernel.");
        UnhandledExceptionEventHandler fails = (_, e) =>
            kernel.SayWhy(
                $"Code that a cell started threw where nobody catches it, which ends the kernel: {e.ExceptionObject.GetType().Name}: {(e.ExceptionObject as Exception)?.Message}"
            );
        AppDomain.CurrentDomain.ProcessExit += exits;
        AppDomain.CurrentDomain.UnhandledException += fails;
        await kernel.Run(orphaned.Token).ConfigureAwait(false);
        AppDomain.CurrentDomain.ProcessExit -= exits;
        AppDomain.CurrentDomain.UnhandledException -= fails;
    }

    /// <summary>
    /// Jupyter's clients say by JPY_PARENT_PID who they are; one that was killed can't end its kernel. VS Code doesn't: there it is the process that started this
    /// one. On Windows that one's children end with it by the system's doing.
    /// </summary>
    private static async Task WatchParent(CancellationTokenSource orphaned)
    {
        Func<bool> isThere;
        if (
            int.TryParse(
                Environment.GetEnvironmentVariable("JPY_PARENT_PID"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var named
            )
        )
            isThere = () => IsAlive(named);
        else if (!OperatingSystem.IsWindows() && getppid() is var parent)
            isThere = () => getppid() == parent;
        else
            return;
        while (!orphaned.IsCancellationRequested && isThere())
            await Task.Delay(BetweenLooks).ConfigureAwait(false);
        if (!orphaned.IsCancellationRequested)
            await orphaned.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>The parent of this process; another one when it has gone.</summary>
    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int getppid();

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
