using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>
/// The map apps of the country, by their published addresses. All go to one stop from where the phone is: more than one stop on the way they do not take on a bicycle.
/// </summary>
public static class MapLinks
{
    /// <summary>Amap (GCJ-02), Baidu (BD-09), Tencent (GCJ-02).</summary>
    public static ImmutableArray<MapLink> Usual { get; } =
    [
        new("amap", new PlanText("高德地图", "Amap"), "gcj02",
            "https://uri.amap.com/navigation?to={lng},{lat},{name}&mode={mode}&callnative=1&src=dispatch", new MapModes("walk", "ride", "bus", "car")),
        new("baidu", new PlanText("百度地图", "Baidu Maps"), "bd09",
            "baidumap://map/direction?destination=name:{name}%7Clatlng:{lat},{lng}&coord_type=bd09ll&mode={mode}&src=dispatch", new MapModes("walking", "riding", "transit", "driving")),
        new("tencent", new PlanText("腾讯地图", "Tencent Maps"), "gcj02",
            "https://apis.map.qq.com/uri/v1/routeplan?type={mode}&to={name}&tocoord={lat},{lng}&referer=dispatch", new MapModes("walk", "bike", "bus", "drive")),
    ];
}
