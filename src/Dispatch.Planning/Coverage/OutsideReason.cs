namespace Dispatch.Planning.Coverage;

/// <summary>Why an elder is not covered; the first that applies.</summary>
public enum OutsideReason
{
    /// <summary>距离过远: nothing near enough.</summary>
    TooFar,

    /// <summary>无法接入路网: the compound's gate is too far from any road.</summary>
    OffNetwork,

    /// <summary>餐型: near enough, but nobody there cooks the diet.</summary>
    Diet,

    /// <summary>时间窗: nothing open, or nobody on shift, at the time asked for.</summary>
    Window,

    /// <summary>无合格人员: nobody may do it (kind, qualification, gender, refused).</summary>
    NoQualifiedPerson,

    /// <summary>能力已满: everything that would do is taken by others.</summary>
    CapacityFull,
}
