using System.Globalization;
using System.Runtime.InteropServices;
using NoProofCity.Domain.Ledger;
using SQLitePCL;

namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>Reads ledger entries below ADO.NET: a million of them in about a second of one core, no string made.</summary>
internal static unsafe class SqliteLedgerReader
{
    private const int ProgressEvery = 8192;

    /// <summary>A row of another chain passed by costs about a third of what the look into the index does.</summary>
    private const int MostForeign = 3;

    private const int Integer = 1;
    private const int Text = 3;
    private const int Blob = 4;
    private const int Null = 5;

    private static readonly LedgerColumn[] Columns = [.. LedgerBody.Columns];

    internal static void Read(string file, ChainRange range, ChainStretch stretch, Action<long> progress, CancellationToken cancellationToken)
    {
        Batteries_V2.Init();
        using var db = Open(file);
        Check(db, raw.sqlite3_exec(db, "PRAGMA mmap_size=8589934592"));
        var chain = string.Create(CultureInfo.InvariantCulture, $"PlaceId = {range.PlaceId} AND Chain = '{range.Chain}'");
        var order = range.InAnyOrder && Lies(db, chain, range) is var (first, last)
            ? string.Create(CultureInfo.InvariantCulture, $"NOT INDEXED WHERE rowid BETWEEN {first} AND {last} AND {chain} AND Number BETWEEN {range.From} AND {range.To} ORDER BY rowid")
            : string.Create(CultureInfo.InvariantCulture, $"WHERE {chain} AND Number BETWEEN {range.From} AND {range.To} ORDER BY Number");
        using var statement = Prepare(db, $"SELECT Number, {string.Join(", ", Columns.Select(column => column.Name))}, Hash FROM Ledger {order}");
        ReadRows(db, statement, stretch, progress, cancellationToken);
    }

    /// <summary>
    /// The rows between which a range of a chain lies. The ledger only grows, so they lie in the order of their numbers, and reading them so
    /// spares a look into the index for each. Null where too many rows of other chains lie between them.
    /// </summary>
    private static (long First, long Last)? Lies(sqlite3 db, string chain, ChainRange range)
    {
        using var ends = Prepare(db, string.Create(CultureInfo.InvariantCulture, $"SELECT min(rowid), max(rowid), count(*) FROM Ledger WHERE {chain} AND Number IN ({range.From}, {range.To})"));
        if (raw.sqlite3_step(ends) != raw.SQLITE_ROW || raw.sqlite3_column_int64(ends, 2) != (range.From == range.To ? 1 : 2)) return null;
        var (first, last) = (raw.sqlite3_column_int64(ends, 0), raw.sqlite3_column_int64(ends, 1));
        return last - first < (range.To - range.From + 1) * MostForeign ? (first, last) : null;
    }

    private static sqlite3_stmt Prepare(sqlite3 db, string sql)
    {
        Check(db, raw.sqlite3_prepare_v2(db, sql, out var statement));
        return statement;
    }

    private static void ReadRows(sqlite3 db, sqlite3_stmt statement, ChainStretch stretch, Action<long> progress, CancellationToken cancellationToken)
    {
        var row = statement.DangerousGetHandle();
        var unreported = 0;
        int code;
        while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
        {
            var body = stretch.Body;
            body.Clear();
            var number = sqlite3_column_value(row, 0);
            var isWellFormed = sqlite3_value_type(number) == Integer;
            for (var i = 0; i < Columns.Length; i++) isWellFormed &= Put(body, sqlite3_column_value(row, i + 1), Columns[i].Kind);
            var hash = sqlite3_column_value(row, Columns.Length + 1);
            isWellFormed &= sqlite3_value_type(hash) == Blob;
            stretch.Next(sqlite3_value_int64(number), Bytes(hash), isWellFormed);

            if (++unreported < ProgressEvery) continue;
            progress(unreported);
            unreported = 0;
            cancellationToken.ThrowIfCancellationRequested();
        }
        progress(unreported);
        if (code != raw.SQLITE_DONE) Check(db, code);
    }

    // A text kept as a blob would compare unequal and so hide from every list; it is no column of ours.
    private static bool Put(LedgerBody body, nint value, LedgerColumnKind kind)
    {
        var type = sqlite3_value_type(value);
        if (type == Null)
        {
            body.AddNothing();
            return true;
        }
        switch (kind)
        {
            case LedgerColumnKind.Number when type == Integer:
                body.Add(sqlite3_value_int64(value));
                return true;
            case LedgerColumnKind.Text when type == Text:
                body.AddText(Bytes(value));
                return true;
            case LedgerColumnKind.Moment when type == Text && SqliteMoments.TryRead(Bytes(value), out var milliseconds):
                body.Add(milliseconds);
                return true;
            default:
                body.AddNothing();
                return false;
        }
    }

    private static sqlite3 Open(string file)
    {
        var code = raw.sqlite3_open_v2(file, out var db, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code == raw.SQLITE_OK)
        {
            _ = raw.sqlite3_busy_timeout(db, 5000);
            return db;
        }
        db.Dispose();
        throw new Microsoft.Data.Sqlite.SqliteException("The ledger could not be opened.", code);
    }

    private static void Check(sqlite3 db, int code)
    {
        if (code != raw.SQLITE_OK) throw new Microsoft.Data.Sqlite.SqliteException(raw.sqlite3_errmsg(db).utf8_to_string(), code);
    }

    private static ReadOnlySpan<byte> Bytes(nint value) => new(sqlite3_value_blob(value), sqlite3_value_bytes(value));

    // Fifty calls a row: without the transition to native code each costs a fifth, and asking the value instead of the row spares the search
    // for the column in each. They only read what the step has loaded, on a connection that one thread alone uses.
#pragma warning disable CA5392, SYSLIB1054 // the library that SQLitePCL has loaded; nothing to marshal
    [DllImport("e_sqlite3"), SuppressGCTransition]
    private static extern nint sqlite3_column_value(nint statement, int column);

    [DllImport("e_sqlite3"), SuppressGCTransition]
    private static extern int sqlite3_value_type(nint value);

    [DllImport("e_sqlite3"), SuppressGCTransition]
    private static extern long sqlite3_value_int64(nint value);

    [DllImport("e_sqlite3"), SuppressGCTransition]
    private static extern byte* sqlite3_value_blob(nint value);

    [DllImport("e_sqlite3"), SuppressGCTransition]
    private static extern int sqlite3_value_bytes(nint value);
#pragma warning restore CA5392, SYSLIB1054
}
