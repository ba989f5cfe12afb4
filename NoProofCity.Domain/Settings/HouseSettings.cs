using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Settings;

/// <summary>What the installation says of itself to everybody (设置): one row, edited by the system administrator.</summary>
public sealed class HouseSettings : IAggregate
{
    public const long TheOnly = 1;
    public const int MaxPhoneLength = 40;
    public const int MaxNoticeLength = 300;

    private HouseSettings() { } // for EF Core

    public long Id { get; private set; } = TheOnly;
    public int Version { get; private set; }
    public long PlaceId => 0;
    public long UnitId => 0;

    /// <summary>Whom to call when nothing works; shown where people sign in and where something failed. Empty shows nothing.</summary>
    public string HelpPhone { get; private set; } = "";

    /// <summary>Shown to everybody who signs in: an upgrade, a stoppage. Empty shows nothing.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>For how long the access log is kept, in months.</summary>
    public int AccessLogKept { get; private set; }

    /// <summary>The bounds of <see cref="AccessLogKept"/>: the law asks for half a year at least.</summary>
    public static (int Least, int Most) KeptBounds { get; } = (6, 120);

    public Outcome Revise(HouseFacts facts)
    {
        if (facts.AccessLogKept < KeptBounds.Least || facts.AccessLogKept > KeptBounds.Most)
            return Outcome.Refused(new SettingOutOfRange("HouseSettings.AccessLogKept", KeptBounds.Least, KeptBounds.Most));
        (HelpPhone, Notice, AccessLogKept) = (Writing.Tidy(facts.HelpPhone), Writing.Tidy(facts.Notice), facts.AccessLogKept);
        return Outcome.Done;
    }
}

/// <summary>What the settings are revised to.</summary>
public sealed record HouseFacts(string HelpPhone, string Notice, int AccessLogKept);

/// <param name="Field">"HouseSettings.AccessLogKept".</param>
public sealed record SettingOutOfRange(string Field, int Least, int Most) : Refusal, IOfField;
