using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.ExemptionList.Adjustments;

/// <summary>What follows from an adjustment besides itself: on its entry, on the clock, on the list.</summary>
internal static class AdjustmentScene
{
    private const string RequestNumbers = "Adjustment.Request";

    internal static async Task<AdjustmentRules> RulesAsync(Scene scene, long placeId) => AdjustmentRules.Of((await scene.RulesAsync(placeId)).Profile);

    internal static async Task<ExemptionEntry?> EntryAsync(Scene scene, long? entryId) =>
        entryId is { } id ? await scene.Db.ExemptionEntries.AsSplitQuery().SingleOrDefaultAsync(entry => entry.Id == id) : null;

    internal static async Task<string> NextNumberAsync(Scene scene, long placeId)
    {
        var serial = await scene.NextNumberAsync(placeId, RequestNumbers, scene.Today.Year);
        return string.Create(CultureInfo.InvariantCulture, $"TZ-{scene.Today.Year}-{serial:0000}");
    }

    /// <summary>From the cause date on, the proof may not be demanded where the place says so; and the time for filing runs.</summary>
    internal static async Task<Outcome> BeginAsync(Scene scene, AdjustmentRequest request, AdjustmentRules rules)
    {
        var outcome = await BanAsync(scene, request, rules);
        if (!outcome.IsDone) return outcome;
        if (request is { IsOfficeInitiated: false, FiledAt: null } && await TimeAsync(scene, request, rules) && rules.SameDayReminder) await RemindAsync(scene, request);
        return Outcome.Done;
    }

    internal static Task<RunningClock?> ClockAsync(CityContext db, long requestId, CancellationToken leaving = default) =>
        db.Clocks.Where(clock => clock.ObjectKind == nameof(AdjustmentRequest) && clock.ObjectId == requestId && clock.Kind == AdjustmentRequest.FilingClock).OrderByDescending(clock => clock.Id).FirstOrDefaultAsync(leaving);

    /// <summary>The clock ends with the first filing.</summary>
    /// <returns>Null where none ran.</returns>
    internal static async Task<Filing?> StopAsync(Scene scene, AdjustmentRequest request)
    {
        if (request.FiledAt is not null || request.CausedOn is not { } causedOn || await ClockAsync(scene.Db, request.Id) is not { } clock) return null;
        _ = clock.Stop(scene.Now);
        return Filing.Of(await scene.EngineAsync(request.PlaceId, request.UnitId, clock.ProfileVersionId), causedOn, clock.Input.Limits[0], scene.Now);
    }

    /// <summary>The list says so from this moment on.</summary>
    internal static async Task<Outcome> TakeEffectAsync(Scene scene, AdjustmentRequest request, AdjustmentRules rules, RuleProfile profile)
    {
        if (await EntryAsync(scene, request.EntryId) is not { } entry) return Outcome.Refused(new NotFound(nameof(ExemptionEntry)));
        if (request.Old is { } old && !FactsText.AreSame(old, entry.Facts)) return Outcome.Refused(new EntryChangedSince(entry.Number));
        var asker = await scene.Db.Units.SingleAsync(unit => unit.Id == (request.AskerId ?? entry.UnitId));
        VersionGround ground = new(GroundKind.Adjustment, request.Id, GroundOf(request, profile), request.Law);
        var by = scene.Actor.PersonId;
        Outcome outcome;
        switch (request.Type)
        {
            case AdjustmentType.Add:
                outcome = entry.Revise(request.New, rules.List);
                if (outcome.IsDone) outcome = entry.Enforce(scene.Now, entry.LineOf(rules.List, asker), ground, by);
                break;
            case AdjustmentType.Change:
                if (request.AskerId is not null) entry.HandTo(asker);
                outcome = entry.Change(request.New, rules.List, scene.Now, changed => changed.LineOf(rules.List, asker), ground, by);
                break;
            default:
                outcome = entry.Cancel(scene.Now, entry.LineOf(rules.List, asker), ground, by);
                break;
        }
        if (!outcome.IsDone) return outcome;
        request.ComesIntoForce(scene.Now);
        _ = await GuideTasks.SetAsync(scene, request.PlaceId, [.. entry.Items.Select(item => new GuideChange(entry.Id, entry.UnitId, item.Code, item.Name, entry.ProofName, request.Type switch
        {
            AdjustmentType.Add => GuideChangeKind.Added,
            AdjustmentType.Change => GuideChangeKind.Changed,
            _ => GuideChangeKind.Cancelled,
        }))]);
        scene.TellOf(entry);
        ListVersions.Raise(scene, request.PlaceId);
        return Outcome.Done;
    }

