namespace Dispatch.Web.Access;

/// <summary>An open endpoint at which somebody unknown tries to become known: limited by address.</summary>
internal sealed class TriesSignIn
{
    public static readonly TriesSignIn Mark = new();
}
