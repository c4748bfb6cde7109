using System.Text.Json.Nodes;
using Bazaar.Core;
using Bazaar.Notebook.Documents;
using Xunit;

namespace Bazaar.Tests.Notebook.Documents;

/// <summary>Files of notebooks: the same bytes as Jupyter's, nothing lost, and what is none is refused.</summary>
public sealed class NotebookFileTests
{
    /// <summary>As nbformat 5.10 writes it (one space, sorted keys, what is not ASCII as it is).</summary>
    private const string AsJupyterWrites = """
        {
         "cells": [
          {
           "attachments": {},
           "cell_type": "markdown",
           "id": "a",
           "metadata": {
            "other": {
             "deep": [
              1,
              2.50,
              null
             ]
            }
           },
           "source": [
            "# Títle 😀 <b>&\u0001\n",
            "second"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "b_-9",
           "metadata": {
            "tags": []
           },
           "outputs": [
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": []
              },
              "text/plain": [
               "1\n",
               "2"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "name": "stderr",
             "output_type": "stream",
             "text": [
              "tab\there"
             ]
            },
            {
             "ename": "Syntax",
             "evalue": "wrong",
             "output_type": "error",
             "traceback": [
              "line"
             ]
            }
           ],
           "source": []
          }
         ],
         "metadata": {
          "zoo": "kept",
          "ümlaut": true
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void A_notebook_that_Jupyter_wrote_is_written_again_to_the_byte()
    {
        var text = AsJupyterWrites.ReplaceLineEndings("\n");
        Assert.Equal(text, NotebookWriter.ToJson(NotebookReader.Parse(text)));
    }

    [Fact]
    public void What_the_writer_writes_is_valid_by_the_schema()
    {
        var all = NotebookWriter.ToJson(NotebookReader.Parse(AsJupyterWrites));
        Assert.Empty(new SchemaFile("nbformat.v4.5.schema.json").Problems(JsonNode.Parse(all)!));
    }

    [Fact]
    public void Keys_are_sorted_and_text_is_in_lines()
    {
        var cell = NotebookCell.Code("x", "1\n2") with
        {
            Metadata = new JsonObject { ["b"] = 1, ["a"] = 2 },
        };
        var text = NotebookWriter.ToJson(new NotebookDocument([cell], []));
        Assert.Contains("\"a\": 2,\n    \"b\": 1", text, StringComparison.Ordinal);
        Assert.Contains("\"1\\n\",\n    \"2\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_without_ids_get_them()
    {
        const string Old =
            """{"nbformat":4,"nbformat_minor":2,"metadata":{},"cells":[{"cell_type":"raw","source":"x","metadata":{}}]}""";
        Assert.Equal("cell-1", NotebookReader.Parse(Old).Cells.Single().Id);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "not a notebook")]
    [InlineData("{\"cells\":[],\"nbformat\":3}", "format 3")]
    [InlineData("{\"cells\":[],\"nbformat\":\"4\"}", "not a notebook")]
    [InlineData("{\"cells\":[1],\"nbformat\":4}", "Cell 1 of n is not an object")]
    [InlineData("{\"cells\":[{\"cell_type\":\"heading\"}],\"nbformat\":4}", "unknown type heading")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"source\":5}],\"nbformat\":4}", "neither a string")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"source\":[5]}],\"nbformat\":4}", "neither a string")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"outputs\":[7]}],\"nbformat\":4}", "an output that is not an object")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"outputs\":[{\"output_type\":\"pyout\"}]}],\"nbformat\":4}", "pyout")]
    [InlineData(
        "{\"cells\":[{\"cell_type\":\"raw\",\"id\":\"a\"},{\"cell_type\":\"raw\",\"id\":\"a\"}],\"nbformat\":4}",
        "cell id a twice"
    )]
    public void What_is_no_notebook_is_refused(string json, string part)
    {
        var error = Assert.Throws<BazaarException>(() => NotebookReader.Parse(json, "n"));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Diagnostic.ExitCode);
    }

    [Fact]
    public void A_notebook_over_2_MB_is_not_written_and_the_old_one_stays()
    {
        var folder = Directory.CreateTempSubdirectory("bazaar-notebook-").FullName;
        try
        {
            var path = Path.Combine(folder, "n.ipynb");
            NotebookWriter.Write(NotebookDocument.Create(NotebookCell.Markdown("a", "old")), path);
            var before = File.ReadAllText(path);
            var heavy = NotebookDocument.Create(NotebookCell.Markdown("a", new string('x', NotebookWriter.MaxBytes)));
            Assert.Contains(
                "2.0 MB",
                Assert.Throws<BazaarException>(() => NotebookWriter.Write(heavy, path)).Message,
                StringComparison.Ordinal
            );
            Assert.Equal(before, File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static TheoryData<string> Lessons() =>
        [.. Directory.GetFiles(Path.Combine(BazaarHome.Find().Path, "notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_is_as_the_writer_writes_it(string name)
    {
        var path = Path.Combine(BazaarHome.Find().Path, "notebooks", name);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), NotebookWriter.ToJson(NotebookReader.Read(path)));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_is_valid_by_the_schema(string name)
    {
        var schema = new SchemaFile("nbformat.v4.5.schema.json");
        Assert.NotEmpty(
            schema.Problems(JsonNode.Parse("""{"cells":[{"cell_type":"code"}],"metadata":{},"nbformat":4,"nbformat_minor":5}""")!)
        );
        var lesson = NotebookReader.Read(Path.Combine(BazaarHome.Find().Path, "notebooks", name));
        Assert.Empty(schema.Problems(JsonNode.Parse(NotebookWriter.ToJson(lesson))!));
    }
}
