using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>What the repository tells VS Code: JSON with comments, with settings that there are, of the kinds that they have.</summary>
public sealed class EditorSettingsTests
{
    private const string Extensions = """
        {
          "type": "object",
          "required": ["recommendations"],
          "additionalProperties": false,
          "properties": {
            "recommendations": { "$ref": "#/$defs/ids" },
            "unwantedRecommendations": { "$ref": "#/$defs/ids" }
          },
          "$defs": {
            "ids": {
              "type": "array",
              "uniqueItems": true,
              "items": { "type": "string", "pattern": "^[a-z0-9-]+\\.[a-z0-9-]+$" }
            }
          }
        }
        """;

    /// <summary>
    /// A setting that isn't here may be written wrongly, or can't be set for a folder, as the user's own <c>jupyter.completionTriggerCharacters</c>.
    /// </summary>
    /// <remarks><see href="https://code.visualstudio.com/docs/reference/default-settings"/></remarks>
    private const string Settings = """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "notebook.editorOptionsCustomizations": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "editor.renderValidationDecorations": { "enum": ["editable", "on", "off"] }
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData("extensions.json", Extensions)]
    [InlineData("settings.json", Settings)]
    public void It_is_valid(string file, string schema)
    {
        var result = JsonSchema.FromText(schema).Evaluate(Read(".vscode", file), new() { OutputFormat = OutputFormat.List });
        Assert.True(
            result.IsValid,
            string.Join('\n', result.Details.Where(d => d.Errors is not null).Select(d => d.InstanceLocation))
        );
    }

    [Fact]
    public void The_editor_has_the_extensions_of_the_dev_container() =>
        Assert.Equal(
            $"{Read(".devcontainer", "devcontainer.json")["customizations"]!["vscode"]!["extensions"]}",
            $"{Read(".vscode", "extensions.json")["recommendations"]}"
        );

    private static JsonNode Read(string folder, string file) =>
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(BazaarHome.Find().Path, folder, file)),
            documentOptions: new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowDuplicateProperties = false,
            }
        )!;
}
