namespace Dispatch.Web.Api;

/// <summary>Who is put on record: there are no users yet, whoever has the run's token is one of them.</summary>
internal static class Actor
{
    public const string Name = "web";
}
