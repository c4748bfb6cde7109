namespace Bazaar.Pig.Syntax;

/// <summary>
/// What a macro's body calls its own relations once it stands in the script: Pig puts the macro's name and the number of the call into each
/// alias that is neither an argument nor a result, and into each field that is called like one it has met so far.
/// </summary>
/// <param name="macro">The macro's name.</param>
/// <param name="call">How often it was called before.</param>
/// <param name="given">The arguments and the results: they mean what they mean outside.</param>
/// <param name="outer">The mask of the macro whose body calls this one; it masks what this one gives.</param>
/// <remarks>Measured with Pig 0.18, whose rules are those of its grammar AliasMasker.</remarks>
public sealed class AliasMask(string macro, int call, IReadOnlySet<string> given, AliasMask? outer)
{
    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    /// <summary>An alias of the body, as it is known outside.</summary>
    public string Alias(string name)
    {
        met.Add(name);
        return outer is null ? Masked(name) : outer.Alias(Masked(name));
    }

    /// <summary>A field's name: each part of <c>a::b</c> may be an alias of the body.</summary>
    public string Field(string name)
    {
        var masked = string.Join("::", name.Split("::").Select(part => met.Contains(part) ? Masked(part) : part));
        return outer is null ? masked : outer.Field(masked);
    }

    /// <summary>An alias that the body gets from another macro, whose own mask meets it later.</summary>
    public void Meet(string name) => met.Add(name);

    /// <summary>Whether the body has an alias of this name so far.</summary>
    public bool HasMet(string name) => met.Contains(name);

    private string Masked(string name) =>
        given.Contains(name)
            ? name
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"macro_{macro}_{name}_{call}");
}
