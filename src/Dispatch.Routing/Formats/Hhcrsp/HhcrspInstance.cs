using System.Globalization;
using System.Text.Json;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Hhcrsp;

/// <summary>
/// A home care instance. Its solutions list a route per caregiver with patient, service, start ("arrival_time") and end ("departure_time")
/// of each service, in minutes.
/// </summary>
internal sealed class HhcrspInstance(HhcrspFormat format, Problem problem, HhcrspData data) : Instance(format, problem)
{
    /// <inheritdoc/>
    public override int CostDecimals => 3;

    /// <inheritdoc/>
    public override void WriteSolution(Solution solution, long cost, Stream target)
    {
        ArgumentNullException.ThrowIfNull(solution);
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("routes");
        foreach (var route in solution.Routes)
            WriteRoute(json, route);
        json.WriteEndArray();
        json.WriteNumber("cost", NativeCost(cost));
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public override Solution? ReadSolution(ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        var routes = new SortedDictionary<int, Route>();
        foreach (var item in root.List("routes", required: true))
        {
            var stops = item.List("locations").Select(ReadStop).Where(s => s.Index >= 0).ToList();
            var id = item.Text("caregiver_id");
            if (data.CaregiverAt(id) is not { } caregiver)
                item.Fault(FormatCodes.Reference, $"没有护理员 {id}", $"There is no caregiver {id}");
            else if (stops.Count > 0 && !routes.TryAdd(caregiver, Route(caregiver, stops)))
                item.Fault(FormatCodes.Duplicate, $"护理员 {id} 有两条路线", $"Caregiver {id} has two routes");
        }
        return issues.HasErrors ? null : new Solution([.. routes.Values], UnservedRest.Of(Problem, routes.Values));
    }

    private void WriteRoute(Utf8JsonWriter json, Route route)
    {
        json.WriteStartObject();
        json.WriteString("caregiver_id", Problem.Vehicles[route.Vehicle].Id);
        json.WriteStartArray("locations");
        foreach (var step in route.Steps.Where(s => s.Kind == StepKind.Activity))
        {
            var activity = Problem.Activities[step.Index];
            var patient = data.Patients[activity.Location - 1];
            var care = CareOf(step.Index, activity.Location - 1);
            json.WriteStartObject();
            json.WriteString("patient", patient.Id);
            json.WriteString("service", care.Service);
            WriteMinutes(json, "arrival_time", step.Start);
            WriteMinutes(json, "departure_time", step.Start + activity.Service);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMinutes(Utf8JsonWriter json, string name, int thousandths)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{thousandths / HhcrspFormat.Scale}.{thousandths % HhcrspFormat.Scale:D3}"));
    }

    private HhcrspData.Care CareOf(int activity, int patient)
    {
        var request = Problem.Requests[patient];
        for (var r = 0; r < request.Roles.Length; r++)
        {
            if (request.Roles[r].Activities[0] == activity)
                return data.Patients[patient].Cares[r];
        }
        throw new ArgumentException($"Activity {activity} does not belong to patient {patient}.", nameof(activity));
    }

    private (int Index, int Start, int End) ReadStop(JsonCursor stop)
    {
        var patientId = stop.Find("patient") is { } p ? p.Text() : stop.Text("patient_id");
        var service = stop.Find("service") is { } s ? s.Text() : stop.Text("service_id");
        var start = (int)Math.Round(stop.Number("arrival_time", null, 0, 1e5) * HhcrspFormat.Scale);
        var end = (int)Math.Round(stop.Number("departure_time", null, 0, 1e5) * HhcrspFormat.Scale);
        if (data.PatientAt(patientId) is not { } patient)
        {
            stop.Fault(FormatCodes.Reference, $"没有患者 {patientId}", $"There is no patient {patientId}");
            return (-1, 0, 0);
        }
        var cares = data.Patients[patient].Cares;
        for (var r = 0; r < cares.Count; r++)
        {
            if (cares[r].Service == service)
                return (Problem.Requests[patient].Roles[r].Activities[0], start, end);
        }
        stop.Fault(FormatCodes.Reference, $"患者 {patientId} 不需要服务 {service}", $"Patient {patientId} does not need service {service}");
        return (-1, 0, 0);
    }

    private Route Route(int caregiver, List<(int Index, int Start, int End)> stops)
    {
        var matrix = Problem.Profiles[0].First;
        var begin = Math.Max(0, stops[0].Start - matrix.Duration(0, Problem.Activities[stops[0].Index].Location));
        var steps = new List<Step> { new(StepKind.Start, -1, begin, begin, begin) };
        var (at, clock) = (0, begin);
        foreach (var (index, start, end) in stops)
        {
            var location = Problem.Activities[index].Location;
            steps.Add(new Step(StepKind.Activity, index, clock + matrix.Duration(at, location), start, end));
            (at, clock) = (location, end);
        }
        clock += matrix.Duration(at, 0);
        steps.Add(new Step(StepKind.End, -1, clock, clock, clock));
        return new Route(caregiver, [.. steps]);
    }
}
