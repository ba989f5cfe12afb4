using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data;

/// <summary>
/// The one model of both databases. What is alike on both stands here as a convention; what differs stands in the two
/// derived contexts under Providers, each with its own migrations.
/// </summary>
public abstract class CityContext(DbContextOptions options, Secrets secrets) : DbContext(options)
{
    public DbSet<Place> Places => Set<Place>();
    public DbSet<OrgUnit> Units => Set<OrgUnit>();
    public DbSet<UnitFile> UnitFiles => Set<UnitFile>();
    public DbSet<StaffRegistry> StaffRegistries => Set<StaffRegistry>();
    public DbSet<TrainingSession> TrainingSessions => Set<TrainingSession>();
    public DbSet<ServiceItem> ServiceItems => Set<ServiceItem>();
    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();
    public DbSet<CollectionTask> CollectionTasks => Set<CollectionTask>();
    public DbSet<InventoryBatch> InventoryBatches => Set<InventoryBatch>();
    public DbSet<InventoryRow> InventoryRows => Set<InventoryRow>();
    public DbSet<FindingDismissal> FindingDismissals => Set<FindingDismissal>();
    public DbSet<CertificateType> CertificateTypes => Set<CertificateType>();
    public DbSet<StandardMaterial> StandardMaterials => Set<StandardMaterial>();
    public DbSet<StandardField> StandardFields => Set<StandardField>();
    public DbSet<ExemptionEntry> ExemptionEntries => Set<ExemptionEntry>();
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<AdjustmentRequest> Adjustments => Set<AdjustmentRequest>();
    public DbSet<GuideCheck> GuideChecks => Set<GuideCheck>();
    public DbSet<GuideHit> GuideHits => Set<GuideHit>();
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();
    public DbSet<Supplement> Supplements => Set<Supplement>();
    public DbSet<VoluntaryMaterial> VoluntaryMaterials => Set<VoluntaryMaterial>();
    public DbSet<Errand> Errands => Set<Errand>();
    public DbSet<Tolerance> Tolerances => Set<Tolerance>();
    public DbSet<CaseArchive> CaseArchives => Set<CaseArchive>();
    public DbSet<VerificationRequest> Verifications => Set<VerificationRequest>();
    public DbSet<OverdueCase> OverdueCases => Set<OverdueCase>();
    public DbSet<ElectronicProof> ElectronicProofs => Set<ElectronicProof>();
    public DbSet<SharedRegister> SharedRegisters => Set<SharedRegister>();
    public DbSet<RegisterRow> RegisterRows => Set<RegisterRow>();
    public DbSet<DataQuery> DataQueries => Set<DataQuery>();
    public DbSet<BatchVerification> BatchVerifications => Set<BatchVerification>();
    public DbSet<BatchPersonRow> BatchRows => Set<BatchPersonRow>();
    public DbSet<TemplateVersion> TemplateVersions => Set<TemplateVersion>();
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();
    public DbSet<LedgerHead> LedgerHeads => Set<LedgerHead>();
    public DbSet<CalendarVersion> Calendars => Set<CalendarVersion>();
    public DbSet<ProfileVersion> Profiles => Set<ProfileVersion>();
    public DbSet<RunningClock> Clocks => Set<RunningClock>();
    public DbSet<RecountMark> RecountMarks => Set<RecountMark>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<Installation> Installations => Set<Installation>();

    /// <summary>The keys this model was built with; a model is never shared between installations.</summary>
    internal Secrets Secrets { get; } = secrets;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // SQLite has no row version, so the application counts versions itself on both databases.
        Versions.Raise(ChangeTracker);
        BlindIndexes.Fill(ChangeTracker, Secrets);
        StoredTexts.Check(ChangeTracker);
        var counts = CountChanges.Of(ChangeTracker);
        if (counts.AreNone) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // A row and its count are written together or not at all, whoever saves.
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await counts.ApplyAsync(this, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Blocks a thread, and nobody needs it.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        _ = configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        _ = configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        _ = modelBuilder.ApplyConfigurationsFromAssembly(typeof(CityContext).Assembly);
        Portability.Apply(modelBuilder.Model);
        PersonalData.Apply(modelBuilder.Model, Secrets);
    }
}
