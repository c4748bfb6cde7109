using System.Text.Json;
using System.Text.RegularExpressions;
using Bazaar.Cluster.Spark.Wire;
using Bazaar.Core;
using Grpc.Core;

namespace Bazaar.Cluster.Spark;

/// <summary>What the server's error carries beside its text.</summary>
internal sealed record SparkErrorInfo(
    string? ErrorClass,
    string? SqlState,
    IReadOnlyDictionary<string, string> Parameters,
    string? ErrorId
);

/// <summary>Makes an exception of what Spark Connect sends for a failed call.</summary>
/// <remarks>
/// Every error has gRPC's status Internal; the trailer grpc-status-details-bin names it, and FetchErrorDetails gives its whole message and where
/// in the statement it is.
/// </remarks>
internal static partial class SparkError
{
    private const string Trailer = "grpc-status-details-bin";

    /// <param name="details">Asks the server for the rest by the error's id.</param>
    /// <param name="sql">The statement, for places; null where none is concerned.</param>
    public static BazaarException Read(
        RpcException e,
        SparkCalls calls,
        Func<string, FetchErrorDetailsResponse> details,
        string? sql
    )
    {
        if (Info(e) is not { } info)
            return ServerFault.NoTalk($"No talk with the server at {calls.Address}: {e.Status.Detail}", TryAgain.WhenReading, e);
        var chain = info.ErrorId is { } id ? Chain(details, id) : [];
        var thrown = chain.FirstOrDefault()?.SparkThrowable;
        if (thrown?.MessageParameters.Count > 0)
            info = info with { Parameters = thrown.MessageParameters };
        var message = chain.FirstOrDefault()?.Message is { Length: > 0 } whole ? whole : e.Status.Detail;
        var code = string.Join(' ', new[] { info.ErrorClass, info.SqlState }.OfType<string>());
        var place = sql is null ? null : Place(sql, thrown, message);
        return new SparkException(
            new(Kind(info), Cause(message) + Root(info, chain), place, Cure(info), code.Length == 0 ? null : code),
            info,
            e
        );
    }

    /// <summary>What the error's trailer says, or null where the server did not speak at all.</summary>
    public static SparkErrorInfo? Info(RpcException e)
    {
        if (e.Trailers.GetValueBytes(Trailer) is not { } bytes)
            return null;
        var info = Wire
            .Status.Parser.ParseFrom(bytes)
            .Details.FirstOrDefault(d => d.Is(ErrorInfo.Descriptor))
            ?.Unpack<ErrorInfo>();
        string? Value(string name) => info?.Metadata.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new(Value("errorClass"), Value("sqlState"), Parameters(Value("messageParameters")), Value("errorId"));
    }

    private static IReadOnlyDictionary<string, string> Parameters(string? json)
    {
        try
        {
            return json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException)
        {
            // The trailer is cut at some length; the details have them whole.
            return new Dictionary<string, string>();
        }
    }

    /// <summary>The error, then what caused it, and so on; empty where the server does not know it any more.</summary>
    private static List<FetchErrorDetailsResponse.Types.Error> Chain(Func<string, FetchErrorDetailsResponse> details, string id)
    {
        var chain = new List<FetchErrorDetailsResponse.Types.Error>();
        try
        {
            var answer = details(id);
            var at = answer.HasRootErrorIdx ? answer.RootErrorIdx : -1;
            for (
                ;
                at >= 0 && at < answer.Errors.Count && chain.Count < answer.Errors.Count;
                at = chain[^1].HasCauseIdx ? chain[^1].CauseIdx : -1
            )
                chain.Add(answer.Errors[at]);
        }
        catch (Exception e) when (e is RpcException or TimeoutException)
        {
            // The server forgets an error after a minute; what the trailer says is enough.
        }
        return chain;
    }

    /// <summary>What is at the bottom of an error that has no SQLSTATE: Java's, or one that Spark has no real name for yet.</summary>
    private static string Root(SparkErrorInfo info, List<FetchErrorDetailsResponse.Types.Error> chain) =>
        info.SqlState is null && chain is [_, .., { Message.Length: > 0 } root]
            ? $" Caused by {root.ErrorTypeHierarchy.FirstOrDefault()}: {Cause(root.Message)}"
            : "";

    /// <summary>By SQLSTATE: 42601 is syntax, the rest of class 42 and 0A are names, types and what can't be done, HY008 is an interrupt.</summary>
    private static Fault Kind(SparkErrorInfo info) =>
        info.SqlState switch
        {
            "42601" => Fault.Syntax,
            "HY008" => Fault.Cancelled,
            ['4', '2', ..] or ['0', 'A', ..] => Fault.Semantic,
            _ => Fault.Runtime,
        };

    /// <summary>Whether an error says that the session is over, or unknown.</summary>
    public static bool IsOfSession(string errorClass) =>
        errorClass.StartsWith("INVALID_HANDLE.SESSION", StringComparison.Ordinal);

    private static string? Cure(SparkErrorInfo info) =>
        info.ErrorClass is { } name && IsOfSession(name)
            ? "The session is over, with its settings and temporary views: run the script again from its start."
            : null;

    /// <summary>The message without its class in front, and without SQLSTATE, place, plan and text behind.</summary>
    private static string Cause(string message)
    {
        var cause = Heading().Replace(message, "");
        var end = Ending().Match(cause);
        return (end.Success ? cause[..end.Index] : cause).Trim();
    }

    /// <summary>
    /// A place counted from the statement's start. Spark counts in the text in which it has replaced <c>${…}</c>: behind the first of them its
    /// numbers say nothing about the statement.
    /// </summary>
    private static Place? Place(string sql, FetchErrorDetailsResponse.Types.SparkThrowable? thrown, string message)
    {
        var (start, length) = Span(sql, thrown, message);
        var variable = sql.IndexOf("${", StringComparison.Ordinal);
        var end = variable < 0 ? sql.Length : variable;
        return start >= 0 && start + length <= end ? new SqlStatement(sql, Core.Place.Start).At(start, length) : null;
    }

    private static (int Start, int Length) Span(
        string sql,
        FetchErrorDetailsResponse.Types.SparkThrowable? thrown,
        string message
    )
    {
        // A context with an object points into that view's own text.
        if (thrown?.QueryContexts.FirstOrDefault(c => c.ObjectType.Length == 0 && c.StopIndex >= c.StartIndex) is { } context)
            return (context.StartIndex, context.StopIndex - context.StartIndex + 1);
        if (LineAndPosition().Match(message) is not { Success: true } at)
            return (-1, 0);
        var start = 0;
        for (var line = int.Parse(at.Groups[1].ValueSpan, null); line > 1 && start >= 0; line--)
            start = sql.IndexOf('\n', start) + 1 is > 0 and var next ? next : -1;
        return start < 0 ? (-1, 0) : (start + int.Parse(at.Groups[2].ValueSpan, null), 0);
    }

    [GeneratedRegex(@"^\s*\[[A-Z0-9_.]+\]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>What is not the cause: the state, a place, the plan and the text below it, Java's stack.</summary>
    [GeneratedRegex(@"\s*(SQLSTATE: \w{5}|;? *\(?line \d+,? pos \d+\)?|\n== SQL|\n\tat )", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    /// <summary>Lines count from 1, positions from 0.</summary>
    [GeneratedRegex(@"line (\d+),? pos (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex LineAndPosition();
}
