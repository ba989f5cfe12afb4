namespace NoProofCity.Domain.Common;

/// <summary>The kinds of file that may be attached.</summary>
public enum FileKind { Pdf, Ofd, Jpeg, Png, Gif, Bmp, Word, WordOld, Sheet, SheetOld, Text }

/// <summary>What the file holds is none of the kinds that may be attached, whatever its name says.</summary>
public sealed record FileKindNotTaken(string FileName) : Refusal;

/// <summary>The name says one kind, the content is another.</summary>
public sealed record FileNotWhatItsNameSays(string FileName, FileKind Found) : Refusal;

public sealed record FileTooLarge(string FileName, int MostMegabytes) : Refusal;

public sealed record FileEmpty(string FileName) : Refusal;

public sealed record TooManyFiles(int Count, int Most) : Refusal;
