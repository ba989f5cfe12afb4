using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Tasks;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Registers;

/// <summary>The table of a register comes in whole, as its next version: no row is compared with those before.</summary>
/// <param name="asOf">The day of which the data speak; null while nobody has said.</param>
/// <param name="write">Writes a version.</param>
public sealed class RegisterSheetImport(
    SharedRegister register, Actor actor, Func<DateOnly?> asOf, Func<VersionFacts, IEnumerable<RegisterRecord>, long, IProgress<long>?, CancellationToken, Task<Outcome<long>>> write) : ISheetImport
{
    public SheetLayout Layout { get; } = RegisterSheet.LayoutOf(register);

    public SheetLimits Limits => SheetLimits.Register;

    public LongWorkOrder LongWork { get; } = new($"register.import/{register.Id}", $"导入“{register.Title}”", "行", actor, new ObjectRef(nameof(SharedRegister), register.Id)) { Stopped = "已停止，什么也没有换；原来的版本照常答复。" };

    public FoundTable Shape(FoundTable table, IReadOnlyDictionary<string, string> remembered) => RegisterSheet.Widened(table, remembered);

    // Previews lie on disk and on a screen: nobody is named there in full.
    public string NameOf(ReadRow row) => $"{Masking.Name(row[RegisterSheet.Name] ?? "")}　{Masking.Of(PersonalKind.IdentityNumber, row[RegisterSheet.Key] ?? "")}";

    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        await Task.Yield();
        var seen = new HashSet<ulong>();
        foreach (var row in rows)
            yield return seen.Add(MarkOf(table, row)) ? new(row.Row.Number, ImportKind.Added, NameOf(row)) : new(row.Row.Number, ImportKind.Twice, NameOf(row)) { Faults = [new(null, "整行", "", RefusalWords.Of(new RegisterRowTwice()).Text)] };
    }

    public async Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows) => await WriteAsync(table, rows, 0, new Unheard(), CancellationToken.None);

    public async Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows, long left, IProgress<long> progress, CancellationToken stopping)
    {
        if (asOf() is not { } day) return Outcome.Refused(new FieldMissing("RegisterVersion.AsOf"));
        var columns = Taken(table);
        var head = columns.Select(column => column.Title).ToList();
        var written = await write(new(day, table.File.FileName, head), rows.Select(row => Record(columns, row)), left, progress, stopping);
        return Outcome.Unless(written.Refusals);
    }

    private RegisterRecord Record(IReadOnlyList<SheetColumn> columns, ReadRow row)
    {
        var key = RegisterKey.Parse(register.KeyKind, row[RegisterSheet.Key]!).Value;
        return new(key, [.. columns.Select(column => column.Key == RegisterSheet.Key ? key : row[column.Key] ?? "")]);
    }

    private static List<SheetColumn> Taken(FoundTable table) => [.. table.Layout.Columns.Where(column => table.ColumnOf(column.Key) is not null)];

    private static ulong MarkOf(FoundTable table, ReadRow row) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\t', table.Layout.Columns.Select(column => row[column.Key])))));

    private sealed class Unheard : IProgress<long>
    {
        public void Report(long value)
        {
            // nobody listens
        }
    }
}
