using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets.Returned;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>What is wrong with a cell; without a column where the sheet has none for it.</summary>
public sealed record CellProblem(int? Column, string Text);

/// <summary>What is wrong with a row.</summary>
/// <param name="Text">For the first column; says the addresses as they are in the returned file.</param>
public sealed record RowProblems(int Row, string Text, IReadOnlyList<CellProblem> Cells);

/// <param name="Table">As it was found; its file is the one that goes back.</param>
/// <param name="Problems">In the order of the rows; gone through more than once.</param>
/// <param name="GoodText">What the first column says of rows without problems.</param>
public sealed record Annotation(FoundTable Table, IEnumerable<RowProblems> Problems, string GoodText);

/// <summary>
/// Gives a user's workbook back with what is wrong in it: a first column that can be filtered, coloured cells with notes. It edits
/// the parts it must, the sheet as a stream, and copies all others as they are. What the inserted column moves is moved everywhere.
/// </summary>
public static class AnnotatedWorkbook
{
    /// <summary>More boxes than these make a program slow to open; the colours and the first column say it of all.</summary>
    public const int MostNotes = 1000;

    private const long LargestDocument = 32 * SheetLimits.MegabyteBytes;
    private const string NotesType = $"{Workbook.SheetType}.comments+xml";
    private const string NotesPart = "xl/commentsReturned.xml";
    private const string BoxesPart = "xl/drawings/vmlDrawingReturned.vml";

    /// <summary>By how many columns the cells of a table have moved in its returned file.</summary>
    public static int MovedBy(FoundTable table) => table.ProblemsColumn is null ? 1 : 0;

    /// <returns>Refused where the file does not keep to what a workbook is, though it could be read.</returns>
    public static async Task<Outcome> WriteAsync(Annotation asked, Stream output, CancellationToken stopping)
    {
        var table = asked.Table;
        try
        {
            if (table.File.Package is { } package)
            {
                await WriteAsync(asked, package, table.Sheet.Part, output, stopping);
                return Outcome.Done;
            }
            await using var converted = await TextWorkbook.ConvertAsync(table.File, table.Sheet, stopping);
            using var opened = SheetPackage.Open(converted, table.File.FileName, table.File.Limits).Value;
            await WriteAsync(asked, opened, Workbook.SheetPart(0), output, stopping);
            return Outcome.Done;
        }
        catch (Exception e) when (e is XmlException || SheetFile.IsBroken(e))
        {
            return Outcome.Refused(new SheetUnreadable(table.File.FileName));
        }
    }

