using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>The texts that the cells of a workbook share. Kept as UTF-8, half the size of strings; what is asked for often is a string already.</summary>
internal sealed class SharedTexts
{
    private const int Chunk = 1 << 20;

    // An empty text is five bytes of a file and sixteen of memory.
    private const int MostOfMegabyte = 10_000;
    private const int MostInflation = 8;

    private const int Remembered = 1 << 12;

    private readonly List<byte[]> _chunks = [];
    private readonly List<(int Chunk, int From, int Length)> _texts = [];
    private readonly (int Index, string Text)[] _often = new (int, string)[Remembered];
    private int _used;

    public static SharedTexts None { get; } = new();

    public int Count => _texts.Count;

    /// <summary>No more of them than a file of its size can sensibly hold.</summary>
    public static SharedTexts Read(Stream part, SheetLimits limits)
    {
        var texts = new SharedTexts();
        using var scan = new XmlScan(part);
        var text = new RichText();
        while (scan.Read())
        {
            if (scan.Token is not XmlToken.Start || !scan.Name.SequenceEqual("si"u8)) continue;
            if (texts.Count == limits.InflatedMegabytes * MostOfMegabyte || texts._chunks.Count > limits.Megabytes * MostInflation) throw new InvalidDataException();
            texts.Add(text.Read(scan, "si"u8));
        }
        return texts;
    }

    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _texts.Count) throw new InvalidDataException();
            ref var often = ref _often[index & (Remembered - 1)];
            if (often.Text is null || often.Index != index)
            {
                var (chunk, from, length) = _texts[index];
                often = (index, Encoding.UTF8.GetString(_chunks[chunk], from, length));
            }
            return often.Text;
        }
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (_chunks.Count == 0 || _used + length > _chunks[^1].Length)
        {
            _chunks.Add(new byte[Math.Max(Chunk, length)]);
            _used = 0;
        }
        _ = Encoding.UTF8.GetBytes(text, _chunks[^1].AsSpan(_used));
        _texts.Add((_chunks.Count - 1, _used, length));
        _used += length;
    }
}

/// <summary>Puts together a text that may consist of runs; how it is pronounced is no part of it.</summary>
internal sealed class RichText
{
    private readonly StringBuilder _runs = new();

    /// <summary>Up to the end of the element that has just begun.</summary>
    public string Read(XmlScan scan, ReadOnlySpan<byte> element)
    {
        if (scan.IsEmpty) return "";
        string? only = null;
        _ = _runs.Clear();
        var isText = false;
        while (scan.Read())
        {
            if (scan.Token is XmlToken.Text)
            {
                if (!isText) continue;
                var run = XmlText.Of(scan.Text, scan.IsPlain);
                if (only is null) only = run;
                else _ = (_runs.Length == 0 ? _runs.Append(only) : _runs).Append(run);
            }
            else if (scan.Token is XmlToken.Start)
            {
                if (scan.Name.SequenceEqual("rPh"u8)) scan.SkipElement();
                else isText = !scan.IsEmpty && scan.Name.SequenceEqual("t"u8);
            }
            else
            {
                isText = false;
                if (scan.Name.SequenceEqual(element)) return _runs.Length > 0 ? _runs.ToString() : only ?? "";
            }
        }
        throw new InvalidDataException();
    }
}
