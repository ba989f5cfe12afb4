using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NoProofCity.Domain.Accounts;

/// <summary>The time-based one-time password of RFC 6238 (动态码): six digits, steps of 30 seconds, HMAC-SHA-1 as every authenticator app has it.</summary>
public static class TimeCode
{
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const int StepSeconds = 30;
    private const int SecretBytes = 20;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret in base32, 32 letters.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, SecretBytes * 8 / 5);

    /// <summary>The step a typed code belongs to: now, the one before or the one after, so that a clock may be half a minute wrong. Null when it is none of them.</summary>
    public static long? StepOf(string secret, string typed, DateTimeOffset now)
    {
        var code = Encoding.ASCII.GetBytes(Common.Writing.Narrow(typed));
        long? found = null;
        for (var step = Now(now) - 1; step <= Now(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(secret, step)), code)) found = step;
        }
        return found;
    }

    /// <summary>The code of a moment.</summary>
    public static string Of(string secret, DateTimeOffset moment) => At(secret, Now(moment));

    /// <summary>What an authenticator app reads from the QR code.</summary>
    public static string Address(string secret, string issuer, string name) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(name)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={StepSeconds}";

    private static long Now(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

#pragma warning disable CA5350 // the algorithm authenticator apps share; HMAC does not rest on collision resistance
    private static string At(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, sizeof(int))) & int.MaxValue;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }
#pragma warning restore CA5350

    private static byte[] Decode(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in secret)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)((buffer >> bits) & 0xff);
        }
        return bytes;
    }
}
