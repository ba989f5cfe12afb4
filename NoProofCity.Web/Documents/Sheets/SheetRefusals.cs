using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

public sealed record SheetTooLarge(string FileName, int Megabytes) : Refusal;

/// <summary>A small file that would become a huge one.</summary>
public sealed record SheetInflates(string FileName, int Megabytes) : Refusal;

public sealed record SheetUnreadable(string FileName) : Refusal;

public sealed record SheetEncrypted(string FileName) : Refusal;

public sealed record SheetHasMacros(string FileName) : Refusal;

public sealed record SheetHasDocumentType(string FileName) : Refusal;

public sealed record SheetTooManyRows(string Sheet, int Most) : Refusal;

public sealed record SheetTooManyColumns(string Sheet, int Most) : Refusal;

public sealed record SheetHeadNotFound(string Sheets, int Rows, string Wanted) : Refusal;

public sealed record SheetWithoutRows(string Sheet) : Refusal;
