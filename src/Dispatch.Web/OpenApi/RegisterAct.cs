namespace Dispatch.Web.OpenApi;

/// <summary>What an endpoint of a register does.</summary>
internal enum RegisterAct
{
    List,
    Read,
    Create,
    Change,
    Remove,
}
