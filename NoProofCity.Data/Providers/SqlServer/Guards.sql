-- Run only where it is missing, switched off or reads otherwise: the account of a running installation needs no right to
-- change the schema, and a start beside running acts waits for nobody.
CREATE OR ALTER TRIGGER Ledger_is_append_only ON Ledger AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, 'The ledger is append-only.', 1;
END
