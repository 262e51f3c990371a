namespace Dispatch.TestData;

/// <summary>A tiny VRPTW instance, small enough to reckon by hand.</summary>
internal static class FourNodes
{
    /// <summary>A depot at (0, 0), customers at (3, 4), (0, 2), (1, 1), two vehicles that carry two customers each.</summary>
    public const string Vrplib = """
        NAME : four
        TYPE : VRPTW
        DIMENSION : 4
        VEHICLES : 2
        CAPACITY : 10
        SERVICE_TIME : 5
        EDGE_WEIGHT_TYPE : EUC_2D
        NODE_COORD_SECTION
        1 0 0
        2 3 4
        3 0 2
        4 1 1
        DEMAND_SECTION
        1 0
        2 4
        3 4
        4 4
        TIME_WINDOW_SECTION
        1 0 100
        2 0 50
        3 10 60
        4 0 70
        DEPOT_SECTION
        1
        -1
        EOF
        """;
}
