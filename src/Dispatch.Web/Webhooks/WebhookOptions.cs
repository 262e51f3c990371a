namespace Dispatch.Web.Webhooks;

/// <summary>Section <c>Webhooks</c> of the settings: who may be told what happens, and how hard it is tried.</summary>
public sealed record WebhookOptions
{
    /// <summary>Hosts that may be told, "host" or "host:port", by TLS only and only at public addresses. Default none: then no address can be added.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Hosts of the own network or this machine that may be told as well, "host" or "host:port", with or without TLS. Default none.</summary>
    public IReadOnlyList<string> PrivateHosts { get; init; } = [];

    /// <summary>Attempts before a message is given up, 1 to 20. Default 12: some 17 hours.</summary>
    public int MostAttempts { get; init; } = 12;

    /// <summary>Pause before the second attempt, seconds, 1 to 3,600; it doubles with each, up to six hours. Default 15.</summary>
    public int RetrySeconds { get; init; } = 15;

    /// <summary>How long a receiver may take, seconds, 1 to 60. Default 10.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>How often it is looked for messages, seconds, 1 to 60. Default 2.</summary>
    public int PollSeconds { get; init; } = 2;

    /// <summary>Whether any host may be called at all.</summary>
    internal bool MayCall => Hosts.Count + PrivateHosts.Count > 0;

    /// <summary>How long a message is its sender's alone: longer than any attempt takes.</summary>
    internal TimeSpan Lease => TimeSpan.FromSeconds((3 * TimeoutSeconds) + 30);

    /// <summary>Throws when a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number or a host.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MostAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MostAttempts, 20);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetrySeconds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RetrySeconds, 3600);
        ArgumentOutOfRangeException.ThrowIfLessThan(TimeoutSeconds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TimeoutSeconds, 60);
        ArgumentOutOfRangeException.ThrowIfLessThan(PollSeconds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PollSeconds, 60);
        foreach (var host in Hosts.Concat(PrivateHosts).Where(h => !Uri.TryCreate($"https://{h}/", UriKind.Absolute, out var uri) || uri.AbsolutePath != "/" || uri.UserInfo.Length > 0))
            throw new ArgumentOutOfRangeException(nameof(Hosts), host, "Hosts are written host or host:port.");
    }
}
