using System.Text.Json;
using System.Text.Json.Serialization;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Demo;

/// <summary>The invented places and people of the demo, as they stand in Seeds/demo. A unit is named there by its place and code: "anling/GA".</summary>
internal static class DemoSeeds
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<T> Read<T>(string name)
    {
        using var stream = typeof(DemoSeeds).Assembly.GetManifestResourceStream($"NoProofCity.Data.Seeds.demo.{name}.json")!;
        return JsonSerializer.Deserialize<List<T>>(stream, Strict)!;
    }
}

/// <param name="Office">The code of the unit that hosts the office.</param>
internal sealed record PlaceSeed(string Code, string Name, PlaceKind Kind, string Profile, string Office, string? Parent = null);

/// <param name="Parent">A code of the same place, as is <paramref name="Supervisor"/>.</param>
/// <param name="Member">It belongs to the lead body.</param>
internal sealed record UnitSeed(
    string Place, string Code, UnitLevel Level, string Name, string Short, UnitKind Kind, string Line, bool Demands, bool Issues,
    string? Parent = null, string? Industry = null, string? Supervisor = null, bool Member = false, string? CreditCode = null)
{
    public string Key => $"{Place}/{Code}";
}

/// <summary>Somebody with an account, or of a registry, or both.</summary>
/// <param name="Unit">Null for administrators.</param>
/// <param name="Roles">"Agent", or at another unit than the person's own "Agent@anling/RC".</param>
/// <param name="Since">Serves for so many days.</param>
/// <param name="StandsInFor">The A of whom this person is the B, by name.</param>
/// <param name="Proposed">The appointment was proposed so many days ago and waits.</param>
/// <param name="Declined">Why what was proposed was declined the day after.</param>
/// <param name="Leaves">The release was proposed for so many days ahead and waits.</param>
/// <param name="Disabled">Why the account was disabled.</param>
internal sealed record PersonSeed(
    string Name, string? Unit = null, string? SignIn = null, IReadOnlyList<string>? Roles = null, IReadOnlyList<StaffRole>? Serves = null,
    string? Phone = null, int Since = 0, StaffStatus Status = StaffStatus.Regular, bool Pledged = false, string? StandsInFor = null,
    int? Proposed = null, string? Declined = null, int? Leaves = null, AbsenceSeed? Away = null, string? Disabled = null)
{
    /// <summary>The roles and the units at which they are held.</summary>
    public IEnumerable<(Role Role, string? Unit)> Grants() =>
        from role in Roles ?? []
        let parts = role.Split('@')
        select (Enum.Parse<Role>(parts[0]), parts.Length > 1 ? parts[1] : Unit);
}

/// <summary>The file of a unit. What is left out is one of its gaps.</summary>
internal sealed record UnitFileSeed(
    string Unit, string? Leader = null, string? InCharge = null, IReadOnlyList<string>? Sections = null, IReadOnlyList<EquipmentSeed>? Equipment = null,
    IReadOnlyList<DatabaseSeed>? Databases = null, IReadOnlyList<SystemSeed>? Systems = null, IReadOnlyList<CarrierSeed>? Carriers = null, string? Budget = null, string? Practice = null, PlanSeed? Plan = null);

/// <param name="Ago">Filed so many days ago.</param>
internal sealed record PlanSeed(string Responsible, int Ago);

internal sealed record EquipmentSeed(EquipmentKind Kind, string Name, int Count);

/// <param name="Connected">So many days ago; null while it is not.</param>
internal sealed record DatabaseSeed(string Name, string Content, bool ShouldConnect, int? Connected = null);

/// <param name="Docked">So many days ago; null while it is not.</param>
internal sealed record SystemSeed(string Name, bool ShouldDock, int? Docked = null, long? Calls = null);

internal sealed record CarrierSeed(string Proof, Carrier Carrier, bool Integrated = false);

/// <param name="Ago">Held so many days ago.</param>
/// <param name="Units">Codes of units of the place; those of their staff who served then came.</param>
internal sealed record TrainingSeed(string Place, string Organiser, TrainingKind Kind, string Topic, int Ago, IReadOnlyList<string> Units);

/// <summary>The task of a unit to close its gaps.</summary>
/// <param name="Asked">So many days ago, as are the others.</param>
/// <param name="Due">Below zero for days ahead.</param>
/// <param name="Withdrawn">Why it was taken back the day after.</param>
internal sealed record TaskSeed(string Unit, int Asked, int Due, int? Done = null, string? Evidence = null, string? Withdrawn = null);

/// <param name="From">"-1 09:00": yesterday at nine.</param>
internal sealed record AbsenceSeed(string From, string? Until = null);

