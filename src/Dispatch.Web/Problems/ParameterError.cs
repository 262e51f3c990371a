namespace Dispatch.Web.Problems;

/// <summary>One wrong parameter.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Value">What was given.</param>
/// <param name="Zh">What is expected, Chinese.</param>
/// <param name="En">What is expected, English.</param>
internal sealed record ParameterError(string Parameter, string Value, string Zh, string En)
{
    /// <summary>Where it stands in the body, as a JSON pointer (RFC 6901); empty for the whole body. Null: not in the body.</summary>
    public string? Pointer { get; init; }

    /// <summary>Stable code of the fault, see docs/errors.md. Null: none of its own.</summary>
    public string? Code { get; init; }

    /// <summary>What to do, Chinese. Null: the text says it.</summary>
    public string? ActionZh { get; init; }

    /// <summary>What to do, English. Null: the text says it.</summary>
    public string? ActionEn { get; init; }
}
