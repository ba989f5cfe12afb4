using System.Globalization;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Tests.Ledger;

/// <summary>A chain in memory that can be tampered with.</summary>
internal sealed class MadeChain
{
    private readonly LedgerSeal _seal = new Secrets(new byte[Secrets.MasterSize]).Ledger;

    public MadeChain(int entries)
    {
        var before = LedgerSeal.Nothing.ToArray();
        for (var number = 1L; number <= entries; number++)
        {
            var entry = Entry(number, "事实" + number.ToString(CultureInfo.InvariantCulture));
            entry.Seal(_seal, before);
            before = entry.Hash;
            Rows.Add(new(number, entry, entry.Hash));
        }
        End = entries;
    }

    public List<Row> Rows { get; } = [];

    public long End { get; }

    public static LedgerEntry Entry(long number, string facts, string? reason = null) => new()
    {
        PlaceId = 1, Chain = Chain.Acts, Number = number, At = DateTimeOffset.UnixEpoch.AddMinutes(number), PersonId = 7, PersonName = "张三", UnitId = 3,
        Role = "Liaison", Act = "Unit.Rename", ObjectKind = "OrgUnit", ObjectId = 5, Facts = facts, Reason = reason, Address = "10.0.0.1",
    };

    public MadeChain Alter(long number) => Replace(number, row => row with { Entry = Entry(number, "改过") });

    public MadeChain AlterHash(long number) => Replace(number, row => row with { Hash = [.. row.Hash.Reverse()] });

    public MadeChain Remove(long number, bool renumber = false)
    {
        var at = Rows.FindIndex(row => row.Number == number);
        Rows.RemoveAt(at);
        if (renumber) Renumber();
        return this;
    }

    public MadeChain InsertAfter(long number)
    {
        Rows.Insert(Rows.FindIndex(row => row.Number == number) + 1, new(0, Entry(number + 1, "塞进来的"), [.. Rows[0].Hash]));
        Renumber();
        return this;
    }

    public MadeChain Swap(long a, long b, bool withHash)
    {
        var (i, j) = (Rows.FindIndex(row => row.Number == a), Rows.FindIndex(row => row.Number == b));
        var (x, y) = (Rows[i], Rows[j]);
        Rows[i] = new(a, y.Entry, withHash ? y.Hash : x.Hash);
        Rows[j] = new(b, x.Entry, withHash ? x.Hash : y.Hash);
        return this;
    }

    public IReadOnlyList<string> Walk()
    {
        using var stretch = new ChainStretch(_seal, 1, Chain.Acts, 1, LedgerSeal.Nothing, End);
        foreach (var row in Rows)
        {
            Put(stretch.Body, row.Entry);
            stretch.Next(row.Number, row.Hash);
        }
        return [.. stretch.Finish().Select(b => $"{b.Kind} {b.From}-{b.To}")];
    }

    private MadeChain Replace(long number, Func<Row, Row> change)
    {
        var at = Rows.FindIndex(row => row.Number == number);
        Rows[at] = change(Rows[at]);
        return this;
    }

    private void Renumber()
    {
        for (var i = 0; i < Rows.Count; i++) Rows[i] = Rows[i] with { Number = i + 1 };
    }

    private static void Put(LedgerBody body, LedgerEntry entry)
    {
        body.Clear();
        body.Add(entry.At);
        body.Add(entry.PersonId);
        body.Add(entry.PersonName);
        body.Add(entry.UnitId);
        body.Add(entry.Role);
        body.Add(entry.Act);
        body.Add(entry.ObjectKind);
        body.Add(entry.ObjectId);
        body.Add(entry.Facts);
        body.Add(entry.Reason);
        body.Add(entry.ProfileVersionId);
        body.Add(entry.Address);
        body.Add(entry.Submission);
    }

    internal sealed record Row(long Number, LedgerEntry Entry, byte[] Hash);
}
