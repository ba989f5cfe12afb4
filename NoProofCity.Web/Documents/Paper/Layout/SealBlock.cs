using NoProofCity.Web.Documents.Paper.Layout.Marks;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>A seal where it belongs: over the unit's name and the date.</summary>
internal static class SealBlock
{
    /// <summary>So far its centre is above the edge between the two lines, in millimetres.</summary>
    public const double Raised = 2.5;

    public static IReadOnlyList<Mark> Marks(Seal seal, double x, double y, IFaces faces) =>
        new RedSeal(seal.Ring, seal.Use.Length > 0 ? seal.Use : null, seal.IsTest ? "测试" : null).At(x, y, faces);
}
