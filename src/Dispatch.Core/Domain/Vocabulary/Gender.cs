namespace Dispatch.Core.Domain.Vocabulary;

/// <summary>Gender as recorded.</summary>
public enum Gender
{
    /// <summary>Not recorded.</summary>
    Unknown,

    /// <summary>女.</summary>
    Female,

    /// <summary>男.</summary>
    Male,
}
