using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>The foot of a wide table: who signs at the left, unit, date and seal at the right.</summary>
internal sealed class DeclarationBox : Box
{
    private const double Above = 7;
    private const double CentreFromRight = 50;

    private readonly Area _area;
    private readonly IFaces _faces;
    private readonly Declaration _declaration;

    public DeclarationBox(IFaces faces, Area area, Declaration declaration)
    {
        (_faces, _area, _declaration) = (faces, area, declaration);
        Height = Above + (2 * area.Body.Height);
    }

    public override void Draw(Canvas canvas, double top)
    {
        var line = top + Above;
        var centre = _area.Right - CentreFromRight;
        var signOff = _declaration.SignOff;
        Word(_declaration.Label).Draw(canvas, 0, _area.Left + (2 * _area.Cell), line + _area.Body.Baseline);
        var unit = Word(signOff.Unit);
        for (var i = 0; i < unit.Count; i++) Centred(unit, i, line + ((i - unit.Count + 1) * _area.Body.Height));
        Centred(Word(signOff.Date), 0, line + _area.Body.Height);
        if (signOff.Seal is { } seal) canvas.Stamp(SealBlock.Marks(seal, centre, line + _area.Body.Height - SealBlock.Raised, _faces));

        TextBlock Word(string text) => TextBlock.Balanced(_faces, text, Typeface.FangSong, _area.Body, 2 * CentreFromRight);

        void Centred(TextBlock word, int i, double y) => word.Draw(canvas, i, centre - (word.WidthOf(i) / 2), y + _area.Body.Baseline);
    }
}
