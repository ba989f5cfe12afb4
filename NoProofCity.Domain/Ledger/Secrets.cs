using System.Security.Cryptography;
using System.Text;

namespace NoProofCity.Domain.Ledger;

/// <summary>The keys of one installation, all drawn from the one in the key file.</summary>
public sealed class Secrets
{
    public const int MasterSize = 32;

    private readonly byte[] _columns;
    private readonly byte[] _blind;
    private readonly byte[] _backup;
    private readonly byte[] _proofs;

    public Secrets(byte[] master)
    {
        if (master.Length != MasterSize) throw new ArgumentException("A master key has 32 bytes.", nameof(master));
        Ledger = new LedgerSeal(Derive(master, "ledger"));
        _columns = Derive(master, "columns");
        _blind = Derive(master, "blind");
        _backup = Derive(master, "backup");
        _proofs = Derive(master, "proofs");
        Fingerprint = Convert.ToHexStringLower(Derive(master, "fingerprint").AsSpan(0, 8));
    }

    public LedgerSeal Ledger { get; }

    /// <summary>Names the key without telling it: the database remembers which key it was written with.</summary>
    public string Fingerprint { get; }

    /// <summary>Hides a personal value: a fresh nonce each time, so that equal values look different.</summary>
    public string Encrypt(string plain) => Convert.ToBase64String(EncryptBytes(Encoding.UTF8.GetBytes(plain)));

    /// <inheritdoc cref="Encrypt"/>
    public byte[] EncryptBytes(ReadOnlySpan<byte> plain)
    {
        var box = new byte[AesGcm.NonceByteSizes.MaxSize + plain.Length + AesGcm.TagByteSizes.MaxSize];
        var nonce = box.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_columns, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce, plain, box.AsSpan(nonce.Length, plain.Length), box.AsSpan(nonce.Length + plain.Length));
        return box;
    }

    /// <exception cref="CryptographicException">The value was altered or written with another key.</exception>
    public string Decrypt(string hidden) => Encoding.UTF8.GetString(DecryptBytes(Convert.FromBase64String(hidden)));

    /// <exception cref="CryptographicException">The value was altered or written with another key.</exception>
    public byte[] DecryptBytes(ReadOnlySpan<byte> box)
    {
        var nonce = box[..AesGcm.NonceByteSizes.MaxSize];
        var text = box[nonce.Length..^AesGcm.TagByteSizes.MaxSize];
        var plain = new byte[text.Length];
        using var aes = new AesGcm(_columns, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce, text, box[^AesGcm.TagByteSizes.MaxSize..], plain);
        return plain;
    }

    /// <summary>The keyed hash by which a hidden value is found again; equal values have equal hashes.</summary>
    public string BlindIndexOf(string plain) => Convert.ToBase64String(BlindBytesOf(plain));

    /// <inheritdoc cref="BlindIndexOf"/>
    public byte[] BlindBytesOf(string plain) => HMACSHA256.HashData(_blind, Encoding.UTF8.GetBytes(plain));

    /// <summary>The mark under the list of what a backup holds.</summary>
    public byte[] BackupMarkOf(ReadOnlySpan<byte> manifest) => HMACSHA256.HashData(_backup, manifest);

    /// <summary>The mark over what an electronic proof says.</summary>
    public string ProofMarkOf(byte[] content) => Convert.ToBase64String(HMACSHA256.HashData(_proofs, content));

    private static byte[] Derive(byte[] master, string purpose) =>
        HKDF.Expand(HashAlgorithmName.SHA256, master, MasterSize, Encoding.UTF8.GetBytes(purpose));
}
