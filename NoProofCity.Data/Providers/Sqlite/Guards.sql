CREATE TRIGGER IF NOT EXISTS Ledger_is_append_only BEFORE UPDATE ON Ledger
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END
GO
CREATE TRIGGER IF NOT EXISTS Ledger_is_never_cut BEFORE DELETE ON Ledger
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END