/// <summary>A text of the library of each place that cites it.</summary>
/// <param name="Marked">So many days ago the library said that it is amended or repealed.</param>
/// <param name="Places">Null for all.</param>
internal sealed record LawSeed(
    string Law, LegalForce Force, string Article = "", string Text = "", DateOnly? Amended = null, DateOnly? Repealed = null, int? RepealedAgo = null, int Marked = 0, IReadOnlyList<string>? Places = null);

/// <param name="Before">Papers, steps, days, trips; counted for some.</param>
internal sealed record ItemSeed(
    string Unit, string Code, string Name, string Power, ItemKind Kind, string Condition, string Applicants, string Result, IReadOnlyList<string> Materials, IReadOnlyList<string> Fields,
    int? Statutory = null, int? Promised = null, bool Provincial = false, IReadOnlyList<int>? Before = null, IReadOnlyList<int>? After = null);

/// <summary>A proof that a unit asks for, as its table states it.</summary>
/// <param name="Item">The code of one of its items.</param>
/// <param name="OwnReason">Why it lists a paper of its own.</param>
/// <param name="Verifiable">Whether the issuer can verify what it certifies; null where nobody said.</param>
internal sealed record ProofSeed(
    string Unit, string Item, string Proof, string Issuer, string? Basis = null, Disposition? Opinion = null, string? Way = null, string? Reason = null, string? Defect = null, string FollowUp = "",
    bool SelfAdded = false, bool Temporary = false, bool Outside = false, string? Exclusion = null, string RiskNote = "", string OwnReason = "", bool? Verifiable = null);

/// <summary>A round of a place; its days are so many days ago.</summary>
internal sealed record RoundSeed(string Place, string Name, int Sent, int Due, IReadOnlyList<TableSeed> Units, int? Reminded = null, int? Closed = null);

/// <summary>How far the table of a unit came.</summary>
/// <param name="Decided">Its first so many rows are decided.</param>
/// <param name="Returned">Given back to its unit, for the reason.</param>
internal sealed record TableSeed(
    string Unit, int? Filled = null, int? Handed = null, int? Submitted = null, int? Returned = null, string? Reason = null, int? Review = null, int Decided = 0,
    int? Concluded = null, int? Drafted = null, int? Finished = null, bool Zero = false);

/// <summary>An edition of a list; its days are so many days ago.</summary>
/// <param name="Entered">The office entered what these units cleared up before.</param>
internal sealed record ListSeed(
    string Place, ListKind Kind, UnitLevel Level, string Title, int Composed, int? Agreed = null, string Decision = "", int? Published = null, string Document = "", int? Entered = null, IReadOnlyList<string>? Units = null);

/// <summary>An adjustment of the list; its days are so many days ago.</summary>
/// <param name="At">Which of the unit's entries.</param>
/// <param name="Words">How it was returned, decided or withdrawn.</param>
internal sealed record AdjustmentSeed(
    string Unit, AdjustmentType Type, string Reason, AdjustmentObject Subject, string Basis, int Caused, int At = 0, string Law = "", string Text = "", string? Way = null, string? Proof = null, string? Item = null, string? ItemName = null,
    DecidingGovernment? Government = null, bool ByOffice = false, int? Filed = null, int? Heard = null, int? Returned = null, int? Decided = null, bool Refused = false, string Words = "", int? Withdrawn = null, int? Published = null);

/// <summary>How far a request went.</summary>
internal enum CaseEnd { Opened, Asked, Sent, InProgress, Returned, Rerouted, Replied, SupplementAsked, Supplemented, Accepted, Completed, Cancelled, Withdrawn }

/// <summary>Somebody's matter at the counter and the proof that was asked of another unit; so many days ago.</summary>
/// <param name="External">The number in another system; then there is no case of the house.</param>
/// <param name="Register">The register of the issuer knows the applicant, and answers at once.</param>
/// <param name="Minutes">After so many minutes the issuer answered.</param>
/// <param name="To">The unit to which it went after it was returned.</param>
/// <param name="Words">Why it was returned, taken back or withdrawn.</param>
internal sealed record CaseSeed(
    string Unit, string Item, string Proof, string Name, string Number, int Ago, string At, CaseEnd Ends, string External = "", bool Register = false, ReplyOutcome Outcome = ReplyOutcome.Confirmed, int Minutes = 12,
    CaseChannel Channel = CaseChannel.Window, string Words = "", string? To = null);

/// <param name="Proof">Blank for what is said of every proof.</param>
internal sealed record AnswerSeed(ReplyOutcome Outcome, string Text, string Basis, string Proof = "");

/// <summary>A register that answers for one proof; in it stand the applicants of the cases that say so, each with these values.</summary>
internal sealed record SharedRegisterSeed(string Unit, string Title, string Purpose, string Proof, string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Values, string File);
