using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.ExemptionList;

/// <summary>What the list says of a proof. Once it is in force only an adjustment changes it.</summary>
public sealed record EntryFacts(string ProofName)
{
    public IReadOnlyList<LinkedItem> Items { get; init; } = [];
    public string Basis { get; init; } = "";

    /// <summary>As written: it need not be a registered unit.</summary>
    public string Issuer { get; init; } = "";

    public long? IssuerUnitId { get; init; }

    /// <summary>By their keys in the profile. 直接取消 stands alone: nobody may ask for it any more.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>What 其他 is, and whatever else is to be said of the way.</summary>
    public string MethodNote { get; init; } = "";

    /// <summary>Why the programme does not reach it; null where it does.</summary>
    public string? Exclusion { get; init; }

    /// <summary>Blanks at the ends gone, each item and method once.</summary>
    public EntryFacts Tidied() => this with
    {
        ProofName = Writing.Tidy(ProofName), Basis = BasisText.Tidy(Basis), Issuer = Writing.Tidy(Issuer), MethodNote = Writing.Tidy(MethodNote), Methods = [.. Methods.Distinct()],
        Items = [.. Items.Select(item => new LinkedItem(Writing.Narrow(item.Code), Writing.Tidy(item.Name))).Where(item => item.Code.Length + item.Name.Length > 0).DistinctBy(item => item.Code.Length > 0 ? item.Code : item.Name)],
    };

    public IReadOnlyList<Refusal> WhyNot(ListRules rules)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(ProofName)) refusals.Add(new FieldMissing("ExemptionEntry.ProofName"));
        // To cancel is a disposition of every place, whether or not its document counts it among the ways.
        refusals.AddRange(Methods.Where(method => method is not MethodKeys.DirectCancel && !rules.Methods.Has(method) && !(method is RuleSet.Other && rules.Methods.OffersOther)).Select(method => new WayNotOfThePlace(method)));
        if (Exclusion is null && Methods.Count == 0) refusals.Add(new FieldMissing("ExemptionEntry.Methods"));
        if (Methods.Count > 1 && Methods.Contains(MethodKeys.DirectCancel)) refusals.Add(new CancelledHasNoOtherWay());
        if (Methods.Contains(RuleSet.Other) && string.IsNullOrWhiteSpace(MethodNote)) refusals.Add(new FieldMissing("ExemptionEntry.MethodNote"));
        return refusals;
    }
}

/// <summary>What a pair of letters has to say.</summary>
public enum LetterPart { Way, Flow, Limit, Questions }

/// <summary>How one unit asks another about a proof (协查函、反馈函): by which way, in which steps, and what exactly is asked.</summary>
public sealed record LetterPair(string Way, string Flow, string Questions);

/// <summary>How a proof is dealt with. No question of law: whoever keeps the list sets it, and the history keeps every setting.</summary>
public sealed record EntryHandling
{
    public StorageClass? Storage { get; init; }

    /// <summary>Working days that a law itself gives the issuer.</summary>
    public int? StatutoryDays { get; init; }

    /// <summary>So many days an earlier answer may be used again for the same purpose; nought for never.</summary>
    public int AnswerValidityDays { get; init; }

    public LetterPair Letters { get; init; } = new("", "", "");

    /// <summary>Concerns a state or work secret: not every channel will do.</summary>
    public bool IsSecret { get; init; }

    /// <summary>A law asks for paper, so an electronic proof does not stand for it.</summary>
    public bool PaperByLaw { get; init; }

    public string PlainWords { get; init; } = "";
    public string Remark { get; init; } = "";

    public EntryHandling Tidied() => this with
    {
        Letters = new(Writing.Tidy(Letters.Way), Writing.Tidy(Letters.Flow), Writing.Tidy(Letters.Questions)), PlainWords = Writing.Tidy(PlainWords), Remark = Writing.Tidy(Remark),
    };

    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        if (StatutoryDays is <= 0) refusals.Add(new NumberNegative("ExemptionEntry.StatutoryDays"));
        if (AnswerValidityDays < 0) refusals.Add(new NumberNegative("ExemptionEntry.AnswerValidityDays"));
        return refusals;
    }
}

/// <summary>What is set of many entries at once; what is null stays as each has it.</summary>
public sealed record HandlingChange
{
    public StorageClass? Storage { get; init; }
    public int? StatutoryDays { get; init; }
    public int? AnswerValidityDays { get; init; }
    public LetterPair? Letters { get; init; }
    public bool? IsSecret { get; init; }
    public bool? PaperByLaw { get; init; }
    public string? PlainWords { get; init; }
    public string? Remark { get; init; }

    public bool IsNone => this == new HandlingChange();

    public EntryHandling On(EntryHandling now) => now with
    {
        Storage = Storage ?? now.Storage, StatutoryDays = StatutoryDays ?? now.StatutoryDays, AnswerValidityDays = AnswerValidityDays ?? now.AnswerValidityDays, Letters = Letters ?? now.Letters,
        IsSecret = IsSecret ?? now.IsSecret, PaperByLaw = PaperByLaw ?? now.PaperByLaw, PlainWords = PlainWords ?? now.PlainWords, Remark = Remark ?? now.Remark,
    };
}
