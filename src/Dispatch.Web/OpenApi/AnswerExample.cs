namespace Dispatch.Web.OpenApi;

/// <summary>An answer of an endpoint whose shape is not fixed.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Json">The example.</param>
internal sealed record AnswerExample(int Status, string Json);
