using System.Text.Json;
using System.Text.RegularExpressions;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Core.Domain.Providers;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Jobs;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Intake.Previews;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Routing.Search;
using Dispatch.Storage.Calendars;
using Dispatch.Storage.Events;
using Dispatch.Storage.Identity;
using Dispatch.Storage.Imports;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Replans;
using Dispatch.Storage.Solves;
using Dispatch.Storage.Visits;
using Dispatch.Storage.Webhooks;
using Dispatch.TestData;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;
using Dispatch.Web.Users;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>
/// Two districts with a published plan each: the first one's first street is everybody's own, its second street foreign to those who have less than a district, and
/// the second district foreign to all but the operator. One caller a role.
/// </summary>
public sealed partial class AccessWorld : IAsyncLifetime
{
    public const string Operator = "operator";
    private const string Own = "310105101";
    private const string Beside = "310105102";
    private const string Far = "310106101";
    private const int ManyRequests = 100_000;

    private static readonly DateOnly _day = new(2026, 11, 24);
    private static readonly string[] _wide = ["district", "key"];

    private static readonly (string Role, NewGrant Grant)[] _users =
    [
        ("administrator", new(Role.Administrator, ScopeKind.All, "")),
        ("district", new(Role.District, ScopeKind.District, "310105")),
        ("canteen", new(Role.Canteen, ScopeKind.Canteen, "C" + Own)),
        ("provider", new(Role.Provider, ScopeKind.Provider, "P" + Own)),
        ("carer", new(Role.Carer, ScopeKind.Own, "")),
        ("street", new(Role.Street, ScopeKind.Street, Own)),
        ("auditor", new(Role.Auditor, ScopeKind.All, "")),
    ];

    private readonly Dictionary<string, HttpClient> _clients = [];
    private AccessHost _host = null!;
    private DayPlan _own = null!;
    private DayPlan _far = null!;
    private Guid _key;
    private int _jobs;

