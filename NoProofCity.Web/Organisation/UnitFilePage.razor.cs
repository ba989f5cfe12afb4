using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Web.Organisation;

/// <summary>The file of a unit, section by section.</summary>
public sealed partial class UnitFilePage
{
    private IAttachmentBox? _box;
    private IReadOnlyList<AttachmentRow> _files = [];
    private DateOnly _today;

    protected override Act ReadAct => OrganisationActs.ReadUnitFile;
    protected override IReadOnlyList<Act> Acts { get; } = [OrganisationActs.KeepUnitFile, StaffActs.Read];

    private bool CanKeep => May(OrganisationActs.KeepUnitFile) && Unit!.State is UnitState.Open;

    protected override UnitFile Make(OrgUnit unit) => new(unit);

    protected override async Task ReadMoreAsync(UnitFile file)
    {
        _today = ChinaTime.DateOf(Time.GetUtcNow());
        _box = Boxes.Of(Actor, new(nameof(OrgUnit), file.UnitId, OrganisationActs.KeepUnitFile, OrganisationActs.ReadUnitFile));
        _files = await _box.AllAsync(Leaving);
    }

    private static string YesNo(bool yes) => yes ? "是" : "否";

    private static string Day(DateOnly? day) => day is { } one ? $"{one:yyyy-MM-dd}" : "—";

    private static string Of(Rate rate, string done, string should) => rate.Percent is null ? "没有登记应做的" : $"{done} {rate.Part} / {should} {rate.Whole}，{rate.Percent:0.#}%";

    private string FileOf(PlanFile plan) => _files.FirstOrDefault(file => file.Id == plan.AttachmentId)?.FileName ?? "文件已移除";

    private static FileLine Entry(long id, IReadOnlyList<string> cells, params IReadOnlyList<FileAct> acts) => new(id, cells, acts);

    private FileAct Act(string verb, Action ask) => new(verb, EventCallback.Factory.Create(this, ask));

    private FileAct Act(string verb, Func<Task> act) => new(verb, EventCallback.Factory.Create(this, act));
}
