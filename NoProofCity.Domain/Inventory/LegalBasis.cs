using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Inventory;

public enum BasisAct { Revise, Amend, Repeal, Restore }

/// <param name="Article">Blank stands for the whole text.</param>
public sealed record BasisFacts(string Law, string Article, LegalForce Force, string Text = "");

/// <summary>A legal text in the library of the place (法律依据): written down once, cited by many rows.</summary>
public sealed class LegalBasis : IAggregate
{
    public static IReadOnlyDictionary<BasisAct, IReadOnlySet<BasisState>> PossibleIn { get; } = new Dictionary<BasisAct, IReadOnlySet<BasisState>>
    {
        [BasisAct.Revise] = new HashSet<BasisState> { BasisState.InForce, BasisState.Amended, BasisState.Repealed },
        [BasisAct.Amend] = new HashSet<BasisState> { BasisState.InForce, BasisState.Amended },
        [BasisAct.Repeal] = new HashSet<BasisState> { BasisState.InForce, BasisState.Amended },
        [BasisAct.Restore] = new HashSet<BasisState> { BasisState.Amended, BasisState.Repealed },
    };

    public static IReadOnlyDictionary<BasisAct, BasisState> LeadsTo { get; } = new Dictionary<BasisAct, BasisState>
    {
        [BasisAct.Amend] = BasisState.Amended,
        [BasisAct.Repeal] = BasisState.Repealed,
        [BasisAct.Restore] = BasisState.InForce,
    };

    private LegalBasis() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The library is the place's.</summary>
    public long UnitId => 0;

    public string Law { get; private set; } = "";

    /// <summary>The title as rows are matched by it.</summary>
    public string LawKey { get; private set; } = "";

    public string Article { get; private set; } = "";
    public LegalForce Force { get; private set; }
    public string Text { get; private set; } = "";
    public BasisState State { get; private set; }

    /// <summary>Since when it is amended or repealed.</summary>
    public DateOnly? ChangedOn { get; private set; }

    public static Outcome<LegalBasis> Enter(long placeId, BasisFacts facts)
    {
        var basis = new LegalBasis { PlaceId = placeId };
        var outcome = basis.Revise(facts);
        return outcome.IsDone ? basis : outcome;
    }

    public IReadOnlyList<Refusal> WhyNot(BasisAct act) => PossibleIn[act].Contains(State) ? [] : [new BasisNotPossibleIn(State, act)];

    public Outcome Revise(BasisFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Law)) return Outcome.Refused(new FieldMissing("LegalBasis.Law"));
        Law = Writing.Tidy(facts.Law).Trim('《', '》');
        (LawKey, Article, Force, Text) = (BasisText.KeyOf(Law), Writing.Narrow(facts.Article), facts.Force, Writing.Tidy(facts.Text));
        return Outcome.Done;
    }

    /// <param name="on">The first day of the new text.</param>
    public Outcome Amend(DateOnly on) => Do(BasisAct.Amend, on);

    /// <param name="on">The first day on which it no longer holds.</param>
    public Outcome Repeal(DateOnly on) => Do(BasisAct.Repeal, on);

    /// <summary>It was marked by mistake.</summary>
    public Outcome Restore() => Do(BasisAct.Restore, null);

    /// <summary>Whether a row that cites so hangs on this text: on the whole law, or on this article of it.</summary>
    public bool IsCitedBy(Citation citation) => BasisText.KeyOf(citation.Law) == LawKey && IsArticleCited(Article, citation.Article);

    /// <param name="article">Blank stands for the whole text.</param>
    /// <param name="cited">Blank where a row names the law alone, and so may mean any article of it.</param>
    public static bool IsArticleCited(string article, string cited) => article.Length == 0 || cited.Length == 0 || cited.Contains(article, StringComparison.Ordinal);

    private Outcome Do(BasisAct act, DateOnly? on)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (State, ChangedOn) = (LeadsTo[act], on);
        return Outcome.Done;
    }
}
