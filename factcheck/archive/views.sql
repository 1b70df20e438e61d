-- What an archive shows to a query, from the tables that it keeps. Times ending in _utc are in UTC.

CREATE VIEW articles AS
WITH seen AS (
    SELECT article, min(path) AS path, min(seen) AS seen, min(changed) AS changed
    FROM stored_sources GROUP BY article
)
SELECT article, event, address, version, coalesce(current, false) AS current, outlet, title, published,
    make_timestamp(epoch_us(CAST(published AS TIMESTAMPTZ))) AS published_utc,
    make_timestamp(epoch_us(greatest(CAST(published AS TIMESTAMPTZ), CAST(changed AS TIMESTAMPTZ)))) AS stated_utc,
    make_timestamp(epoch_us(CAST(seen AS TIMESTAMPTZ))) AS seen_utc,
    url, seen.path AS path, byline, language, sha256, text
FROM stored_articles
LEFT JOIN seen USING (article)
LEFT JOIN (SELECT event, article, address, version, current FROM stored_versions) USING (article);

CREATE VIEW claims AS
SELECT article, number, kind, "start", "end", zone, text, value, rule, speaker, via, setting,
    sentence_start, sentence_end
FROM stored_claims;

CREATE VIEW findings AS
SELECT finding, event, number, verdict, kind, nature, severity, confidence, locus, witnesses, subject, rule, details,
    positions
FROM stored_findings
SEMI JOIN stored_versions USING (fingerprint);

-- A row for each claim of each position of each finding.
CREATE VIEW statements AS
WITH positions AS (
    SELECT * EXCLUDE (positions), unnest(positions) AS held, generate_subscripts(positions, 1) AS position
    FROM findings
), cited AS (
    SELECT * EXCLUDE (held), held.value AS value, held.witnesses AS position_witnesses, unnest(held.claims) AS cites
    FROM positions
)
SELECT c.event, c.finding, c.number, c.verdict, c.kind, c.nature, c.severity, c.confidence, c.locus, c.witnesses,
    c.subject, c.rule, c.position, c.position_witnesses, c.value, a.outlet, a.published, a.published_utc, a.article,
    a.version, a.url, a.path, c.cites."start" AS "start", c.cites."end" AS "end",
    substring(a.text, c.cites."start" + 1, c.cites."end" - c.cites."start") AS text
FROM cited AS c
JOIN articles AS a ON a.article = c.cites.article;

CREATE VIEW events AS
WITH held AS (
    SELECT event, min(published_utc) AS first_utc, count(*) AS articles, count(DISTINCT nullif(outlet, '')) AS outlets,
        arg_min(title, coalesce(published_utc, TIMESTAMP '9999-01-01')) AS title
    FROM articles WHERE current GROUP BY event
), counted AS (
    SELECT event, count(*) FILTER (verdict = 'discrepancy' AND severity = 'major') AS major,
        count(*) FILTER (verdict = 'discrepancy') AS discrepancies,
        count(*) FILTER (verdict = 'update') AS updates,
        count(*) FILTER (verdict = 'agreement') AS agreements
    FROM findings GROUP BY event
)
SELECT event, first_utc, articles, outlets, coalesce(major, 0) AS major, coalesce(discrepancies, 0) AS discrepancies,
    coalesce(updates, 0) AS updates, coalesce(agreements, 0) AS agreements, title
FROM held LEFT JOIN counted USING (event);

-- A row for each passage that two versions of an article, the one after the other, do not share.
CREATE VIEW edits AS
SELECT e.event, o.address, n.outlet, e.number, e.announced, o.version AS earlier_version, n.version AS later_version,
    e.earlier, e.later, o.stated_utc AS earlier_utc, n.stated_utc AS later_utc,
    o.seen_utc AS earlier_seen_utc, n.seen_utc AS later_seen_utc,
    substring(o.text, e.earlier_start + 1, e.earlier_end - e.earlier_start) AS earlier_text,
    substring(n.text, e.later_start + 1, e.later_end - e.later_start) AS later_text
FROM stored_edits AS e
SEMI JOIN stored_versions USING (fingerprint)
JOIN articles AS o ON o.article = e.earlier
JOIN articles AS n ON n.article = e.later;
