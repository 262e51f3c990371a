namespace Dispatch.Planning.Intake.Messages;

/// <summary>A kind of import message. Texts may hold the places {0}, {1} … for the arguments of one message.</summary>
/// <param name="Id">Stable code, as in I301; has a section in docs/errors.md.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Zh">What is wrong, Chinese.</param>
/// <param name="En">What is wrong, English.</param>
/// <param name="ActionZh">What to do, Chinese.</param>
/// <param name="ActionEn">What to do, English.</param>
public sealed record ImportCode(string Id, ImportSeverity Severity, string Zh, string En, string ActionZh, string ActionEn);
