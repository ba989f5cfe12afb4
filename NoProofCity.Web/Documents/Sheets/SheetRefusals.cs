using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

public sealed record SheetTooLarge(string FileName, int Megabytes) : Refusal;

/// <summary>A small file that would become a huge one.</summary>
public sealed record SheetInflates(string FileName, int Megabytes) : Refusal;

public sealed record SheetUnreadable(string FileName) : Refusal;

/// <summary>A table, but of a kind that is not read: ods, xlsb, a web page that calls itself xls.</summary>
public sealed record SheetOtherFormat(string FileName, string Format) : Refusal;

public sealed record SheetEncrypted(string FileName) : Refusal;

public sealed record SheetHasMacros(string FileName) : Refusal;

public sealed record SheetHasDocumentType(string FileName) : Refusal;

public sealed record SheetTooManyRows(string Sheet, int Most) : Refusal;

public sealed record SheetTooManyColumns(string Sheet, int Most) : Refusal;

public sealed record SheetHeadNotFound(string Sheets, int Rows, string Wanted) : Refusal;

public sealed record SheetWithoutRows(string Sheet) : Refusal;

/// <summary>Made from a template whose columns meant something else.</summary>
public sealed record SheetOfOldTemplate(string Title, int Version, int Current) : Refusal;

public sealed record CellMissing(string Title) : Refusal;

public sealed record CellTooLong(int Most) : Refusal;

public sealed record CellNoDate : Refusal;

/// <summary>Day, month, year in another order: what it may mean is offered, not assumed.</summary>
public sealed record CellTurnedDate(string Meant) : Refusal;

public sealed record CellNoNumber : Refusal;

public sealed record CellNotWhole : Refusal;

public sealed record CellNoFlag : Refusal;

public sealed record CellNotAmong(string Words) : Refusal;

/// <param name="Nearest">The allowed word that looks most like what was written.</param>
public sealed record CellNearlyAmong(string Words, string Nearest) : Refusal;

public sealed record CellNoPhone : Refusal;

/// <summary>A code that a program took for a number: what stood behind the fifteenth digit is gone.</summary>
public sealed record CellLostDigits : Refusal;

/// <summary>#REF!, #N/A and their like.</summary>
public sealed record CellIsError : Refusal;

/// <summary>A formula that no program has calculated yet.</summary>
public sealed record CellNotCalculated : Refusal;

/// <summary>A fault of a cell where no preview shows it.</summary>
public sealed record SheetCellFaulty(string Cell, string Title, string Problem) : Refusal;

/// <summary>One import of the same thing at a time.</summary>
public sealed record ImportUnderWay(string Title) : Refusal;
