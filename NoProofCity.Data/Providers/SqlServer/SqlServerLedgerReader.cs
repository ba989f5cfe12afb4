using System.Data;
using Microsoft.Data.SqlClient;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers.SqlServer;

internal static class SqlServerLedgerReader
{
    private const int ProgressEvery = 8192;

    private static readonly LedgerColumn[] Columns = [.. LedgerBody.Columns];

    internal static async Task ReadAsync(string connectionString, ChainRange range, ChainStretch stretch, Action<long> progress, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0; // a long chain takes as long as it takes; it can be broken off
        command.CommandText =
            $"SELECT Number, {string.Join(", ", Columns.Select(column => "[" + column.Name + "]"))}, Hash FROM Ledger WHERE PlaceId = @place AND Chain = @chain AND Number BETWEEN @from AND @to ORDER BY Number";
        _ = command.Parameters.AddWithValue("@place", range.PlaceId);
        _ = command.Parameters.AddWithValue("@chain", range.Chain.ToString());
        _ = command.Parameters.AddWithValue("@from", range.From);
        _ = command.Parameters.AddWithValue("@to", range.To);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);

        var unreported = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            var number = reader.GetInt64(0);
            stretch.Body.Clear();
            for (var i = 0; i < Columns.Length; i++) Put(stretch.Body, reader, i + 1, Columns[i].Kind);
            stretch.Next(number, reader.GetFieldValue<byte[]>(Columns.Length + 1));

            if (++unreported < ProgressEvery) continue;
            progress(unreported);
            unreported = 0;
        }
        progress(unreported);
    }

    private static void Put(LedgerBody body, SqlDataReader reader, int column, LedgerColumnKind kind)
    {
        if (reader.IsDBNull(column)) body.AddNothing();
        else if (kind is LedgerColumnKind.Number) body.Add(reader.GetInt64(column));
        else if (kind is LedgerColumnKind.Text) body.Add(reader.GetString(column));
        else body.Add(new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc)));
    }
}
