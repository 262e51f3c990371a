namespace Dispatch.Cli;

/// <summary>The language of everything the command line says.</summary>
public enum Language
{
    /// <summary>Chinese, the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
