using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NoProofCity.Data.Providers;

/// <summary>The model holds the cipher of the personal columns, so one model serves one key only.</summary>
internal sealed class ModelCacheByKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), ((CityContext)context).Secrets.Fingerprint, designTime);
}
