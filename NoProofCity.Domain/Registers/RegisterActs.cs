using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Registers;

/// <summary>Shared registers and what is asked of them (共享数据登记库、数据查询).</summary>
public static class RegisterActs
{
    public static readonly Act Read = new("Register.Read");

    /// <summary>Says what a register is for, what it answers and how; suspends it, takes a version back.</summary>
    public static readonly Act Keep = new("Register.Keep");

    /// <summary>Brings a new version of its rows in.</summary>
    public static readonly Act Import = new("Register.Import");

    /// <summary>Asks the registers about somebody, for a purpose; puts on file what was asked of a platform elsewhere.</summary>
    public static readonly Act Ask = new("Register.Ask");

    /// <summary>Looks at what was asked, by whom and what for.</summary>
    public static readonly Act ReadQueries = new("Register.ReadQueries");
}
