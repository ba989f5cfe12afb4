using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Documents;

/// <summary>What a desk knows of a paper, before it is told in words: a record for each form, beside the desk that issues it.</summary>
public interface IPaperFacts
{
    /// <summary>"F-03".</summary>
    string Form { get; }

    /// <summary>By which anybody may ask whether the paper is genuine; null for one without a code.</summary>
    string? CheckCode => null;
}

/// <summary>By what a paper is worded.</summary>
/// <param name="Template">The place's own words of the form; null for those that ship with the product.</param>
/// <param name="Serial">Null while it is only looked at.</param>
public sealed record PaperSetting(Template? Template, RuleProfile Profile, int Year, long? Serial);

/// <param name="TemplateVersion">Of the words it is printed in.</param>
/// <param name="Number">As it is printed.</param>
/// <param name="Content">What it was made of; <see cref="IPaperPrinter.PrintAgain"/> reads it.</param>
public sealed record PrintedPaper(string TemplateVersion, string Number, string Content, byte[] Pdf);

/// <summary>Makes paper of facts. The words, the layout and the fonts lie where this is implemented; no desk knows them.</summary>
public interface IPaperPrinter
{
    /// <summary>Refused with all the characters that no font has, and where the words of the form lack something.</summary>
    Outcome<PrintedPaper> Print(IPaperFacts facts, PaperSetting setting);

    /// <summary>The bytes of what was kept, as this version of the product with these fonts makes them; null where it cannot. They are the same paper only if their hash is.</summary>
    byte[]? PrintAgain(string content);
}
