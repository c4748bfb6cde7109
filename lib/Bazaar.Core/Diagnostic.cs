namespace Bazaar.Core;

/// <summary>What kind of thing went wrong; decides the exit code and how a check counts it.</summary>
public enum Fault
{
    /// <summary>The text is not of the language.</summary>
    Syntax,

    /// <summary>The text is of the language, but a name or a type is wrong.</summary>
    Semantic,

    /// <summary>A construct that the real engine has and the embedded one refuses by name.</summary>
    Unsupported,

    /// <summary>It went wrong while running: data, files, space, an overflow.</summary>
    Runtime,

    /// <summary>The command was called wrongly (exit code 2).</summary>
    Usage,

    /// <summary>The user stopped it.</summary>
    Cancelled,
}

/// <summary>One error, as a person reads it: the place, the cause and the cure.</summary>
/// <param name="Fault">What kind of error it is.</param>
/// <param name="Message">The cause, one sentence, without place or code.</param>
/// <param name="Place">Where in the script, or null where no script is concerned.</param>
/// <param name="Cure">What to do about it, one sentence, or null.</param>
/// <param name="Code">The real engine's own code beside ours: an SQLSTATE such as 42S02, or Pig's number such as 1025.</param>
public sealed record Diagnostic(Fault Fault, string Message, Place? Place = null, string? Cure = null, string? Code = null)
{
    public int ExitCode => Fault == Fault.Usage ? 2 : 1;

    public override string ToString()
    {
        var at = Place is null ? "" : Place + ": ";
        var code = Code is null ? "" : $" [{Code}]";
        var cure = Cure is null ? "" : $" {Cure}";
        return $"{at}{Message}{code}{cure}";
    }
}

/// <summary>The one exception that a user may see; everything else is a defect of the lab.</summary>
public class BazaarException : Exception
{
    public BazaarException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.ToString(), inner) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }

    /// <summary>An error of the command line or of an argument (exit code 2).</summary>
    public static BazaarException Usage(string message, string? cure = null) => new(new(Fault.Usage, message, null, cure));

    /// <summary>An error while running, with no place in a script.</summary>
    public static BazaarException Runtime(string message, string? cure = null, Exception? inner = null) =>
        new(new(Fault.Runtime, message, null, cure), inner);
}
