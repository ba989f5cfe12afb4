using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Cases;

/// <summary>A case is taken though a material is missing. What is missing is made good by settling the material in any way; where that comes too late, <see cref="ToleranceSweep"/> ends it.</summary>
public sealed class ToleranceDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    /// <summary>The time to make it good is nearly over.</summary>
    public static readonly NoticeKind Near = new("Tolerance.Near");

    public static readonly NoticeKind Lapsed = new("Tolerance.Lapsed");

    private const string Numbers = "Case.Tolerance";

    /// <param name="materials">What is missing, by its number in the case.</param>
    public Task<Outcome> AcceptAsync(Actor actor, Seen seen, IReadOnlyList<int> materials, string reason) =>
        ActAsync<CaseFile>(actor, ToleranceActs.Accept, seen, async (one, scene) =>
        {
            ArgumentNullException.ThrowIfNull(materials);
            var unknown = materials.Where(no => one.Material(no) is null).Select(no => new NoSuchMaterial(no)).ToList();
            if (unknown.Count > 0) return Outcome.Refused([.. unknown]);
            var profile = (await scene.RulesAsync(one.PlaceId)).Profile;
            var missing = await ToleranceScene.MissingAsync(scene.Db, profile, one, [.. materials.Distinct().Order().Select(no => one.Material(no)!)], scene.Now);
            var rules = ToleranceRules.Of(profile);
            if (Tolerance.WhyNotAccept(one, missing, rules) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var number = Tolerance.NumberOf(scene.Today.Year, await scene.NextNumberAsync(one.PlaceId, Numbers, scene.Today.Year));
            var accepted = Tolerance.Accept(one, missing, rules, reason, number, actor.PersonId, scene.Now);
            if (!accepted.IsDone) return Outcome.Refused(accepted.Refusals);
            one.Tolerate(materials, number);
            _ = scene.Db.Add(accepted.Value);
            if (StoredTexts.TooLong(scene.Db.ChangeTracker) is { Count: > 0 } tooLong) return Outcome.Refused(tooLong);
            await scene.SaveAsync();
            scene.TellOf(accepted.Value);
            var entry = profile.Entry("Tol.DueWorkdays");
            var limit = new Limit(Tolerance.Clock, rules.DueWorkdays, LimitUnit.WorkingDays, LimitForce.Hard, entry.Article) { Label = entry.Key.Name };
            var clock = await scene.StartClockAsync(new(one.PlaceId, one.UnitId, nameof(Tolerance), accepted.Value.Id, Tolerance.Clock), DeadlineInput.Received(scene.Now, limit));
            var unit = await VerificationScene.UnitAsync(scene, one.UnitId);
            return Outcome.Unless((await papers.IssueAsync(scene, accepted.Value, CaseActs.Read, new ToleranceOnPaper(unit.Name, one.ItemName, one.Applicant, accepted.Value, clock.DueAt!.Value, await CaseScene.ContactAsync(scene, one.UnitId)))).Refusals);
        });
}
