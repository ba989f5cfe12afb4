using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.MadeUp;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Data.Registers;
using NoProofCity.Data.Settings;
using NoProofCity.Data.Staff;
using NoProofCity.Data.Tasks;
using NoProofCity.Data.Verification;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using System.Reflection;

namespace NoProofCity.Tests.House;

/// <summary>
/// Every button of every desk, pressed by every role on something of its own unit, of a unit below and of another place: allowed and denied
/// exactly as docs/permissions.csv says, and each denied attempt in the access log.
/// </summary>
public sealed class Every_act_is_authorised
{
    /// <summary>No such version: who may act is told so, and nothing changes under the test.</summary>
    private const int NoVersion = 999;

    private const int Filled = 1;

    private int _made;

    private static readonly Type[] Desks =
    [
        typeof(PlaceDesk), typeof(UnitDesk), typeof(UnitFileDesk), typeof(GapDesk), typeof(StaffDesk), typeof(TrainingDesk), typeof(TaskDesk), typeof(HintDesk),
        typeof(AccountDesk), typeof(RoleDesk), typeof(CalendarDesk), typeof(ProfileDesk), typeof(InventoryDesk), typeof(ItemDesk),
    ];

    /// <summary>Not pressed here, and why.</summary>
    private static readonly Dictionary<Type, string> LeftOut = new()
    {
        [typeof(SignInDesk)] = "Before it nobody is anybody.",
        [typeof(CodeDesk)] = "The right is the one-time code.",
        [typeof(FirstAdministrators)] = "The right is to sit at the server.",
        [typeof(MadeUpPlaceDesk)] = "The right is to sit at the server.",
        [typeof(OwnAccountDesk)] = "Everybody, to their own account.",
        [typeof(NoticeDesk)] = "Everybody, to their own notices.",
        [typeof(AttachmentDesk)] = "The right is that to the thing, named by its page: Attachments_of_a_thing.",
        [typeof(TemplateDesk)] = "The words of forms are the place's, of no unit: Documents/Words_of_a_place.",
        [typeof(InventoryPaperDesk)] = "The right to a table, asked like that to hand it in: Documents/Issuing_paper.",
        [typeof(SettingsDesk)] = "One for the installation, of no unit: the settings have a test of their own.",
        [typeof(AdjustmentDesk)] = "It issues paper: ExemptionList/Adjustments, whose second and fourth articles press each button.",
        [typeof(CollectionDesk)] = "A round is the place's, of no unit: Inventory/Rights_of_the_place.",
        [typeof(ReviewDesk)] = "The offices' acts reach the whole place or nothing: Inventory/Rights_of_the_place.",
        [typeof(EditionDesk)] = "Editions are the place's, of no unit: ExemptionList/Publication_of_editions.",
        [typeof(EntryDesk)] = "The office's acts reach the whole place or nothing, the issuer's lies with the issuer: ExemptionList/Pages_of_the_list.",
        [typeof(EntrySheetDesk)] = "The worksheet is the place's, of no unit: ExemptionList/Worksheet_of_the_list.",
        [typeof(AdviceDesk)] = "What the public says is the place's, of no unit: ExemptionList/Advice_of_the_public.",
        [typeof(GuideDesk)] = "Acts on hits as they were seen, or makes a check of a unit or of the place: ExemptionList/Guides_of_the_place.",
        [typeof(CertificateDesk)] = "The catalogue is the place's, of no unit: Certificates/Rights_of_the_catalogue.",
        [typeof(LibraryDesk)] = "The libraries are the place's, of no unit: Certificates/Rights_of_the_catalogue.",
        [typeof(CaseDesk)] = "Its acts are on a case of an item and of a material: Cases and Verification press each button.",
        [typeof(SupplementDesk)] = "Its first act is on a request that was answered: Cases/Verification_art8_Mismatch.",
        [typeof(ErrandDesk)] = "Its first act is on a case of an item: Cases/Gaoqing_plan_3_2_Errands_and_tolerance presses each button.",
        [typeof(ToleranceDesk)] = "Its act is on a case and its materials: Cases/Gaoqing_plan_3_2_Errands_and_tolerance.",
        [typeof(ToleranceSweep)] = "Nobody presses it, time does: Cases/Gaoqing_plan_3_2_Errands_and_tolerance.",
        [typeof(VerificationDesk)] = "Half of its acts lie with another unit: Verification/The_way_of_a_request.",
        [typeof(ElectronicProofDesk)] = "Made by the acts that find their facts; revoked by the unit that made it: ElectronicProofs/Electronic_proofs.",
        [typeof(BatchDesk)] = "Its acts are on a list of persons: Verification/Batches presses each button.",
        [typeof(BatchSweep)] = "Nobody presses it: Verification/Batches/Rows_of_a_batch.",
        [typeof(OverdueDesk)] = "It issues paper, and the supervisor's act lies with another unit: Verification/Overdue.",
        [typeof(OverdueSweep)] = "Nobody presses it, time does: Verification/Overdue/The_sweep.",
        [typeof(RegisterDesk)] = "It opens what it is asked about with titles of its own: Registers/Versions_of_a_register.",
        [typeof(RegisterImportDesk)] = "Its rows are a stream: Registers/Versions_of_a_register.",
        [typeof(DataQueryDesk)] = "Everything asked is a new thing of the asker's own unit: Registers/Versions_of_a_register.",
        [typeof(BasisDesk)] = "The library is the place's, of no unit: Inventory/Rights_of_the_place.",
    };