    /// <summary>It may be demanded as the list says from now on.</summary>
    /// <param name="cameToNothing">What an addition had made provisionally goes with it.</param>
    internal static async Task EndAsync(Scene scene, AdjustmentRequest request, bool cameToNothing)
    {
        if (await EntryAsync(scene, request.EntryId) is not { } entry) return;
        var wasSeen = entry.IsInInterim;
        entry.EndInterim(request.Id);
        if (cameToNothing && entry.State is EntryState.Provisional) _ = entry.Drop();
        scene.TellOf(entry);
        if (wasSeen) ListVersions.Raise(scene, request.PlaceId);
    }

    /// <summary>The reason as the place words it today, with its article.</summary>
    internal static string GroundOf(AdjustmentRequest request, RuleProfile profile)
    {
        var label = profile.Set("Adj.Reasons").Find(request.Reason)?.Label ?? request.ReasonText;
        var text = request.ReasonText.Length > 0 && label != request.ReasonText ? $"{label}：{request.ReasonText}" : label;
        return profile.ArticleOf("Adj.Reasons", request.Reason) is { } article ? $"{request.Number} {text}（{article}）" : $"{request.Number} {text}";
    }

    private static async Task<Outcome> BanAsync(Scene scene, AdjustmentRequest request, AdjustmentRules rules)
    {
        var entry = await EntryAsync(scene, request.EntryId);
        if (request.Type is AdjustmentType.Add)
        {
            if (entry is not null)
            {
                if (entry.Revise(request.New, rules.List) is { IsDone: false } refused) return refused;
            }
            else if (request is { CausedOn: not null, ProofName.Length: > 0, New.Methods.Count: > 0 })
            {
                var made = await ListScene.DraftAsync(scene, await scene.Db.Units.SingleAsync(unit => unit.Id == request.UnitId), request.New, rules.List, provisional: true);
                if (!made.IsDone) return Outcome.Refused(made.Refusals);
                entry = made.Value;
                await scene.SaveAsync();
                request.Takes(entry);
            }
        }
        if (entry is null) return Outcome.Done;
        if (await OtherAsync(scene, request, entry) is { } other) return Outcome.Refused(other);
        if (!rules.BansWhile(request.Type)) return Outcome.Done;
        var before = (entry.InterimById, entry.InterimFrom);
        if (request.CausedOn is not { } on) entry.EndInterim(request.Id);
        else if (entry.BeginInterim(request.Id, on) is { IsDone: false } taken) return taken;
        scene.TellOf(entry);
        if (before != (entry.InterimById, entry.InterimFrom) || request.Type is AdjustmentType.Add) ListVersions.Raise(scene, request.PlaceId);
        return Outcome.Done;
    }

    private static async Task<Refusal?> OtherAsync(Scene scene, AdjustmentRequest request, ExemptionEntry entry)
    {
        var other = await scene.Db.Adjustments.Where(a => a.EntryId == entry.Id && a.Id != request.Id && a.State != AdjustmentState.Published && a.State != AdjustmentState.Rejected && a.State != AdjustmentState.Withdrawn)
            .Select(a => new { a.Number }).FirstOrDefaultAsync();
        return other is null ? null : new AdjustedElsewhere(entry.Number, other.Number);
    }

    // A corrected cause date is counted anew: the clock of the wrong one stands still.
    private static async Task<bool> TimeAsync(Scene scene, AdjustmentRequest request, AdjustmentRules rules)
    {
        if (await ClockAsync(scene.Db, request.Id) is { State: not ClockState.Stopped } running)
        {
            if (request.CausedOn is { } same && running.Input.ReceivedAt == ChinaTime.At(same, TimeOnly.MinValue)) return false;
            _ = running.Stop(scene.Now);
        }
        if (request.CausedOn is not { } on || rules.Filing is not { } limit) return false;
        _ = await scene.StartClockAsync(new(request.PlaceId, request.UnitId, nameof(AdjustmentRequest), request.Id, AdjustmentRequest.FilingClock), DeadlineInput.CausedOn(on, limit));
        return true;
    }

    private static async Task RemindAsync(Scene scene, AdjustmentRequest request)
    {
        var unit = await scene.Db.Units.Where(unit => unit.Id == request.UnitId).Select(unit => unit.Name).SingleAsync();
        await Notices.ToRoleAsync(scene, request.PlaceId, Role.Office, ObjectRef.Of(request), AdjustmentDesk.AtOnce, [unit, request.ProofName, FactMark.Of(request.Type)]);
    }
}
