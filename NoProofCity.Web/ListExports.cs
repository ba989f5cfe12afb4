using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Organisation;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web;

/// <summary>The lists that can leave the house, each with the columns and the query of its page.</summary>
public static class ListExports
{
    public static void MapListExports(this IEndpointRouteBuilder app) =>
        app.MapListExport("units.xlsx", "单位", OrganisationActs.ReadUnit, UnitList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<UnitQueries>().PageAsync(scope, query, leaving));
}
