using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>A session's CREATE TEMPORARY MACROs: expressions under a name, with parameters.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+DDL#LanguageManualDDL-Create/DropMacro"/></remarks>
internal sealed class MacroTable : IMacros
{
    private readonly Dictionary<string, BoundMacro> macros = [];

    public BoundMacro? Find(string name) => macros.GetValueOrDefault(name);

    public void Remove(string name) => macros.Remove(name);

    /// <exception cref="BazaarException">The body isn't one of just these parameters.</exception>
    public void Add(CreateMacro create, Binder binder)
    {
        var names = create.Parameters.Select(p => p.Name.Folded).ToList();
        if (names.Distinct().Count() < names.Count)
            throw Wrong("Two parameters have one name", create, "Give one of them another name.");
        IReadOnlyList<PlanColumn> parameters =
        [
            .. create.Parameters.Select(p => new PlanColumn(p.Name.Folded, p.Type!.Type, p.Place)),
        ];
        var body = binder.BindPlain(create.Body, parameters, "a macro");
        var read = Exprs.All<ColumnRef>(body).Select(r => r.Column).ToHashSet();
        if (parameters.FirstOrDefault(p => !read.Contains(p)) is { } unused)
            throw Wrong($"The parameter {unused.Name} stands nowhere in the macro", create, "Leave it out.");
        macros[create.Name.Folded] = new(parameters, body);
    }

    private static BazaarException Wrong(string message, CreateMacro create, string cure) =>
        SqlErrors.Error(message + ".", create.Place, cure, "42000");
}
