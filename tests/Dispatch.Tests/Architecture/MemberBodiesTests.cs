using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

public sealed class MemberBodiesTests
{
    /// <summary>Methods and properties count, blocks inside them do not, and the type around them does not either.</summary>
    [Fact]
    public void Members_are_measured_between_their_braces()
    {
        var code = "class A\n{\n  int B\n  {\n    get { return 1; }\n  }\n  void C(int x = 1)\n  {\n    if (x == 1)\n    {\n    }\n  }\n}\n";
        MemberBodies.Of(code).ShouldBe([(4, 1), (8, 3)]);
    }

    /// <summary>A table that fills a field is no body.</summary>
    [Fact]
    public void Initializers_are_not_bodies() =>
        MemberBodies.Of("class A\n{\n  int[] _b = new[]\n  {\n    1,\n  };\n}\n").ShouldBeEmpty();
}
