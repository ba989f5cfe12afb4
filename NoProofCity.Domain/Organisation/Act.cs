namespace NoProofCity.Domain.Organisation;

/// <summary>Something a person may do to something, by its key in docs/permissions.csv ("Staff.Propose"). Declared beside the capability it belongs to.</summary>
public sealed record Act(string Key)
{
    public override string ToString() => Key;
}

/// <summary>How far a right reaches, measured from the unit the actor works for.</summary>
public enum Scope
{
    /// <summary>Things of the actor's own unit.</summary>
    Own,

    /// <summary>Things of the actor's unit and all units below it.</summary>
    Subtree,

    /// <summary>Everything of the actor's place.</summary>
    Place,

    /// <summary>Everything of the installation.</summary>
    All,
}
