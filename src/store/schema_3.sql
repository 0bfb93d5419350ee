-- # What has left the program

-- A page on the web with the calendar beside it, written into the folder for a web host under an address of its own.
-- Once the address holds no longer, it may still lie there until somebody says that it is gone.
CREATE TABLE site_page (
    url        TEXT NOT NULL,                                  -- of the site that it was written for
    token      TEXT NOT NULL CHECK (length(token) = 32),       -- the address in it, of nobody any more once revoked
    removed_at TEXT,   -- instant at which somebody said that it is gone from there; NULL: it is there, or may be
    PRIMARY KEY (url, token)
) STRICT;

-- Every address that was ever given out may lie where the site was at any time: nobody knows better.
INSERT INTO site_page (url, token)
SELECT DISTINCT site.url, address.token
FROM (SELECT url FROM calendar_site
      UNION SELECT after ->> '$.url' FROM operation_change WHERE entity = 'calendar_site' AND after IS NOT NULL
      UNION SELECT before ->> '$.url' FROM operation_change WHERE entity = 'calendar_site' AND before IS NOT NULL
     ) AS site,
     (SELECT token FROM calendar_address
      UNION SELECT after ->> '$.token' FROM operation_change WHERE entity = 'calendar_address' AND after IS NOT NULL
      UNION SELECT before ->> '$.token' FROM operation_change WHERE entity = 'calendar_address' AND before IS NOT NULL
     ) AS address;

-- The number that the last version of the roster was given; one row or none. People know versions by their numbers.
CREATE TABLE last_version (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT;
INSERT INTO last_version (id, version) SELECT 1, max(version) FROM publication HAVING max(version) IS NOT NULL;
