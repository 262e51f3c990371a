using System.Data.Common;
using System.Text.Json;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage.Registers;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

public abstract class RegisterStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private RegisterStore Store => new(Database);

    private static DistrictRegisters Small => new()
    {
        Districts = [new District { Code = "310105", Name = "长宁区" }],
        Streets = [new Street { Code = "310105102", Name = "江苏路街道" }],
        Compounds = [new Compound { Id = "X-1", Name = "愚园新村", StreetCode = "310105102", Gate = new Wgs84Point(121.42, 31.22) }],
        Elders = [new Elder { Id = "E-1", Name = "张秀英", CompoundId = "X-1", Diet = Diet.LowSalt, Gender = Gender.Female, Floor = 4 }],
        CanteenSlots =
        [
            new CanteenSlot
            {
                CanteenId = "C-1", Meal = Meal.Lunch, Loading = new TimeWindow(36_000, 43_200), Promised = new TimeWindow(37_800, 45_000),
                Capacity = new Portions(400), SupplyBy = DayTime.At(10),
            },
        ],
        Services = [new Service { Code = "BATH", Name = "上门助浴", NameEn = "Home bathing", BaseTime = Seconds.FromMinutes(75), Windows = [] }],
        ServiceRoles =
        [
            new ServiceRole { ServiceCode = "BATH", Number = 1, Name = "助浴员", Skills = [new SkillNeed("BATH", 2)], Kinds = [StaffKind.Caregiver] },
        ],
        Shifts = [new Shift { Id = "H-1", StaffId = "N-1", Hours = new TimeWindow(28_800, 61_200), Days = Weekdays.WorkingDays }],
        StandingVisits =
        [
            new StandingVisit
            {
                Id = "SV-1", ElderId = "E-1", Recurrence = new Recurrence { From = new DateOnly(2026, 1, 1), Days = Weekdays.Monday | Weekdays.Thursday },
                Terms = new VisitTerms { ServiceCode = "BATH", FixedStaffIds = ["N-1"], Appointment = DayTime.At(9, 30), Gender = GenderRule.RequireSame },
            },
        ],
        Holidays = [new Holiday { Date = new DateOnly(2026, 10, 1), Name = "国庆节" }],
    };

    /// <summary>An empty database gives empty registers at revision 0.</summary>
    [Fact]
    public async Task Starts_empty()
    {
        var stored = await Store.LoadAsync(Cancel);

        stored.Revision.ShouldBe(0);
        JsonSerializer.Serialize(stored.Registers).ShouldBe(JsonSerializer.Serialize(DistrictRegisters.Empty));
    }

    /// <summary>Every field comes back as it went in.</summary>
    [Fact]
    public async Task Round_trip_keeps_everything()
    {
        (await Store.ApplyAsync(Small, cancel: Cancel)).Revision.ShouldBe(1);

        JsonSerializer.Serialize((await Store.LoadAsync(Cancel)).Registers).ShouldBe(JsonSerializer.Serialize(Small));
    }

    /// <summary>Every list of the snapshot has its table: an entry in any of them would otherwise be lost silently.</summary>
    [Fact]
    public void Every_register_has_a_table() =>
        RegisterTables.All.Length.ShouldBe(typeof(DistrictRegisters).GetProperties().Count(p => p.PropertyType.IsGenericType));

    /// <summary>The same snapshot twice changes nothing the second time, not even the revision.</summary>
    [Fact]
    public async Task Applying_twice_changes_nothing()
    {
        await Store.ApplyAsync(Small, cancel: Cancel);

        var again = await Store.ApplyAsync(Small, cancel: Cancel);

        again.Changes.ShouldBeEmpty();
        again.Revision.ShouldBe(1);
    }

    /// <summary>Only differences are written, and they are counted by register.</summary>
    [Fact]
    public async Task Counts_what_differs()
    {
        await Store.ApplyAsync(Small, cancel: Cancel);
        var other = Small.Elders[0] with { Id = "E-2", Name = "王建国" };
        var next = Small with { Elders = [Small.Elders[0] with { Floor = 5 }, other], Holidays = [] };

        var update = await Store.ApplyAsync(next, seenRevision: 1, Cancel);

        update.Revision.ShouldBe(2);
        update.Changes.ShouldBe([new RegisterChange("elders", 1, 1, 0), new RegisterChange("holidays", 0, 0, 1)]);
    }

    /// <summary>A snapshot worked out from an old look is refused and nothing is written.</summary>
    [Fact]
    public async Task Refuses_a_stale_snapshot()
    {
        await Store.ApplyAsync(Small, seenRevision: 0, Cancel);

        await Should.ThrowAsync<RegistersChangedException>(Store.ApplyAsync(DistrictRegisters.Empty, seenRevision: 0, Cancel));

        (await Store.LoadAsync(Cancel)).Registers.Elders.Length.ShouldBe(1);
    }

    /// <summary>When a late register cannot be written, the early ones are not written either.</summary>
    [Fact]
    public async Task All_or_nothing_when_a_row_fails()
    {
        await Store.ApplyAsync(Small, cancel: Cancel);
        await using (var db = Database.Open())
            await db.Database.ExecuteSqlRawAsync("DROP TABLE visit_links", Cancel);
        var next = Small with { Elders = [], VisitLinks = [new VisitLink { FromId = "SV-1", ToId = "SV-2", MinGap = new Seconds(0) }] };

        await Should.ThrowAsync<DbException>(Store.ApplyAsync(next, cancel: Cancel));

        await using var after = Database.Open();
        (await after.RegisterState.SingleAsync(Cancel)).Revision.ShouldBe(1);
        (await after.Register("elders").CountAsync(Cancel)).ShouldBe(1);
    }

    /// <summary>Two entries of one key are our bug and named.</summary>
    [Fact]
    public async Task Refuses_a_key_named_twice()
    {
        var twice = Small with { Elders = [Small.Elders[0], Small.Elders[0]] };

        (await Should.ThrowAsync<ArgumentException>(Store.ApplyAsync(twice, cancel: Cancel))).Message.ShouldContain("E-1");
    }

    /// <summary>SQL users find columns to search by, and Chinese as itself in the document.</summary>
    [Fact]
    public async Task Tables_are_readable_by_sql()
    {
        await Store.ApplyAsync(Small, cancel: Cancel);
        await using var db = Database.Open();

        var sql = Kind switch
        {
            DatabaseKind.Sqlite => "SELECT json_extract(document, '$.floor') AS \"Value\" FROM elders WHERE name = '张秀英'",
            DatabaseKind.PostgreSql => "SELECT (document::json ->> 'floor')::int AS \"Value\" FROM elders WHERE name = '张秀英'",
            _ => "SELECT CAST(JSON_VALUE(document, '$.floor') AS int) AS Value FROM elders WHERE name = N'张秀英'",
        };
        var floor = await db.Database.SqlQueryRaw<int>(sql).SingleAsync(Cancel);

        floor.ShouldBe(4);
    }
}

public sealed class RegisterStoreSqliteTests() : RegisterStoreTests(DatabaseKind.Sqlite);

public sealed class RegisterStorePostgreSqlTests() : RegisterStoreTests(DatabaseKind.PostgreSql);

public sealed class RegisterStoreSqlServerTests() : RegisterStoreTests(DatabaseKind.SqlServer);
