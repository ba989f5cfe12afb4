namespace NoProofCity.Web.Documents.Paper.Pdf.Packing;

/// <summary>Adler-32, which can be put together from the sums of parts.</summary>
internal readonly record struct Adler(uint Low, uint High)
{
    private const uint Modulus = 65521;

    // As many as leave no overflow behind.
    private const int Stretch = 5552;

    public uint Value => High << 16 | Low;

    public static Adler Of(ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (1u, 0u);
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Stretch, bytes.Length)..])
        {
            foreach (var value in bytes[..Math.Min(Stretch, bytes.Length)]) high += low += value;
            (low, high) = (low % Modulus, high % Modulus);
        }
        return new(low, high);
    }

    public Adler Then(Adler next, int length) => new(
        (Low + next.Low + Modulus - 1) % Modulus,
        (uint)((High + next.High + (ulong)length * (Low + Modulus - 1)) % Modulus));
}
