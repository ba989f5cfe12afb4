using NoProofCity.Domain.Common;
using NoProofCity.Domain.Registers;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Registers;

/// <summary>The table of a register: one column for the number, one for the name, and whatever else it has.</summary>
public static class RegisterSheet
{
    public const string Key = "key";
    public const string Name = "name";

    private const string Own = "own:";
    private const string RunningNumber = "序号";
    private const int LongestHead = 100;
    private const int LongestValue = 500;

    private static readonly string[] NameHeads = ["姓名", "名称", "单位名称", "企业名称", "权利人", "法人名称"];

    /// <summary>As it is looked for: the columns that the register knows already, under their own heads.</summary>
    public static SheetLayout LayoutOf(SharedRegister register) => new($"X-15.{register.Id}", register.Title, 1,
    [
        new(Key, register.KeyColumn) { Type = SheetType.Code, IsRequired = true, Synonyms = KeyHeads(register.KeyKind), MaySayNothing = false, Longest = LongestHead, Rule = written => RegisterKey.Parse(register.KeyKind, written) is { IsDone: false } refused ? refused.Refusals[0] : null },
        new(Name, register.NameColumn) { IsRequired = true, Synonyms = NameHeads, MaySayNothing = false, Longest = LongestHead },
        .. register.Columns.Select(column => column.Name).Where(name => name != register.KeyColumn && name != register.NameColumn).Select(Column),
    ]);

    /// <summary>With every other column of the table under its own head, but for running numbers and those a user has put aside.</summary>
    public static FoundTable Widened(FoundTable table, IReadOnlyDictionary<string, string> remembered)
    {
        var (columns, added) = (table.Columns.ToList(), new List<SheetColumn>());
        for (var at = 0; at < columns.Count; at++)
        {
            var (column, head) = (columns[at], Writing.Tidy(CellText.OneLine(columns[at].Head)));
            if (column.Field is not null || head.Length is 0 or > LongestHead || column.Name == RunningNumber || remembered.GetValueOrDefault(column.Name) is "") continue;
            if (table.Layout.Columns.Concat(added).Any(known => SharedRegister.Fold(known.Title) == SharedRegister.Fold(head))) continue;
            added.Add(Column(head));
            columns[at] = column with { Field = added[^1].Key, Choice = null };
        }
        return table with { Columns = columns, Layout = table.Layout with { Columns = [.. table.Layout.Columns, .. added] } };
    }

    private static SheetColumn Column(string head) => new(Own + head, head) { MaySayNothing = false, Longest = LongestValue };

    private static string[] KeyHeads(KeyKind kind) => kind switch
    {
        KeyKind.IdentityNumber => ["身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份号码", "证件号", "证件号码", "居民身份证号码"],
        KeyKind.CreditCode => ["统一社会信用代码", "社会信用代码", "信用代码", "机构代码"],
        _ => [],
    };
}
