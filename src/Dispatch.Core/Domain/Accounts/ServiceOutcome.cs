namespace Dispatch.Core.Domain.Accounts;

/// <summary>How an order ended, as far as money is concerned.</summary>
public enum ServiceOutcome
{
    /// <summary>Done as ordered.</summary>
    Served,

    /// <summary>Somebody came and nobody opened.</summary>
    NoShow,

    /// <summary>Called off, failed, or never reported: nothing is charged.</summary>
    NotServed,
}
