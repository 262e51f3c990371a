namespace Dispatch.Web.Users;

/// <summary>How an attempt to sign in ended.</summary>
internal enum SignInOutcome
{
    /// <summary>They are who they say.</summary>
    Done,

    /// <summary>Name, password or code is wrong, or the account is closed; which of them is not told.</summary>
    Wrong,

    /// <summary>The password is right; the code of the second factor is needed.</summary>
    CodeNeeded,

    /// <summary>Too many wrong ones; told only to who knows the password.</summary>
    Locked,
}
