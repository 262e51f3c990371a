namespace Dispatch.Routing.Checking;

/// <summary>One line for people, in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record CertificateLine(string Zh, string En);
