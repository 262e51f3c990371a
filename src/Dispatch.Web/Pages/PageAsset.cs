namespace Dispatch.Web.Pages;

/// <summary>One file of the pages.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Type">Content type.</param>
/// <param name="Tag">Entity tag, quoted.</param>
/// <param name="Brotli">Its bytes compressed. Null: not worth it.</param>
internal sealed record PageAsset(byte[] Content, string Type, string Tag, byte[]? Brotli);
