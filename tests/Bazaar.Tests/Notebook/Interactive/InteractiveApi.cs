// What notebooks/interactive.dib uses of .NET Interactive, as that declares it, with just enough behind it that a notebook runs.
#pragma warning disable IDE0130, CA1716, CA1720, CA1065, CA1711 // The names are .NET Interactive's.
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;

namespace Microsoft.DotNet.Interactive
{
    public sealed class KernelInfo
    {
        public string? LanguageName { get; set; }
    }

    public interface IKernelCommandHandler<TCommand>
        where TCommand : KernelCommand
    {
        Task HandleAsync(TCommand command, KernelInvocationContext context);
    }

    public abstract class Kernel(string name) : IDisposable
    {
        private KernelSpecifierDirective? specifier;

        public static Kernel Root { get; set; } = null!;
        public string Name { get; } = name;
        public KernelInfo KernelInfo { get; } = new();
        public Kernel RootKernel => Root;
        public virtual KernelSpecifierDirective KernelSpecifierDirective => specifier ??= new($"#!{Name}", Name);

        public void Dispose() => GC.SuppressFinalize(this);
    }

    public sealed class CompositeKernel(string? name = null) : Kernel(name ?? ".NET")
    {
        public Dictionary<string, Kernel> Children { get; } = [];

        public void Add(Kernel kernel, IEnumerable<string>? aliases = null)
        {
            foreach (var known in (IEnumerable<string>)[kernel.Name, .. aliases ?? []])
                Children.Add(known, kernel);
        }
    }

    public static class KernelExtensions
    {
        public static Kernel FindKernelByName(this Kernel kernel, string name) => ((CompositeKernel)kernel).Children[name];
    }

    public sealed class KernelInvocationContext
    {
        public CancellationToken CancellationToken { get; }

        public List<(string Value, string MimeType)> Shown { get; } = [];

        public string? Failure { get; private set; }

        public void Fail(KernelCommand command, Exception? exception = null, string? message = null) =>
            Failure = message ?? exception?.Message;
    }

    public static class KernelInvocationContextExtensions
    {
        public static void DisplayAs(this KernelInvocationContext context, string value, string mimeType, params string[] _) =>
            context.Shown.Add((value, mimeType));
    }
}

namespace Microsoft.DotNet.Interactive.Commands
{
    public abstract class KernelCommand;

    public sealed class SubmitCode(string code) : KernelCommand
    {
        public string Code { get; } = code;

        public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();
    }
}

namespace Microsoft.DotNet.Interactive.Directives
{
    public sealed record KernelDirectiveParameter(string Name, string? Description = null);

    public sealed record KernelSpecifierDirective(string Name, string KernelName)
    {
        public ICollection<KernelDirectiveParameter> Parameters { get; } = [];
    }
}

namespace Microsoft.DotNet.Interactive.CSharp
{
    /// <summary>C# by the imports and references that .NET Interactive gives.</summary>
    public sealed class CSharpKernel() : Kernel("csharp")
    {
        private static readonly ScriptOptions Options = ScriptOptions
            .Default.AddImports("System", "System.Text", "System.Collections", "System.Collections.Generic")
            .AddImports("System.Threading.Tasks", "System.Linq")
            .AddReferences(typeof(Kernel).Assembly, typeof(Formatting.Formatter).Assembly);

        private ScriptState<object>? state;

        public async Task<object?> Run(string code)
        {
            state = state is null ? await CSharpScript.RunAsync(code, Options) : await state.ContinueWithAsync(code, Options);
            return state.ReturnValue;
        }

        public bool TryGetValue<T>(string name, out T value)
        {
            var variable = state?.Variables.LastOrDefault(v => v.Name == name);
            value = variable is null ? default! : (T)variable.Value;
            return variable is not null;
        }

        public async Task SetValueAsync(string name, object value, Type declaredType)
        {
            await Run($"{declaredType.FullName} {name} = default;");
            state!.GetVariable(name).Value = value;
        }
    }
}
