namespace Dispatch.Core.Domain.Vocabulary;

/// <summary>Kinds of meal; a canteen cooks only some.</summary>
public enum Diet
{
    /// <summary>普通.</summary>
    Ordinary,

    /// <summary>软食.</summary>
    Soft,

    /// <summary>糖尿病.</summary>
    Diabetic,

    /// <summary>低盐.</summary>
    LowSalt,

    /// <summary>清真.</summary>
    Halal,
}
