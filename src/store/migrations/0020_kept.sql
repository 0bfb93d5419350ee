-- Where what a restored backup replaced is kept, so that nothing hangs on the sentence that tells of it.
ALTER TABLE operation ADD COLUMN kept TEXT CHECK (kept IS NULL OR kind = 'restoration');
UPDATE operation SET kept = (
    SELECT json_extract(argument.value, '$[1]') FROM json_each(operation.message, '$.arguments') AS argument
    WHERE json_extract(argument.value, '$[0]') = 'kept'
) WHERE kind = 'restoration';
