using NoProofCity.Domain.Inventory;

namespace NoProofCity.Web.Inventory;

/// <summary>What an applicant bears for an item, as it is typed.</summary>
public sealed class BurdenInput
{
    public int Materials { get; set; }
    public int Steps { get; set; }
    public int Days { get; set; }
    public int Trips { get; set; }

    public static BurdenInput Of(Burden? burden) =>
        burden is null ? new() : new() { Materials = burden.Materials, Steps = burden.Steps, Days = burden.Days, Trips = burden.Trips };

    public Burden Burden() => new(Materials, Steps, Days, Trips);
}
