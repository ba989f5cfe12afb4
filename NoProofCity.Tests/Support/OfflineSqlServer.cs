using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NoProofCity.Data;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers.SqlServer;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Tests.Support;

/// <summary>SQL Server's provider without a server: it writes its T-SQL, we keep the text and hand back no rows, or one that is made up.</summary>
internal sealed class OfflineSqlServer
{
    private readonly Recorder _recorder = new();

    public OfflineSqlServer()
    {
        var secrets = new Secrets(new byte[Secrets.MasterSize]);
        City = new City(new CitySettings { Provider = "SqlServer" }, new SqlServerProvider("Server=nowhere;Encrypt=false", TimeSpan.FromSeconds(1), null, secrets, _recorder, new NeverOpens()), secrets);
    }

    public City City { get; }

    public IList<string> Statements => _recorder.Statements;

    /// <summary>Whether a reader finds one row of made-up values, so that what follows a found row is asked for too.</summary>
    public bool FindsRows { get => _recorder.FindsRows; set => _recorder.FindsRows = value; }

    /// <summary>Without transactions, which only an open connection has.</summary>
    public CityContext Db()
    {
        var db = City.CreateDbContext();
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        // A query that reads page by page asks the same until nothing is left, so a statement finds its row only so often.
        private readonly Dictionary<string, int> _asked = [];

        public List<string> Statements { get; } = [];

        public bool FindsRows { get; set; }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            Keep(command, Reader(command.CommandText));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(Keep(command, Reader(command.CommandText)));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(Keep(command, 1));

        private DbDataReader Reader(string asked)
        {
            _asked[asked] = _asked.GetValueOrDefault(asked) + 1;
            return FindsRows && _asked[asked] <= MadeUp.Variants ? new MadeUpRow() : new DataTable().CreateDataReader();
        }

        private InterceptionResult<T> Keep<T>(DbCommand command, T instead)
        {
            Statements.Add(command.CommandText);
            foreach (DbParameter output in command.Parameters)
            {
                if (output.Direction is ParameterDirection.Output) output.Value = 0;
            }
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