    private static async Task WriteAsync(Annotation asked, SheetPackage package, string sheet, Stream output, CancellationToken stopping)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stopping);
        await new Editing(asked, package, zip, sheet).WriteAsync(stopping);
    }

    private sealed class Editing
    {
        private const string NewStyles = "xl/stylesReturned.xml";
        private static readonly string[] Speaking = ["xl/worksheets/", "xl/charts/", "xl/drawings/", "xl/pivotCache/", "xl/ctrlProps/", "xl/tables/"];
        private static readonly XNamespace TypeSpace = Workbook.Types;
        private static readonly XNamespace RelationSpace = Workbook.Relations;

        private readonly Annotation _asked;
        private readonly SheetPackage _package;
        private readonly ZipArchive _zip;
        private readonly string _sheet;
        private readonly WorkbookParts _book;
        private readonly IReadOnlyList<SheetRelation> _relations;
        private readonly FormulaShift? _shift;
        private readonly HashSet<string> _done = new(StringComparer.OrdinalIgnoreCase);

        public Editing(Annotation asked, SheetPackage package, ZipArchive zip, string sheet)
        {
            (_asked, _package, _zip, _sheet) = (asked, package, zip, sheet);
            (_book, _relations) = (WorkbookParts.Read(package), package.Relations(sheet));
            _shift = MovedBy(asked.Table) > 0 ? new(asked.Table.Sheet.Name) : null;
        }

        public async Task WriteAsync(CancellationToken stopping)
        {
            var styles = new MarkedStyles(_book.Styles is { } known ? Document(known) : MarkedStyles.Empty);
            var (notesPart, boxesPart, legacy) = NoteParts();
            var notes = new CellNotes(FoundTable.ProblemsHead, ColumnWidths.Read(_package.Part(_sheet), _shift is null ? null : AnnotatedSheet.ProblemsWidth), _package.Has(notesPart) ? Document(notesPart) : null, Boxes(boxesPart), _shift is not null);
            foreach (var (row, cell) in _asked.Problems.SelectMany(row => row.Cells.Where(cell => cell.Column is not null).Select(cell => (row, cell))).Take(MostNotes))
                notes.Add(cell.Column!.Value + MovedBy(_asked.Table), row.Row, cell.Text, AnnotatedSheet.HeightOf(row));

            using (var content = _asked.Table.Rows())
            {
                using var rows = content.GetEnumerator();
                using var problems = _asked.Problems.GetEnumerator();
                var copy = new AnnotatedSheet(_asked, styles, _shift, _asked.Table.ProblemsColumn ?? 0, rows, problems, notes.Any ? legacy : "", _relations.Any(relation => relation.Kind is "table"));
                copy.Copy(_package.Part(_sheet), New(_sheet));
            }
            styles.Write(New(_book.Styles ?? NewStyles));
            if (notes.Any)
            {
                Save(notesPart, notes.Texts);
                await using (var boxes = New(boxesPart)) await boxes.WriteAsync(Encoding.UTF8.GetBytes(notes.Boxes), stopping);
                Relate(notesPart, boxesPart, legacy);
            }
            Types(notes.Any ? notesPart : null);
            if (_shift is not null) MoveOthers();
            foreach (var part in _package.Parts.Where(part => !_done.Contains(part)))
            {
                stopping.ThrowIfCancellationRequested();
                await using var to = New(part);
                await using var from = _package.Part(part);
                await from.CopyToAsync(to, stopping);
            }
        }

        private (string Notes, string Boxes, string Legacy) NoteParts()
        {
            var boxes = _relations.FirstOrDefault(relation => relation.Kind is "vmlDrawing" && relation.Id == LegacyId());
            return (_relations.FirstOrDefault(relation => relation.Kind is "comments")?.Target ?? Free(NotesPart), boxes?.Target ?? Free(BoxesPart), boxes?.Id ?? "rIdReturnedBoxes");
        }

        private string? LegacyId()
        {
            using var scan = new XmlScan(_package.Part(_sheet));
            if (!scan.SkipTo("sheetData>"u8)) return null;
            while (scan.Read())
            {
                if (scan.Token is not XmlToken.Start || !scan.Name.SequenceEqual("legacyDrawing"u8)) continue;
                for (var attributes = scan.Attributes; attributes.Next();)
                    if (attributes.Name.SequenceEqual("id"u8)) return XmlText.Of(attributes.Value);
            }
            return null;
        }

        private string Free(string name)
        {
            var dot = name.LastIndexOf('.');
            for (var number = 0; ; number++)
                if ((number == 0 ? name : $"{name[..dot]}{number}{name[dot..]}") is var free && !_package.Has(free)) return free;
        }

        // Some programs write boxes that are no XML; then all are drawn anew.
        private XDocument? Boxes(string part)
        {
            if (!_package.Has(part)) return null;
            try
            {
                return Document(part);
            }
            catch (XmlException)
            {
                return null;
            }
        }

        private void Relate(string notes, string boxes, string legacy)
        {
            var part = SheetPackage.RelationsOf(_sheet);
            var document = _package.Has(part) ? Document(part) : new XDocument(new XElement(RelationSpace + "Relationships"));
            if (_relations.All(relation => relation.Kind is not "comments")) document.Root!.Add(Relation("rIdReturnedNotes", "comments", notes));
            if (_relations.All(relation => relation.Id != legacy)) document.Root!.Add(Relation(legacy, "vmlDrawing", boxes));
            Save(part, document);
        }

        // The order of calculation names cells that have moved; every program makes it anew.
        private void Types(string? notes)
        {
            const string Part = "[Content_Types].xml";
            var document = Document(Part);
            var (root, chain) = (document.Root!, _shift is null ? null : Chain());
            if (notes is not null)
            {
                Add(notes, NotesType);
                if (root.Elements(TypeSpace + "Default").All(type => !string.Equals((string?)type.Attribute("Extension"), "vml", StringComparison.OrdinalIgnoreCase)))
                    root.AddFirst(new XElement(TypeSpace + "Default", new XAttribute("Extension", "vml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.vmlDrawing")));
            }
            if (_book.Styles is null) Add(NewStyles, $"{Workbook.SheetType}.styles+xml");
            if (chain is not null || _book.Styles is null)
            {
                var relations = Document(SheetPackage.RelationsOf(_book.Workbook));
                if (_book.Styles is null) relations.Root!.Add(Relation("rIdReturnedStyles", "styles", NewStyles));
                relations.Root!.Elements().Where(relation => (string?)relation.Attribute("Id") == chain?.Id).Remove();
                Save(SheetPackage.RelationsOf(_book.Workbook), relations);
                root.Elements(TypeSpace + "Override").Where(type => IsOf(type, chain?.Target)).Remove();
                _ = chain is not null && _done.Add(chain.Target);
            }
            Save(Part, document);

            void Add(string part, string type)
            {
                if (!root.Elements(TypeSpace + "Override").Any(known => IsOf(known, part))) root.Add(new XElement(TypeSpace + "Override", new XAttribute("PartName", $"/{part}"), new XAttribute("ContentType", type)));
            }
        }

        private static bool IsOf(XElement type, string? part) => part is not null && string.Equals((string?)type.Attribute("PartName"), $"/{part}", StringComparison.OrdinalIgnoreCase);

        private static XElement Relation(string id, string kind, string target) =>
            new(RelationSpace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Workbook.Office}/{kind}"), new XAttribute("Target", $"/{target}"));

        private SheetRelation? Chain() => _package.Relations(_book.Workbook).FirstOrDefault(relation => relation.Kind is "calcChain");

        private void MoveOthers()
        {
            foreach (var relation in _relations.Where(relation => !relation.IsOutside && relation.Kind is "drawing" or "table" or "pivotTable" or "threadedComment"))
                if (_package.Has(relation.Target) && !_done.Contains(relation.Target)) Copy(relation.Target, isOwn: true);
            foreach (var part in _package.Parts.Where(part => !_done.Contains(part) && Speaks(part)).ToList()) Copy(part, isOwn: false);
        }

        // Only what names the sheet can mean its cells; everything else is not even opened.
        private bool Speaks(string part)
        {
            if (!part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) return false;
            if (!part.Equals(_book.Workbook, StringComparison.OrdinalIgnoreCase) && !Speaking.Any(folder => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase))) return false;
            var name = Encoding.UTF8.GetBytes(Workbook.Escape(_asked.Table.Sheet.Name));
            using var stream = _package.Part(part);
            var buffer = new byte[1 << 16];
            for (int kept = 0, read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                var looked = buffer.AsSpan(0, kept + read);
                if (looked.IndexOf(name) >= 0) return true;
                kept = Math.Min(name.Length - 1, looked.Length);
                looked[^kept..].CopyTo(buffer);
            }
            return false;
        }

        private void Copy(string part, bool isOwn) => new PartCopy(_shift, _asked.Table.Sheet.Name, isOwn).Copy(_package.Part(part), New(part));

        private XDocument Document(string part)
        {
            if (_package.LengthOf(part) > LargestDocument) throw new InvalidDataException();
            using var reader = PartCopy.Reader(_package.Part(part));
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }

        private void Save(string part, XDocument document)
        {
            using var to = New(part);
            document.Save(to, SaveOptions.DisableFormatting);
        }

        private Stream New(string part)
        {
            _ = _done.Add(part);
            return _zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        }
    }
}
