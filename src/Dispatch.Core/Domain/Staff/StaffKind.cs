namespace Dispatch.Core.Domain.Staff;

/// <summary>What a person is employed as. What they may do is decided by qualifications and by the roles of the catalogue.</summary>
public enum StaffKind
{
    /// <summary>护理员, also bath attendants and household helpers.</summary>
    Caregiver,

    /// <summary>送餐员.</summary>
    Rider,

    /// <summary>陪诊师.</summary>
    Escort,

    /// <summary>志愿者; minutes served are credited to the time bank.</summary>
    Volunteer,

    /// <summary>司机, of trunk vehicles.</summary>
    Driver,

    /// <summary>护士.</summary>
    Nurse,

    /// <summary>物业人员: property staff who carry meals or look in.</summary>
    Property,
}
