namespace Dispatch.Planning.Siting;

/// <summary>What is to be opened.</summary>
public enum SiteKind
{
    /// <summary>A canteen or meal point; those there are have the portions of all their slots as capacity.</summary>
    Canteen,

    /// <summary>A doorstep station or centre; those there are have no limit.</summary>
    Station,
}
