using System.Globalization;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Domain.Cases;

/// <summary>Withdrawn: its case ended without it.</summary>
public enum ErrandState { Assigned, Obtaining, Obtained, Failed, Filed, Withdrawn }

public enum ErrandAct { Begin, Obtain, Fail, File, Withdraw }

/// <summary>What an agent is sent for.</summary>
/// <param name="Need">What exactly, and why no office can say it.</param>
/// <param name="Whither">Where it is fetched: an office of elsewhere, a bank, a hospital.</param>
public sealed record ErrandFacts(string Need, string Whither)
{
    internal ErrandFacts Tidied() => new(Writing.Tidy(Need), Writing.Tidy(Whither));
}

/// <summary>A paper that cannot be done without is fetched by an agent of the unit that needs it (代办), so that the applicant does not run for it.</summary>
public sealed class Errand : IAggregate, ICounted
{
    /// <summary>Under this key the errands that a unit is still on are counted.</summary>
    public const string OpenCount = "Errand.Open";

    public static IReadOnlyDictionary<ErrandAct, IReadOnlySet<ErrandState>> PossibleIn { get; } = new Dictionary<ErrandAct, IReadOnlySet<ErrandState>>
    {
        [ErrandAct.Begin] = new HashSet<ErrandState> { ErrandState.Assigned },
        [ErrandAct.Obtain] = new HashSet<ErrandState> { ErrandState.Assigned, ErrandState.Obtaining },
        [ErrandAct.Fail] = new HashSet<ErrandState> { ErrandState.Assigned, ErrandState.Obtaining },
        [ErrandAct.File] = new HashSet<ErrandState> { ErrandState.Obtained, ErrandState.Failed },
        [ErrandAct.Withdraw] = new HashSet<ErrandState> { ErrandState.Assigned, ErrandState.Obtaining, ErrandState.Obtained, ErrandState.Failed },
    };

    public static IReadOnlyDictionary<ErrandAct, ErrandState> LeadsTo { get; } = new Dictionary<ErrandAct, ErrandState>
    {
        [ErrandAct.Begin] = ErrandState.Obtaining,
        [ErrandAct.Obtain] = ErrandState.Obtained,
        [ErrandAct.Fail] = ErrandState.Failed,
        [ErrandAct.File] = ErrandState.Filed,
        [ErrandAct.Withdraw] = ErrandState.Withdrawn,
    };

    private Errand() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit of the case; its agent goes.</summary>
    public long UnitId { get; private set; }

    /// <summary>"DB-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public long CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public int MaterialNo { get; private set; }
    public string ProofName { get; private set; } = "";
    public string Need { get; private set; } = "";
    public string Whither { get; private set; } = "";

    /// <summary>Whoever is on it, of the unit's registry.</summary>
    public long AgentId { get; private set; }

    public string AgentName { get; private set; } = "";
    public ErrandState State { get; private set; }
    public long AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>Whether it was brought; null while the agent is on it.</summary>
    public bool? IsObtained { get; private set; }

    /// <summary>What was brought, or why nothing was.</summary>
    public string Result { get; private set; } = "";

    public DateTimeOffset? ResultAt { get; private set; }
    public long? FiledBy { get; private set; }
    public DateTimeOffset? FiledAt { get; private set; }

    /// <param name="agent">Serves the unit of the case as an agent.</param>
    public static Outcome<Errand> Ask(CaseFile one, CaseMaterial material, ErrandFacts facts, string number, StaffPerson agent, long by, DateTimeOffset at)
    {
        var (tidy, refusals) = (facts.Tidied(), new List<Refusal>());
        if (tidy.Need.Length == 0) refusals.Add(new FieldMissing("Errand.Need"));
        if (tidy.Whither.Length == 0) refusals.Add(new FieldMissing("Errand.Whither"));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        return new Errand
        {
            PlaceId = one.PlaceId, UnitId = one.UnitId, Number = number, CaseId = one.Id, CaseNumber = one.Number, MaterialNo = material.No, ProofName = material.ProofName, Need = tidy.Need, Whither = tidy.Whither,
            AgentId = agent.Id, AgentName = agent.Name, AskedBy = by, AskedAt = at,
        };
    }

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"DB-{year:0000}-{serial:000000}");

    public bool IsOpen => State is ErrandState.Assigned or ErrandState.Obtaining;

    public IEnumerable<Count> Counts() => IsOpen ? [new(OpenCount, UnitId)] : [];

    public IReadOnlyList<Refusal> WhyNot(ErrandAct act) => PossibleIn[act].Contains(State) ? [] : [new ErrandNotPossibleIn(State, act)];

    /// <summary>An agent sets out; a colleague of whoever it was given to may.</summary>
    public Outcome Begin(StaffPerson? agent, DateTimeOffset at) => Do(ErrandAct.Begin, () =>
    {
        if (agent is not null) (AgentId, AgentName) = (agent.Id, agent.Name);
        BegunAt = at;
    });

    public Outcome Obtain(string result, DateTimeOffset at) => End(ErrandAct.Obtain, true, result, at);

    /// <summary>It cannot be had; another way is open once the counter has taken that over.</summary>
    public Outcome Fail(string why, DateTimeOffset at) => End(ErrandAct.Fail, false, why, at);

    /// <summary>The counter has the paper, or knows that there is none.</summary>
    public Outcome File(long by, DateTimeOffset at) => Do(ErrandAct.File, () => (FiledBy, FiledAt) = (by, at));

    public Outcome Withdraw() => Do(ErrandAct.Withdraw, () => { });

    private Outcome End(ErrandAct act, bool isObtained, string result, DateTimeOffset at) => string.IsNullOrWhiteSpace(result)
        ? Outcome.Refused([.. WhyNot(act), new FieldMissing("Errand.Result")])
        : Do(act, () => (IsObtained, Result, ResultAt) = (isObtained, Writing.Tidy(result), at));

    private Outcome Do(ErrandAct act, Action change)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo[act];
        return Outcome.Done;
    }
}
