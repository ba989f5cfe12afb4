using NoProofCity.Data.Backups;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Profiles;
using NoProofCity.Web.Accounts;
using NoProofCity.Web.Calendar;
using NoProofCity.Web.Cases;
using NoProofCity.Web.ExemptionList.Adjustments;
using NoProofCity.Web.ExemptionList.Guides;
using NoProofCity.Web.ExemptionList;
using NoProofCity.Web.House;
using NoProofCity.Web.Inventory;
using NoProofCity.Web.Organisation;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Profiles;
using NoProofCity.Web.Public;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Tasks;
using NoProofCity.Web.Verification;
using NoProofCity.Web.Verification.Batches;
using NoProofCity.Web.Verification.Overdue;

namespace NoProofCity.Web;

/// <summary>What pages need besides desks and queries, capability by capability. A module adds its line here.</summary>
public static class PageServices
{
    public static IServiceCollection AddPageServices(this IServiceCollection services) => services
        // Shared
        .AddSingleton<IDrafts, DraftStore>().AddSingleton<IListMemory, ListMemoryStore>().AddSingleton<LongWorks>().AddSingleton<ReturnedFiles>().AddSingleton<LongExports>().AddSingleton<ImportDrafts>().AddSingleton<SheetMappings>()
        // Organisation
        .AddSingleton<UnitChoices>()
        // Profiles
        .AddProfileLibrary().AddSingleton<ProfileChoices>()
        // Accounts
        .AddSingleton<RoleActs>()
        // Calendar
        .AddSingleton<CalendarRecounts>().AddHostedService<RecountResumer>()
        // Tasks
        .AddSingleton<TaskLines>()
        // Inventory
        .AddSingleton<TableLines>()
        // ExemptionList
        .AddSingleton<AdjustmentLines>()
        .AddSingleton<PublicLists>().AddSingleton<AdviceSeal>()
        .AddSingleton<GuideWork>()
        .AddSingleton<EntryLines>()
        // Verification
        .AddSingleton<VerificationLines>().AddSingleton<OverdueLines>().AddHostedService<OverdueWatch>().AddHostedService<BatchWatch>()
        // Cases
        .AddHostedService<ToleranceWatch>()
        // Ledger
        .AddSingleton<LedgerCheck>()
        // House
        .AddDocuments().AddPapers()
        .AddSingleton<Backups>().AddSingleton<BackupRecords>().AddSingleton<BackupFolder>();

    /// <summary>The profiles that can be chosen, read once: a file that is put into the folder is seen after a restart.</summary>
    public static IServiceCollection AddProfileLibrary(this IServiceCollection services) => services.AddSingleton(provider => ProfileFiles.Library(
        provider.GetRequiredService<City>().Rulebook.Catalogue, CityConfiguration.ProfileFolder(provider.GetRequiredService<IConfiguration>())));
}
