-- Made only where it is missing or switched off: the account of a running installation needs no right to change the schema,
-- and a start beside running acts waits for nobody. A trigger that is to read otherwise gets a new name.
IF NOT EXISTS (SELECT 1 FROM sys.triggers WHERE name = N'Ledger_is_append_only' AND parent_id = OBJECT_ID(N'Ledger') AND is_disabled = 0)
BEGIN
    EXEC (N'CREATE OR ALTER TRIGGER Ledger_is_append_only ON Ledger AFTER UPDATE, DELETE AS
    BEGIN
        SET NOCOUNT ON;
        THROW 51000, ''The ledger is append-only.'', 1;
    END');
    EXEC (N'ENABLE TRIGGER Ledger_is_append_only ON Ledger');
END
