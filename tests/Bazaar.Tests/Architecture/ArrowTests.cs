using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Bazaar.Tests.Architecture;

/// <summary>Which room may know which: Core &lt;- Lake &lt;- Engine &lt;- Sql, Pig &lt;- Bazaar &lt;- Notebook &lt;- Kernel, Cli; Core, Lake &lt;- Cluster, Data &lt;- Bazaar.</summary>
public sealed class ArrowTests
{
    /// <summary>Each room with the rooms that it may use, itself left out.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Bazaar.Core"] = [],
        ["Bazaar.Lake"] = ["Bazaar.Core"],
        ["Bazaar.Data"] = ["Bazaar.Core", "Bazaar.Lake"],
        ["Bazaar.Engine"] = ["Bazaar.Core", "Bazaar.Lake"],
        ["Bazaar.Cluster"] = ["Bazaar.Core", "Bazaar.Lake"],
        ["Bazaar.Sql"] = ["Bazaar.Core", "Bazaar.Lake", "Bazaar.Engine"],
        ["Bazaar.Pig"] = ["Bazaar.Core", "Bazaar.Lake", "Bazaar.Engine"],
        ["Bazaar"] = ["Bazaar.Core", "Bazaar.Lake", "Bazaar.Data", "Bazaar.Engine", "Bazaar.Sql", "Bazaar.Pig", "Bazaar.Cluster"],
        ["Bazaar.Notebook"] =
        [
            "Bazaar",
            "Bazaar.Core",
            "Bazaar.Lake",
            "Bazaar.Data",
            "Bazaar.Engine",
            "Bazaar.Sql",
            "Bazaar.Pig",
            "Bazaar.Cluster",
        ],
        ["Bazaar.Kernel"] = ["Bazaar", "Bazaar.Core", "Bazaar.Notebook"],
    };

    private static readonly System.Reflection.Assembly[] Assemblies = [.. Allowed.Keys.Select(System.Reflection.Assembly.Load)];
    private static readonly ArchUnitNET.Domain.Architecture Rooms = new ArchLoader().LoadAssemblies(Assemblies).Build();

    public static TheoryData<string> Names() => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_room_knows_only_the_rooms_below_it(string room)
    {
        var assembly = Assemblies.Single(a => a.GetName().Name == room);
        foreach (var other in Assemblies.Where(a => a != assembly && !Allowed[room].Contains(a.GetName().Name)))
            Assert.True(
                Types()
                    .That()
                    .ResideInAssembly(assembly)
                    .Should()
                    .NotDependOnAny(Types().That().ResideInAssembly(other))
                    .HasNoViolations(Rooms),
                $"{room} knows {other.GetName().Name}"
            );
    }

    [Fact]
    public void Core_has_no_packages() =>
        Assert.All(
            System.Reflection.Assembly.Load("Bazaar.Core").GetReferencedAssemblies(),
            a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal)
        );
}
