using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Vocabulary;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Domain.Elders;

public sealed class ElderCallTests
{
    [Theory]
    [InlineData("张秀英", Gender.Female, "张女士")]
    [InlineData("欧阳德明", Gender.Male, "欧阳先生")]
    [InlineData("东方", Gender.Male, "东先生")]
    [InlineData("𠮷田", Gender.Unknown, "𠮷*")]
    [InlineData("", Gender.Female, "")]
    [InlineData(null, Gender.Female, "")]
    public void Surname_and_title(string? name, Gender gender, string call) => ElderCall.Of(name, gender).ShouldBe(call);
}
