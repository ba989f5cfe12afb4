using NoProofCity.Data.Staff;
using NoProofCity.Domain.Staff;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Staff;

/// <summary>Tells what a proposed change of the registry would change.</summary>
public static class ChangeWords
{
    public static string Of(WaitingChangeRow change) => change.Kind switch
    {
        StaffChangeKind.Appoint => $"任{RoleOf(change.Role)}（{EnumWords.Of(change.NewStatus ?? change.Status)}，电话 {change.Phone}），自 {change.On:yyyy-MM-dd} 起",
        StaffChangeKind.Revise => Revision(change),
        StaffChangeKind.Release => $"不再任{RoleOf(change.Role)}，最后一天 {change.On:yyyy-MM-dd}",
        StaffChangeKind.Pair => $"{RoleOf(change.Role)}：{change.Person}为 A 角，{change.Partner}为 B 角，自 {change.On:yyyy-MM-dd} 起",
        StaffChangeKind.Unpair => $"{RoleOf(change.Role)}：{change.Person}与{change.Partner}解除 A/B 角，最后一天 {change.On:yyyy-MM-dd}",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null),
    };

    public static WaitingChangeRow Row(StaffChange change, StaffRegistry registry) => new(
        change.Id, registry.UnitId, registry.Version, "", change.Kind, change.On, change.Assignment?.Role, change.Person.Name, change.Person.Phone, change.Person.Status,
        change.Partner?.Person.Name, change.Name, change.Phone, change.Status, change.ProposedAt);

    private static string RoleOf(StaffRole? role) => role is { } one ? EnumWords.Of(one) : "";

    // Two phones may look alike behind their masks: that the number changes is said in words.
    private static string Revision(WaitingChangeRow change)
    {
        var all = new List<string>();
        if (change.NewName is { } name && name != change.Person) all.Add($"姓名由“{change.Person}”改为“{name}”");
        if (change.NewPhone is { } phone && phone != change.Phone) all.Add($"电话由 {change.Phone} 改为 {phone}");
        if (change.NewStatus is { } status && status != change.Status) all.Add($"身份由“{EnumWords.Of(change.Status)}”改为“{EnumWords.Of(status)}”");
        return all.Count == 0 ? "与登记的相同" : string.Join("；", all);
    }
}
