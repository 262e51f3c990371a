namespace Dispatch.Roads.Routing;

/// <summary>A way from one vertex by a contracted one to another that nothing left in the graph replaces.</summary>
internal readonly record struct Shortcut(int From, int To, long Cost);
