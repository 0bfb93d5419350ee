-- The operation that an operation takes back, if it does: undo, and redo, which takes an undo back.
ALTER TABLE operation ADD COLUMN takes_back INTEGER REFERENCES operation (id);
