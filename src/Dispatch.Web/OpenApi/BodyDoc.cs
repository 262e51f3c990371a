namespace Dispatch.Web.OpenApi;

/// <summary>The body of an endpoint that reads it itself.</summary>
/// <param name="Type">Its shape. Null: told by the example and docs alone.</param>
/// <param name="Example">An example, JSON. Null: made from the shape.</param>
internal sealed record BodyDoc(Type? Type, string? Example);
