using Microsoft.AspNetCore.Components;

namespace NoProofCity.Web.Organisation;

/// <summary>One entry of a unit's file with what may be done about it.</summary>
public sealed record FileLine(long Id, IReadOnlyList<string> Cells, IReadOnlyList<FileAct> Acts);

public sealed record FileAct(string Verb, EventCallback Act);
