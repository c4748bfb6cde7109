namespace Bazaar.Notebook.Session;

/// <summary>
/// What a C# cell threw. It keeps a <see cref="Core.BazaarException"/> of a script that the cell ran apart from one of the cell itself: the
/// former's place is in the script's text, not in the cell.
/// </summary>
public sealed class UserCodeException(Exception thrown) : Exception(thrown.Message, thrown)
{
    public Exception Thrown { get; } = thrown;
}
