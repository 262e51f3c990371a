using Dispatch.Jobs.Schedule;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Jobs.Schedule;

public sealed class TimetableEntryTests
{
    [Fact]
    public void An_hour_is_a_cron_expression_with_seconds() => new TimetableEntry("plan-day", new TimeOnly(5, 30)).Cron("?").ShouldBe("0 30 5 * * ?");
}
