namespace Dispatch.Routing.Checking;

/// <summary>What the subject index of a violation points at.</summary>
internal enum SubjectKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>A request.</summary>
    Request,

    /// <summary>A depot.</summary>
    Depot,

    /// <summary>A break of the violation's vehicle.</summary>
    Break,

    /// <summary>An equipment pool.</summary>
    Pool,

    /// <summary>A number without a name: a load dimension, an equipment kind, a location, a link.</summary>
    Number,
}
