-- What kind of operation was recorded, so that nothing hangs on the sentence that tells of it.
ALTER TABLE operation ADD COLUMN kind TEXT NOT NULL DEFAULT 'change'
    CHECK (kind IN ('sample', 'change', 'publication', 'erasure', 'restoration'));
UPDATE operation SET kind = CASE json_extract(message, '$.id')
    WHEN 'op-sample-made' THEN 'sample'
    WHEN 'op-published' THEN 'publication'
    WHEN 'op-erased' THEN 'erasure'
    WHEN 'op-restored' THEN 'restoration'
    ELSE 'change'
END;