    // The policy and sessions belong to the installation, not to a unit.
    private static readonly HashSet<string> OfTheInstallation = [nameof(RoleDesk.RevisePolicyAsync), nameof(RoleDesk.EndSessionAsync)];

    /// <summary>Which right each button asks for, said here a second time; by its desk where all of a desk ask for one.</summary>
    private static readonly Dictionary<string, string> Acts = new()
    {
        ["PlaceDesk"] = "Place.Edit",
        ["UnitDesk"] = "Unit.Edit",
        ["UnitFileDesk"] = "UnitFile.Keep",
        ["TrainingDesk"] = "Training.Record",
        ["GapDesk"] = "Gaps.Ask",
        ["AccountDesk"] = "Account.Edit",
        ["CalendarDesk"] = "Calendar.Publish",
        ["ProfileDesk"] = "Profile.Edit",
        ["ProfileDesk.AdoptAsync"] = "Profile.Activate",
        ["PlaceDesk.OpenAsync"] = "Place.Open",
        ["PlaceDesk.OpenInheritingAsync"] = "Place.Open",
        ["RoleDesk.GrantAsync"] = "Role.Grant",
        ["RoleDesk.RevokeAsync"] = "Role.Grant",
        ["RoleDesk.UnlockAsync"] = "Account.Unlock",
        ["RoleDesk.ResetSecondFactorAsync"] = "Account.ResetSecondFactor",
        ["RoleDesk.RequirePasswordChangeAsync"] = "Policy.Edit",
        ["TaskDesk.FinishAsync"] = "Task.Done",
        ["TaskDesk.WithdrawAsync"] = "Task.Withdraw",
        ["HintDesk.TakeUpAsync"] = "Hint.TakeUp",
        ["HintDesk.SetAsideAsync"] = "Hint.SetAside",
        ["StaffDesk.ProposeAppointmentAsync"] = "Staff.Propose",
        ["StaffDesk.ProposeRevisionAsync"] = "Staff.Propose",
        ["StaffDesk.ProposeReleaseAsync"] = "Staff.Propose",
        ["StaffDesk.ProposePairAsync"] = "Staff.Propose",
        ["StaffDesk.ProposeUnpairingAsync"] = "Staff.Propose",
        ["StaffDesk.WithdrawAsync"] = "Staff.Propose",
        ["StaffDesk.ConfirmAsync"] = "Staff.Confirm",
        ["StaffDesk.DeclineAsync"] = "Staff.Confirm",
        ["StaffDesk.ConfirmAllAsync"] = "Staff.Confirm",
        ["StaffDesk.DeclineAllAsync"] = "Staff.Confirm",
        ["StaffDesk.RecordAbsenceAsync"] = "Staff.RecordAbsence",
        ["StaffDesk.ReturnAsync"] = "Staff.RecordAbsence",
        ["StaffDesk.RecordPledgeAsync"] = "Staff.RecordPledge",
        ["StaffDesk.RecuseAsync"] = "Staff.Recuse",
        ["StaffDesk.LiftAsync"] = "Staff.Recuse",
        ["StaffDesk.LinkAsync"] = "Staff.Link",
        ["InventoryDesk"] = "Inventory.Edit",
        ["InventoryDesk.HandOverAsync"] = "Inventory.Submit",
        ["InventoryDesk.GiveBackAsync"] = "Inventory.Submit",
        ["InventoryDesk.SubmitAsync"] = "Inventory.Submit",
        ["ItemDesk"] = "Item.Edit",
    };

