using Shouldly;
using Xunit;

namespace Dispatch.Tests.Architecture;

public sealed class CodeTextTests
{
    /// <summary>Only code is left; what stands in comments, strings and characters is blank, and lines stay where they were.</summary>
    [Theory]
    [InlineData("a; // b", "a;     ")]
    [InlineData("a /* b\nc */ d", "a     \n     d")]
    [InlineData("x(\"a\\\"b\") y", "x(      ) y")]
    [InlineData("x(@\"a\"\"b\\\") y", "x(        ) y")]
    [InlineData("x('\"') y", "x(   ) y")]
    [InlineData("x(\"\"\"a \" b\"\"\") y", "x(           ) y")]
    [InlineData("\"no end\ny", "       \ny")]
    public void Blanks_comments_and_literals(string text, string code) =>
        CodeText.WithoutCommentsAndLiterals(text).ShouldBe(code);
}
