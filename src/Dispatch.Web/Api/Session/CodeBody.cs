namespace Dispatch.Web.Api.Session;

/// <summary>A code of the second factor.</summary>
/// <param name="Code">Six digits.</param>
internal sealed record CodeBody(string? Code);
