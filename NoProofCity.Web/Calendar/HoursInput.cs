using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Calendar;

/// <summary>Office hours as they are typed, kept as a draft.</summary>
public sealed class HoursInput
{
    public string Origin { get; set; } = "";

    /// <summary>Empty where the profile's hold.</summary>
    public string OfPlace { get; set; } = "";

    public List<UnitHoursInput> Units { get; set; } = [];

    /// <summary>What the desk is told, or everything that is wrong with it at once.</summary>
    public Outcome<OwnHours> Read()
    {
        var refusals = new List<Refusal>();
        if (Origin.Trim().Length == 0) refusals.Add(new FieldMissing("CalendarVersion.Origin"));
        OfficeHours? place = null;
        if (OfPlace.Trim().Length > 0) place = Take(HoursText.Read(OfPlace, "全地区"), refusals);
        var units = new Dictionary<long, OfficeHours>();
        foreach (var unit in Units)
        {
            if (unit.Unit is null) refusals.Add(new FieldMissing("Account.Unit"));
            else if (Take(HoursText.Read(unit.Hours, unit.Unit.Name), refusals) is { } hours) units[unit.Unit.Id] = hours;
        }
        return refusals.Count > 0 ? Outcome.Refused(refusals) : new OwnHours(place, units);
    }

    private static OfficeHours? Take(Outcome<OfficeHours> read, List<Refusal> refusals)
    {
        if (read.IsDone) return read.Value;
        refusals.AddRange(read.Refusals);
        return null;
    }
}

public sealed class UnitHoursInput
{
    public UnitChoice? Unit { get; set; }
    public string Hours { get; set; } = "";

    /// <summary>Not stored yet: its unit may still be chosen.</summary>
    public bool IsNew { get; set; }
}
