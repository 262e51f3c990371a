using System.Text;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;
using Shouldly;

namespace Dispatch.Tests.Routing.Formats;

/// <summary>Short ways to read instances and solutions in tests.</summary>
internal static class Reading
{
    /// <summary>Reads a text that has no errors.</summary>
    public static Instance Good(string text)
    {
        var issues = new FormatIssues();
        var instance = InstanceFormats.Read(Encoding.UTF8.GetBytes(text), "test", null, issues);
        issues.ToImmutable().Where(i => i.IsError).ShouldBeEmpty();
        return instance.ShouldNotBeNull();
    }

    /// <summary>Everything found wrong with a text that can't be read.</summary>
    public static IReadOnlyList<FormatIssue> Bad(string text)
    {
        var issues = new FormatIssues();
        InstanceFormats.Read(Encoding.UTF8.GetBytes(text), "test", null, issues).ShouldBeNull();
        issues.HasErrors.ShouldBeTrue();
        return issues.ToImmutable();
    }

    /// <summary>Reads an instance file that has no errors.</summary>
    public static Instance File(string path)
    {
        var issues = new FormatIssues();
        var instance = InstanceFormats.Read(System.IO.File.ReadAllBytes(path), Path.GetFileNameWithoutExtension(path), null, issues);
        issues.ToImmutable().Where(i => i.IsError).ShouldBeEmpty(path);
        return instance.ShouldNotBeNull();
    }

    /// <summary>Reads a solution that has no errors, and judges it.</summary>
    public static (Solution Solution, Certificate Certificate) Judged(Instance instance, byte[] content)
    {
        var issues = new FormatIssues();
        var solution = InstanceFormats.ReadSolution(instance, content, issues);
        issues.ToImmutable().ShouldBeEmpty();
        return (solution.ShouldNotBeNull(), SolutionChecker.Check(instance.Problem, solution));
    }

    /// <summary>The cost that a solution file would state.</summary>
    public static double NativeCost(Instance instance, Certificate certificate) =>
        instance.NativeCost(certificate.Cost.Total - certificate.Cost.Unserved);

    /// <summary>A solution in the family's own words.</summary>
    public static byte[] Written(Instance instance, Solution solution)
    {
        var certificate = SolutionChecker.Check(instance.Problem, solution);
        using var stream = new MemoryStream();
        instance.WriteSolution(solution, certificate.Cost.Total - certificate.Cost.Unserved, stream);
        return stream.ToArray();
    }
}
