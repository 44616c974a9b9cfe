PRAGMA application_id = 1313292623;
CREATE TABLE drafts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    title         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    json          TEXT NOT NULL,
    source_name   TEXT,
    created_at_ms INTEGER NOT NULL,
    saved_at_ms   INTEGER NOT NULL,
    sequence      INTEGER NOT NULL UNIQUE
) STRICT;
INSERT INTO drafts VALUES (1, '档案安全工作总结', 'summary', '{
  "nigao": 1,
  "kind": "summary",
  "front": { "title": [{ "text": "档案安全工作总结" }], "addressee": [] },
  "body": [{ "id": 1, "type": "paragraph", "text": [{ "text": "库房已经检查x次。" }] }],
  "attachments": [],
  "back": { "issuers": [], "date": null, "note": [] }
}', '去年的总结.txt', 1780000000000, 1780000000000, 1);
PRAGMA user_version = 1;
