using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers.Sqlite;

public sealed class SqliteCityContext(DbContextOptions<SqliteCityContext> options, Secrets secrets) : CityContext(options, secrets);
