namespace Dispatch.Storage.Identity;

/// <summary>What somebody is trusted with; which permissions that means stands in one table of the web host.</summary>
public enum Role
{
    /// <summary>Runs the installation: users, keys, settings; sees no more of elders than anybody else.</summary>
    Administrator,

    /// <summary>District administrator: everything of a district.</summary>
    District,

    /// <summary>Canteen dispatcher: the routes that carry the canteen's boxes.</summary>
    Canteen,

    /// <summary>Provider dispatcher: the provider's own staff and their visits.</summary>
    Provider,

    /// <summary>Caregiver or rider: the own route.</summary>
    Carer,

    /// <summary>Street reviewer: sums and averages; a name only by asking for it with a reason.</summary>
    Street,

    /// <summary>Auditor: the audit record and sums.</summary>
    Auditor,
}
