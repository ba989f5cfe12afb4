namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>By what a place of a guide is taken for a demand.</summary>
public enum DemandGround { MaterialsList, MaterialsColumn, Verb, Copy }

/// <summary>How near the entry is to what the guide is about.</summary>
public enum EntryFit { Item, Unit, Elsewhere }

/// <summary>A place of a guide where a proof is asked for that nobody may ask for any more.</summary>
/// <param name="Part">Which part of the text, from 0.</param>
/// <param name="Start">Where in the part the name begins.</param>
/// <param name="Item">The item of the guide there; null where the guide does not say.</param>
/// <param name="IsInLongerName">The name stands within a longer one, which may be another proof: a person judges.</param>
public sealed record FoundDemand(int Part, int Start, int Length, GuideProof Proof, GuideItem? Item, DemandGround Ground, EntryFit Fit, bool IsInLongerName);
