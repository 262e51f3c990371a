using System.Text.RegularExpressions;

namespace Dispatch.Tests.Architecture;

/// <summary>Finds the bodies of methods, constructors and properties in blanked code by its braces.</summary>
internal static partial class MemberBodies
{
    /// <summary>The first line (from 1) and the number of lines between the braces of each member's body.</summary>
    public static IEnumerable<(int Line, int Length)> Of(string code)
    {
        var blocks = new Stack<(bool IsType, int? MemberLine)>();
        var header = 0;
        var line = 1;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\n':
                    line++;
                    break;
                case ';':
                    header = i + 1;
                    break;
                case '{':
                    var text = code[header..i];
                    var isType = TypeHeader().IsMatch(text);
                    var inType = blocks.Count == 0 || blocks.Peek().IsType;
                    blocks.Push((isType, inType && !isType && !Initializer().IsMatch(text) ? line : null));
                    header = i + 1;
                    break;
                case '}':
                    if (blocks.TryPop(out var block) && block.MemberLine is { } start)
                        yield return (start, line - start - 1);
                    header = i + 1;
                    break;
            }
        }
    }

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record|namespace)\s+\w+")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"[^=!<>]=\s*(?![=>])[^)]*$")]
    private static partial Regex Initializer();
}
