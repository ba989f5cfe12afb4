namespace NoProofCity.Web.Shared;

/// <param name="Path">Where it stands in the tree, for a person: "安岭县 › 县自然资源局".</param>
public sealed record UnitChoice(long Id, string Name, string Path);
