namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>What happened to an entry of the list, so that the guides of its items no longer say what holds.</summary>
public enum GuideChangeKind { Added, Changed, Cancelled }

/// <summary>An entry of the list changed for one of its linked items.</summary>
/// <param name="EntryId">The entry, for where the item stands in no register.</param>
/// <param name="UnitId">The unit that asked for the proof, whose guide is to be rewritten.</param>
/// <param name="ItemCode">As the entry names the item; blank where it has none.</param>
public sealed record GuideChange(long EntryId, long UnitId, string ItemCode, string ItemName, string Proof, GuideChangeKind Happened);
