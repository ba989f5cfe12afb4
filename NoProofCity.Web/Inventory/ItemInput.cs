using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Inventory;

/// <summary>The form of a service item as it is typed, kept as a draft.</summary>
public sealed class ItemInput
{
    public UnitChoice? Unit { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string PowerType { get; set; } = "";
    public ItemKind Kind { get; set; }
    public int? StatutoryDays { get; set; }
    public int? PromisedDays { get; set; }
    public bool ProvincialReview { get; set; }
    public string Applicants { get; set; } = "";
    public string Condition { get; set; } = "";
    public string Process { get; set; } = "";
    public string Result { get; set; } = "";

    /// <summary>One on each line.</summary>
    public string Materials { get; set; } = "";

    public string Fields { get; set; } = "";

    /// <summary>Stands in the draft, so that the form of a new item makes one even if the server goes down over its sending.</summary>
    public string Submission { get; set; } = Ids.Submission();

    public static ItemInput Of(ServiceItem item) => new()
    {
        Code = item.Code, Name = item.Name, PowerType = item.PowerType, Kind = item.Kind, StatutoryDays = item.StatutoryDays, PromisedDays = item.PromisedDays,
        ProvincialReview = item.ProvincialReview, Applicants = item.Applicants, Condition = item.Condition, Process = item.Process, Result = item.Result,
        Materials = string.Join('\n', item.Facts.Materials), Fields = string.Join('\n', item.Facts.Fields),
    };

    public ItemFacts Facts() => new(Name, PowerType, Kind)
    {
        StatutoryDays = StatutoryDays, PromisedDays = PromisedDays, ProvincialReview = ProvincialReview, Applicants = Applicants, Condition = Condition, Process = Process, Result = Result,
        Materials = ItemSheet.Split(Materials)!, Fields = ItemSheet.Split(Fields)!,
    };
}
