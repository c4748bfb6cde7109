using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Sql.Functions;
using Bazaar.Tests.Generated;
using Bazaar.Tests.Sql.Running;
using Xunit;

namespace Bazaar.Tests.Sql.Generated;

/// <summary>Generated HiveQL expressions over <see cref="EdgeTable"/> against real Hive's answers.</summary>
public sealed class AgreementTests
{
    private static readonly Agreement Hive = new("hive");

    [Fact]
    public void The_expressions_are_those_of_the_function_table()
    {
        Agreement.Golden("edge.sql", EdgeTable.Setup());
        Hive.CheckList(
            ExpressionGenerator.All(new HiveFunctions(new SessionInfo("test", () => "default", TimeProvider.System))),
            2000
        );
    }

    [Fact]
    public void The_embedded_engine_agrees_with_real_Hive_as_before()
    {
        using var lab = new TempLab();
        foreach (var result in lab.Lab.Run(new Script(Language.Hive, EdgeTable.Setup())))
            Assert.Null(result.Error);
        Hive.Check(
            (expressions, aggregate) =>
            {
                var items = expressions.Select((e, i) => string.Create(CultureInfo.InvariantCulture, $"{e} AS x{i}"));
                var statement = $"SELECT {(aggregate ? "1" : "id")}, {string.Join(", ", items)} FROM {EdgeTable.Name}";
                using var result = lab.Lab.Run(new Script(Language.Hive, statement)).Single();
                if (result.Error is not null)
                    return null;
                var rows = result.Rows().OrderBy(r => r[0]).ToList();
                return
                [
                    .. expressions.Select(
                        (_, i) => string.Join(Agreement.Between, rows.Select(r => Text(r[i + 1], result.Columns[i + 1].Type)))
                    ),
                ];
            }
        );
    }

    /// <summary>A number is kept by its value: HiveServer2 sends it so, a float by its digits in Java.</summary>
    private static string Text(object? value, DataType type) =>
        value switch
        {
            float f when float.IsFinite(f) => double.Parse(JavaNumbers.Text(f), CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture),
            double or float => string.Create(CultureInfo.InvariantCulture, $"{value}"),
            _ => HiveAnswer.Text(value, type),
        };
}
