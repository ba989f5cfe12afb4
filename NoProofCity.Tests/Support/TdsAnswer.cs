using System.Text;

namespace NoProofCity.Tests.Support;

/// <summary>The tokens of an answer in the protocol of SQL Server, only those that a migration waits for.</summary>
internal sealed class TdsAnswer
{
    private static readonly byte[] Collation = [0x09, 0x04, 0xD0, 0x00, 0x34];
    private static readonly byte[] Descriptor = [1, 0, 0, 0, 0, 0, 0, 0];

    private readonly List<byte> _bytes = [];

    /// <summary>Version 15 and "encryption not supported", the whole answer to the first message.</summary>
    public static byte[] WithoutEncryption() => [0x00, 0, 11, 0, 6, 0x01, 0, 17, 0, 1, 0xFF, 15, 0, 0, 0, 0, 0, 0x02];

    public TdsAnswer Welcome()
    {
        byte[] name = [4, .. Encoding.Unicode.GetBytes("door")];
        _bytes.Add(0xAD);
        _bytes.AddRange(BitConverter.GetBytes((ushort)(1 + 4 + name.Length + 4)));
        _bytes.AddRange([1, 0x74, 0, 0, 4, .. name, 15, 0, 0, 0]);
        return Change(1, Named("NoProofCity"), Named("master")).Change(7, [5, .. Collation], [0]).Change(4, Named("4096"), Named("4096"));
    }

    public TdsAnswer Transaction(ushort request) => request switch
    {
        5 => Change(8, [8, .. Descriptor], [0]), // begin
        7 => Change(9, [0], [8, .. Descriptor]), // commit
        8 => Change(10, [0], [8, .. Descriptor]), // roll back
        _ => this,
    };

    public TdsAnswer Reset() => Change(18, [0], [0]);

    /// <summary>One column, one row.</summary>
    public TdsAnswer Number(int? number)
    {
        Columns(1, [0x26, 4]);
        _bytes.Add(0xD1);
        _bytes.Add((byte)(number is null ? 0 : 4));
        if (number is { } value) _bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    /// <summary>Rows of as many texts as <paramref name="columns"/> says.</summary>
    public TdsAnswer Texts(int columns, IEnumerable<string[]> rows)
    {
        Columns(columns, [0xE7, 0x40, 0x1F, .. Collation]);
        foreach (var row in rows)
        {
            _bytes.Add(0xD1);
            foreach (var text in row)
            {
                _bytes.AddRange(BitConverter.GetBytes((ushort)(text.Length * 2)));
                _bytes.AddRange(Encoding.Unicode.GetBytes(text));
            }
        }
        return this;
    }

    public byte[] Done() => End(0xFD);

    public byte[] DoneCall()
    {
        _bytes.Add(0x79); // the procedure returned 0
        _bytes.AddRange([0, 0, 0, 0]);
        return End(0xFE);
    }

    private byte[] End(byte token)
    {
        _bytes.AddRange([token, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        return [.. _bytes];
    }

    private TdsAnswer Change(byte kind, byte[] to, byte[] from)
    {
        _bytes.Add(0xE3);
        _bytes.AddRange(BitConverter.GetBytes((ushort)(1 + to.Length + from.Length)));
        _bytes.AddRange([kind, .. to, .. from]);
        return this;
    }

    private void Columns(int count, byte[] type)
    {
        _bytes.Add(0x81);
        _bytes.AddRange(BitConverter.GetBytes((ushort)count));
        for (var i = 0; i < count; i++)
        {
            _bytes.AddRange([0, 0, 0, 0]); // user type
            _bytes.AddRange(BitConverter.GetBytes((ushort)1)); // may be null
            _bytes.AddRange(type);
            _bytes.Add(0); // no name
        }
    }

    private static byte[] Named(string name) => [(byte)name.Length, .. Encoding.Unicode.GetBytes(name)];
}
