using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bazaar.Tests.Notebook.Packages;

/// <summary>A folder of packages, made on the spot, and one that they are unpacked into.</summary>
internal sealed class PackageFeed : IDisposable
{
    private readonly Dictionary<string, byte[]> built = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("bazaar-packages-").FullName;
    public string Source => Path.Combine(Folder, "feed");
    public string Unpacked => Path.Combine(Folder, "unpacked");
    public string Cache => Path.Combine(Folder, "cache");

    /// <summary>Adds a package with one assembly of its name.</summary>
    /// <param name="name">Its id.</param>
    /// <param name="version">Its version, and the assembly's.</param>
    /// <param name="code">The assembly's C#.</param>
    /// <param name="needs">What it depends on: packages that were added before.</param>
    public PackageFeed Add(string name, string version, string code, params (string Name, string Version)[] needs)
    {
        Directory.CreateDirectory(Source);
        using var file = File.Create(Path.Combine(Source, $"{name}.{version}.nupkg"));
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        using (var nuspec = zip.CreateEntry($"{name}.nuspec").Open())
            Spec(name, version, needs).Save(nuspec);
        built[$"{name} {version}"] = Compile(
            name,
            $"[assembly: System.Reflection.AssemblyVersion(\"{version}.0\")]\n{code}",
            needs.Select(n => built[$"{n.Name} {n.Version}"])
        );
        using var assembly = zip.CreateEntry($"lib/net8.0/{name}.dll").Open();
        assembly.Write(built[$"{name} {version}"]);
        return this;
    }

    private static XElement Spec(string name, string version, (string Name, string Version)[] needs)
    {
        XNamespace space = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
        return new(
            space + "package",
            new XElement(
                space + "metadata",
                new XElement(space + "id", name),
                new XElement(space + "version", version),
                new XElement(space + "authors", "orchard"),
                new XElement(space + "description", name),
                new XElement(
                    space + "dependencies",
                    new XElement(
                        space + "group",
                        new XAttribute("targetFramework", "net8.0"),
                        needs.Select(n => new XElement(
                            space + "dependency",
                            new XAttribute("id", n.Name),
                            new XAttribute("version", n.Version)
                        ))
                    )
                )
            )
        );
    }

    public static byte[] Compile(string name, string code, IEnumerable<byte[]> references)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation
            .Create(
                name,
                [CSharpSyntaxTree.ParseText(code)],
                [
                    MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
                    MetadataReference.CreateFromFile(
                        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll")
                    ),
                    .. references.Select(r => MetadataReference.CreateFromImage(r)),
                ],
                new(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emit(image);
        Xunit.Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Windows keeps an assembly that is loaded.
        }
    }
}
