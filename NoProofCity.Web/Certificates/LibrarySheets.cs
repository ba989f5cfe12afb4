using NoProofCity.Data.Certificates;
using NoProofCity.Domain.Certificates;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Certificates;

/// <summary>The three worksheets of the libraries: materials, fields, and what items call them.</summary>
public static class LibrarySheets
{
    private const int LongestName = 200;

    private static readonly IReadOnlyList<SheetChoice> Kinds = [new(nameof(LibraryKind.Material), "材料"), new(nameof(LibraryKind.Field), "字段") { Synonyms = ["表单字段", "要素"] }];

    public static SheetLayout Materials { get; } = new("X-11-1", "标准材料", 1,
        new("Code", "材料编码") { Type = SheetType.Code, IsRequired = true, Width = 16, Synonyms = ["编码", "标准材料编码", "代码"], Example = "CL-001" },
        new("Name", "材料名称") { Longest = LongestName, Width = 36, Synonyms = ["名称", "标准材料", "标准材料名称"], Example = "居民身份证" },
        new("Certificate", "对应证照") { Longest = LongestName, Width = 30, Synonyms = ["证照", "电子证照", "证照名称"], Note = "证照目录里的名称；没有证照的空着", Example = "居民身份证" });

    public static SheetLayout Fields { get; } = new("X-11-2", "标准字段", 1,
        new("Code", "字段编码") { Type = SheetType.Code, IsRequired = true, Width = 16, Synonyms = ["编码", "标准字段编码", "代码"], Example = "ZD-001" },
        new("Name", "字段名称") { Longest = LongestName, Width = 30, Synonyms = ["名称", "标准字段", "标准字段名称"], Example = "公民身份号码" },
        new("Type", "类型") { Type = SheetType.Choice, Choices = SheetChoices.Of<FieldType>(), Synonyms = ["字段类型", "数据类型"] },
        new("Length", "长度") { Type = SheetType.Whole, Width = 8, Synonyms = ["字段长度"], Note = "文本、代码、数字才有", Example = "18" },
        new("Certificate", "来源证照") { Longest = LongestName, Width = 26, Synonyms = ["证照", "电子证照"], Note = "从证照取的，写证照目录里的名称", Example = "居民身份证" },
        new("Database", "来源库") { Longest = LongestName, Width = 22, Synonyms = ["基础库", "数据库", "数据来源"], Note = "从数据库取的，写库名；和来源证照只写一个" },
        new("SourceField", "来源字段") { Longest = LongestName, Width = 18, Synonyms = ["源字段", "库中字段"], Example = "公民身份号码" });

    public static SheetLayout Names { get; } = new("X-11-3", "材料和字段对应", 1,
        new("Kind", "类别") { Type = SheetType.Choice, Choices = Kinds, IsRequired = true, Width = 8, Example = "材料" },
        new("Written", "事项里的写法") { Longest = LongestName, IsRequired = true, Width = 36, Synonyms = ["写法", "材料或字段", "事项材料", "表单字段名称"], Example = "申请人身份证复印件" },
        new("Code", "标准编码") { Type = SheetType.Code, IsRequired = true, Width = 16, Synonyms = ["编码", "对应编码"], Example = "CL-001" });

    public static IReadOnlyList<SheetValue> Row(MaterialRow of) => [of.Code, of.Name, of.Certificate ?? ""];

    public static IReadOnlyList<SheetValue> Row(FieldRow of) => [of.Code, of.Name, EnumWords.Of(of.Type), (long?)of.Length, of.Certificate ?? "", of.Database, of.SourceField];

    public static IReadOnlyList<SheetValue> Row(NameRow of) => [Kinds.First(kind => kind.Value == $"{of.Kind}").Word, of.Written, of.Code];

    public static MaterialEntry Material(ReadRow row) => new(row.Row.Number, row["Code"], row["Name"], row["Certificate"]);

    public static FieldEntry Field(ReadRow row) => new(row.Row.Number, row["Code"], row["Name"])
    {
        Type = row["Type"] is { } type ? Enum.Parse<FieldType>(type) : null,
        Length = (int?)row.Number("Length"),
        Certificate = row["Certificate"],
        Database = row["Database"],
        SourceField = row["SourceField"],
    };

    public static NameEntry Name(ReadRow row) => new(row.Row.Number, row["Kind"] is { } kind ? Enum.Parse<LibraryKind>(kind) : null, row["Written"], row["Code"]);
}
