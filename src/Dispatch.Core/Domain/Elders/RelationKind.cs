namespace Dispatch.Core.Domain.Elders;

/// <summary>Kinds of relation between an elder and a member of staff.</summary>
public enum RelationKind
{
    /// <summary>熟悉: has come before; better than a stranger.</summary>
    Familiar,

    /// <summary>首选: wished for; better than familiar.</summary>
    Preferred,

    /// <summary>拒绝: must never be sent (hard).</summary>
    Refused,
}
