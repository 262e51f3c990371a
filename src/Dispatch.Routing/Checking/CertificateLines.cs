using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>A certificate in words, for people: the verdict, what is served, the costs by term, then every violation.</summary>
internal static class CertificateLines
{
    /// <summary>All lines in order: verdict, figures, total cost, each cost term that is not 0, hard violations, soft violations.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<CertificateLine> Of(Certificate certificate, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(problem);
        var (hard, soft) = (certificate.Violations, certificate.SoftViolations);
        var total = ViolationText.Cost(certificate.Cost.Total, problem);
        return
        [
            certificate.Feasible
                ? new CertificateLine("可行：没有违反任何硬性规则。", "Feasible: no hard rule is broken.")
                : new CertificateLine($"不可行：违反硬性规则 {hard.Length} 处。", $"Not feasible: hard rules are broken {hard.Length} times."),
            new CertificateLine(
                $"已安排 {certificate.Served}，未安排 {certificate.Unserved}；使用 {certificate.Vehicles} 人（车），{certificate.Trips} 趟。",
                $"Served {certificate.Served}, unserved {certificate.Unserved}; {certificate.Vehicles} vehicles, {certificate.Trips} trips."),
            new CertificateLine($"总成本 {total}", $"Total cost {total}"),
            .. certificate.Cost.Named().Where(t => t.Cost != 0).Select(t => Term(t.Zh, t.En, t.Cost, problem)),
            .. hard.Select(v => ViolationText.Of(v, problem)),
            .. soft.Select(v => ViolationText.Of(v, problem)),
        ];
    }

    private static CertificateLine Term(string zh, string en, long cost, Problem problem)
    {
        var amount = ViolationText.Cost(cost, problem);
        return new CertificateLine($"其中{zh} {amount}", $"of which {en} {amount}");
    }
}
