using NoProofCity.Data.Staff;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Web.Staff;

/// <summary>The form of a person of the registry as it is typed, kept as a draft.</summary>
public sealed class PersonInput
{
    public string Name { get; set; } = "";
    public string Phone { get; set; } = "";
    public StaffStatus Status { get; set; }
    public StaffRole Role { get; set; } = StaffRole.Agent;

    /// <summary>The first day of service.</summary>
    public DateOnly From { get; set; }

    public static PersonInput Of(StaffPerson person) => new() { Name = person.Name, Phone = person.Phone.Value, Status = person.Status };

    /// <summary>What the desk is told; a number that cannot be a phone's is refused before.</summary>
    public Outcome<PersonFacts> Facts()
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(Name)) refusals.Add(new FieldMissing("Staff.Name"));
        if (string.IsNullOrWhiteSpace(Phone)) return Outcome.Refused([.. refusals, new FieldMissing("Staff.Phone")]);
        var phone = PhoneNumber.Parse(Phone);
        refusals.AddRange(phone.Refusals);
        return refusals.Count == 0 ? new PersonFacts(Name, phone.Value, Status) : Outcome.Refused(refusals);
    }
}
