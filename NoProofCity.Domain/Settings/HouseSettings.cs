using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Settings;

/// <summary>What the installation says of itself to everybody (设置): one row, edited by the system administrator.</summary>
public sealed class HouseSettings : IAggregate
{
    public const long TheOnly = 1;
    public const int MaxPhoneLength = 40;
    public const int MaxNoticeLength = 300;
    public const int MaxAddressLength = 100;

    private HouseSettings() { } // for EF Core

    public long Id { get; private set; } = TheOnly;
    public int Version { get; private set; }
    public long PlaceId => 0;
    public long UnitId => 0;

    /// <summary>Whom to call when nothing works; shown where people sign in and where something failed. Empty shows nothing.</summary>
    public string HelpPhone { get; private set; } = "";

    /// <summary>Shown to everybody who signs in: an upgrade, a stoppage. Empty shows nothing.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>Under which address the public finds this installation ("https://wzm.example.gov.cn"): what is printed leads there. Empty where it has none yet.</summary>
    public string PublicAddress { get; private set; } = "";

    public Outcome Revise(HouseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var address = Writing.Narrow(facts.PublicAddress).TrimEnd('/');
        if (address.Length > 0 && !IsAddress(address)) return Outcome.Refused(new PublicAddressWrong());
        (HelpPhone, Notice, PublicAddress) = (Writing.Tidy(facts.HelpPhone), Writing.Tidy(facts.Notice), address);
        return Outcome.Done;
    }

    private static bool IsAddress(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}

/// <summary>What the settings are revised to.</summary>
public sealed record HouseFacts(string HelpPhone, string Notice, string PublicAddress = "");

/// <summary>Not an address of the web with http:// or https:// before it.</summary>
public sealed record PublicAddressWrong : Refusal, IOfField
{
    public string Field => "HouseSettings.PublicAddress";
}
