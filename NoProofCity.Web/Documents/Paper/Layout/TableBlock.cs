using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>A table with its cells set and its rows measured.</summary>
internal sealed class TableBlock
{
    // 1.5 pt around, 0.75 pt inside.
    private const double Frame = 0.53;
    private const double Inner = 0.26;

    private const int LabelCells = 4;
    private const double LabelIndent = 6;

    // Unit and date under a seal, in points.
    private const double SigningPitch = 22;

    private readonly double[] _edges;
    private readonly List<SetRow> _rows = [];
    private readonly IFaces _faces;
    private readonly CellSetting _setting;

    /// <param name="room">No row is higher; one that would be is continued on the next page.</param>
    public TableBlock(Table table, Area area, IFaces faces, double room)
    {
        (_faces, _setting, HeadRows) = (faces, CellSetting.Of(table.Setting), table.HeadRows);
        _edges = new double[table.Columns.Count + 1];
        _edges[0] = area.Left;
        for (var column = 0; column < table.Columns.Count; column++) _edges[column + 1] = _edges[column] + table.Columns[column];

        var taken = new int[table.Columns.Count];
        var most = room;
        foreach (var row in table.Rows)
        {
            var set = Set(row, taken);
            if (_rows.Count == HeadRows) most = room - HeadHeight;
            if (set.Height > most && set.Cells.TrueForAll(cell => cell.Cell.Rows == 1)) _rows.AddRange(Pieces(set, most));
            else _rows.Add(set);
        }
        StretchSpans();
    }

    public int HeadRows { get; }

    public int Count => _rows.Count;

    public double HeadHeight
    {
        get
        {
            var height = 0.0;
            for (var row = 0; row < HeadRows; row++) height += _rows[row].Height;
            return height;
        }
    }

    public double Height => _rows.Sum(row => row.Height);

    public double HeightOf(int row) => _rows[row].Height;

    /// <summary>A cell of an earlier row reaches into it.</summary>
    public bool IsJoined(int row) => _rows[row].IsJoined;

    public void DrawText(Canvas canvas, int row, double top)
    {
        foreach (var (cell, column, text, from, to) in _rows[row].Cells)
        {
            var height = 0.0;
            for (var r = row; r < row + cell.Rows; r++) height += _rows[r].Height;
            var (left, right) = (_edges[column], _edges[column + cell.Columns]);
            if (cell.Check is { } check)
            {
                CheckCodeBlock.DrawCentred(canvas, check, left, right, top, _faces);
                continue;
            }
            var above = cell.Signing is null && !_rows[row].IsPiece ? (height - ((to - from) * text.Setting.Height)) / 2 : _setting.Above + (Inner / 2);
            for (var line = from; line < to; line++)
            {
                var baseline = top + above + ((line - from) * text.Setting.Height) + text.Setting.Baseline;
                var spacing = cell.Align is CellAlign.Label && text.Count == 1 ? LabelSpacing(text.TextOf(0), text.Setting) : 0;
                var width = text.WidthOf(line) + (spacing > 0 ? spacing * (text.TextOf(0).Length - 1) * Length.Point : 0);
                var x = cell.Align is CellAlign.Left ? left + _setting.Beside : (left + right - width) / 2;
                text.Draw(canvas, line, x, baseline, spacing: spacing);
            }
            if (cell.Signing is { } signing) Sign(canvas, signing, left, right, top + height);
        }
    }

