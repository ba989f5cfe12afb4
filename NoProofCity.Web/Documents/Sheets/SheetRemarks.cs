using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Something about a file that its user should know and that stops nothing.</summary>
public abstract record SheetRemark : Refusal;

/// <summary>Formulas that ask another file: their last values are read.</summary>
public sealed record SheetLinksOut : SheetRemark;

public sealed record SheetObjectsOut : SheetRemark;

/// <summary>An xls: it is given back as xlsx.</summary>
public sealed record SheetWasOld : SheetRemark;

/// <summary>A csv: it is given back as xlsx.</summary>
public sealed record SheetWasText : SheetRemark;

public sealed record SheetIsHidden(string Sheet) : SheetRemark;

public sealed record SheetHiddenRowsRead(int Rows) : SheetRemark;

public sealed record SheetHiddenColumnsRead(string Columns) : SheetRemark;

public sealed record SheetFormulasRead(int Formulas) : SheetRemark;

/// <summary>A row below the table: a sum, a note, who filled it in.</summary>
public sealed record SheetRowPassedOver(int Row, string Text) : SheetRemark;
