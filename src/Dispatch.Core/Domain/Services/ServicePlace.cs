namespace Dispatch.Core.Domain.Services;

/// <summary>The shape of a service on the ground. The only part of a service that is code; all else is data.</summary>
public enum ServicePlace
{
    /// <summary>上门: at the elder's home.</summary>
    Home,

    /// <summary>家-医院-家: fetched at home, accompanied at the hospital, brought home, by the same people.</summary>
    HospitalTrip,

    /// <summary>食堂-家: brought from a canteen to the home.</summary>
    MealDelivery,

    /// <summary>厨房-食堂: brought from a central kitchen to a canteen.</summary>
    TrunkRun,
}