    public void DrawRules(Canvas canvas, IReadOnlyList<(int Row, double Top)> rows)
    {
        var columns = _edges.Length - 1;
        var bottom = rows[^1].Top + _rows[rows[^1].Row].Height;
        var open = new double[columns];
        Array.Fill(open, double.NaN);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, top) = rows[i];
            var walls = _rows[row].Walls;
            for (var column = 1; column < columns; column++)
            {
                if (walls[column] && double.IsNaN(open[column])) open[column] = top;
                if (!walls[column]) Wall(canvas, column, open, top);
            }
            if (i == 0) continue;
            for (var column = 0; column < columns;)
            {
                var end = column + 1;
                while (end < columns && _rows[row].Roofs[end] == _rows[row].Roofs[column]) end++;
                if (_rows[row].Roofs[column]) canvas.Line(_edges[column], top, _edges[end], top, Inner);
                column = end;
            }
        }
        for (var column = 1; column < columns; column++) Wall(canvas, column, open, bottom);
        canvas.Box(_edges[0], rows[0].Top, _edges[^1], bottom, Frame);
    }

    private void Wall(Canvas canvas, int column, double[] open, double to)
    {
        if (double.IsNaN(open[column])) return;
        canvas.Line(_edges[column], open[column], _edges[column], to, Inner);
        open[column] = double.NaN;
    }

    private void Sign(Canvas canvas, SigningPlace signing, double left, double right, double bottom)
    {
        var line = SigningText;
        var baseline = bottom - signing.Foot - line.Height + line.Baseline;
        var centre = right - signing.Centre;
        Word(signing.Label, right - left).Draw(canvas, 0, left + LabelIndent, baseline);
        var unit = UnitOf(signing, right - left);
        for (var i = 0; i < unit.Count; i++) Centred(unit, i, baseline - ((unit.Count - i) * line.Height));
        Centred(Word(signing.Date, right - left), 0, baseline);
        if (signing.Seal is { } seal) canvas.Stamp(SealBlock.Marks(seal, centre, bottom - signing.Foot - line.Height - SealBlock.Raised, _faces));

        void Centred(TextBlock word, int i, double y) => word.Draw(canvas, i, Math.Min(centre - (word.WidthOf(i) / 2), right - _setting.Beside - word.WidthOf(i)), y);
    }

    private Setting SigningText => _setting.Text with { Pitch = SigningPitch };

    private TextBlock Word(string text, double width) => TextBlock.Balanced(_faces, text, Typeface.FangSong, SigningText, width);

    private TextBlock UnitOf(SigningPlace signing, double width) => Word(signing.Unit, width - Word(signing.Label, width).WidthOf(0) - (2 * LabelIndent));

    // What stands below the text of a cell that is signed.
    private double HeightOf(SigningPlace? signing, double width) =>
        signing is null ? 0 : signing.Foot + ((signing.Unit.Length > 0 ? UnitOf(signing, width).Count + 1 : 1) * SigningText.Height);

    private SetRow Set(Row row, int[] taken)
    {
        var columns = _edges.Length - 1;
        var cells = new List<SetCell>(row.Cells.Count);
        var (walls, roofs) = (new bool[columns], new bool[columns]);
        var (column, height, isJoined) = (0, row.Least, false);
        Pass();
        foreach (var cell in row.Cells)
        {
            var padding = cell.Align is CellAlign.Left ? _setting.Beside : cell.Face is Typeface.Hei ? _setting.BesideHead : _setting.Beside / 2;
            var text = Text(cell, _edges[column + cell.Columns] - _edges[column] - (2 * padding));
            cells.Add(new(cell, column, text, 0, text.Count));
            if (cell.Rows == 1) height = Math.Max(height, text.Height + (2 * _setting.Above) + Inner + HeightOf(cell.Signing, _edges[column + cell.Columns] - _edges[column]));
            walls[column] = true;
            for (var i = 0; i < cell.Columns; i++) (roofs[column + i], taken[column + i]) = (true, cell.Rows - 1);
            column += cell.Columns;
            Pass();
        }
        return new(cells, walls, roofs, isJoined, height);

        // Columns that a cell above still takes.
        void Pass()
        {
            for (; column < columns && taken[column] > 0; column++)
            {
                taken[column]--;
                (isJoined, walls[column]) = (true, column > 0);
            }
        }
    }

    private TextBlock Text(Cell cell, double width)
    {
        var setting = cell.IsSmall ? CellSetting.Of(TableSetting.List).Text : _setting.Text;
        return cell.Align is CellAlign.Label ? TextBlock.Balanced(_faces, cell.Text, cell.Face, setting, width) : TextBlock.Of(_faces, cell.Text, cell.Face, setting, width);
    }

    // A row that is longer than a page goes on under repeated heads.
    private IEnumerable<SetRow> Pieces(SetRow row, double room)
    {
        var signed = row.Cells.Max(cell => HeightOf(cell.Cell.Signing, _edges[cell.Column + cell.Cell.Columns] - _edges[cell.Column]));
        var lines = Math.Max(1, (int)((room - signed - (2 * _setting.Above) - Inner) / _setting.Text.Height));
        var count = row.Cells.Max(cell => cell.To);
        for (var from = 0; from < count; from += lines)
        {
            // Signed once, where it ends.
            var isLast = from + lines >= count;
            List<SetCell> cells = [.. row.Cells.Select(cell => cell with { Cell = isLast ? cell.Cell : cell.Cell with { Signing = null }, From = Math.Min(from, cell.To), To = Math.Min(from + lines, cell.To) })];
            var height = (cells.Max(cell => cell.To - cell.From) * _setting.Text.Height) + (2 * _setting.Above) + Inner + (isLast ? signed : 0);
            yield return row with { Cells = cells, Height = height, IsPiece = true };
        }
    }

    private void StretchSpans()
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            foreach (var cell in _rows[row].Cells.Where(cell => cell.Cell.Rows > 1))
            {
                var needed = cell.Text.Height + (2 * _setting.Above) + Inner;
                for (var r = row; r < row + cell.Cell.Rows; r++) needed -= _rows[r].Height;
                if (needed > 0) _rows[row + cell.Cell.Rows - 1] = _rows[row + cell.Cell.Rows - 1] with { Height = _rows[row + cell.Cell.Rows - 1].Height + needed };
            }
        }
    }

    private static double LabelSpacing(string text, Setting setting) => text.Length is 2 or 3 && !text.Any(char.IsAscii) ? (LabelCells - text.Length) * setting.Size / (text.Length - 1) : 0;

    private sealed record SetRow(List<SetCell> Cells, bool[] Walls, bool[] Roofs, bool IsJoined, double Height, bool IsPiece = false);

    private sealed record SetCell(Cell Cell, int Column, TextBlock Text, int From, int To);

    /// <param name="Above">And below the text, in millimetres.</param>
    private readonly record struct CellSetting(Setting Text, double Above, double Beside, double BesideHead)
    {
        public static CellSetting Of(TableSetting setting) => setting switch
        {
            TableSetting.List => new(new(10.5, 14.5), 0.9, 1, 0.4),
            TableSetting.Large => new(new(14, 20), 1.1, 1.6, 0.4),
            TableSetting.Signatures => new(new(14, 22), 1.1, 1.6, 0.4),
            _ => new(new(12, 17), 1.1, 1.6, 0.4),
        };
    }
}
