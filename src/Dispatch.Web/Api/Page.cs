namespace Dispatch.Web.Api;

/// <summary>A part of a list, the same way everywhere: <c>skip</c> and <c>take</c>, the whole number in X-Total-Count, the next part in Link.</summary>
/// <param name="Skip">Entries passed over, 0 to <see cref="MaxSkip"/>.</param>
/// <param name="Take">Entries at most, 1 to <see cref="MaxTake"/>.</param>
internal readonly record struct Page(int Skip, int Take)
{
    public const int DefaultTake = 100;
    public const int MaxTake = 500;
    public const int MaxSkip = 1_000_000;
    public const string TotalHeader = "X-Total-Count";

    /// <summary>The part of a list that is asked for.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> list) => list.Skip(Skip).Take(Take);

    /// <summary>Answers with one part of a list that is there whole.</summary>
    public IResult Answer<T>(HttpContext context, IReadOnlyCollection<T> list) => Answer(context, list, entry => entry);

    /// <summary>The same; only the entries of the part are turned into what is shown.</summary>
    public IResult Answer<T, TShown>(HttpContext context, IReadOnlyCollection<T> list, Func<T, TShown> show) => Answer(context, Of(list), list.Count, show);

    /// <summary>Answers with the part itself, as the store cut it out, and the whole number.</summary>
    public IResult Answer<T, TShown>(HttpContext context, IEnumerable<T> part, int total, Func<T, TShown> show)
    {
        var headers = context.Response.Headers;
        headers[TotalHeader] = total.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Skip + Take < total)
            headers.Link = $"<{Next(context.Request)}>; rel=\"next\"";
        return Api.Answer.Json(part.Select(show));
    }

    private string Next(HttpRequest request)
    {
        var parameters = request.Query.Where(p => p.Key is not ("skip" or "take")).SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v))
            .Append(KeyValuePair.Create("skip", (string?)$"{Skip + Take}")).Append(KeyValuePair.Create("take", (string?)$"{Take}"));
        return request.Path + QueryString.Create(parameters).ToUriComponent();
    }
}
