using NoProofCity.Data.Organisation;
using NoProofCity.Data.Staff;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Web.Organisation;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Staff;

namespace NoProofCity.Web;

/// <summary>The lists that can leave the house, each with the columns and the query of its page.</summary>
public static class ListExports
{
    public static void MapListExports(this IEndpointRouteBuilder app)
    {
        app.MapListExport("units.xlsx", "单位", OrganisationActs.ReadUnit, UnitList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<UnitQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("units/import.xlsx", "单位导入表", OrganisationActs.EditUnit, UnitTemplate.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<UnitQueries>().StatedAsync(scope, ChinaTime.DateOf(services.GetRequiredService<TimeProvider>().GetUtcNow()), leaving));
        app.MapListExport("staff.xlsx", "人员", StaffActs.Read, StaffList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<StaffQueries>().PageAsync(scope, query, services.GetRequiredService<TimeProvider>().GetUtcNow(), leaving));
        app.MapListExport("staff/shortages.xlsx", "人员不齐的单位", StaffActs.Read, StaffShortages.Columns, (services, scope, query, leaving) =>
            StaffShortages.PageAsync(services.GetRequiredService<StaffQueries>(), scope, query, services.GetRequiredService<TimeProvider>().GetUtcNow(), leaving));
    }
}
