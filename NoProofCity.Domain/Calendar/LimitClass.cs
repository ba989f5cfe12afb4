using System.Globalization;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Calendar;

/// <summary>
/// A class of limit as commands and desks name it: "database", or "proofOwn:3" where the days are set on the entry.
/// Which classes a place knows, and their limits, its profile says.
/// </summary>
public readonly record struct LimitClass
{
    /// <summary>Nobody sets a limit of more days than this on an entry; what is longer is a slip.</summary>
    public const int MostDays = 999;

    private static readonly string[] Plain =
        ["database", "paperArchive", "historicArchive", "immediateItem", "promisedItem", "immediate", "fieldCheck", "return", "supervision", "adjustmentFiling", "complaint"];

    private static readonly string[] Counted = ["proofOwn", "statutory", Extended];

    private const string Extended = "complaintExtended";

    private LimitClass(string name, int? days) => (Name, Days) = (name, days);

    public string Name { get; }

    /// <summary>The days that follow the colon; null for the classes whose limit the profile knows alone.</summary>
    public int? Days { get; }

    /// <summary>What starts a clock of this class.</summary>
    public ClockStart Start => Name switch
    {
        "complaint" or Extended => ClockStart.Acceptance,
        "adjustmentFiling" => ClockStart.CauseDate,
        "supervision" => ClockStart.MissedDue,
        _ => ClockStart.Receipt,
    };

    /// <summary>All classes there are, in the form in which they are written.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Plain, .. Counted.Select(name => name + ":N")];

    public static Outcome<LimitClass> Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];
        if (Plain.Contains(name))
            return colon < 0 ? new LimitClass(name, null) : Outcome.Refused(new LimitClassTakesNoDays(name));
        if (!Counted.Contains(name)) return Outcome.Refused(new UnknownLimitClass(text, Known));
        var isDays = int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        return colon >= 0 && isDays && days is >= 1 and <= MostDays
            ? new LimitClass(name, days)
            : Outcome.Refused(new LimitClassNeedsDays(name, MostDays));
    }

    /// <summary>
    /// The limit of this class, made from the one that the profile states for its name: days set on an entry take the place
    /// of the profile's amount, days of an extension are added to it.
    /// </summary>
    public Limit Of(Limit stated) => Days is not { } days ? stated
        : stated with { Class = ToString(), Amount = Name == Extended ? stated.Amount + days : days };

    public override string ToString() => Days is { } days ? string.Create(CultureInfo.InvariantCulture, $"{Name}:{days}") : Name;
}

public sealed record UnknownLimitClass(string Asked, IReadOnlyList<string> Valid) : Refusal("Ver.Limit");

public sealed record LimitClassNeedsDays(string Class, int Most) : Refusal("Ver.Limit");

public sealed record LimitClassTakesNoDays(string Class) : Refusal("Ver.Limit");
