using System.Collections.Immutable;
using System.Reflection;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Files;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake;

/// <summary>The service catalogue the product ships: the files of data/schemas/catalogue, carried inside the program.</summary>
public static class DefaultCatalogue
{
    private static readonly Lazy<ImmutableArray<ImportFile>> _files = new(LoadFiles);
    private static readonly Lazy<DistrictRegisters> _registers = new(Load);

    /// <summary>Its csv files: skills, services, service-roles, spacing-rules.</summary>
    public static ImmutableArray<ImportFile> Files => _files.Value;

    /// <summary>A snapshot that holds the catalogue and nothing else.</summary>
    public static DistrictRegisters Registers => _registers.Value;

    /// <summary>The registers with the default catalogue in place of their own.</summary>
    public static DistrictRegisters AddTo(DistrictRegisters registers)
    {
        ArgumentNullException.ThrowIfNull(registers);
        return registers with
        {
            Skills = Registers.Skills, Services = Registers.Services, ServiceRoles = Registers.ServiceRoles, SpacingRules = Registers.SpacingRules,
        };
    }

    private static ImmutableArray<ImportFile> LoadFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string folder = "catalogue/";
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new ImportFile(name[folder.Length..], content);
        })];
    }

    private static DistrictRegisters Load()
    {
        var context = new ImportContext(new MessageSink(), removeMissing: false);
        var sheets = SheetSource.Read(Files, context, CancellationToken.None);
        var registers = AllTables.List.Aggregate(DistrictRegisters.Empty, (r, t) => t.Merge(r, [.. sheets[t]], context));
        return context.Messages.ErrorCount == 0
            ? registers
            : throw new InvalidOperationException("The default catalogue is faulty: " + string.Join("; ", context.Messages.Sorted()));
    }
}
