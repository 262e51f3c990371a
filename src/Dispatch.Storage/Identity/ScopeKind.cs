namespace Dispatch.Storage.Identity;

/// <summary>What the code of a grant names.</summary>
public enum ScopeKind
{
    /// <summary>Everything of this installation; the code is empty.</summary>
    All,

    /// <summary>A district, by its 6-digit code.</summary>
    District,

    /// <summary>A street or town, by its 9-digit code.</summary>
    Street,

    /// <summary>A canteen, by its id.</summary>
    Canteen,

    /// <summary>A provider of visits, by its code.</summary>
    Provider,

    /// <summary>What is the user's own: the person of the staff register the account belongs to; the code is empty.</summary>
    Own,
}
