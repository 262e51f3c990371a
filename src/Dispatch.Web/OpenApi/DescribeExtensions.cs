using System.Text.Json.Nodes;
using Dispatch.Web.Problems;

namespace Dispatch.Web.OpenApi;

/// <summary>How an endpoint says what it is for; its parameters are described by name in <see cref="ParameterTexts"/>, its shapes by <c>Produces</c> and <c>Accepts</c>.</summary>
internal static class DescribeExtensions
{
    private static readonly ProblemCode[] s_change =
        [ProblemCodes.Body, ProblemCodes.Scope, ProblemCodes.NoEntry, ProblemCodes.Busy, ProblemCodes.Changed, ProblemCodes.NeedsIfMatch];

    /// <summary>Names and explains an endpoint.</summary>
    /// <param name="route">The endpoint.</param>
    /// <param name="id">Id of the operation: verb and noun, unique.</param>
    /// <param name="zh">What it does, Chinese, one line.</param>
    /// <param name="en">The same in English.</param>
    /// <param name="fails">The failures of its own.</param>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string id, string zh, string en, params ReadOnlySpan<ProblemCode> fails) =>
        route.WithMetadata(new OperationDoc(id, zh, en, [.. fails]));

    /// <summary>Names and explains an endpoint that is open to everybody.</summary>
    public static RouteHandlerBuilder DescribeOpen(this RouteHandlerBuilder route, string id, string zh, string en, params ReadOnlySpan<ProblemCode> fails) =>
        route.WithMetadata(new OperationDoc(id, zh, en, [.. fails]) { IsOpen = true });

    /// <summary>Says what an endpoint reads that reads its body itself.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string? example = null) => route.WithMetadata(new BodyDoc(typeof(T), example));

    /// <summary>The same for a body of no fixed shape.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder route, string example) => route.WithMetadata(new BodyDoc(null, example));

    /// <summary>Shows an answer of no fixed shape.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder route, string example, int status = StatusCodes.Status200OK) => route.WithMetadata(new AnswerExample(status, example));

    /// <summary>Names and explains an endpoint of a register.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, RegisterDoc doc)
    {
        var (zh, en) = doc.Summary;
        var described = route.WithMetadata(doc);
        return doc.Act switch
        {
            RegisterAct.List => described.Produces<JsonArray>().Describe(doc.OperationId, zh, en, ProblemCodes.Query),
            RegisterAct.Read => described.Produces<JsonObject>().Describe(doc.OperationId, zh, en, ProblemCodes.NoEntry),
            RegisterAct.Create => described.Accepts<JsonObject>("application/json").Produces<JsonObject>(StatusCodes.Status201Created)
                .Describe(doc.OperationId, zh, en, ProblemCodes.Body, ProblemCodes.Scope, ProblemCodes.Exists, ProblemCodes.Busy, ProblemCodes.MediaType),
            RegisterAct.Change => described.Accepts<JsonObject>("application/json").Produces<JsonObject>().Describe(doc.OperationId, zh, en, [.. s_change, ProblemCodes.MediaType]),
            _ => described.Produces<JsonObject>().Describe(doc.OperationId, zh, en, s_change),
        };
    }
}
