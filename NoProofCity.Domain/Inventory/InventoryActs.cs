using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Inventory;

public static class InventoryActs
{
    public static readonly Act Read = new("Inventory.Read");

    /// <summary>Sets units the round in which they list their proofs, and reminds them.</summary>
    public static readonly Act Collect = new("Inventory.Collect");

    /// <summary>Looks at the rounds and how far all units have come.</summary>
    public static readonly Act ReadRounds = new("Inventory.ReadRounds");

    public static readonly Act Edit = new("Inventory.Edit");

    /// <summary>Signs a unit's table off: the unit's lead, or the lead of the unit through which it goes.</summary>
    public static readonly Act Submit = new("Inventory.Submit");

    /// <summary>Gives opinions on rows, decides them and returns tables.</summary>
    public static readonly Act Review = new("Inventory.Review");

    /// <summary>Lets a row stand against what the house found in it: the law office.</summary>
    public static readonly Act Override = new("Inventory.Override");

    /// <summary>Lets a row go without the promise that is due: the office alone.</summary>
    public static readonly Act WaivePromise = new("Inventory.WaivePromise");

    /// <summary>Closes the review of a table: whoever approves the implementation list of the place.</summary>
    public static readonly Act Conclude = new("List.ApproveImplementation");

    /// <summary>Takes the decided rows over into drafts of the list and closes the table.</summary>
    public static readonly Act TakeOver = new("Inventory.TakeOver");

    public static readonly Act ReadItem = new("Item.Read");
    public static readonly Act EditItem = new("Item.Edit");
    public static readonly Act ReadBasis = new("Basis.Read");
    public static readonly Act EditBasis = new("Basis.Edit");
}
