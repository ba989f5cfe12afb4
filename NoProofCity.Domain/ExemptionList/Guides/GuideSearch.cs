using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>
/// Searches guides (办事指南) for every place that still asks for a proof which nobody may ask for. Made once for a list, used for many guides;
/// it remembers nothing between them.
/// </summary>
public sealed class GuideSearch
{
    /// <summary>Beside the name of an item a title holds little else.</summary>
    private const int BesideTitle = 12;

    private const int ShortestCode = 6;

    private readonly NameIndex<GuideProof?> _names;
    private readonly NameIndex<GuideItem> _items;
    private readonly GuidePhrases _phrases;
    private readonly ClauseReader _clauses;
    private readonly string[] _copies;
    private readonly string[] _goesOn;
    private readonly string[] _aboutIt;
    private readonly string[] _endsNoName;

    /// <param name="items">Those of the place besides the ones that the list names.</param>
    /// <param name="unitNames">Names of offices: a proof that is part of one is not asked for.</param>
    public GuideSearch(IReadOnlyList<GuideProof> proofs, IReadOnlyList<GuideItem> items, IReadOnlyList<string> unitNames, NamingRules naming, GuidePhrases phrases)
    {
        (_phrases, _clauses) = (phrases, new(phrases));
        var writing = new ProofNames(naming);
        var synonyms = naming.Synonyms.ToLookup(pair => writing.Fact(pair.Value), pair => pair.Key);
        _names = new(
        [
            .. proofs.SelectMany(proof => NamesOf(proof, writing, synonyms).Select(name => KeyValuePair.Create(name, (GuideProof?)proof))),
            .. unitNames.Select(Folded.Name).Distinct().Select(name => KeyValuePair.Create(name, (GuideProof?)null)),
        ]);
        var known = proofs.SelectMany(proof => proof.Items).Concat(items).Distinct().ToList();
        _items = new([.. known.Select(item => KeyValuePair.Create(Folded.Name(item.Name), item)), .. known.Where(item => item.Code.Length >= ShortestCode).Select(item => KeyValuePair.Create(Folded.Name(item.Code), item))]);
        (_copies, _goesOn, _aboutIt) = (Fold(phrases.Copies), Fold(phrases.GoesOn), Fold(phrases.AboutIt));
        _endsNoName = [.. Fold(phrases.EndsNoName), .. Fold(phrases.Persons), .. Fold(phrases.Demands), .. Fold(phrases.Negators)];
    }

    /// <param name="unitId">The unit whose guide it is; 0 where it is not known.</param>
    public IReadOnlyList<FoundDemand> Search(GuideText guide, long unitId)
    {
        var reading = new Reading(this, guide, unitId);
        for (var at = 0; at < guide.Parts.Count;) at = guide.Parts[at].Kind is GuidePartKind.Cell ? reading.Row(at) : reading.Line(at);
        return reading.Found;
    }

    private static IEnumerable<string> NamesOf(GuideProof proof, ProofNames writing, ILookup<string, string> synonyms) =>
        proof.OtherNames.Append(proof.Name).SelectMany(name => new[] { name, writing.Bare(name) }).Concat(synonyms[writing.Fact(proof.Name)]).Append(writing.Fact(proof.Name)).Select(Folded.Name).Where(name => name.Length > 0).Distinct();

    private static string[] Fold(IReadOnlyList<string> words) => [.. words.Select(Folded.Name)];

    private sealed record Named(int Start, int Length, IReadOnlyList<GuideProof?> Proofs);

    /// <summary>One guide being read from its first part to its last.</summary>
    private sealed class Reading
    {
        private readonly GuideSearch _search;
        private readonly GuideText _guide;
        private readonly long _unitId;
        private readonly GuideSections _sections;
        private readonly GuideTable _table;
        private GuideItem? _item;

        public Reading(GuideSearch search, GuideText guide, long unitId)
        {
            (_search, _guide, _unitId, _sections) = (search, guide, unitId, new(search._phrases, search._clauses));
            _table = new(_sections);
        }

        public List<FoundDemand> Found { get; } = [];

        public int Line(int at)
        {
            var part = _guide.Parts[at];
            var folded = Folded.Of(part.Text);
            if (folded.Text.Length == 0) return at + 1;
            var isItem = TakeItem(part, folded.Text, _sections.IsInMaterials, out var title);
            var head = _sections.Take(part, folded.Text);
            if (isItem && !_sections.IsMaterials(folded.Text)) _sections.Begin();
            var names = NamesIn(folded.Text);
            foreach (var name in names)
            {
                if (title is { } span && name.Start < span.End && name.Start + name.Length > span.Start) continue;
                Judge(at, folded, name, names, _sections.IsInMaterials && name.Start >= head ? DemandGround.MaterialsList : null, _sections.IsNegated && name.Start >= head);
            }
            return at + 1;
        }

