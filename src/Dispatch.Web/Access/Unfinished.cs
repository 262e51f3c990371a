namespace Dispatch.Web.Access;

/// <summary>What a user must do before anything else is allowed.</summary>
internal enum Unfinished
{
    /// <summary>Change the password that somebody else has seen.</summary>
    Password,

    /// <summary>Set up the second factor.</summary>
    SecondFactor,
}
