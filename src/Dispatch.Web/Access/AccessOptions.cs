namespace Dispatch.Web.Access;

/// <summary>Sign-in, keys and limits. Read from section <c>Access</c> of the settings.</summary>
public sealed record AccessOptions
{
    /// <summary>Default of <see cref="MostFailures"/>.</summary>
    public const int DefaultMostFailures = 5;

    /// <summary>Folder of the keys that protect cookies, tokens and second factors; owner-only. Null (default): beside the database file, or the working directory's dispatch-keys.</summary>
    public string? KeysFolder { get; init; }

    /// <summary>Wrong passwords or codes in a row that lock an account, 3 to 20. Default 5.</summary>
    public int MostFailures { get; init; } = DefaultMostFailures;

    /// <summary>How long a locked account stays so, 1 to 1,440 minutes. Default 15.</summary>
    public int LockMinutes { get; init; } = 15;

    /// <summary>Life of a program's access token, 1 to 120 minutes. Default 30.</summary>
    public int TokenMinutes { get; init; } = 30;

    /// <summary>How long one stays signed in without doing anything, 1 to 168 hours. Default 12.</summary>
    public int SessionHours { get; init; } = 12;

    /// <summary>Requests a minute of one user, 10 to 100,000; a sixth of them at once. Default 1,200.</summary>
    public int UserRequestsPerMinute { get; init; } = 1_200;

    /// <summary>Requests a minute of one key, 10 to 100,000; a sixth of them at once. Default 3,000.</summary>
    public int KeyRequestsPerMinute { get; init; } = 3_000;

    /// <summary>Requests a minute from one address that nobody is signed in for, 5 to 10,000; a sixth of them at once. Default 120.</summary>
    public int UnknownRequestsPerMinute { get; init; } = 120;

    /// <summary>An outside OAuth 2 provider. Null (default): local accounts only.</summary>
    public OutsideOptions? Outside { get; init; }

    /// <summary>Throws when a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    /// <exception cref="ArgumentException">The outside provider's addresses are wrong.</exception>
    internal void Check()
    {
        Within(MostFailures, 3, 20, nameof(MostFailures));
        Within(LockMinutes, 1, 1_440, nameof(LockMinutes));
        Within(TokenMinutes, 1, 120, nameof(TokenMinutes));
        Within(SessionHours, 1, 168, nameof(SessionHours));
        Within(UserRequestsPerMinute, 10, 100_000, nameof(UserRequestsPerMinute));
        Within(KeyRequestsPerMinute, 10, 100_000, nameof(KeyRequestsPerMinute));
        Within(UnknownRequestsPerMinute, 5, 10_000, nameof(UnknownRequestsPerMinute));
        Outside?.Check();
    }

    private static void Within(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"Access:{name} must lie between {least} and {most}.");
    }
}
