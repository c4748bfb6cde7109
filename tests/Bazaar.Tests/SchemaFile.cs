using System.Text.Json.Nodes;
using Json.Schema;
using Xunit;

namespace Bazaar.Tests;

/// <summary>A published JSON schema. They lie beside the clone, since the project contains none.</summary>
internal sealed class SchemaFile
{
    /// <summary>
    /// The oldest dialect of these that the validator has, by the name it has it by. Draft 4 differs from it in words that nbformat's schema
    /// does not use (<c>id</c>, and bounds that are exclusive by a truth value).
    /// </summary>
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";

    private readonly JsonSchema schema;

    /// <param name="name">The file; a test that needs it is skipped where it is not here.</param>
    public SchemaFile(string name)
    {
        var folder =
            Environment.GetEnvironmentVariable("BAZAAR_SCHEMAS")
            ?? Path.Combine(BazaarHome.Find().Path, "..", "shared", "schemas");
        var path = Path.Combine(folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here: BAZAAR_SCHEMAS names its folder.");
        var text = JsonNode.Parse(File.ReadAllText(path))!;
        if ($"{text["$schema"]}" is "http://json-schema.org/draft-04/schema#" or "https://json-schema.org/draft-07/schema")
            text["$schema"] = Draft7;
        schema = JsonSchema.FromText(text.ToJsonString());
    }

    /// <summary>Where a document breaks the schema, and how; none where it is valid.</summary>
    public IReadOnlyList<string> Problems(JsonNode document)
    {
        var result = schema.Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            :
            [
                .. result
                    .Details.Where(d => d.Errors is not null)
                    .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))
                    .DefaultIfEmpty("not valid"),
            ];
    }
}
