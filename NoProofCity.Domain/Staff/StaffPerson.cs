using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

/// <summary>A person of the unit's registry. Known by name and phone together: namesakes are two people, and a shared desk phone does not make one of two.</summary>
public sealed class StaffPerson
{
    private StaffPerson() => Phone = null!; // for EF Core

    internal StaffPerson(string name, PhoneNumber phone, StaffStatus status) => (Name, Phone, Status) = (name, phone, status);

    public long Id { get; private set; }
    public string Name { get; private set; } = "";
    public PhoneNumber Phone { get; private set; }
    public StaffStatus Status { get; private set; }

    /// <summary>Null while the first appointment waits for its confirmation.</summary>
    public DateOnly? RegisteredOn { get; private set; }

    /// <summary>The account the person signs in with.</summary>
    public long? AccountId { get; private set; }

    public bool IsRegistered => RegisteredOn is not null;

    internal bool Is(string name, PhoneNumber phone) => Name == name && Phone == phone;

    internal void Register(DateOnly on) => RegisteredOn ??= on;

    internal void Revise(string name, PhoneNumber phone, StaffStatus status) => (Name, Phone, Status) = (name, phone, status);

    internal void Link(long? accountId) => AccountId = accountId;
}
