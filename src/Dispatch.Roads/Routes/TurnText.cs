namespace Dispatch.Roads.Routes;

/// <summary>Turn lists in words.</summary>
public static class TurnText
{
    private const double CompassPoint = 45;
    private static readonly string[] _chineseCompass = ["北", "东北", "东", "东南", "南", "西南", "西", "西北"];
    private static readonly string[] _englishCompass = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

    /// <summary>The step in Chinese.</summary>
    public static string Chinese(TurnStep step)
    {
        var street = step.Street.Length == 0 ? "无名道路" : step.Street;
        var into = step.StaysOnStreet ? $",继续沿{street}前行 {step.Metres} 米" : $"进入{street},前行 {step.Metres} 米";
        return step.Kind switch
        {
            TurnKind.Depart => $"从{street}向{_chineseCompass[Compass(step)]}出发,前行 {step.Metres} 米",
            TurnKind.Straight => $"直行{into}",
            TurnKind.Left => $"左转{into}",
            TurnKind.Right => $"右转{into}",
            TurnKind.UTurn => $"掉头{into}",
            _ => step.Metres == 0 ? "到达" : $"到达,离开道路步行 {step.Metres} 米",
        };
    }

    /// <summary>The step in English.</summary>
    public static string English(TurnStep step)
    {
        var street = step.Street.Length == 0 ? "an unnamed road" : step.Street;
        var into = step.StaysOnStreet ? $", stay on {street} for {step.Metres} m" : $" into {street}, {step.Metres} m";
        return step.Kind switch
        {
            TurnKind.Depart => $"Set out {_englishCompass[Compass(step)]} on {street}, {step.Metres} m",
            TurnKind.Straight => $"Straight on{into}",
            TurnKind.Left => $"Turn left{into}",
            TurnKind.Right => $"Turn right{into}",
            TurnKind.UTurn => $"Turn round{into}",
            _ => step.Metres == 0 ? "Arrive" : $"Arrive; walk {step.Metres} m from the road",
        };
    }

    private static int Compass(TurnStep step) => (int)Math.Round(step.Bearing / CompassPoint) % _chineseCompass.Length;
}
