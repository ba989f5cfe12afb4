using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Tasks;

/// <summary>Hints (线索): only those of the addressed role take them up or set them aside.</summary>
public static class HintActs
{
    public static readonly Act Read = new("Hint.Read");
    public static readonly Act TakeUp = new("Hint.TakeUp");
    public static readonly Act SetAside = new("Hint.SetAside");
}

/// <summary>Tasks (任务) of a unit.</summary>
public static class TaskActs
{
    public static readonly Act Read = new("Task.Read");
    public static readonly Act Finish = new("Task.Done");
    public static readonly Act Withdraw = new("Task.Withdraw");
}
