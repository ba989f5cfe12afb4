using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;

namespace NoProofCity.Web.ExemptionList;

/// <summary>Nothing was named that is to be set.</summary>
public sealed record NothingToSet : Refusal;

/// <summary>What is to be set of many entries, as it is typed: what is left blank stays as each has it.</summary>
public sealed class HandlingChoice
{
    public StorageClass? Storage { get; set; }
    public int? StatutoryDays { get; set; }
    public int? AnswerValidityDays { get; set; }
    public bool? IsSecret { get; set; }
    public bool? PaperByLaw { get; set; }
    public string Way { get; set; } = "";
    public string Flow { get; set; } = "";
    public string Questions { get; set; } = "";

    public HandlingChange Change => new()
    {
        Storage = Storage, StatutoryDays = StatutoryDays, AnswerValidityDays = AnswerValidityDays, IsSecret = IsSecret, PaperByLaw = PaperByLaw,
        Letters = Way.Length + Flow.Length + Questions.Length > 0 ? new(Way, Flow, Questions) : null,
    };
}