    private static IEnumerable<MethodInfo> Buttons => Desks.SelectMany(desk =>
        desk.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName && !OfTheInstallation.Contains(method.Name)));

    [Fact]
    public void Every_desk_is_pressed_or_left_out_for_a_reason() => Assert.Equal(
        typeof(Desk).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Desk))).Select(type => type.Name).Order(),
        Desks.Concat(LeftOut.Keys).Select(type => type.Name).Order());

    [Fact]
    public void Every_button_has_its_right() => Assert.All(Buttons, button => Assert.NotNull(ActOf(button)));

    [Theory(DisplayName = "Each role may press exactly the buttons that the list of rights gives it, and only there")]
    [InlineData("yiyuan-2021", null)]
    [InlineData("jinan-2020", "Staff.Confirm")]
    public async Task As_the_list_says(string code, string? only)
    {
        await using var city = await TestCity.OpenAsync();
        var profile = ShippedProfiles.Of(code);
        var (town, other) = (await TownHall.OpenAsync(city, profile), await TownHall.OpenAsync(city, profile, "other"));
        var own = await TargetAsync(city, town, await town.UnitAsync("A"), "/A/");
        var below = await TargetAsync(city, town, await town.UnitAsync("B", parentId: own.UnitId), "/A/B/");
        var foreign = await TargetAsync(city, other, await other.UnitAsync("A"), "/A/");
        var wrong = new List<string>();
        var denials = 0;

        foreach (var button in Buttons.Where(button => only is null || ActOf(button)!.Key == only))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var target in (Target[])[own, below, foreign])
                {
                    var actor = town.As(role, own.UnitId);
                    var expected = Expected(actor, ActOf(button)!, button, target, profile);
                    var found = (await PressAsync(button, city, actor, target)).SingleOrDefault(refusal => refusal is NotYourRight or OutsideYourScope);
                    if (!Equals(expected, found)) wrong.Add($"{button.DeclaringType!.Name}.{button.Name} as {role} on {target.Path} of {target.PlaceId}: {found}, not {expected}");
                    if (found is not null) denials++;
                }
            }
        }

        Assert.Empty(wrong);
        Assert.NotEqual(0, denials);
        await using var db = city.Db();
        Assert.Equal(denials, await db.Ledger.CountAsync(e => e.Chain == Chain.Access && e.PlaceId == town.PlaceId && e.PersonId == 100));
    }

    private static Act? ActOf(MethodInfo button) =>
        (Acts.GetValueOrDefault($"{button.DeclaringType!.Name}.{button.Name}") ?? Acts.GetValueOrDefault(button.DeclaringType.Name)) is { } key ? new(key) : null;

    // A place is a thing of itself, not of a unit; so is its register as a whole.
    private static bool IsOfThePlace(MethodInfo button) => button.DeclaringType == typeof(PlaceDesk) || button == typeof(ItemDesk).GetMethod(nameof(ItemDesk.ImportAsync));

    private static Refusal? Expected(Actor actor, Act act, MethodInfo button, Target target, RuleProfile profile) => Permissions.Shipped.WhyNot(
        actor, act, new(target.PlaceId, IsOfThePlace(button) ? null : target.Path, "/A/"),
        parameter => string.Join(RightCondition.Separator, profile.Options(parameter))).SingleOrDefault();

    private async Task<IReadOnlyList<Refusal>> PressAsync(MethodInfo button, TestCity city, Actor actor, Target target)
    {
        var desk = Activator.CreateInstance(button.DeclaringType!, city.City, city.Clock)!;
        if (desk is PlaceDesk places && button.Name == nameof(PlaceDesk.OpenAsync))
            return (await places.OpenAsync(actor, new($"p-{++_made}", "新区", PlaceKind.County, null), ShippedProfiles.Of("yiyuan-2021"), new(2026, 1, 1))).Refusals;
        if (desk is PlaceDesk heirs && button.Name == nameof(PlaceDesk.OpenInheritingAsync))
            return (await heirs.OpenInheritingAsync(actor, new($"p-{++_made}", "新区", PlaceKind.County, null), new(2026, 1, 1))).Refusals;
        if (desk is UnitDesk units && button.Name == nameof(UnitDesk.OpenAsync))
            return (await units.OpenAsync(actor, new(target.PlaceId, $"N{++_made}", UnitLevel.County, new("新单位", UnitKind.Town), target.UnitId))).Refusals;
        if (desk is CalendarDesk calendar && button.Name == nameof(CalendarDesk.RecountAsync)) return (await calendar.RecountAsync(actor, target.PlaceId)).Refusals;
        if (desk is UnitDesk importing && button.Name == nameof(UnitDesk.ImportAsync)) return (await importing.ImportAsync(actor, target.PlaceId, [], [])).Refusals;
        if (desk is TrainingDesk trainings && button.Name == nameof(TrainingDesk.RecordAsync))
            return (await trainings.RecordAsync(actor, target.UnitId, TrainingKind.Training, "培训", new(2026, 3, 1))).Refusals;

        if (desk is GapDesk gaps) return (await gaps.AskAsync(actor, target.UnitId, 2026, new(2026, 12, 1))).Refusals;
        if (desk is AccountDesk accounts && button.Name == nameof(AccountDesk.OpenAsync)) return (await accounts.OpenAsync(actor, target.UnitId, $"new{++_made}", "新人")).Refusals;

        if (desk is InventoryDesk tables && button.Name == nameof(InventoryDesk.OpenAsync)) return (await tables.OpenAsync(actor, target.UnitId, $"第{++_made}批")).Refusals;
        if (desk is InventoryDesk taking && button.Name == nameof(InventoryDesk.TakeOutAsync)) return (await taking.TakeOutAsync(actor, [new(target.RowId, NoVersion)])).Refusals;
        if (desk is InventoryDesk reading && button.Name == nameof(InventoryDesk.ImportAsync)) return (await reading.ImportAsync(actor, target.UnitId, new(target.BatchId, NoVersion), [])).Refusals;
        if (desk is ItemDesk items && button.Name == nameof(ItemDesk.RegisterAsync)) return (await items.RegisterAsync(actor, target.UnitId, $"XK-{++_made}", new("许可", "License", ItemKind.Other))).Refusals;
        if (desk is ItemDesk ofPlace && button.Name == nameof(ItemDesk.ImportAsync)) return (await ofPlace.ImportAsync(actor, target.PlaceId, [], [])).Refusals;
        if (desk is ItemDesk ofUnit && button.Name == nameof(ItemDesk.ImportOfUnitAsync)) return (await ofUnit.ImportOfUnitAsync(actor, target.UnitId, [], [])).Refusals;

        var seen = new Seen(desk switch
        {
            PlaceDesk => target.PlaceId,
            TrainingDesk => target.SessionId,
            TaskDesk => target.TaskId,
            HintDesk => target.HintId,
            AccountDesk or RoleDesk => target.AccountId,
            InventoryDesk => button.Name == nameof(InventoryDesk.ReviseAsync) ? target.RowId : target.BatchId,
            ItemDesk => target.ItemId,
            ProfileDesk => target.ProfileId,
            _ => target.UnitId,
        }, NoVersion);
        var arguments = new MadeUp(actor, seen, new UnitSeen(target.UnitId, NoVersion), ShippedProfiles.Of("yiyuan-2021"));
        dynamic pressed = button.Invoke(desk, [.. button.GetParameters().Select(parameter => arguments.Argument(parameter, Filled))])!;
        return (await pressed).Refusals;
    }

    private async Task<Target> TargetAsync(TestCity city, TownHall town, long unit, string path)
    {
        var session = await new TrainingDesk(city.City, city.Clock).RecordAsync(town.System, unit, TrainingKind.Training, "培训", new(2026, 3, 1));
        var about = new ObjectRef(nameof(OrgUnit), unit);
        var task = WorkTask.Set(new(GapDesk.Fill, about, town.PlaceId, unit, []), town.System, city.Clock.GetUtcNow());
        var hint = Hint.Raise(new(StaffDesk.NobodyThere, about, town.PlaceId, unit, Role.Office, []), city.Clock.GetUtcNow());
        var account = Account.Open(town.PlaceId, unit, $"somebody{++_made}", "某人").Value;
        await using var db = city.Db();
        db.AddRange(task, hint, account);
        _ = await db.SaveChangesAsync();
        var batch = (await new InventoryDesk(city.City, city.Clock).OpenAsync(town.System, unit, "批次")).Value;
        var row = new RowFacts("证明", "XK", "许可") { Issuer = "某单位", Disposition = Disposition.Cancel };
        Assert.Empty((await new InventoryDesk(city.City, city.Clock).EnterAsync(town.System, Seen.Of(await db.InventoryBatches.SingleAsync(b => b.Id == batch)), row)).Refusals);
        var item = await new ItemDesk(city.City, city.Clock).RegisterAsync(town.System, unit, "XK", new("许可", "License", ItemKind.Other));
        var profile = await db.Profiles.Where(version => version.PlaceId == town.PlaceId).Select(version => version.Id).FirstAsync();
        return new(town.PlaceId, unit, path, session.Value, task.Id, hint.Id, account.Id, profile, batch, await db.InventoryRows.Where(r => r.BatchId == batch).Select(r => r.Id).SingleAsync(), item.Value);
    }

    private sealed record Target(long PlaceId, long UnitId, string Path, long SessionId, long TaskId, long HintId, long AccountId, long ProfileId, long BatchId, long RowId, long ItemId);
}
