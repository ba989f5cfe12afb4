using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NoProofCity.Data;
using NoProofCity.Data.Providers.SqlServer;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Tests.Support;

/// <summary>SQL Server's provider without a server: it writes its T-SQL, we keep the text and hand back no rows.</summary>
internal sealed class OfflineSqlServer
{
    private readonly Recorder _recorder = new();
    private readonly SqlServerProvider _provider;

    public OfflineSqlServer() =>
        _provider = new SqlServerProvider("Server=nowhere;Encrypt=false", TimeSpan.FromSeconds(1), null, new Secrets(new byte[Secrets.MasterSize]), _recorder, new NeverOpens());

    public IReadOnlyList<string> Statements => _recorder.Statements;

    public CityContext Db() => _provider.CreateContext();

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            Keep(command, (DbDataReader)new DataTable().CreateDataReader());

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(Keep(command, (DbDataReader)new DataTable().CreateDataReader()));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(Keep(command, 1));

        private InterceptionResult<T> Keep<T>(DbCommand command, T instead)
        {
            Statements.Add(command.CommandText);
            return InterceptionResult<T>.SuppressWithResult(instead);
        }
    }

    private sealed class NeverOpens : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }
}
