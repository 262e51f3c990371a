using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Checks;

/// <summary>Every service has roles 1, 2 … without gaps; role 1 sets the start.</summary>
internal static class CatalogueCheck
{
    public static void Run(DistrictRegisters next, ImportContext context)
    {
        var (services, roles) = (AllTables.Get("services"), AllTables.Get("service-roles"));
        if (context.IsIncomplete || context.BrokenTables.Contains(roles.Alias) || context.BrokenRows.Any(b => b.Table == roles.Alias))
            return;
        var byService = next.ServiceRoles.ToLookup(r => r.ServiceCode);
        foreach (var service in next.Services)
        {
            var numbers = byService[service.Code].Select(r => r.Number).Order().ToList();
            if (numbers.Count > 0 && numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
                continue;
            var place = context.PlaceOf(services, service.Code);
            var fallback = byService[service.Code].Select(r => context.PlaceOf(roles, $"{r.ServiceCode}\u001f{r.Number}")).FirstOrDefault(p => p != RowPlace.Stored, RowPlace.Stored);
            context.Messages.Add(ImportCodes.BadRoles, place == RowPlace.Stored ? fallback : place, "序号", string.Join(';', numbers), service.Code);
        }
    }
}
