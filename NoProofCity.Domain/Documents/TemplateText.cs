using System.Text;

namespace NoProofCity.Domain.Documents;

/// <summary>What the fields of a form are in one case; an absent one is empty.</summary>
public sealed class FieldValues(params IReadOnlyList<(string Name, string? Value)> values)
{
    public string this[string name]
    {
        get
        {
            foreach (var (known, value) in values)
                if (known == name) return value ?? "";
            return "";
        }
    }
}

/// <summary>The words of a slot, taken apart once.</summary>
internal sealed class TemplateText
{
    private readonly List<(string Words, bool IsField, int Group)> _pieces = [];

    private TemplateText()
    {
    }

    public IEnumerable<string> Fields => _pieces.Where(piece => piece.IsField).Select(piece => piece.Words);

    /// <summary>Null where a bracket is not closed or stands alone.</summary>
    public static TemplateText? Read(string written)
    {
        var text = new TemplateText();
        var (from, group, groups, isField) = (0, 0, 0, false);
        for (var at = 0; at <= written.Length; at++)
        {
            var mark = at < written.Length ? written[at] : '\0';
            if (mark is not ('{' or '}' or '[' or ']' or '\0')) continue;
            if (isField != (mark == '}') || (mark == '[' && group > 0) || (mark == ']' && group == 0)) return null;
            if (at > from) text._pieces.Add((written[from..at], isField, group));
            (from, isField) = (at + 1, mark == '{');
            group = mark switch { '[' => ++groups, ']' => 0, _ => group };
        }
        return group == 0 ? text : null;
    }

    public string Fill(FieldValues values)
    {
        var filled = new StringBuilder();
        for (var i = 0; i < _pieces.Count; i++)
        {
            var (words, isField, group) = _pieces[i];
            if (group > 0 && IsAbsent(group, values)) continue;
            _ = filled.Append(isField ? values[words] : words);
        }
        return filled.ToString();
    }

    private bool IsAbsent(int group, FieldValues values)
    {
        foreach (var (words, isField, of) in _pieces)
            if (of == group && isField && values[words].Length == 0) return true;
        return false;
    }
}
