using NoProofCity.Web.Search;

namespace NoProofCity.Web.Today;

/// <summary>What the modules put on landing pages and find in searches. A module adds its two lines here.</summary>
public static class TodayServices
{
    public static IServiceCollection AddTodayAndSearch(this IServiceCollection services) => services
        .AddSingleton<ITodayPart, SystemToday>()
        .AddSingleton<ITodayPart, TaskToday>()
        .AddSingleton<ITodayPart, VerificationToday>()
        .AddSingleton<ITodayPart, CaseToday>()
        .AddSingleton<ITodayPart, BatchToday>()
        .AddSingleton<ITodayPart, OverdueToday>()
        .AddSingleton<ITodayPart, CollectionToday>()
        .AddSingleton<ITodayPart, ReviewToday>()
        .AddSingleton<ITodayPart, ListToday>()
        .AddSingleton<ITodayPart, AdjustmentToday>()
        .AddSingleton<ITodayPart, AdviceToday>()
        .AddSingleton<ITodayPart, StaffToday>()
        .AddSingleton<ITodayPart, GapToday>()
        .AddSingleton<ITodayPart, CertificateToday>()
        .AddSingleton<ISearchPart, CaseSearch>()
        .AddSingleton<ISearchPart, VerificationSearch>()
        .AddSingleton<ISearchPart, UnitSearch>()
        .AddSingleton<ISearchPart, PeopleSearch>()
        .AddSingleton<ISearchPart, AccountSearch>()
        .AddSingleton<ISearchPart, ItemSearch>()
        .AddSingleton<ISearchPart, BasisSearch>()
        .AddSingleton<ISearchPart, RoundSearch>()
        .AddSingleton<ISearchPart, ProofSearch>()
        .AddSingleton<ISearchPart, EntrySearch>();
}
