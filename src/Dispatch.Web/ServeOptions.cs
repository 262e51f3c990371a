using Dispatch.Jobs.Settings;
using Dispatch.Planning.Solving;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Routing.OrTools;
using Dispatch.Storage;
using Dispatch.Web.Access;
using Dispatch.Web.Observing;
using Dispatch.Web.Webhooks;

namespace Dispatch.Web;

/// <summary>How the web host is started.</summary>
public sealed record ServeOptions
{
    /// <summary>Default port.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Shortest access token that is accepted.</summary>
    public const int MinTokenLength = 24;

    /// <summary>Port on 127.0.0.1, 0 to 65,535; 0 takes a free one. Default <see cref="DefaultPort"/>.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The database; created and migrated at the start. Default: dispatch.db in the working directory.</summary>
    public StorageOptions Storage { get; init; } = new();

    /// <summary>Access token of this run, at least <see cref="MinTokenLength"/> characters. Null (default): a random one.</summary>
    public string? Token { get; init; }

    /// <summary>The timetable and how jobs are done. Default: all defaults.</summary>
    public JobsOptions Jobs { get; init; } = new();

    /// <summary>What solving as a service takes on. Default: all defaults.</summary>
    public SolveLimits Solving { get; init; } = new();

    /// <summary>Makes the host a node that works on jobs. Null (default): it only takes requests, another program works on them.</summary>
    public Action<IServiceCollection>? Node { get; init; }

    /// <summary>Where the travel times of days in force come from; the one their plans were made with. Default: straight lines.</summary>
    public ITravelTimeSource Travel { get; init; } = new StraightLineSource();

    /// <summary>What holds for people on the road: health gate, temperature, check-in. Default: all defaults.</summary>
    public RoadOptions Road { get; init; } = new();

    /// <summary>Where metrics and traces go, and the form of the log. Default: nowhere, text.</summary>
    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>Tells why OR-Tools takes no part (a code), null while it does. Null (default): this host has none.</summary>
    public Func<string?>? OrTools { get; init; }

    /// <summary>What exact choices of sites are made with. Default: nothing; the choice made step by step stands with its bound.</summary>
    public ICpSolver Choices { get; init; } = NoCpSolver.Off;

    /// <summary>What the map draws besides our own roads. Default: nothing.</summary>
    public MapOptions Map { get; init; } = new();

    /// <summary>Which other systems may be told what happens. Default: none.</summary>
    public WebhookOptions Webhooks { get; init; } = new();

    /// <summary>Adds pages of the engine of jobs, behind the access control. Null (default): it has none.</summary>
    public Action<WebApplication>? Pages { get; init; }

    /// <summary>Sign-in, keys and limits. Default: all defaults.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>Hosting that other machines reach. Null (default): this machine alone, on 127.0.0.1.</summary>
    public OpenHosting? Open { get; init; }

    /// <summary>
    /// Told name and one-time password of the administrator that is made where there is no user yet. Null (default): none is made.
    /// </summary>
    public Action<string, string>? FirstAdministrator { get; init; }

    /// <summary>The clock of the host. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Throws when a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Port, token, or a value of the access options.</exception>
    /// <exception cref="ArgumentException">Open hosting without names or a private key; an address of tiles that cannot be one.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        Webhooks.Check();
        Map.Check();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, ushort.MaxValue);
        if (Token is { Length: < MinTokenLength })
            throw new ArgumentOutOfRangeException(nameof(Token), $"An access token needs at least {MinTokenLength} characters.");
        Access.Check();
        if (Open is { Hosts.IsDefaultOrEmpty: true } or { Certificate.HasPrivateKey: false })
            throw new ArgumentException("Open hosting needs host names and a certificate with its private key.", nameof(Open));
    }
}
