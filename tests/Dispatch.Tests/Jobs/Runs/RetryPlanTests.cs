using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Jobs.Runs;

public sealed class RetryPlanTests
{
    /// <summary>10 s, 40 s, 160 s, then 640 s cut to ten minutes, and so for ever.</summary>
    [Fact]
    public void Pauses_grow_fourfold_up_to_ten_minutes() =>
        new[] { 1, 2, 3, 4, 5, 1_000 }.Select(attempt => RetryPlan.PauseAfter(attempt, new JobsOptions()).TotalSeconds).ShouldBe([10, 40, 160, 600, 600, 600]);

    [Fact]
    public void Only_what_comes_from_outside_is_tried_again()
    {
        RetryPlan.MayPass(new IOException()).ShouldBeTrue();
        RetryPlan.MayPass(new TimeoutException()).ShouldBeTrue();
        RetryPlan.MayPass(new InvalidOperationException()).ShouldBeFalse();
    }
}
