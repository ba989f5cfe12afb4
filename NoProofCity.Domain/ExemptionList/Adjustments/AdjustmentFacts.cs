using System.Text.Encodings.Web;
using System.Text.Json;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Domain.ExemptionList.Adjustments;

/// <summary>新增、变更、取消（减少）.</summary>
public enum AdjustmentType { Add, Change, Cancel }

/// <summary>What is adjusted: the proof itself, the way in which it need not be brought, or both.</summary>
public enum AdjustmentObject { Material, Method, Both }

/// <summary>Whose decision ends an item.</summary>
public enum DecidingGovernment { StateCouncil, Province, City, County }

/// <summary>What an application states. A draft may leave out what is not known yet.</summary>
public sealed record AdjustmentFacts(AdjustmentType Type)
{
    /// <summary>As the application is dated.</summary>
    public DateOnly? AppliedOn { get; init; }

    /// <summary>The day on which the cause arose (事由发生之日).</summary>
    public DateOnly? CausedOn { get; init; }

    public AdjustmentObject? Subject { get; init; }

    /// <summary>By its key in the profile.</summary>
    public string Reason { get; init; } = "";

    public string ReasonText { get; init; } = "";

    /// <summary>The two things an omission consists of.</summary>
    public bool IsStillAsked { get; init; }
    public bool IsMissing { get; init; }

    public DecidingGovernment? DecidedBy { get; init; }

    /// <summary>The legal texts that ask for the change of a proof.</summary>
    public string Law { get; init; } = "";

    /// <summary>On what the application rests (调整依据), a law or not.</summary>
    public string Basis { get; init; } = "";

    /// <summary>What the list is to say; for a cancellation, what it says of what goes.</summary>
    public EntryFacts New { get; init; } = new("");

    /// <summary>The unit that is to ask for the proof instead; null where that stays.</summary>
    public long? AskerId { get; init; }

    public bool ConcernsMaterial => Subject is AdjustmentObject.Material or AdjustmentObject.Both;

    public AdjustmentFacts Tidied() => this with
    {
        ReasonText = Writing.Tidy(ReasonText), Law = BasisText.Tidy(Law), Basis = Writing.Tidy(Basis), New = New.Tidied(),
    };
}

/// <summary>What the list said and is to say, as one text each.</summary>
public static class FactsText
{
    private static readonly JsonSerializerOptions Canonical = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(EntryFacts? facts) => facts is null ? "" : JsonSerializer.Serialize(facts, Canonical);

    public static EntryFacts? FactsOf(string text) => text.Length == 0 ? null : JsonSerializer.Deserialize<EntryFacts>(text, Canonical);

    public static bool AreSame(EntryFacts one, EntryFacts other) => Of(one) == Of(other);

    /// <summary>The way apart from everything else.</summary>
    internal static EntryFacts WithoutWay(EntryFacts facts) => facts with { Methods = [], MethodNote = "" };

    internal static bool IsSameWay(EntryFacts one, EntryFacts other) => one.Methods.SequenceEqual(other.Methods) && one.MethodNote == other.MethodNote;
}
