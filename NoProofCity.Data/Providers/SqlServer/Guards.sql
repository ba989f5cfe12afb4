CREATE OR ALTER TRIGGER Ledger_is_append_only ON Ledger AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, 'The ledger is append-only.', 1;
END
