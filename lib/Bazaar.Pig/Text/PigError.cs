using Bazaar.Core;

namespace Bazaar.Pig.Text;

/// <summary>Makes the errors of a Pig script; each carries Pig's own number where Pig has one.</summary>
public static class PigError
{
    /// <summary>A text that is no Pig Latin (Pig's 1200; 1000 where the statement itself isn't known).</summary>
    public static BazaarException Syntax(Place place, string message, string? cure = null, string code = "1200") =>
        new(new Diagnostic(Fault.Syntax, message, place, cure, code));

    public static BazaarException Semantic(Place place, string message, string? cure = null, string? code = null) =>
        new(new Diagnostic(Fault.Semantic, message, place, cure, code));

    /// <summary>A construct that Pig has and the embedded engine has not.</summary>
    public static BazaarException Unsupported(Place place, string what, string cure) =>
        new(new Diagnostic(Fault.Unsupported, $"{what} is not supported by the embedded engine.", place, cure));
}
