using System.Diagnostics;
using System.IO.Compression;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Sheets;

/// <param name="MostMegabytes">How much memory the process ever grew by.</param>
internal sealed record MutationReport(int Read, int Refused, TimeSpan Longest, long MostMegabytes);

/// <summary>Damages the files of the corpus at random: bytes of the package, and bytes of what is in it.</summary>
internal static class Mutations
{
    private static readonly byte[][] Bits = ["<"u8.ToArray(), ">"u8.ToArray(), "\""u8.ToArray(), "&"u8.ToArray(), "</row>"u8.ToArray(), "<c>"u8.ToArray(), "999999999999"u8.ToArray(), "-1"u8.ToArray(), [0], [0xFF, 0xFE], "<!DOCTYPE a>"u8.ToArray(), "<![CDATA["u8.ToArray(), "<!--"u8.ToArray(), "XFE1048577"u8.ToArray()];

    public static async Task<MutationReport> RunAsync(int files, int seed)
    {
        var random = new Random(seed);
        var sources = Corpus.All.Select(one => (one.FileName, Content: one.Make().ToArray())).Where(one => one.Content.Length > 0).ToList();
        var (read, refused, longest, before, most) = (0, 0, TimeSpan.Zero, GC.GetTotalMemory(forceFullCollection: true), 0L);
        for (var i = 0; i < files; i++)
        {
            var (name, content) = sources[random.Next(sources.Count)];
            var damaged = random.Next(3) == 0 || content[0] != 'P' ? Damage(content, random) : Inside(content, random);
            var watch = Stopwatch.StartNew();
            try
            {
                var told = await Corpus.ToldAsync(new MemoryStream(damaged), name);
                if (told is [['r', 'e', 'f', 'u', 's', 'e', 'd', ..], ..]) refused++;
                else read++;
                if (i % 10 == 0) await ReturnAsync(damaged, name);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"file {i} of seed {seed}", e);
            }
            if (watch.Elapsed > longest) longest = watch.Elapsed;
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        }
        return new(read, refused, longest, most / SheetLimits.MegabyteBytes);
    }

    // What can be read is also given back; whether it can be is another matter, but it must not break.
    private static async Task ReturnAsync(byte[] content, string name)
    {
        var opened = await SheetFile.OpenAsync(new MemoryStream(content), name, SheetLimits.Department);
        if (!opened.IsDone) return;
        using var file = opened.Value;
        if (SheetHead.Find(file, Corpus.Layout) is { IsDone: true, Value: var table })
            _ = await AnnotatedWorkbook.WriteAsync(new(table, [new(table.HeadEnd + 1, "错", [new(0, "错")])], "好"), new MemoryStream(), default);
    }

    private static byte[] Damage(byte[] content, Random random)
    {
        var damaged = content.ToList();
        for (var times = random.Next(1, 6); times > 0 && damaged.Count > 8; times--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 64), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, Bits[random.Next(Bits.Length)]);
                    break;
                case 3:
                    damaged.InsertRange(at, damaged.GetRange(at, Math.Min(random.Next(1, 256), damaged.Count - at)));
                    break;
                default:
                    if (random.Next(8) == 0) damaged.RemoveRange(at, damaged.Count - at);
                    else damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }
        return [.. damaged];
    }

    private static byte[] Inside(byte[] content, Random random)
    {
        var damaged = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(content)))
        using (var to = new ZipArchive(damaged, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            foreach (var (index, entry) in from.Entries.Index())
            {
                using var stream = entry.Open();
                var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                using var part = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                part.Write(index == chosen || entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && random.Next(2) == 0 ? Damage(bytes.ToArray(), random) : bytes.ToArray());
            }
        }
        return damaged.ToArray();
    }
}
