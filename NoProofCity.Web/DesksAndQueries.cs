using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;

namespace NoProofCity.Web;

/// <summary>Every desk and every class of queries of the Data project, by what they are: none of them holds anything, so one of each serves all.</summary>
public static class DesksAndQueries
{
    public static IServiceCollection AddDesksAndQueries(this IServiceCollection services)
    {
        foreach (var type in typeof(City).Assembly.GetExportedTypes().Where(IsOne)) _ = services.AddSingleton(type);
        return services.AddSingleton<Reading>().AddSingleton<AccessLog>();
    }

    private static bool IsOne(Type type) =>
        type is { IsClass: true, IsAbstract: false } && (type.IsSubclassOf(typeof(Desk)) || type.Name.EndsWith("Queries", StringComparison.Ordinal));
}
