using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Sample;

namespace Dispatch.Tests.Planning.Sample;

/// <summary>Both samples of the default seed, made once.</summary>
internal static class SampleFixture
{
    private static readonly Lazy<SampleDistrict> _street = new(() => Make(SampleSize.Street));
    private static readonly Lazy<SampleDistrict> _district = new(() => Make(SampleSize.District));

    public static SampleDistrict Street => _street.Value;

    public static SampleDistrict District => _district.Value;

    public static SampleDistrict Of(SampleSize size) => size == SampleSize.Street ? Street : District;

    public static SampleDistrict Make(SampleSize size, ulong seed = SampleOptions.DefaultSeed, DateOnly? day = null) =>
        MakeSample.Run(new SampleOptions { Size = size, Seed = seed, Day = day ?? SampleOptions.DefaultDay }, DefaultCatalogue.Registers);

    public static DayOrders Orders(SampleDistrict sample) => DayOrders.For(sample.Registers, sample.Options.Day);

    /// <summary>The files as they are shipped, by name with forward slashes.</summary>
    public static SortedDictionary<string, byte[]> Files(SampleDistrict sample, RegisterFormat format = RegisterFormat.Csv)
    {
        var files = RegisterFiles.Make(sample.WithoutCatalogue, format, asSurveyed: true).ToDictionary(f => f.Name, f => f.Content);
        files[$"{RoadFiles.Subfolder}/{RoadFiles.Name}"] = RoadFiles.Make(sample.Roads);
        files[$"{RoadFiles.Subfolder}/{BoundaryFiles.Name}"] = BoundaryFiles.Make(sample.Options);
        return new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
    }

    public static string Hash(SampleDistrict sample, RegisterFormat format = RegisterFormat.Csv) => Convert.ToHexString(
        System.Security.Cryptography.SHA256.HashData([.. Files(sample, format).SelectMany(f => f.Value)]));
}
