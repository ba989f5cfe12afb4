namespace NoProofCity.Domain.ExemptionList.Guides;

public enum GuidePartKind { Line, Heading, Cell }

/// <summary>A paragraph, a heading or a cell of a guide.</summary>
/// <param name="Address">Where a person finds it ("材料!B4", "第 12 行").</param>
public sealed record GuidePart(string Address, string Text, GuidePartKind Kind = GuidePartKind.Line)
{
    /// <summary>Of a heading, from 1; 0 where only its numbering says it.</summary>
    public int Level { get; init; }

    /// <summary>Of a cell: which table of the guide, and where in it, from 0.</summary>
    public int Table { get; init; }

    public int Row { get; init; }
    public int Column { get; init; }
}

/// <summary>What a guide says, in its order, without its looks. The cells of a row follow each other.</summary>
public sealed record GuideText(IReadOnlyList<GuidePart> Parts);
