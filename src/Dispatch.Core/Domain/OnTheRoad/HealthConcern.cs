namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>The questions before a gated service; each answered with yes closes the gate.</summary>
public enum HealthConcern
{
    /// <summary>Fever, or feels unwell today.</summary>
    Unwell,

    /// <summary>Chest pain, short of breath, palpitations.</summary>
    Chest,

    /// <summary>Dizzy, or fell within the last day.</summary>
    Dizzy,

    /// <summary>Open wound, rash or sore on the skin.</summary>
    Skin,

    /// <summary>Ate within the last hour, or nothing at all for hours.</summary>
    Meal,

    /// <summary>Drank alcohol today.</summary>
    Alcohol,

    /// <summary>Does not want it today.</summary>
    Declines,
}
