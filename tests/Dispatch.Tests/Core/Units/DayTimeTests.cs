using Dispatch.Core.Units;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Units;

/// <summary>Clock times, money and weekdays read and write themselves.</summary>
public sealed class DayTimeTests
{
    [Theory]
    [InlineData("9:05", 32_700, "09:05")]
    [InlineData(" 10：30 ", 37_800, "10:30")]
    [InlineData("23:59:59", 86_399, "23:59:59")]
    [InlineData("48:00", 172_800, "48:00")]
    public void Clock_times_are_read(string text, int seconds, string written)
    {
        DayTime.TryParse(text, out var time).ShouldBeTrue();
        time.Seconds.ShouldBe(seconds);
        time.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("10:60")]
    [InlineData("48:01")]
    [InlineData("-1:00")]
    [InlineData("1:2:3:4")]
    [InlineData("010:00")]
    public void Anything_else_is_refused(string? text) => DayTime.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Money_is_written_in_yuan()
    {
        (Fen.Yuan(12) + new Fen(50)).ToString().ShouldBe("12.50");
        Should.Throw<OverflowException>(() => new Fen(long.MaxValue) + new Fen(1));
    }

    /// <summary>2026-11-22 is a Sunday.</summary>
    [Fact]
    public void Weekdays_know_their_dates()
    {
        Weekdays.Sunday.Includes(new DateOnly(2026, 11, 22)).ShouldBeTrue();
        Weekdays.WorkingDays.Includes(new DateOnly(2026, 11, 22)).ShouldBeFalse();
        Weekdays.WorkingDays.Includes(new DateOnly(2026, 11, 23)).ShouldBeTrue();
    }
}