        public int Row(int first)
        {
            var (table, row, end) = (_guide.Parts[first].Table, _guide.Parts[first].Row, first);
            while (end < _guide.Parts.Count && _guide.Parts[end] is { Kind: GuidePartKind.Cell } part && part.Table == table && part.Row == row) end++;
            var cells = Enumerable.Range(first, end - first).Select(at => (At: at, _guide.Parts[at].Column, Folded: Folded.Of(_guide.Parts[at].Text))).Where(cell => cell.Folded.Text.Length > 0).ToList();
            // A row of one cell is a line across the table.
            if (cells.Count == 1) return Line(cells[0].At) is var next && next > end ? next : end;
            var texts = cells.Select(cell => (cell.Column, cell.Folded.Text)).ToList();
            var names = cells.ConvertAll(cell => NamesIn(cell.Folded.Text));
            if (_table.Take(table, texts, names.Exists(found => found.Count > 0))) return end;
            for (var i = 0; i < cells.Count; i++)
            {
                if (_table.IsName(cells[i].Column) || (i > 0 && _sections.IsName(cells[i - 1].Folded.Text))) _item = ItemNamed(_guide.Parts[cells[i].At].Text, cells[i].Folded.Text);
                else _ = TakeItem(_guide.Parts[cells[i].At], cells[i].Folded.Text, _table.IsMaterials(cells[i].Column, texts), out _);
            }
            for (var i = 0; i < cells.Count; i++)
            {
                if (names[i].Count == 0 || _table.IsName(cells[i].Column)) continue;
                var isDenied = cells.Where((_, other) => other != i && names[other].Count == 0).Any(cell => _search._clauses.Denies(cell.Folded.Text));
                var ground = _table.IsMaterials(cells[i].Column, texts) ? DemandGround.MaterialsColumn : (DemandGround?)null;
                foreach (var name in names[i]) Judge(cells[i].At, cells[i].Folded, name, names[i], ground, isDenied);
            }
            return end;
        }

        private void Judge(int at, Folded folded, Named name, IReadOnlyList<Named> all, DemandGround? list, bool isDenied)
        {
            var text = folded.Text;
            var (start, end) = (name.Start, name.Start + name.Length);
            if (isDenied || name.Proofs.All(proof => proof is null) || Array.Exists(_search._goesOn, word => Follows(text, end, word)) || IsInTitle(text, start, end)) return;
            var said = _search._clauses.Read(text, start, name.Length, [.. all.Select(one => (one.Start, one.Length))]);
            if (said.IsNegated) return;
            var isCopy = Array.Exists(_search._copies, word => Follows(text, Behind(text, end), word));
            if (!said.Asks && !isCopy && Array.Exists(_search._aboutIt, word => Follows(text, end, word))) return;
            // What the item gives out is named in its guide without being asked for.
            if (list is null && said.Issues && _item is { } issuing && issuing.Name.Contains(text[start..end], StringComparison.Ordinal)) return;
            if ((list ?? (said.Asks ? DemandGround.Verb : isCopy ? DemandGround.Copy : null)) is not { } ground) return;
            var (proof, fit) = Nearest(name.Proofs.OfType<GuideProof>());
            var (writtenAt, writtenLength) = folded.Written(start, name.Length);
            Found.Add(new(at, writtenAt, writtenLength, proof, _item, ground, fit, IsInLonger(text, start)));
        }

        private (GuideProof Proof, EntryFit Fit) Nearest(IEnumerable<GuideProof> proofs)
        {
            var ranked = proofs.Select(proof => (Proof: proof, Fit: FitOf(proof))).OrderBy(one => one.Fit).ThenBy(one => one.Proof.EntryId);
            return ranked.First();
        }

        private EntryFit FitOf(GuideProof proof)
        {
            if (_item is { } item && (_unitId == 0 || proof.UnitId == _unitId) && proof.Items.Any(of => IsSame(of, item))) return EntryFit.Item;
            return _unitId != 0 && proof.UnitId == _unitId ? EntryFit.Unit : EntryFit.Elsewhere;
        }

        private static bool IsSame(GuideItem one, GuideItem other) =>
            one.Code.Length > 0 && other.Code.Length > 0 ? one.Code == other.Code : Folded.Name(one.Name) == Folded.Name(other.Name);

        private List<Named> NamesIn(string text) => [.. _search._names.In(text).Select(found => new Named(found.Start, found.Length, found.Named))];

        // A title, or a line that says it is the name or code of an item.
        private bool TakeItem(GuidePart part, string text, bool isInMaterials, out (int Start, int End)? title)
        {
            title = null;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && colon < text.Length - 1 && _sections.IsName(text[..colon]))
            {
                _item = ItemNamed(part.Text[(part.Text.AsSpan().IndexOfAny(':', '：') + 1)..].Trim(), text[(colon + 1)..]);
                title = (0, text.Length);
                return true;
            }
            foreach (var (start, length, items) in _search._items.In(text))
            {
                var isCode = items.Any(item => item.Code.Length > 0 && Folded.Name(item.Code).Length == length && text.AsSpan(start, length).SequenceEqual(Folded.Name(item.Code)));
                if (!isCode && (text.Length > length + BesideTitle || (isInMaterials && part.Kind is not GuidePartKind.Heading))) continue;
                _item = items[0];
                title = (start, start + length);
                return true;
            }
            return false;
        }

        private GuideItem ItemNamed(string written, string folded) =>
            _search._items.In(folded).Where(found => found.Length == folded.Length).Select(found => found.Named[0]).FirstOrDefault() ?? new("", written.Trim());

        private bool IsInLonger(string text, int start) =>
            start > 0 && IsHan(text[start - 1]) && !Array.Exists(_search._endsNoName, word => start >= word.Length && string.CompareOrdinal(text, start - word.Length, word, 0, word.Length) == 0);

        // "《……条例》" is the title of a law; a paper whose whole name stands in such marks is itself.
        private static bool IsInTitle(string text, int start, int end)
        {
            var open = start == 0 ? -1 : text.LastIndexOf('《', start - 1);
            if (open < 0 || text.IndexOf('》', open, start - open) >= 0) return false;
            return open != start - 1 || end >= text.Length || text[end] != '》';
        }

        private static int Behind(string text, int at)
        {
            while (at < text.Length && text[at] is ('》' or '”' or '"' or '(' or '的')) at++;
            return at;
        }

        private static bool Follows(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

        private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
    }
}
