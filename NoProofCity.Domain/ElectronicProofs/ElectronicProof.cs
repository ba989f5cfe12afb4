using System.Globalization;
using System.Text.Json;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ElectronicProofs;

public enum ElectronicProofState { Valid, Revoked, Expired }

public enum ElectronicProofAct { Revoke, Expire }

/// <summary>One use of a seal (用印记录, L-12).</summary>
/// <param name="Key">Of the seal in the profile.</param>
/// <param name="Label">What stood in it.</param>
/// <param name="Method">For what it is: how the facts were found, as the place calls it.</param>
public sealed record SealUse(string Key, string Label, string Method, long UsedBy, DateTimeOffset UsedAt);

/// <summary>
/// What an office holds about somebody, for one use (电子证明, F-21), with a code by which anybody can check that it holds. It belongs to the unit that
/// made it. Nothing of what it says ever changes, and nobody can say otherwise who made it, who extracted it and when.
/// </summary>
public sealed class ElectronicProof : IAggregate, IGoesThrough
{
    public static IReadOnlyDictionary<ElectronicProofAct, IReadOnlySet<ElectronicProofState>> PossibleIn { get; } = new Dictionary<ElectronicProofAct, IReadOnlySet<ElectronicProofState>>
    {
        [ElectronicProofAct.Revoke] = new HashSet<ElectronicProofState> { ElectronicProofState.Valid, ElectronicProofState.Expired },
        [ElectronicProofAct.Expire] = new HashSet<ElectronicProofState> { ElectronicProofState.Valid },
    };

    public static IReadOnlyDictionary<ElectronicProofAct, ElectronicProofState> LeadsTo { get; } = new Dictionary<ElectronicProofAct, ElectronicProofState>
    {
        [ElectronicProofAct.Revoke] = ElectronicProofState.Revoked,
        [ElectronicProofAct.Expire] = ElectronicProofState.Expired,
    };

    private readonly List<SealUse> _sealUses = [];

    private ElectronicProof() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>That of the unit that made it: seal and effect are by its rules.</summary>
    public long PlaceId { get; private set; }

    /// <summary>制作单位. Locked: it answers for truth and accuracy.</summary>
    public long UnitId { get; private set; }

    /// <summary>提取单位, which reads it as its own does.</summary>
    public long ThroughUnitId { get; private set; }

    /// <summary>"DZ-2026-000123".</summary>
    public string Number { get; private set; } = "";

    /// <summary>Without hyphens; unique for ever.</summary>
    public string Code { get; private set; } = "";

    /// <summary>How the facts were found: a key of the profile's methods ("DataSharing", "Verification").</summary>
    public string Method { get; private set; } = "";

    public string ProofName { get; private set; } = "";

    /// <summary>Within whose borders the office can know.</summary>
    public string Territory { get; private set; } = "";

    /// <summary>What it tells of ("不动产登记信息").</summary>
    public string About { get; private set; } = "";

    public SubjectKind SubjectKind { get; private set; }
    public string SubjectName { get; private set; } = "";
    public string SubjectNumber { get; private set; } = "";

    /// <summary>The lines, as they are kept.</summary>
    public string LinesText { get; private set; } = "";

    public string ItemName { get; private set; } = "";
    public string ItemCode { get; private set; } = "";

    /// <summary>What it came of: the request or the case.</summary>
    public string SourceKind { get; private set; } = "";
    public long SourceId { get; private set; }
    public string SourceNumber { get; private set; } = "";

    public string ExtractingUnit { get; private set; } = "";
    public string MakingUnit { get; private set; } = "";
    public DateTimeOffset ExtractedAt { get; private set; }

