using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Domain.Verification;

/// <summary>By what a place puts a request into a class of limit.</summary>
public enum ClassScheme { Narrative, ItemKind, Storage }

/// <summary>What follows when an answer is late.</summary>
public enum OverdueRule { GroundOnly, Supervisor, ReportOffice }

public enum TransferSuggestion { Required, Optional }

/// <summary>Whose paper counts when the answer does not agree with what the applicant filled in.</summary>
public enum SupplementPrecedence { Issuer, Applicant }

/// <summary>The classes of limit that a request falls into, as they are written in it ("database promisedItem").</summary>
public sealed record LimitClasses(IReadOnlyList<string> Names)
{
    private const char Separator = ' ';

    public static LimitClasses Parse(string text) => new(text.Split(Separator, StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => string.Join(Separator, Names);
}

/// <summary>What the profile of a place says about asking other units.</summary>
public sealed record VerificationRules
{
    public const string SystemChannel = "System";

    /// <summary>The channel that is a visit.</summary>
    public const string FieldChannel = "FieldCheck";

    private const string Database = "database";
    private const string Immediate = "immediate";
    private const string ImmediateItem = "immediateItem";
    private const string PromisedItem = "promisedItem";
    private const string OnTheSpot = "fieldCheck";
    private const string OfReturn = "return";

    private readonly RuleProfile _profile;

    private VerificationRules(RuleProfile profile) => _profile = profile;

    public ClassScheme Scheme => _profile.Choice<ClassScheme>("Ver.ClassScheme");
    public OverdueRule Overdue => _profile.Choice<OverdueRule>("Ver.OverdueRule");
    public SupplementPrecedence Precedence => _profile.Choice<SupplementPrecedence>("Sup.Precedence");
    public bool HasSecondRound => _profile.Flag("Sup.SecondRound");

    /// <summary>Nothing may be asked of the applicant beyond what the proof is for.</summary>
    public bool IsPurposeBound => _profile.Flag("Sup.PurposeBound");

    public bool SuggestionRequired => _profile.Choice<TransferSuggestion>("Ver.TransferSuggestion") is TransferSuggestion.Required;
    public bool SystemRuns => _profile.Flag("Ver.SystemFullyRunning");
    public ClockExclusion Exclusion => _profile.Choice<ClockExclusion>("Ver.ClockExclusion");
    public RuleSet Channels => _profile.Set("Ver.Channels");
    public RuleSet Interim => _profile.Set("Ver.InterimChannels");
    public RuleSet Secrecies => _profile.Set("Ver.InterimSecrecyBar");
    public bool TemplatePerProof => _profile.Choice("Ver.Templates") == "PerProof";

    /// <summary>The staff roles whose holders send requests.</summary>
    public IReadOnlyList<StaffRole> StartedBy => [.. _profile.Options("Ver.StartedBy").Select(Enum.Parse<StaffRole>)];

    public static VerificationRules Of(RuleProfile profile) => new(profile);

    /// <summary>Those offered now: the standing ones, and the interim ones while the system does not run fully.</summary>
    public IReadOnlyList<RuleMember> ChannelsOffered => SystemRuns ? Channels.Members : [.. Channels.Members, .. Interim.Members.Where(member => !Channels.Has(member.Key))];

    /// <summary>Every reason why it cannot go this way.</summary>
    public IEnumerable<Refusal> WhyNotChannel(VerificationFacts facts)
    {
        if (facts.Secrecy.Length > 0 && !Secrecies.Has(facts.Secrecy)) yield return new SecrecyNotOfThePlace(facts.Secrecy);
        var isOther = facts.Channel == RuleSet.Other && Channels.OffersOther;
        if (isOther && facts.ChannelNote.Length == 0) yield return new FieldMissing("Verification.ChannelNote");
        if (isOther || Channels.Has(facts.Channel)) yield break;
        if (!Interim.Has(facts.Channel)) yield return new ChannelUnknown(facts.Channel);
        else if (SystemRuns) yield return new ChannelOnlyBefore(facts.Channel);
        else if (facts.Secrecy.Length > 0) yield return new ChannelNotForSecrets(facts.Channel, facts.Secrecy);
    }

    /// <summary>Whether an answer that came this way leaves a paper that is kept as a scan.</summary>
    public static bool NeedsScan(string channel) => channel is not SystemChannel and not FieldChannel;

    /// <summary>The classes of limit that a request falls into; where there are several, the shortest decides.</summary>
    /// <param name="entry">The line of the list; null where it knows none.</param>
    /// <param name="item">Null where no item is known.</param>
    /// <param name="asked">The class that the asker chose for this one; null for the one of the list.</param>
    public Outcome<LimitClasses> ClassesOf(EntryHandling? entry, AskedItem? item, string channel, string? asked = null)
    {
        IReadOnlyList<string> classes = asked is { Length: > 0 } ? [asked] : Scheme switch
        {
            ClassScheme.Narrative => [channel == FieldChannel && Knows(OnTheSpot) ? OnTheSpot : entry?.StatutoryDays is { } days ? $"statutory:{days}" : Immediate],
            ClassScheme.ItemKind => OfItem(entry, item),
            _ => [entry?.StatutoryDays is { } days && Knows("statutory") ? $"statutory:{days}" : StorageClassOf(entry)],
        };
        var refusals = classes.SelectMany(one => _profile.LimitOf(one).Refusals).ToList();
        return refusals.Count > 0 ? Outcome.Refused(refusals) : new LimitClasses(classes);
    }

    /// <summary>What the letters of a proof (协查函、反馈函) lack: while they lack anything they are not in use. Nothing where one set serves for all proofs.</summary>
    public IReadOnlyList<LetterPart> LettersLack(EntryHandling handling)
    {
        if (!TemplatePerProof) return [];
        var lacks = new List<LetterPart>();
        if (handling.Letters.Way.Length == 0) lacks.Add(LetterPart.Way);
        if (handling.Letters.Flow.Length == 0) lacks.Add(LetterPart.Flow);
        // How long the issuer has follows from how it keeps what the proof says, or from a law.
        if (NeedsStorage && handling is { Storage: null, StatutoryDays: null }) lacks.Add(LetterPart.Limit);
        if (handling.Letters.Questions.Length == 0) lacks.Add(LetterPart.Questions);
        return lacks;
    }

    /// <summary>Whether the limit depends on how the issuer keeps what the proof says.</summary>
    public bool NeedsStorage => Scheme is ClassScheme.Storage;

    /// <summary>From what the time for answering is counted.</summary>
    public Outcome<DeadlineInput> AnswerInput(LimitClasses classes, DateTimeOffset receivedAt, AskedItem? item)
    {
        var limits = classes.Names.Select(_profile.LimitOf).ToList();
        if (limits.SelectMany(limit => limit.Refusals).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        var input = DeadlineInput.Received(receivedAt, [.. limits.Select(limit => limit.Value)]);
        var isCapped = classes.Names.Any(one => _profile.IsCappedByItem(LimitClass.Parse(one).Value));
        return isCapped ? input with { ItemLimit = item?.DueAt } : input;
    }

    /// <summary>The limit of the class that the issuer moves it to.</summary>
    public Outcome<Limit> LimitOf(string limitClass) => _profile.LimitOf(limitClass);

    /// <summary>Whether a return at a moment comes after its time; the time is counted from the receipt.</summary>
    public bool IsReturnLate(DateTimeOffset receivedAt, DateTimeOffset at, DeadlineEngine engine) =>
        _profile.InputOf(OfReturn, receivedAt) is { IsDone: true } input && engine.DueOf(input.Value).IsOverdueAt(at);

    /// <summary>Whether the answer comes from a visit, whose note belongs to it.</summary>
    public static bool NeedsFieldNote(string channel, LimitClasses classes) => channel == FieldChannel || classes.Names.Contains(OnTheSpot);

    private bool Knows(string limitClass) => _profile.LimitClasses.Any(known => known.Split(':')[0] == limitClass);

    private static string StorageClassOf(EntryHandling? entry) => entry?.Storage switch
    {
        StorageClass.PaperArchive => "paperArchive",
        StorageClass.HistoricArchive => "historicArchive",
        // Nobody said how it is kept: the issuer, who knows, moves it to another class.
        _ => Database,
    };

    private static List<string> OfItem(EntryHandling? entry, AskedItem? item)
    {
        var classes = new List<string>();
        if (entry?.Storage is StorageClass.Database) classes.Add(Database);
        if (item?.Kind is ItemKind.Immediate) classes.Add(ImmediateItem);
        if (item?.Kind is ItemKind.Promised) classes.Add(PromisedItem);
        if (classes.Count == 0 && entry?.StatutoryDays is { } days) classes.Add($"proofOwn:{days}");
        return classes.Count > 0 ? classes : [Database];
    }
}
