namespace Dispatch.Web.Access;

/// <summary>How somebody came in.</summary>
internal enum CallerKind
{
    /// <summary>With the token of this run, on this machine.</summary>
    Operator,

    /// <summary>Signed in.</summary>
    User,

    /// <summary>With a key of another system.</summary>
    Key,
}
