namespace NoProofCity.Domain.Staff;

/// <summary>What a registered person does for the unit (人员角色).</summary>
public enum StaffRole { Liaison, Agent, Supervisor, MeetingLiaison }

/// <summary>How a person belongs to the unit (身份): borrowed, hired and seconded people are staff like all others.</summary>
public enum StaffStatus { Regular, Borrowed, Hired, Seconded }

/// <summary>Who keeps the registry and confirms its changes.</summary>
public enum StaffKeeper
{
    /// <summary>The unit itself, by its lead.</summary>
    Unit,

    /// <summary>The office of the place.</summary>
    Office,

    /// <summary>The office of the city, for its own units and those of its counties.</summary>
    CityOffice,
}
