using NoProofCity.Data.Backups;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Tasks;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Backups;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Web.ExemptionList.Guides;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Words;

/// <summary>Where the page of a thing is, by the name of its aggregate, and who may open it: nobody named is everybody. A capability with a page of its own adds its line.</summary>
public static class ObjectLinks
{
    /// <summary>The things that have a page: notices, tasks and hints name them.</summary>
    public static IEnumerable<string> Kinds => Pages.Keys;

    private static readonly Dictionary<string, (string Address, Act? Act)> Pages = new(StringComparer.Ordinal)
    {
        [nameof(Hint)] = ("hints/{0}", HintActs.Read),
        [nameof(WorkTask)] = ("tasks/{0}", TaskActs.Read),
        [nameof(OrgUnit)] = ("units/{0}", OrganisationActs.ReadUnit),
        [nameof(StaffRegistry)] = ("staff/{0}", StaffActs.Read),
        [nameof(InventoryBatch)] = ("inventory/tables/{0}", InventoryActs.Read),
        [nameof(CollectionTask)] = ("inventory/rounds/{0}", InventoryActs.ReadRounds),
        [nameof(GuideCheck)] = ("guides/hits?check={0}", GuideActs.Read),
        [nameof(GuideHit)] = ("guides/hits?row={0}", GuideActs.Read),
        [nameof(GuideWork)] = (GuideWork.Address, GuideActs.Check),
        [nameof(ServiceItem)] = ("items/{0}", InventoryActs.ReadItem),
        [nameof(AdjustmentRequest)] = ("adjustments/{0}", AdjustmentActs.Read),
        [nameof(CaseFile)] = ("cases/{0}", CaseActs.Read),
        [nameof(Supplement)] = ("supplements?row={0}", CaseActs.Read),
        [nameof(VoluntaryMaterial)] = ("voluntary?row={0}", CaseActs.Read),
        [nameof(Errand)] = ("errands/{0}", CaseActs.Read),
        [nameof(Tolerance)] = ("tolerances?row={0}", CaseActs.Read),
        [nameof(CaseArchive)] = ("archives?row={0}", CaseActs.Read),
        [nameof(VerificationRequest)] = ("verification/{0}", VerificationActs.Read),
        [nameof(BatchVerification)] = ("verification/batches/{0}", BatchActs.Read),
        [nameof(OverdueCase)] = ("verification/overdue/{0}", OverdueActs.Read),
        [nameof(LegalBasis)] = ("bases/{0}", InventoryActs.ReadBasis),
        [nameof(PublicAdvice)] = ("list/advice/{0}", AdviceActs.Read),
        [nameof(ExemptionEntry)] = ("list/{0}", ListActs.Read),
        [nameof(Edition)] = ("list/editions/{0}", ListActs.Read),
        [nameof(ElectronicProof)] = ("eproofs/{0}", ElectronicProofActs.Read),
        [nameof(CertificateType)] = ("certificates/{0}", CertificateActs.Read),
        [nameof(StandardMaterial)] = ("certificates/materials/{0}", CertificateActs.Read),
        [nameof(StandardField)] = ("certificates/fields/{0}", CertificateActs.Read),
        [nameof(SharedRegister)] = ("registers/{0}", RegisterActs.Read),
        [nameof(DataQuery)] = ("registers/queries?row={0}", RegisterActs.ReadQueries),
        [nameof(WorkingCalendar)] = ("calendar", CalendarActs.Read),
        [nameof(InventoryRow)] = ("inventory/review/{0}", InventoryActs.Review),
        [nameof(LedgerEntry)] = ("ledger", LedgerActs.Read),
        [nameof(BackupRecord)] = ("system/backups", BackupActs.Read),
        [nameof(ListTaken)] = (LongExports.Address, null),
        [nameof(GapReport)] = ("gaps?year={0}", OrganisationActs.ReadGaps),
    };

    /// <summary>Tasks that are done at the page of the thing they are about, which ends them by itself.</summary>
    private static readonly HashSet<string> DoneThere = [CollectionDesk.Fill.Key, OverdueDesk.ToReport.Key];

    /// <summary>Where somebody goes who is to do a task.</summary>
    public static string OfTask(TaskRow task, IReadOnlySet<Act> acts) =>
        (DoneThere.Contains(task.Kind) ? Of(task.ObjectKind, task.ObjectId, acts) : null) ?? $"tasks/{task.Id}";

    /// <summary>Null where there is no page, or none for whoever may do these acts.</summary>
    public static string? Of(string kind, long id, IReadOnlySet<Act> acts) =>
        Pages.TryGetValue(kind, out var page) && (page.Act is null || acts.Contains(page.Act)) ? page.Address.Replace("{0}", $"{id}", StringComparison.Ordinal) : null;
}
