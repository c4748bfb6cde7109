using System.ComponentModel;
using System.Diagnostics;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>
/// One run of a program that is given lines and writes lines: in a folder of its own with the files that it finds, from a file to a file.
/// Disposing deletes them.
/// </summary>
internal sealed class ProgramRun : IDisposable
{
    /// <summary>What is kept of the program's complaints: their end.</summary>
    private const int MostComplaints = 1000;

    private readonly PipedProgram program;
    private readonly string folder;
    private readonly string work;
    private readonly Place? place;

    /// <param name="program">What to run.</param>
    /// <param name="folder">A local folder that is not there yet.</param>
    /// <param name="place">Where the statement names it.</param>
    public ProgramRun(PipedProgram program, string folder, Place? place)
    {
        (this.program, this.folder, this.place) = (program, folder, place);
        work = Path.Combine(folder, "work");
        Directory.CreateDirectory(work);
        foreach (var (path, name, runs) in program.Files)
        {
            var copy = Path.Combine(work, name);
            File.Copy(path, copy, overwrite: true);
            if (runs && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(copy, File.GetUnixFileMode(copy) | Runs);
        }
    }

    private const UnixFileMode Runs = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Where the lines are put that it is given.</summary>
    public string Input => program.Input is { } file ? Path.Combine(work, file) : Path.Combine(folder, "input");

    /// <summary>Where its lines are afterwards.</summary>
    public string Output => program.Output is { } file ? Path.Combine(work, file) : Path.Combine(folder, "output");

    /// <exception cref="BazaarException">There is no such program, it fails, or it ends before it has read all.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(CancellationToken cancel)
    {
        if (program.NeedsLines && new FileInfo(Input).Length == 0)
        {
            File.WriteAllBytes(Output, []);
            return;
        }
        using var process = Started();
        using var stop = cancel.Register(() => Kill(process));
        var complaints = Task.Run(() => Complaints(process.StandardError), CancellationToken.None);
        var output = Task.Run(() => Copy(process.StandardOutput.BaseStream), CancellationToken.None);
        var isRead = IsGiven(process);
        output.Wait(CancellationToken.None);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw Failed(
                $"{program.Name} ended with code {process.ExitCode}.",
                complaints.Result is { Length: > 0 } said ? $"It wrote: {said}" : "Run it by hand with a few lines.",
                program.Codes.Failed
            );
        if (!isRead && program.Codes.Unread is { } code)
            throw Failed($"{program.Name} ended before it had read all lines.", "Let it read to the end.", code);
        if (!File.Exists(Output))
            throw Failed(
                $"{program.Name} has written no file {program.Output}.",
                "Let it write its lines into the file that OUTPUT names.",
                program.Codes.Failed
            );
    }

    private Process Started()
    {
        // A file beside it goes before the programs of the path.
        var name = program.Words[0];
        var beside = Path.Combine(work, name);
        var start = new ProcessStartInfo(File.Exists(beside) ? beside : name)
        {
            UseShellExecute = false,
            WorkingDirectory = work,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in program.Words.Skip(1))
            start.ArgumentList.Add(word);
        start.Environment["PATH"] = string.Join(
            Path.PathSeparator,
            new[] { start.Environment["PATH"], work }.Where(folder => !string.IsNullOrEmpty(folder))
        );
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw Failed(
                $"{name} can't be run: {e.Message.TrimEnd('.')}.",
                "Name a program of this machine, or ADD FILE one that may be executed.",
                program.Codes.Missing
            );
        }
    }

    /// <summary>Whether the program took all lines.</summary>
    private bool IsGiven(Process process)
    {
        try
        {
            using var given = process.StandardInput.BaseStream;
            if (program.Input is not null)
                return true;
            using var input = File.OpenRead(Input);
            input.CopyTo(given);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Copy(Stream lines)
    {
        using var output = program.Output is null ? File.Create(Output) : Stream.Null;
        lines.CopyTo(output);
    }

    private static string Complaints(StreamReader errors)
    {
        var text = errors.ReadToEnd().Trim();
        return text.Length > MostComplaints ? "…" + text[^MostComplaints..] : text;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    private BazaarException Failed(string message, string cure, string code) =>
        new(new(Fault.Runtime, message, place, cure, code));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
