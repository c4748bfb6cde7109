using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Loading;

internal enum StorageTag
{
    File,
    Path,
}

/// <summary>PigStorage's second argument.</summary>
/// <param name="Schema">-schema: a STORE leaves a file that says the fields.</param>
/// <param name="NoSchema">-noschema: a LOAD doesn't look for that file.</param>
/// <param name="Tag">-tagFile, -tagPath: a LOAD puts the file's name or path before the fields.</param>
internal sealed record PigStorageOptions(bool Schema, bool NoSchema, StorageTag? Tag)
{
    /// <exception cref="Core.BazaarException">An option that Pig or the embedded engine doesn't have.</exception>
    public static PigStorageOptions Of(FunctionSpec? spec)
    {
        var options = new PigStorageOptions(false, false, null);
        if (spec is null || spec.Arguments.Count < 2)
            return options;
        foreach (var option in spec.Arguments[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            options = option.TrimStart('-') switch
            {
                "schema" => options with { Schema = true },
                "noschema" => options with { NoSchema = true },
                "tagFile" or "tagsource" => options with { Tag = StorageTag.File },
                "tagPath" => options with { Tag = StorageTag.Path },
                _ => throw PigError.Unsupported(
                    spec.Place,
                    $"PigStorage's option {option}",
                    "Take -schema, -noschema, -tagFile or -tagPath."
                ),
            };
        return options;
    }
}