    public string SealKey { get; private set; } = "";
    public string SealLabel { get; private set; } = "";
    public PaperEffect Effect { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly ExpiresOn { get; private set; }

    public string ContentHash { get; private set; } = "";

    /// <summary>The keyed mark over the content: who has the database but not the key file cannot make one.</summary>
    public string Mark { get; private set; } = "";

    public bool IsRevoked { get; private set; }
    public string RevokedFor { get; private set; } = "";
    public long? RevokedBy { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Written by issuing alone.</summary>
    public IReadOnlyList<SealUse> SealUses => _sealUses;

    public Subject Subject => new(SubjectKind, SubjectName, SubjectNumber);

    public IReadOnlyList<ProofLine> Lines => LinesText.Length == 0 ? [] : JsonSerializer.Deserialize<List<ProofLine>>(LinesText)!;

    /// <summary>All it says, as it stands in its columns now.</summary>
    public ProofContent Content => new(
        Code, Number, Method, ProofName, Territory, About, Subject, Lines, ItemName, ItemCode, SourceNumber,
        new(ThroughUnitId, ExtractingUnit, UnitId, MakingUnit, ExtractedAt), new(SealKey, SealLabel), Effect, IssuedOn, ExpiresOn);

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"DZ-{year:0000}-{serial:000000}");

    /// <param name="placeId">Of the unit that makes it.</param>
    /// <param name="source">The request or case it came of.</param>
    /// <param name="mark">Makes the keyed mark over the content.</param>
    public static Outcome<ElectronicProof> Issue(long placeId, IAggregate source, ProofContent content, string methodLabel, Func<byte[], string> mark, long by)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(mark);
        var refusals = new List<Refusal>();
        if (content.ProofName.Length == 0) refusals.Add(new FieldMissing("ElectronicProof.ProofName"));
        if (content.Lines.Count == 0) refusals.Add(new FieldMissing("ElectronicProof.LinesText"));
        if (content.ExpiresOn < content.IssuedOn) refusals.Add(new ProofAlreadyExpired(content.ExpiresOn));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var (about, seal) = (content.Annotations, content.Seal);
        var proof = new ElectronicProof
        {
            PlaceId = placeId, UnitId = about.MakingUnitId, ThroughUnitId = about.ExtractingUnitId, Number = content.Number, Code = content.Code, Method = content.Method,
            ProofName = content.ProofName, Territory = content.Territory, About = content.About,
            SubjectKind = content.Subject.Kind, SubjectName = content.Subject.Name, SubjectNumber = content.Subject.Number, LinesText = JsonSerializer.Serialize(content.Lines),
            ItemName = content.ItemName, ItemCode = content.ItemCode, SourceKind = source.GetType().Name, SourceId = source.Id, SourceNumber = content.SourceNumber,
            ExtractingUnit = about.ExtractingUnit, MakingUnit = about.MakingUnit, ExtractedAt = about.ExtractedAt, SealKey = seal.Key, SealLabel = seal.Label,
            Effect = content.Effect, IssuedOn = content.IssuedOn, ExpiresOn = content.ExpiresOn,
        };
        (proof.ContentHash, proof.Mark) = (proof.Content.Hash, mark(proof.Content.ToBytes()));
        proof._sealUses.Add(new(seal.Key, seal.Label, methodLabel, by, about.ExtractedAt));
        return proof;
    }

    /// <summary>That it expires is counted by the day, so that nothing has to run for it.</summary>
    public ElectronicProofState StateOn(DateOnly day) =>
        IsRevoked ? ElectronicProofState.Revoked : ExpiresOn < day ? ElectronicProofState.Expired : ElectronicProofState.Valid;

    /// <summary>Whether it says what it was issued with.</summary>
    public bool IsWhole(Func<byte[], string> mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Content is var content && content.Hash == ContentHash && mark(content.ToBytes()) == Mark;
    }

    /// <summary>Whether the counter takes it as it takes the paper (效力).</summary>
    /// <param name="needsPaper">A law asks for the paper itself; heeded where the place's rules make that exception.</param>
    public bool StandsForPaper(DateOnly day, bool needsPaper) => StateOn(day) is ElectronicProofState.Valid && !(needsPaper && Effect is PaperEffect.UnlessLaw);

    public IReadOnlyList<Refusal> WhyNot(ElectronicProofAct act, DateOnly day) =>
        PossibleIn[act].Contains(StateOn(day)) ? [] : [new ElectronicProofNotPossibleIn(StateOn(day), act)];

    public Outcome Revoke(ReasonText reason, long by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (WhyNot(ElectronicProofAct.Revoke, Calendar.ChinaTime.DateOf(at)) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (IsRevoked, RevokedFor, RevokedBy, RevokedAt) = (true, reason.Value, by, at);
        return Outcome.Done;
    }
}
