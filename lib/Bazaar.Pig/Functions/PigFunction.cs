using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;

namespace Bazaar.Pig.Functions;

/// <summary>A call of a function, its arguments bound.</summary>
/// <param name="Name">As the script writes it.</param>
/// <param name="Arguments">Their values and types; a bag's <see cref="PigValue.Expr"/> makes a list of it.</param>
/// <param name="Constants">The constants that DEFINE gave the function.</param>
public sealed record FunctionCall(string Name, IReadOnlyList<PigValue> Arguments, IReadOnlyList<string> Constants, Place Place);

/// <summary>A built-in function of Pig: a row of a table. The name's case matters, as in Pig.</summary>
/// <param name="Name">UPPER, REGEX_EXTRACT_ALL …</param>
/// <param name="Bind">What a call computes and gives; throws a <see cref="BazaarException"/> where the arguments don't fit.</param>
public sealed record PigFunction(string Name, Func<FunctionCall, PigValue> Bind)
{
    /// <summary>A function that is an operation, with one signature or several.</summary>
    public static PigFunction Of(string name, params PigSignature[] signatures) =>
        new(name, call => Overloads.Bind(call, signatures));

    /// <summary>The form that most have: fixed types in, one type out, an operation by its template.</summary>
    public static PigFunction Of(string name, PigType result, PigType[] parameters, string template) =>
        Of(name, new PigSignature(parameters, result, Operation.Template(name, template)));
}

/// <summary>One way to call a function.</summary>
/// <param name="Parameters">Types that the arguments are converted to.</param>
/// <param name="Operation">What it computes.</param>
/// <param name="Variadic">The last parameter may come more than once.</param>
/// <param name="Untyped">It is this one that takes bytearrays, where several would.</param>
public sealed record PigSignature(
    IReadOnlyList<PigType> Parameters,
    PigType Result,
    Operation Operation,
    bool Variadic = false,
    bool Untyped = false
);
