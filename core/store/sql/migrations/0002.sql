-- Files that wait to be attached to what a draft becomes. Of this desk only, as drafts are.
CREATE TABLE draft_file (
    draft TEXT NOT NULL, sha256 BLOB NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, UNIQUE (draft, sha256, name)
) STRICT;
