namespace NoProofCity.Web.Documents.Paper.Parts;

/// <summary>The pages that GB/T 9704 and common practice know; each has its own furniture and places.</summary>
public enum PaperKind
{
    /// <summary>公告: red head, red rule, title below.</summary>
    Announcement,

    /// <summary>信函: red head between double rules, no number on the first page.</summary>
    Letter,

    /// <summary>纪要、通报: red head, issue, office and date.</summary>
    Minutes,

    /// <summary>文书: no red head, the unit stands in the title.</summary>
    Document,

    /// <summary>表: portrait, 第x页　共y页.</summary>
    Table,

    /// <summary>横表: landscape, the head on the binding side.</summary>
    WideTable,

    /// <summary>告知承诺书: smaller type, signatures at the foot of the last page.</summary>
    Promise,

    /// <summary>证明: framed, everything at its place.</summary>
    Certificate,

    /// <summary>收据: the same twice on a page, cut apart.</summary>
    Halves,

    /// <summary>海报: one page to be put on a wall, read from two metres.</summary>
    Poster,
}

/// <summary>A form as data: what stands on it, in reading order. Where it stands the layout knows.</summary>
/// <param name="Title">As a reader's window and the outline show it.</param>
/// <param name="Code">Printed small at the foot; empty on letters and announcements.</param>
public sealed record Form(PaperKind Kind, string Title, string Code, IReadOnlyList<Part> Parts);

public abstract record Part;

/// <summary>红头, shrunk to its line, below a limit set in two.</summary>
public sealed record Masthead(string Text) : Part;

/// <summary>发文字号 or 编号.</summary>
public sealed record Number(string Text) : Part;

/// <summary>期号, 编印单位 and date of minutes and bulletins.</summary>
public sealed record Issue(string Number, string Office, string Date) : Part;

/// <param name="Text">May hold line breaks at units of sense; what is too long even so is broken evenly.</param>
public sealed record Title(string Text) : Part;

/// <summary>The name of a certificate under its title.</summary>
public sealed record Subtitle(string Text) : Part;

public sealed record Addressee(string Text) : Part;

/// <summary>一、 in 黑体, （一） in 楷体, 1. and （1） as the text.</summary>
public enum Level { Body, First, Second }

/// <summary>A line that stays with what follows.</summary>
public sealed record Heading(Level Level, string Text) : Part;

/// <param name="Lead">Words at its start that are set as a heading of the level.</param>
public sealed record Paragraph(string Text, Level Level = Level.Body, string Lead = "") : Part;

/// <summary>Short statements spread over one line above a table.</summary>
public sealed record HeadLine(params IReadOnlyList<string> Items) : Part;

/// <summary>One empty line of the grid.</summary>
public sealed record Blank : Part;

/// <summary>A remark in small type.</summary>
public sealed record Note(string Text) : Part;

/// <param name="Use">What it is for (核验专用章 …); empty for the unit's own.</param>
/// <param name="IsTest">Marked 测试 until a real seal is installed.</param>
public sealed record Seal(string Ring, string Use = "", bool IsTest = true);

/// <summary>落款: unit and date at the right, sealed or not.</summary>
/// <param name="Contacts">Lines at the left, beside it.</param>
public sealed record SignOff(string Unit, string Date, Seal? Seal, params IReadOnlyList<string> Contacts) : Part;

/// <summary>What the responsible person declares under a wide table, with a line to sign on.</summary>
/// <param name="Label">What stands before the line.</param>
public sealed record Declaration(string Text, string Ticks, string Label, SignOff SignOff) : Part;

/// <summary>二维码: an address to check at, with what is said below it.</summary>
public sealed record CheckCode(string Address, params IReadOnlyList<string> Captions) : Part;

/// <summary>附件: begins a page, with a title of its own.</summary>
public sealed record Annex(string Label, string Title) : Part;

/// <summary>版记 on the last even page.</summary>
public sealed record Colophon(string Copies, string Office, string Date) : Part;
