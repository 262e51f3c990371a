using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Sample;

/// <summary>Public holidays of the sample against the published dates of two years.</summary>
public sealed class HolidayCalendarTests
{
    /// <summary>Spring Festival 2026 is 17 February (eve on the 16th), 2027 6 February; Qingming 5 April in both; Dragon Boat 19 June and 9 June.</summary>
    [Fact]
    public void Lunar_feasts_fall_on_the_published_days()
    {
        var holidays = SampleFixture.Street.Registers.Holidays.ToLookup(h => h.Name, h => h.Date);
        holidays["春节"].ShouldContain(new DateOnly(2026, 2, 16));
        holidays["春节"].ShouldContain(new DateOnly(2026, 2, 17));
        holidays["春节"].ShouldContain(new DateOnly(2027, 2, 6));
        holidays["清明节"].ShouldBe([new DateOnly(2026, 4, 5), new DateOnly(2027, 4, 5)]);
        holidays["端午节"].ShouldBe([new DateOnly(2026, 6, 19), new DateOnly(2027, 6, 9)]);
        holidays["中秋节"].ShouldBe([new DateOnly(2026, 9, 25), new DateOnly(2027, 9, 15)]);
    }

    /// <summary>In 2025 a leap month comes after the sixth: Dragon Boat on 31 May, Mid-Autumn on 6 October.</summary>
    [Fact]
    public void Leap_months_are_counted()
    {
        var sample = SampleFixture.Make(Dispatch.Planning.Sample.SampleSize.Street, day: new DateOnly(2025, 11, 25));
        var holidays = sample.Registers.Holidays.ToLookup(h => h.Name, h => h.Date);
        holidays["端午节"].ShouldContain(new DateOnly(2025, 5, 31));
        holidays["中秋节"].ShouldContain(new DateOnly(2025, 10, 6));
    }
}
