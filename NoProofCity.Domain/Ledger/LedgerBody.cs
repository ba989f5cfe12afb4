using System.Buffers.Binary;
using System.Text;

namespace NoProofCity.Domain.Ledger;

public enum LedgerColumnKind { Number, Text, Moment }

/// <param name="Name">As in <see cref="LedgerEntry"/> and in the table.</param>
public sealed record LedgerColumn(string Name, LedgerColumnKind Kind);

/// <summary>
/// What an entry says, in the one form in which it is hashed. Every value goes in with its length or in a fixed width, so
/// that no two entries share one form. It takes text as UTF-8 too, so that a verifier need not make strings of a million rows.
/// </summary>
public sealed class LedgerBody
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>What is hashed beside place, chain, number and the hash before, in this order.</summary>
    public static IReadOnlyList<LedgerColumn> Columns { get; } =
    [
        new(nameof(LedgerEntry.At), LedgerColumnKind.Moment),
        new(nameof(LedgerEntry.PersonId), LedgerColumnKind.Number),
        new(nameof(LedgerEntry.PersonName), LedgerColumnKind.Text),
        new(nameof(LedgerEntry.UnitId), LedgerColumnKind.Number),
        new(nameof(LedgerEntry.Role), LedgerColumnKind.Text),
        new(nameof(LedgerEntry.Act), LedgerColumnKind.Text),
        new(nameof(LedgerEntry.ObjectKind), LedgerColumnKind.Text),
        new(nameof(LedgerEntry.ObjectId), LedgerColumnKind.Number),
        new(nameof(LedgerEntry.Facts), LedgerColumnKind.Text),
        new(nameof(LedgerEntry.Reason), LedgerColumnKind.Text),
        new(nameof(LedgerEntry.ProfileVersionId), LedgerColumnKind.Number),
        new(nameof(LedgerEntry.Address), LedgerColumnKind.Text),
        new(nameof(LedgerEntry.Submission), LedgerColumnKind.Text),
    ];

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    internal int Length => _length;

    public static LedgerBody Of(LedgerEntry entry)
    {
        var body = new LedgerBody();
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
        return body;
    }

    public void Clear() => _length = 0;

    public void AddNothing() => Room(1)[0] = 0;

    public void Add(long? value)
    {
        if (value is { } number) Add(number);
        else AddNothing();
    }

    public void Add(long value)
    {
        var room = Room(1 + sizeof(long));
        room[0] = 1;
        BinaryPrimitives.WriteInt64LittleEndian(room[1..], value);
    }

    /// <summary>To the millisecond, as both databases keep it.</summary>
    public void Add(DateTimeOffset moment) => Add(moment.ToUnixTimeMilliseconds());

    public void Add(string? text)
    {
        if (text is null)
        {
            AddNothing();
            return;
        }
        var length = Encoding.UTF8.GetByteCount(text);
        AddLength(length);
        _ = Encoding.UTF8.GetBytes(text, Room(length));
    }

    public void AddText(ReadOnlySpan<byte> utf8)
    {
        AddLength(utf8.Length);
        utf8.CopyTo(Room(utf8.Length));
    }

    internal void AddRaw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    internal void CutTo(int length) => _length = length;

    // One more than the length, seven bits at a time; a sole zero is no text at all, which is not the same as an empty one.
    private void AddLength(int length)
    {
        var rest = (uint)length + 1;
        for (; rest >= 0x80; rest >>= 7) Room(1)[0] = (byte)((rest & 0x7F) | 0x80); // overflow is checked here
        Room(1)[0] = (byte)rest;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        var room = _bytes.AsSpan(_length, count);
        _length += count;
        return room;
    }
}
