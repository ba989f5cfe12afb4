CREATE TRIGGER IF NOT EXISTS Ledger_is_append_only BEFORE UPDATE ON Ledger
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END
GO
CREATE TRIGGER IF NOT EXISTS Ledger_is_never_cut BEFORE DELETE ON Ledger
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END
GO
-- INSERT OR REPLACE removes the old row without asking the trigger above.
CREATE TRIGGER IF NOT EXISTS Ledger_is_never_replaced BEFORE INSERT ON Ledger
WHEN EXISTS (SELECT 1 FROM Ledger WHERE PlaceId = NEW.PlaceId AND Chain = NEW.Chain AND Number = NEW.Number)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END
