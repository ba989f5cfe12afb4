using System.Text;

namespace NoProofCity.Tests.Support;

/// <summary>A comma-separated file with a header: quoted fields may hold commas, line breaks and doubled quotes.</summary>
public static class Csv
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var records = Records(text).Where(record => record is not [""]).ToList();
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') (_, i) = (field.Append('"'), i + 1);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r')) _ = field.Append(c);
            else if (c is ',' or '\n')
            {
                record.Add(field.ToString());
                _ = field.Clear();
                if (c == ',') continue;
                yield return record;
                record = [];
            }
        }
        record.Add(field.ToString());
        yield return record;
    }
}
