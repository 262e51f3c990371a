namespace Dispatch.Storage;

/// <summary>Which streets and districts a list is held to: everything of the districts, and these codes besides.</summary>
/// <param name="Districts">District codes, 6 digits: their plans and those of all their streets.</param>
/// <param name="Codes">Street or district codes, exactly.</param>
public sealed record AreaFilter(IReadOnlyList<string> Districts, IReadOnlyList<string> Codes)
{
    /// <summary>Digits of a district code.</summary>
    public const int DistrictDigits = 6;

    /// <summary>The district a street lies in; a district's code and an empty one stay as they are.</summary>
    public static string DistrictOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length > DistrictDigits ? code[..DistrictDigits] : code;
    }

    /// <summary>Whether an area passes.</summary>
    public bool Has(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Codes.Contains(code) || (code.Length >= DistrictDigits && Districts.Contains(code[..DistrictDigits]));
    }
}
