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

    public Outcome Revise(HouseFacts facts)
    {
        (HelpPhone, Notice) = (Writing.Tidy(facts.HelpPhone), Writing.Tidy(facts.Notice));
        return Outcome.Done;
    }
}

/// <summary>What the settings are revised to.</summary>
public sealed record HouseFacts(string HelpPhone, string Notice);
