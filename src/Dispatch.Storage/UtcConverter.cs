using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dispatch.Storage;

/// <summary>Keeps every stored instant in UTC: refuses local times on the way in, marks them UTC on the way out.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(value => Checked(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) =>
        value.Kind == DateTimeKind.Utc ? value : throw new ArgumentException($"{value:O} is not marked as UTC.");
}
