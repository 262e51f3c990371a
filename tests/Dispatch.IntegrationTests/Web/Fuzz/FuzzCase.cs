namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>One hostile request.</summary>
/// <param name="Number">By this number and the seed it is made again.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Operation">What it is sent to.</param>
/// <param name="Address">The address, parameters filled in.</param>
/// <param name="Body">The body. Null: none.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Headers">More headers.</param>
internal sealed record FuzzCase(
    int Number, string Kind, FuzzOperation Operation, string Address, byte[]? Body, string ContentType, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>As a request; parts that no client could send are left out.</summary>
    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(Operation.Method, Address);
        if (Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    public override string ToString() =>
        $"#{Number} {Kind} {Operation.Method} {Address[..Math.Min(200, Address.Length)]} {(Body is null ? "" : System.Text.Encoding.Latin1.GetString(Body, 0, Math.Min(300, Body.Length)))}";
}