    /// <summary>All columns of the matrix.</summary>
    public static IReadOnlyList<string> Roles { get; } = [Operator, .. _users.Select(u => u.Role), "key"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Client(string role) => _clients[role];

    public static IEnumerable<string> ParametersOf(string text) => Parameter().Matches(text).Select(m => m.Groups["name"].Value);

    public async ValueTask InitializeAsync()
    {
        _host = await AccessHost.StartAsync(o => o with { Access = o.Access with { UserRequestsPerMinute = ManyRequests, KeyRequestsPerMinute = ManyRequests, UnknownRequestsPerMinute = 10_000 } });
        await new RegisterStore(_host.Database).ApplyAsync(Registers(), cancel: Cancel);
        (_own, _far) = (await PlanAsync(Own[..6]), await PlanAsync(Far[..6]));
        _clients[Operator] = _host.Client(AccessHost.Token);
        foreach (var (role, grant) in _users)
            _clients[role] = await _host.SignedInAsync(role, role == "carer" ? "R" + Own : null, grant);
        var (row, key) = await KeyAsync([.. Enum.GetValues<Permission>().Where(ApiKeyAdministration.CanHave)]);
        (_key, _clients["key"]) = (row.Id, _host.Client(key));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>An address of the route with an object of the role's own, or with one of others.</summary>
    public async Task<string> AddressAsync(string route, string role, bool isOwn)
    {
        _host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return await FilledAsync(route, route, role, isOwn, Uri.EscapeDataString);
    }

    /// <summary>A text with its {names} filled in.</summary>
    public Task<string> FilledAsync(string text, string route, string role, bool isOwn) => FilledAsync(text, route, role, isOwn, value => value);

    private async Task<string> FilledAsync(string text, string route, string role, bool isOwn, Func<string, string> write)
    {
        foreach (var match in Parameter().Matches(text).Reverse())
            text = text[..match.Index] + write(await ValueAsync(route, match.Groups["name"].Value, new Object(role, isOwn, HasStaff(route)))) + text[(match.Index + match.Length)..];
        return text;
    }

    /// <summary>Whether the route names something within a plan: then who has less than a district asks the own plan for it.</summary>
    private static bool HasStaff(string route) => ParametersOf(route).Any(p => p is "staffId" or "canteenId" or "itemId") || route.Contains("/edits", StringComparison.Ordinal);

    private async Task<string> ValueAsync(string route, string name, Object of) => (name, route.Split('/').Skip(3).FirstOrDefault()) switch
    {
        ("date", _) => "2026-11-24",
        ("path", _) => "nothing",
        ("documentName", _) => "v1",
        ("staffId", _) => "R" + of.Street,
        ("canteenId", _) => "C" + of.Street,
        ("street", _) => of.Street,
        ("area", _) => of.IsOwn ? Own[..6] : Far[..6],
        ("month", _) => "2026-11",
        ("new", _) => Guid.NewGuid().ToString(),
        ("elder", _) => SmallTown.Id(of.Street, 1),
        ("itemId", _) => route.Contains("/unserved/", StringComparison.Ordinal) ? "N" + of.Street : $"L{of.Street}-1@2026-11-24",
        ("orderId", _) => $"L{of.Street}-{(route.EndsWith("/cancel", StringComparison.Ordinal) ? 2 : 1)}@2026-11-24",
        ("id", "elders") => SmallTown.Id(of.Street, 1),
        ("id", "plans") => (of.IsOwn || (of.WithStaff && !of.IsWide) ? _own : _far).Id.ToString(),
        ("id", "replans") => (await ReplanAsync(of.IsOwn ? _own : _far)).ToString(),
        ("id", "checks") => (await CheckAsync(of.Street)).ToString(),
        ("id", "imports") => (await ImportAsync(of)).ToString(),
        ("id", "solve") => (await SolveAsync(of, isOpen: route.EndsWith("/cancel", StringComparison.Ordinal))).ToString(),
        ("id", "notices") => (await NoticeAsync(of.Street)).ToString(),
        ("id", "jobs") => (await JobAsync(of.Street[..6])).ToString(),
        ("id", "webhooks") => (await KeptAsync(new WebhookRow
        {
            Id = Guid.NewGuid(), Url = "https://other.example/", SecretProtected = "-", Kinds = "[]", ScopeCode = of.Street[..6], CreatedUtc = _host.Clock.GetUtcNow().UtcDateTime, CreatedBy = "test",
        })).Id.ToString(),
        ("id", "calendars") => (await KeptAsync(new CalendarFeedRow
        {
            Id = Guid.NewGuid(), StaffId = "R" + of.Street, TokenHash = $"{Guid.NewGuid():N}", CreatedUtc = _host.Clock.GetUtcNow().UtcDateTime, CreatedBy = "test",
        })).Id.ToString(),
        ("id", "users") when of.Role is Operator or "administrator" => (await _host.Users.AddAsync($"u{Guid.NewGuid():N}", "某", null, [], "test", Cancel)).Id.ToString(),
        ("id", "keys") => (await KeyAsync([Permission.ReadPlans])).Row.Id.ToString(),
        ("key", var register) => KeyOf(register!, of.Street),
        _ => Guid.NewGuid().ToString(),
    };

    /// <summary>The key of an entry of the street; of registers the world has none of, a made-up one.</summary>
    private static string KeyOf(string register, string street) => register switch
    {
        "districts" => street[..6],
        "streets" => street,
        "compounds" => "X" + street,
        "buildings" => $"X{street},1号",
        "elders" => SmallTown.Id(street, 1),
        "providers" => "P" + street,
        "canteens" => "C" + street,
        "canteen-slots" => $"C{street},lunch",
        "stations" => "S" + street,
        "caregivers" => "R" + street,
        "standing-meals" => $"L{street}-1",
        "standing-visits" => $"V{street}-1",
        "services" => "MEAL",
        "skills" => "BATH",
        "relations" => $"{SmallTown.Id(street, 1)},G{street}",
        "qualifications" => $"G{street},BATH",
        _ => "NONE",
    };

    private static DistrictRegisters Registers()
    {
        var town = SmallTown.Registers([Own, Beside, Far]);
        return town with
        {
            Districts = [.. town.Districts, new District { Code = Far[..6], Name = "邻区" }],
            Providers = [.. new[] { Own, Beside, Far }.Select(s => new Provider { Id = "P" + s, Name = "服务社" + s, StreetCodes = [s] })],
            Elders = [.. town.Elders.Select(e => e with { UsualCanteenId = "C" + e.CompoundId[1..] })],
            MealOrders = [.. new[] { Own, Beside, Far }.Select(NotServed)],
            Relations = [.. town.Elders.Select(e => new StaffRelation { ElderId = e.Id, StaffId = "G" + e.CompoundId[1..], Kind = RelationKind.Familiar })],
            Staff = [.. town.Staff.Select(s => s with { ProviderId = "P" + s.Id[1..] })],
        };
    }

    /// <summary>More boxes than anybody carries: stays out of every plan.</summary>
    private static MealOrder NotServed(string street) => new()
    {
        Id = "N" + street, ElderId = SmallTown.Id(street, 5), Date = _day, Terms = new MealTerms { Meal = Meal.Lunch, CanteenId = "C" + street, Portions = new Portions(90) },
    };

    private async Task<Guid> CheckAsync(string street)
    {
        var item = $"L{street}-1@2026-11-24";
        var report = new RoadReport { Id = Guid.NewGuid(), Kind = RoadReportKind.Photo, Date = _day, Items = [item], At = _host.Clock.GetUtcNow(), Photo = "/9j/4AAQ" };
        return (await KeptAsync(new VisitCheckRow
        {
            Id = report.Id, Date = _day, ItemId = item, StaffId = "R" + street, Kind = RoadRecord.WordOf(report.Kind), Document = new RoadRecord(report, null, []).Write(),
            DeviceUtc = _host.Clock.GetUtcNow().UtcDateTime, ReceivedUtc = _host.Clock.GetUtcNow().UtcDateTime,
        })).Id;
    }

    /// <summary>The own one was handed in by the caller, another by somebody who has both districts.</summary>
    private async Task<Guid> ImportAsync(Object of)
    {
        var by = !of.IsOwn ? "somebody" : of.Role == "key" ? "key:测试" : of.Role;
        return (await KeptAsync(new ImportRow
        {
            Id = Guid.NewGuid(), CreatedUtc = _host.Clock.GetUtcNow().UtcDateTime, CreatedBy = by, State = ImportState.Previewed,
            Document = JsonSerializer.Serialize(ImportFindings.None, PlanJson.Options), BaseHash = "of other registers", Files = [],
        })).Id;
    }

    private async Task<Guid> SolveAsync(Object of, bool isOpen)
    {
        var client = of.IsOwn ? await IdAsync(of.Role) : "somebody";
        var row = new SolveRow { Id = Guid.NewGuid(), Client = client, Wish = "{}", Problem = [], Answer = "{}"u8.ToArray(), CreatedUtc = _host.Clock.GetUtcNow().UtcDateTime };
        var runs = new JobStore(_host.Database, _host.Clock);
        await new SolveStore(_host.Database, runs, _host.Clock).AddAsync(
            row, new JobRequest(JobKinds.Solve, row.Id.ToString("N"), _day, "{}", "test") { Id = row.Id }, TimeSpan.FromDays(1), Cancel);
        if (!isOpen)
            await runs.CancelAsync(row.Id, Cancel);
        return row.Id;
    }

    /// <summary>What requests of a role are known by.</summary>
    private async Task<string> IdAsync(string role) => role switch
    {
        Operator => Operator,
        "key" => _key.ToString(),
        _ => (await new UserStore(_host.Database, _host.Clock).FindAsync(role, Cancel))!.User.Id.ToString(),
    };

    private async Task<DayPlan> PlanAsync(string district)
    {
        var plans = new PlanStore(_host.Database, _host.Clock);
        var use = new MakeDailyPlan(new RegisterStore(_host.Database), plans, new RuinRecreateSolver(), new StraightLineSource(), _host.Clock);
        var made = (await use.RunAsync(new DailyPlanRequest { Date = _day, DistrictCode = district, Iterations = 50 }, cancel: Cancel)).Plan!;
        await plans.PublishAsync(made.Id, (await plans.FindAsync(made.Id, Cancel))!.Revision, "test", Cancel);
        return made;
    }

    private async Task<Guid> ReplanAsync(DayPlan plan)
    {
        var document = new PlanDiff { Shared = 0, Unchanged = 0, Before = new PlanCost(), After = new PlanCost() };
        var row = new ReplanRow
        {
            Id = Guid.NewGuid(), Date = plan.Date, ScopeCode = plan.Scope.DistrictCode, BasePlanId = plan.Id, BaseRevision = 0,
            Document = JsonSerializer.Serialize(document, PlanJson.Options), State = ReplanState.Rejected, CreatedUtc = _host.Clock.GetUtcNow().UtcDateTime,
        };
        return (await KeptAsync(row)).Id;
    }

    private async Task<Guid> NoticeAsync(string street)
    {
        var notice = new RoadNotice { Id = Guid.NewGuid(), Date = _day, At = 40_000, StaffId = "R" + street, About = RoadNoticeAbout.NotHome };
        return (await KeptAsync(new DayEventRow
        {
            Id = notice.Id, Date = _day, ScopeCode = street[..6], Kind = RoadNotice.Word, Document = DayEventJson.Write(notice), ReceivedUtc = _host.Clock.GetUtcNow().UtcDateTime,
            ReceivedBy = "test", State = DayEventState.Received,
        })).Id;
    }

    private async Task<T> KeptAsync<T>(T row)
        where T : class
    {
        await using var db = _host.Database.Open();
        db.Add(row);
        await db.SaveChangesAsync(Cancel);
        return row;
    }

    private async Task<Guid> JobAsync(string district)
    {
        var asked = new JobRequest(JobKinds.PlanDay, district, _day.AddDays(++_jobs), "{}", "test");
        return (await new JobStore(_host.Database, _host.Clock).RequestAsync(asked, Cancel)).Run.Id;
    }

    private Task<(ApiKeyRow Row, string Key)> KeyAsync(Permission[] permissions) =>
        new ApiKeyAdministration(new ApiKeyStore(_host.Database, _host.Clock), _host.Clock).AddAsync("测试", permissions, [new KeyScope(ScopeKind.District, Own[..6])], 1, "test", Cancel);

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-zA-Z]+)(:[a-z]+)?\}")]
    private static partial Regex Parameter();

    private sealed record Object(string Role, bool IsOwn, bool WithStaff)
    {
        public bool IsWide => _wide.Contains(Role);

        /// <summary>Whose street it lies in.</summary>
        public string Street => IsOwn ? Own : IsWide ? Far : Beside;
    }
}
